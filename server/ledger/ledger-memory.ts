import * as z from 'zod/mini';

/** What was answered once about a register: it lies beside the register and is read again the next time. */
export interface LedgerMemory {
  /** Headings by the names of roles. */
  readonly columns: ReadonlyMap<string, string>;
  /** Names of rows or columns of the report by the words of the register. */
  readonly words: ReadonlyMap<string, string>;
}

/** Nothing was asked yet. */
export const emptyMemory: LedgerMemory = { columns: new Map(), words: new Map() };

const pairs = z.record(z.string(), z.string());
const memoryFile = z.object({ columns: z.optional(pairs), words: z.optional(pairs) });

/** The name of the file beside a register that remembers the answers. */
export function memoryFileName(ledger: string): string {
  return `${ledger}.map.json`;
}

/** What such a file says; undefined where it is none. */
export function readMemory(text: string): LedgerMemory | undefined {
  const parsed = memoryFile.safeParse(jsonOf(text));
  if (!parsed.success) return undefined;
  const { columns = {}, words = {} } = parsed.data;
  return { columns: new Map(Object.entries(columns)), words: new Map(Object.entries(words)) };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

/** The file that remembers these answers. */
export function memoryText({ columns, words }: LedgerMemory): string {
  return `${JSON.stringify({ columns: Object.fromEntries(columns), words: Object.fromEntries(words) }, undefined, 2)}\n`;
}

/** Answers of which the later ones count. */
export function mergedMemory(one: LedgerMemory, other: LedgerMemory): LedgerMemory {
  return {
    columns: new Map([...one.columns, ...other.columns]),
    words: new Map([...one.words, ...other.words]),
  };
}

/** Longer files are no registers of one year: large cities have some thousand applications. */
export const mostLines = 30_000;
