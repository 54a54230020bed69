import type { Report } from '../report/report.ts';
import type { TextRange } from '../report/text-range.ts';
import type { Block, Footnote, Heading, Paragraph, TableNote } from '../report/written.ts';
/** Text a reader sees, folded so that checks know one spelling only, with the way back to the source. */
export interface Prose {
    /** As {@link fold} leaves it. Offsets of the other members count in it. */
    readonly text: string;
    /** The source of the characters from `start` up to `end`; the whole text of the line where that cannot be told. */
    readonly rangeOf: (start: number, end: number) => TextRange;
    /** What is printed there, as it is written. */
    readonly printed: (start: number, end: number) => string;
    /** Whether all of it was typed as it is printed, so that it can be exchanged: no bound number, no escape, no mark within. */
    readonly isTyped: (start: number, end: number) => boolean;
}
/** A line that holds prose. */
export type ProseLine = Heading | Paragraph | TableNote | Footnote;
/** The prose of a title, heading, paragraph or note. */
export declare function proseOf(line: ProseLine): Prose;
/** A folded text, and where in the original each of its characters stands. */
export interface Folded {
    readonly text: string;
    readonly places: readonly number[];
}
/**
 * One spelling for what looks alike: full-width signs, letters and digits become half-width, Kangxi radicals and other
 * compatibility characters what they stand for, dashes `-`, blanks ` `. Blanks that text from PDF and Word has around
 * numbers go (`2024 年 1 月`, `共 5 件`), those between two numbers or beside Latin letters stay.
 */
export declare const fold: (text: string) => Folded;
/** A text with the titles in it blanked out (《…》, and in them 〈…〉), so that their words do not count; as long as before. */
export declare function withoutTitles(text: string): string;
/** The part of the sentence in front of an offset. */
export declare function sentenceUpTo(text: string, offset: number): string;
/** The sentence around an offset, without its full stop. */
export declare function sentenceAround(text: string, offset: number): string;
/** A text as the pattern that matches it and nothing else. */
export declare function escapedForPattern(text: string): string;
/** A wording of a format with years of a report in it: `{年度}`, `{年度-1}`. */
export declare function withYears(wording: string, year: number): string;
/** Where in a text a word stands, one behind the other. */
export declare function occurrencesOf(text: string, word: string): readonly number[];
/** The place of a match in its prose. */
export declare function rangeOfMatch(prose: Prose, match: RegExpMatchArray): TextRange;
/** The paragraphs among blocks. */
export declare function paragraphsOf(blocks: readonly Block[]): readonly Paragraph[];
/** Every paragraph of the report, the preface first. */
export declare function allParagraphs({ preface, chapters }: Report): readonly Paragraph[];
/** The notes of all tables, and the footnotes. */
export declare function allNotes({ preface, chapters, footnotes }: Report): readonly (TableNote | Footnote)[];
/** Every line of prose: titles, headings, paragraphs and notes. */
export declare function allLines(report: Report): readonly ProseLine[];
