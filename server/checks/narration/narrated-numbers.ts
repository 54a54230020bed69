import Big from 'big.js';
import { kindOfBody } from '../../report/body-kind.ts';
import { cellsOf, type NumberSource } from '../../report/equations/equations.ts';
import type { Format, FormatTable, Narration, NarrationReading } from '../../report/format.ts';
import type { Report } from '../../report/report.ts';
import type { Paragraph } from '../../report/written.ts';
import { askedOnce } from '../asked-once.ts';
import { blocksWithin } from '../outline.ts';
import { fold, type Prose, paragraphsOf, proseOf, type Said } from '../prose.ts';
import { nameMark, type PhraseMatch, Phrases } from './phrases.ts';
import { clausesOf, type Span, type SpokenNumber, sentencesOf, yearAt } from './spoken-numbers.ts';
import { isAbout } from './topic.ts';

/** What a number of a sentence may be, and what the tables say it is. */
export interface ReadNumber {
  /** As the format writes it: `本年新收 + 上年结转`. */
  readonly source: string;
  /** Undefined while a number of it is not known. */
  readonly value?: Big;
  /** The same in last year's report. */
  readonly before?: Big;
}

/** A number that a sentence says of what a table of the form counts. */
export interface NarratedNumber {
  readonly narration: Narration;
  readonly table: FormatTable;
  readonly prose: Prose;
  readonly sentence: Span;
  /** The number and its measure word; what says that there was none. */
  readonly place: Span;
  /** The figures; none where there are none. */
  readonly figure?: Span;
  readonly number: SpokenNumber;
  /** Whether the sentence speaks of the year before. */
  readonly ofLastYear: boolean;
  readonly readings: readonly ReadNumber[];
}

/** What stands between braces for a reading: `申请办理.本年新收 + 申请办理.上年结转`. */
export function boundSource({ source }: Pick<ReadNumber, 'source'>, { name }: FormatTable): string {
  return source.replace(/[^\s+\-()×÷*/]+/g, (word) => (/^\d+$/.test(word) ? word : `${name}.${word}`));
}

/** The numbers of a report's prose that its format can tell what they count, in the order of the text. */
export function narratedNumbers(report: Report): readonly NarratedNumber[] {
  const known = told.get(report) ?? read(report);
  told.set(report, known);
  return known;
}

// Several checks and the editor ask.
const told = new WeakMap<Report, readonly NarratedNumber[]>();

function read(report: Report): readonly NarratedNumber[] {
  const { format, header, chapters } = report;
  if (format === undefined || header.year === undefined) return [];
  if (!format.chapters.some(({ tables }) => tables.some(({ narrations }) => narrations.length > 0))) return [];
  const phrases = phrasesOf(format, report);
  return chapters.flatMap((chapter) =>
    paragraphsOf(blocksWithin(chapter)).flatMap((paragraph) => inParagraph(paragraph, phrases, report)),
  );
}

function phrasesOf(format: Format, { header: { year = 0 } }: Report): Phrases {
  const ofFormat = compiled.get(format) ?? new Map<number, Phrases>();
  compiled.set(format, ofFormat);
  const phrases = ofFormat.get(year) ?? new Phrases(format, year);
  // While a year is being typed it is another one at every key.
  if (ofFormat.size > 8) ofFormat.clear();
  ofFormat.set(year, phrases);
  return phrases;
}

const compiled = new WeakMap<Format, Map<number, Phrases>>();

function inParagraph(paragraph: Paragraph, phrases: Phrases, report: Report): readonly NarratedNumber[] {
  const prose = proseOf(paragraph);
  const matches = matchesIn(prose, phrases, report.header.body, hasPartOfArea(report));
  return matches.flatMap(({ match, offset, sentence }) => narrated(match, offset, sentence, prose, report) ?? []);
}

/** What a line says that phrases are about, before anybody looks into a table. */
interface Match {
  readonly match: PhraseMatch;
  /** Where the clause begins that it counts from. */
  readonly offset: number;
  readonly sentence: Span;
}

const matchesIn = askedOnce(phrasesIn);

function phrasesIn(prose: Said, phrases: Phrases, body: string | undefined, isPart: boolean): readonly Match[] {
  const sentences = sentencesOf(prose.text);
  const text = withoutName(prose.text, body);
  return sentences.flatMap((sentence, index) => {
    const inClauses = (finely: boolean, find: (clause: string) => readonly PhraseMatch[]) =>
      clausesOf(prose.text, sentence, finely).flatMap((clause) =>
        find(text.slice(clause.start, clause.end)).map((match) => ({ match, offset: clause.start })),
      );
    const found = [
      ...inClauses(true, (clause) => phrases.numbersIn(clause)),
      ...inClauses(false, (clause) => phrases.denialsIn(clause)),
    ];
    return found.flatMap(({ match, offset }) => {
      if (isPart && wholeArea.test(prose.text.slice(sentence.start, offset + match.place.end))) return [];
      return isAbout(match.narration, prose.text, sentences, index) ? [{ match, offset, sentence }] : [];
    });
  });
}

/** What a government reports of is all of its area, and what others report of is a part. */
function hasPartOfArea({ format, header }: Report): boolean {
  const kind = format && kindOfBody(header, format);
  return kind !== undefined && !governments.has(kind.name);
}

const governments: ReadonlySet<string> = new Set(['\u653f\u5e9c', '\u4e61\u9547\u8857\u9053']); // 政府, 乡镇街道
const wholeArea = /\u5168[\u7701\u5e02\u5dde\u76df\u53bf\u533a\u65d7]/; // 全省, 全市, …

/** A text of the same length with marks in the place of the body's name. */
function withoutName(text: string, body: string | undefined): string {
  const name = fold(body ?? '').text.trim();
  return name === '' ? text : text.replaceAll(name, nameMark.repeat(name.length));
}

function narrated(
  match: PhraseMatch,
  offset: number,
  sentence: Span,
  prose: Prose,
  report: Report,
): NarratedNumber | undefined {
  const { narration, table, figure } = match;
  const number = match.number ?? (figure ? undefined : none);
  const ownYear = report.header.year ?? 0;
  const year = yearAt(prose.text, offset + match.place.start, ownYear);
  if (number === undefined || (year !== ownYear && year !== ownYear - 1)) return undefined;
  const at = ({ start, end }: Span): Span => ({ start: start + offset, end: end + offset });
  return {
    ...{ narration, table, prose, sentence, place: at(match.place), number, ofLastYear: year !== ownYear },
    ...(figure && { figure: at(figure) }),
    readings: narration.readings.map((reading) => {
      const amount = (numbers: NumberSource | undefined) => numbers && amountOf(reading, table, numbers);
      const [now, before] = [amount(report), amount(report.lastYear)];
      return { source: reading.source, ...(now && { value: now }), ...(before && { before }) };
    }),
  };
}

const none: SpokenNumber = { value: new Big(0), precision: new Big(1) };

/** What a reading comes to in the numbers of a report; undefined while one of them is not known. */
export function amountOf({ terms }: NarrationReading, table: FormatTable, numbers: NumberSource): Big | undefined {
  let sum = new Big(0);
  for (const { coefficient, segments } of terms) {
    const cells = cellsOf(segments, 'single', table, undefined, numbers);
    if (!cells || cells.length === 0) return undefined;
    for (const { fact } of cells) {
      if (fact?.value === undefined) return undefined;
      sum = sum.plus(fact.value.times(coefficient));
    }
  }
  return sum;
}
