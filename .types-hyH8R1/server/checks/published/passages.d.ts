import type { Report } from '../../report/report.ts';
import type { TextRange } from '../../report/text-range.ts';
import { type Word } from './words.ts';
/** A heading, paragraph or note, as its words. */
export interface Passage {
    readonly words: readonly Word[];
    /** Folded; the offsets of the words count in it. */
    readonly text: string;
    readonly printed: (start: number, end: number) => string;
    readonly rangeOf: (start: number, end: number) => TextRange;
}
/** The passages of a part of a report; the preface is the first part and has no name. */
export interface Part {
    /** The chapter of the format, or the heading of one that it does not have; empty for the preface. */
    readonly name: string;
    readonly heading?: TextRange;
    readonly passages: readonly Passage[];
}
/** What a report says in words, part by part. Headings of the chapters of the format go by their chapter, in whatever words. */
export declare function partsOf(report: Report): readonly Part[];
