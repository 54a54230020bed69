import type { SymbolKind } from 'vscode-languageserver-protocol';
import * as z from 'zod/mini';
import type { TextRange } from '../../report/text-range.ts';
import { type Entry, weights } from './entry.ts';

/** An entry without its place. */
type Named = Omit<Entry, 'range'>;

/** Entries of one report, small: thousands of reports are searched, and share most of their names. */
export interface PackedEntries {
  readonly named: readonly Named[];
  /** Four numbers each. */
  readonly places: Uint32Array;
}

const storedEntries = z.object({
  /** Each with its names, kind, weight and container. */
  named: z.array(
    z.tuple([
      z.tuple([z.string()], z.string()),
      z.number(),
      z.literal(Object.values(weights)),
      z.optional(z.nullable(z.string())),
    ]),
  ),
  places: z.array(z.number()),
});

/** Packs entries, with every text once for all that are packed here. */
export class EntryPacker {
  readonly #names = new Map<string, Entry['names']>();
  readonly #containers = new Map<string, string>();

  pack(entries: readonly Entry[]): PackedEntries {
    return {
      named: entries.map((entry) => this.#named(entry)),
      places: Uint32Array.from(entries.flatMap(({ range: { start, end } }) => [start, end].flatMap(numbers))),
    };
  }

  /** What {@link stored} gave; throws where that is not so. */
  recall(given: unknown): PackedEntries {
    const { named, places } = storedEntries.parse(given);
    return {
      named: named.map(([names, kind, weight, container]) =>
        this.#named({ names, kind: kind as SymbolKind, weight, ...(typeof container === 'string' && { container }) }),
      ),
      places: Uint32Array.from(places),
    };
  }

  #named({ names, kind, weight, container }: Named): Named {
    return {
      names: once(this.#names, names.join('\n'), names),
      kind,
      weight,
      ...(container !== undefined && { container: once(this.#containers, container, container) }),
    };
  }
}

/** What was packed, as what can be JSON. */
export function stored({ named, places }: PackedEntries): z.infer<typeof storedEntries> {
  return {
    named: named.map(({ names, kind, weight, container }) => [[...names], kind, weight, container ?? null]),
    places: [...places],
  };
}

/** What was packed. */
export function unpacked({ named, places }: PackedEntries): readonly Entry[] {
  const place = (at: number) => ({ line: places[at] ?? 0, character: places[at + 1] ?? 0 });
  return named.map((entry, index): Entry => {
    const range: TextRange = { start: place(index * 4), end: place(index * 4 + 2) };
    return { ...entry, range };
  });
}

function numbers({ line, character }: TextRange['start']): readonly number[] {
  return [line, character];
}

function once<Value>(known: Map<string, Value>, key: string, value: Value): Value {
  const before = known.get(key);
  if (before !== undefined) return before;
  known.set(key, value);
  return value;
}
