import type { Report } from '../report/report.ts';
import type { TextRange } from '../report/text-range.ts';
import type { Block, Footnote, Heading, Inline, Paragraph, TableNote } from '../report/written.ts';
import { Kept, oncePer, remembered } from '../shared/remembered.ts';
import { blocksWithin, sectionsOf } from './outline.ts';

/**
 * What a line says to its reader, wherever it stands: folded so that checks know one spelling only. Lines that say the same
 * share it as long as it is known, so that what follows from it is found once: {@link askedOnce}.
 */
export interface Said {
  /** As {@link fold} leaves it. Offsets of the other members count in it. */
  readonly text: string;
  /** What is printed there, as it is written. */
  readonly printed: (start: number, end: number) => string;
  /** Whether all of it was typed as it is printed, so that it can be exchanged: no bound number, no escape, no mark within. */
  readonly isTyped: (start: number, end: number) => boolean;
  /** From which column of its line up to which it was typed; those of the whole line where that cannot be told. */
  readonly columnsOf: (start: number, end: number) => readonly [from: number, to: number];
}

/** What a line says, with the way back to the source. */
export interface Prose extends Said {
  readonly said: Said;
  /** The source of the characters from `start` up to `end`; the whole text of the line where that cannot be told. */
  readonly rangeOf: (start: number, end: number) => TextRange;
}

/** A line that holds prose. */
export type ProseLine = Heading | Paragraph | TableNote | Footnote;

/** The prose of a title, heading, paragraph or note. A dozen checks read every line. */
export const proseOf = oncePer(read);

function read(line: ProseLine): Prose {
  const runs = [...runsOf(line.inlines)];
  const whole = 'textRange' in line ? line.textRange : line.range;
  const key = keyOf(runs, whole);
  const { said, starts, place } = sayings.get(key) ?? sayings.put(key, sayingOf(runs, whole));
  const rangeOf = (start: number, end: number) => rangeIn(runs, starts, place(start), place(end - 1)) ?? whole;
  return { ...said, said, rangeOf };
}

/** What a line says, and where in its runs, joined, each character of that stands. */
interface Saying {
  readonly said: Said;
  /** Where each run begins. */
  readonly starts: readonly number[];
  readonly place: (offset: number) => number;
}

// The lines of a report ten times as long as others, or of several: while one is written, all others say what they said. A dozen answers
// hang on each.
const sayings = new Kept<Saying>(250_000);

/** All that a saying follows from: nothing of it is the number of the line. */
function keyOf(runs: readonly Run[], whole: TextRange): string {
  const columns = (range: TextRange | undefined) => range && `${range.start.character}-${range.end.character}`;
  const parts = runs.map((run) => `${columns(run.range)}${run.whole ? '!' : ''}${run.text.length}:${run.text}`);
  return `${columns(whole)} ${parts.join('')}`;
}

function sayingOf(runs: readonly Run[], whole: TextRange): Saying {
  const starts = startsOf(runs);
  const joined = runs.map((run) => run.text).join('');
  const { text, places } = fold(joined);
  const place = (offset: number) => places[offset] ?? joined.length;
  const columnsOf = (start: number, end: number) => {
    const range = rangeIn(runs, starts, place(start), place(end - 1)) ?? whole;
    return [range.start.character, range.end.character] as const;
  };
  const printed = (start: number, end: number) => joined.slice(place(start), place(end - 1) + 1);
  const isTyped = (start: number, end: number) => {
    const [from, to] = columnsOf(start, end);
    return to - from === printed(start, end).length && typedBetween(runs, starts, place(start), place(end - 1) + 1);
  };
  return { said: { text, printed, isTyped, columnsOf }, starts, place };
}

/** A folded text, and where in the original each of its characters stands. */
export interface Folded {
  readonly text: string;
  readonly places: readonly number[];
}

