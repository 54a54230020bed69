import type { Format } from '../report/format.ts';
import type { Report } from '../report/report.ts';
import type { Location, TextRange } from '../report/text-range.ts';
import type { Text } from '../shared/text.ts';
import { basisText } from './basis-words.ts';
import type { FixData } from './fix-data.ts';

/** error: certainly wrong; warning: very likely wrong, may be explained; hint: worth a look. */
export type Level = 'error' | 'warning' | 'hint';

/** How many findings there are of each level, without those that a 说明 line explains. */
export interface FindingCounts extends Readonly<Record<Level, number>> {
  readonly explained: number;
}

/**
 * One kind of finding. `id` is public and stable: it is the diagnostic's code, and 说明 lines name it by `id` or `name`.
 * `Parameters` is what its message needs.
 */
export interface Check<Parameters = never> {
  readonly id: string;
  /** What authors call it in a 说明 line. */
  readonly name: string;
  /** Names it had before, which 说明 lines may still use. */
  readonly formerNames?: readonly string[];
  readonly level: Level;
  readonly message: (parameters: Parameters) => Text;
  /** Where the rule comes from: an article, a document, or practice. */
  readonly source: Text;
  /** The documents behind it where the format names them: told instead of `source`. */
  readonly bases?: (format: Format) => readonly string[];
  /** What it is found at is missing from the finished report: it was not read, or nothing could be made of it. */
  readonly losesText?: true;
  /** What an author who is still writing may be about to settle it by; left out, by finishing its line. */
  readonly settledBy?: Settled;
}

/** What a check rests on: the documents behind it where the format names them, else what the catalogue says. */
export function basesOf({ bases, source }: Check, format: Format | undefined): readonly Text[] {
  const named = format ? [...new Set(bases?.(format))] : [];
  return named.length > 0 ? named.map(basisText) : [source];
}

/** {@link Check.bases} of a check that the format as a whole is behind. */
export function formatBases({ bases }: Format): readonly string[] {
  return bases;
}

/**
 * What settles a finding: finishing the line, header, table, section or chapter it is found in; writing on at the end of
 * the text; writing the tables that come later in the report. A wrong `number` is told at once.
 */
export type Settled = 'line' | 'header' | 'table' | 'section' | 'chapter' | 'end' | 'report' | 'number';

/** A finding before the catalogue's words are put in: what a checking function yields. */
export interface Finding {
  readonly check: string;
  readonly level: Level;
  readonly message: Text;
  /** A further name that 说明 lines may use: the name of the format's rule. */
  readonly alias?: string;
  /** Exactly the cause, within one line wherever possible. */
  readonly range: TextRange;
  /** Further places that are the cause just as much: of two exchanged numbers the second. */
  readonly alsoAt?: readonly TextRange[];
  readonly related: readonly RelatedPlace[];
  /** The reason given by a 说明 line; such a finding no longer counts. */
  readonly explained?: string;
  /** What a quick fix needs to act without reading the message. */
  readonly data?: FixData;
}

/** Another place that a finding speaks of, and what is said of it there. */
export interface RelatedPlace extends Location {
  readonly message: Text;
}

/** Looks at one report and yields what it finds; never throws on half-written reports. */
export type Checker = (report: Report) => Iterable<Finding>;

/** What one file looks for: its checks, and the functions that look, each of which may find several. */
export interface CheckGroup {
  readonly checks: readonly Check[];
  readonly checkers: readonly Checker[];
}

/** Makes a finding of a check; `more` adds related places and data. */
export function found<Parameters>(
  check: Check<Parameters>,
  range: TextRange,
  parameters: Parameters,
  more: {
    readonly related?: readonly RelatedPlace[];
    readonly data?: FixData | undefined;
    readonly level?: Level;
  } = {},
): Finding {
  return {
    check: check.id,
    level: more.level ?? check.level,
    message: check.message(parameters),
    range,
    related: more.related ?? [],
    ...(more.data === undefined ? {} : { data: more.data }),
  };
}
