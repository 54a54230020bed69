import type { TextRange } from '../../report/text-range.ts';
import type { Entry } from './entry.ts';

/** An entry without its place. */
type Named = Omit<Entry, 'range'>;

/** Entries of one report, small: thousands of reports are searched, and share most of their names. */
export interface PackedEntries {
  readonly named: readonly Named[];
  /** Four numbers each. */
  readonly places: Uint32Array;
}

/** Packs entries, with every text once for all that are packed here. */
export class EntryPacker {
  readonly #names = new Map<string, Entry['names']>();
  readonly #containers = new Map<string, string>();

  pack(entries: readonly Entry[]): PackedEntries {
    return {
      named: entries.map(({ names, kind, weight, container }) => ({
        names: once(this.#names, names.join('\n'), names),
        kind,
        weight,
        ...(container !== undefined && { container: once(this.#containers, container, container) }),
      })),
      places: Uint32Array.from(entries.flatMap(({ range: { start, end } }) => [start, end].flatMap(numbers))),
    };
  }
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
