import Big from 'big.js';
import type { LangiumDocument } from 'langium';
import * as z from 'zod/mini';
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

  /** Keeps what those above a report see of it; undefined where nothing can be seen. Gives it as what can be JSON. */
  keep(document: LangiumDocument, report: BelowReport | undefined): object | null {
    this.#kept.set(document, report && this.#packer.pack(report));
    return report ? written(report) : null;
  }

  /** Keeps what it gave for a report of the same text at an earlier time; throws where it cannot have given that. */
  recall(document: LangiumDocument, given: unknown): void {
    const written = z.nullable(numbersWritten).parse(given);
    this.#kept.set(document, written ? this.#packer.unpack(document.uri.toString(), written) : undefined);
  }

  /** Nothing is known of it any more but what its text says. */
  forget(document: LangiumDocument): void {
    this.#kept.delete(document);
  }
}

const numbersWritten = z.object({
  body: z.optional(z.string()),
  year: z.optional(z.number()),
  format: z.optional(z.string()),
  verdicts: z.object({ holds: z.number(), broken: z.number(), unchecked: z.number() }),
  doubtful: z.array(z.string()),
  /** A line each. */
  paths: z.string(),
  numbers: z.string(),
  places: z.array(z.number()),
});

/** Packs the numbers of reports so that they hold on to nothing of what they were read from. */
export class NumberPacker {
  /** The paths of a form, which its reports share. */
  readonly #paths = new Map<string, readonly string[]>();

  pack(report: BelowReport): BelowReport {
    const paths = this.#shared([...report.values.keys()].join('\n'));
    return unpacking(report, { paths, numbers: numbersIn(report), places: placesOf(report, paths) });
  }

  /** A report of an address as {@link written} gave it. */
  unpack(uri: string, { body, year, format, verdicts, doubtful, paths, numbers, places }: NumbersWritten): BelowReport {
    const packed = { paths: this.#shared(paths), numbers, places: Uint32Array.from(places) };
    return unpacking({ uri, body, year, format, verdicts, doubtful: new Set(doubtful) }, packed);
  }

  #shared(written: string): readonly string[] {
    const paths = this.#paths.get(written) ?? (written === '' ? [] : written.split('\n'));
    this.#paths.set(written, paths);
    return paths;
  }
}

type NumbersWritten = z.infer<typeof numbersWritten>;

function written(report: BelowReport): NumbersWritten {
  const { body, year, format, verdicts, doubtful, values } = report;
  const paths = [...values.keys()];
  const places = [...placesOf(report, paths)];
  return {
    body,
    year,
    format,
    verdicts,
    doubtful: [...doubtful],
    paths: paths.join('\n'),
    numbers: numbersIn(report),
    places,
  };
}

function numbersIn({ values }: BelowReport): string {
  return [...values.values()].map(String).join(' ');
}

interface Packed {
  readonly paths: readonly string[];
  /** In the order of the paths, with blanks between. */
  readonly numbers: string;
  readonly places: Uint32Array;
}

/** What is packed, as a report. Its functions are made apart from whatever else sees the report, which they would keep otherwise. */
function unpacking(
  { uri, body, year, format, verdicts, doubtful }: Omit<BelowReport, 'values' | 'placeOf'>,
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
