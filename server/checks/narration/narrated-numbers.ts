import Big from 'big.js';
import type { Format, FormatTable, Narration } from '../../report/format.ts';
import { inYuan } from '../../report/read/read-cell.ts';
import type { Report } from '../../report/report.ts';
import type { Paragraph } from '../../report/written.ts';
import { oncePer } from '../../shared/remembered.ts';
import { askedOnce } from '../asked-once.ts';
import { blocksWithin } from '../outline.ts';
import { fold, type Prose, paragraphsOf, proseOf, type Said } from '../prose.ts';
import { amountRead, type ReadNumber } from './amounts.ts';
import { nameMark, type PhraseMatch, Phrases } from './phrases.ts';
import { hasPartOfArea, scopeOfAll, scopeOfPart } from './scope.ts';
import { clausesOf, type Span, type SpokenNumber, sentencesOf } from './spoken-numbers.ts';
import { yearAt } from './times.ts';
import { followsOther, isAbout } from './topic.ts';

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

/** The numbers of a report's prose that its format can tell what they count, in the order of the text. Several checks and the editor ask. */
export const narratedNumbers = oncePer(read);

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
  const scope = isPart ? scopeOfPart : scopeOfAll(body);
  const [accepted, rejected]: [Span[], Span[]] = [[], []];
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
      const place = spanAt(match.place, offset);
      const words = { start: offset, end: place.end };
      const isOther =
        scope.isOther(prose.text.slice(sentence.start, place.end)) ||
        !isAbout(match.narration, prose.text, sentences, { index, words }) ||
        (match.figure && followsOther(match.narration, prose.text, { sentence, words, place, accepted, rejected }));
      (isOther ? rejected : accepted).push(place);
      return isOther ? [] : [{ match, offset, sentence }];
    });
  });
}

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
  const { narration, table, figure, unit } = match;
  const number = match.number ?? (figure ? undefined : none);
  const ownYear = report.header.year ?? 0;
  const place = spanAt(match.place, offset);
  const year = yearAt(prose.text, figure ? place.start : place.end, ownYear);
  if (number === undefined || (year !== ownYear && year !== ownYear - 1)) return undefined;
  return {
    ...{ narration, table, prose, sentence, place, ofLastYear: year !== ownYear },
    ...(figure && { figure: spanAt(figure, offset) }),
    number: inUnit(number, unit),
    readings: narration.readings.map((reading) => amountRead(reading, table, report, unit)),
  };
}

function spanAt({ start, end }: Span, offset: number): Span {
  return { start: start + offset, end: end + offset };
}

/** An amount in the unit that it is written in. */
function inUnit({ value, precision }: SpokenNumber, unit: string | undefined): SpokenNumber {
  const yuan = inYuan(unit) ?? new Big(1);
  return { value: value.div(yuan), precision: precision.div(yuan) };
}

const none: SpokenNumber = { value: new Big(0), precision: new Big(1) };
