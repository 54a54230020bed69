import Big from 'big.js';
import type { LangiumDocument } from 'langium';
import type { BelowReport } from '../report/below.ts';
import type { TextRange } from '../report/text-range.ts';

/**
 * The numbers of reports whose syntax trees were let go, as those above them see them. Thousands may lie below one office: what is not
 * being added takes a few kilobytes each.
 */
export class KeptNumbers {
  /** Undefined for what could not be read as a report. */
  readonly #kept = new WeakMap<LangiumDocument, BelowReport | undefined>();
  readonly #packer = new NumberPacker();

  /** What is kept of a report, the same object until it is kept anew. */
  of(document: LangiumDocument): BelowReport | undefined {
    return this.#kept.get(document);
  }

  /** Whether there is nothing to be had by reading a report once more. */
  knows(document: LangiumDocument): boolean {
    return this.#kept.has(document);
  }

  /** Keeps what those above a report see of it; undefined where nothing can be seen. */
  keep(document: LangiumDocument, report: BelowReport | undefined): void {
    this.#kept.set(document, report && this.#packer.pack(report));
  }

  /** Nothing is known of it any more but what its text says. */
  forget(document: LangiumDocument): void {
    this.#kept.delete(document);
  }
}

/** Packs the numbers of reports so that they hold on to nothing of what they were read from. */
export class NumberPacker {
  /** The paths of a form, which its reports share. */
  readonly #paths = new Map<string, readonly string[]>();

  pack(report: BelowReport): BelowReport {
    const written = [...report.values.keys()];
    const key = written.join('\n');
    const paths = this.#paths.get(key) ?? written;
    this.#paths.set(key, paths);
    const numbers = [...report.values.values()].map(String).join(' ');
    return unpacking(report, { paths, numbers, places: placesOf(report, paths) });
  }
}

interface Packed {
  readonly paths: readonly string[];
  /** In the order of the paths, with blanks between. */
  readonly numbers: string;
  readonly places: Uint32Array;
}

/** What is packed, as a report. Its functions are made apart from whatever else sees the report, which they would keep otherwise. */
function unpacking(
  { uri, body, year, format, verdicts, doubtful }: BelowReport,
  { paths, numbers, places }: Packed,
): BelowReport {
  // As long as somebody adds them up they are at hand.
  let unpacked: WeakRef<ReadonlyMap<string, Big>> | undefined;
  return {
    uri,
    body,
    year,
    format,
    verdicts,
    doubtful,
    get values() {
      const known = unpacked?.deref() ?? numbersOf(paths, numbers);
      unpacked = new WeakRef(known);
      return known;
    },
    placeOf: (path) => rangeAt(places, paths.indexOf(path)),
  };
}

function placesOf(report: BelowReport, paths: readonly string[]): Uint32Array {
  return Uint32Array.from(paths.flatMap((path) => packed(report.placeOf(path))));
}

function numbersOf(paths: readonly string[], numbers: string): ReadonlyMap<string, Big> {
  const values = numbers.split(' ');
  return new Map(paths.map((path, index) => [path, new Big(values[index] ?? '0')]));
}

/** Start and end; of what stands nowhere the end comes before the start. */
function packed(range: TextRange | undefined): readonly number[] {
  return range ? [range.start.line, range.start.character, range.end.line, range.end.character] : [1, 0, 0, 0];
}

function rangeAt(places: Uint32Array, index: number): TextRange | undefined {
  const [line, character, endLine, end] = places.subarray(index * 4, index * 4 + 4);
  if (index < 0 || line === undefined || character === undefined || endLine === undefined || end === undefined)
    return undefined;
  return endLine < line ? undefined : { start: { line, character }, end: { line: endLine, character: end } };
}