const blank = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]/;
const nothing = /[\u00ad\u200b-\u200f\u2060\ufeff]/;
const numerals = '\u3007\u25cb\u96f6\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341'; // 〇○零一…十
const dateUnit = /[\u5e74\u6708\u65e5]/; // 年月日

/**
 * One spelling for what looks alike: full-width signs, letters and digits become half-width, Kangxi radicals and other
 * compatibility characters what they stand for, dashes `-`, blanks ` `. Blanks that text from PDF and Word has around
 * numbers go (`2024 年 1 月`, `共 5 件`), those between two numbers or beside Latin letters stay.
 */
export const fold: (text: string) => Folded = remembered((text) => {
  const characters: string[] = [];
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = foldCharacter(text.charAt(at));
    if (character === '') continue;
    characters.push(character);
    places.push(at);
  }
  const spaced = spacedYears(characters.join(''));
  const kept = characters.map((character, at) => character !== ' ' || !(spaced.has(at) || isLoose(characters, at)));
  return {
    text: characters.filter((_, at) => kept[at]).join(''),
    places: places.filter((_, at) => kept[at]),
  };
});

function foldCharacter(character: string): string {
  if (character >= ' ' && character <= '~') return character;
  if (blank.test(character)) return ' ';
  if (nothing.test(character)) return '';
  if (/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/.test(character)) return '-';
  if (/[\u301c\u223c\uff5e]/.test(character)) return '~';
  if (/[\uff01-\uff5e]/.test(character)) return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
  if (/[\u2e80-\u2fdf\uf900-\ufaff]/.test(character)) {
    const plain = character.normalize('NFKC');
    return plain.length === 1 ? plain : character;
  }
  return character;
}

/** The blanks within `2 0 2 4 年`: no other digits are set apart so. */
function spacedYears(text: string): ReadonlySet<number> {
  const spaced = new Set<number>();
  for (const { index, 0: year } of text.matchAll(/(?<!\d *)\d(?: +\d){3}(?= *年)/g))
    for (let at = index; at < index + year.length; at++) spaced.add(at);
  return spaced;
}

/** Whether a blank only stands beside a number. */
function isLoose(characters: readonly string[], at: number): boolean {
  const before = neighbour(characters, at, -1);
  const after = neighbour(characters, at, 1);
  if (before === '' || after === '') return false;
  const isDigit = (one: string) => one >= '0' && one <= '9';
  const isLatin = (one: string) => /[A-Za-z]/.test(one);
  if (isDigit(before)) return !isDigit(after) && !isLatin(after);
  if (isDigit(after)) return !isLatin(before);
  return (numerals.includes(before) && dateUnit.test(after)) || (dateUnit.test(before) && numerals.includes(after));
}

function neighbour(characters: readonly string[], from: number, step: 1 | -1): string {
  for (let at = from + step; at >= 0 && at < characters.length; at += step)
    if (characters[at] !== ' ') return characters[at] ?? '';
  return '';
}

/** A text with the titles in it blanked out (《…》, and in them 〈…〉), so that their words do not count; as long as before. */
export function withoutTitles(text: string): string {
  return text.replace(/\u300a[^\u300b]*\u300b?/g, (title) => ' '.repeat(title.length));
}

/** The part of the sentence in front of an offset. */
export function sentenceUpTo(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('。', offset) + 1, offset);
}

/** The sentence around an offset, without its full stop. */
export function sentenceAround(text: string, offset: number): string {
  const end = text.indexOf('。', offset);
  return sentenceUpTo(text, offset) + text.slice(offset, end < 0 ? text.length : end);
}

/** A text as the pattern that matches it and nothing else. */
export function escapedForPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** A wording of a format with years of a report in it: `{年度}`, `{年度-1}`. */
export function withYears(wording: string, year: number): string {
  return wording.replace(/\{年度([+-]\d+)?\}/g, (_, step: string | undefined) => String(year + Number(step ?? 0)));
}

/** Where in a text a word stands, one behind the other. */
export function occurrencesOf(text: string, word: string): readonly number[] {
  const places: number[] = [];
  if (word === '') return places;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) places.push(at);
  return places;
}

/** The place of a match in its prose. */
export function rangeOfMatch(prose: Prose, match: RegExpMatchArray): TextRange {
  const start = match.index ?? 0;
  return prose.rangeOf(start, start + match[0].length);
}

/** The paragraphs among blocks. */
export function paragraphsOf(blocks: readonly Block[]): readonly Paragraph[] {
  return blocks.filter((block): block is Paragraph => block.kind === 'paragraph');
}

/** Every paragraph of the report, the preface first. */
export const allParagraphs = oncePer((report: Report): readonly Paragraph[] => paragraphsOf(allBlocks(report)));

const allBlocks = oncePer(({ preface, chapters }: Report): readonly Block[] => [
  ...preface,
  ...chapters.flatMap(blocksWithin),
]);

/** The notes of all tables, and the footnotes. */
export const allNotes = oncePer((report: Report): readonly (TableNote | Footnote)[] => [
  ...allBlocks(report).filter((block) => block.kind === 'note'),
  ...report.footnotes,
]);

/** Every line of prose: titles, headings, paragraphs and notes. */
export const allLines = oncePer((report: Report): readonly ProseLine[] => {
  const { title, extraTitles, chapters } = report;
  const headings = [...chapters, ...sectionsOf(report)].map(({ heading }) => heading);
  return [...(title ? [title] : []), ...extraTitles, ...headings, ...allParagraphs(report), ...allNotes(report)];
});

interface Run {
  readonly text: string;
  readonly range: TextRange | undefined;
  /** One unit for whoever points at it: a bound number, or text whose escapes make it shorter than its source. */
  readonly whole: boolean;
}

function* runsOf(inlines: readonly Inline[]): Iterable<Run> {
  for (const inline of inlines) {
    if (inline.kind === 'text') {
      const { text, range } = inline;
      yield { text, range, whole: range !== undefined && range.end.character - range.start.character !== text.length };
    } else if (inline.kind === 'number') {
      const { text, source, range } = inline.bound;
      yield { text: text ?? `{${source}}`, range, whole: true };
    } else if (inline.kind !== 'footnote') yield* runsOf(inline.children);
  }
}

/** Where each run begins in the joined text. */
function startsOf(runs: readonly Run[]): readonly number[] {
  let before = 0;
  return runs.map(({ text }) => {
    const start = before;
    before += text.length;
    return start;
  });
}

/** The last run that begins at or before an offset; empty ones, which begin where the next does, never. */
function runAt(starts: readonly number[], offset: number): number {
  let [from, to] = [0, starts.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((starts[middle] ?? 0) <= offset) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}

/** The source of a stretch of the joined text; undefined where it cannot be told. */
function rangeIn(runs: readonly Run[], starts: readonly number[], first: number, last: number): TextRange | undefined {
  const start = placeIn(runs, starts, first)?.start;
  const end = placeIn(runs, starts, last)?.end;
  return start && end && { start, end };
}

/** The source of the character at an offset of the joined text. */
function placeIn(runs: readonly Run[], starts: readonly number[], offset: number): TextRange | undefined {
  const index = runAt(starts, offset);
  const run = runs[index];
  const at = offset - (starts[index] ?? 0);
  if (!run || at >= run.text.length) return undefined;
  const { range, whole } = run;
  if (range === undefined || whole) return range;
  const { line, character } = range.start;
  return { start: { line, character: character + at }, end: { line, character: character + at + 1 } };
}

function typedBetween(runs: readonly Run[], starts: readonly number[], start: number, end: number): boolean {
  for (let index = Math.max(0, runAt(starts, start)); (starts[index] ?? end) < end; index++) {
    const { text = '', whole = false, range } = runs[index] ?? {};
    if (text !== '' && (whole || range === undefined)) return false;
  }
  return true;
}
