import type { FormatChapter } from '../report/format.ts';
import type { Report } from '../report/report.ts';
import type { TextRange } from '../report/text-range.ts';
import type { FixData } from './fix-data.ts';
/** Where the text of a chapter begins that has lost its heading. */
export interface ChapterOpening {
    /** heading: a line names the chapter, but does not begin with `##`; content: nothing does, but what stands in it is there. */
    readonly kind: 'heading' | 'content';
    /** The text of that line, or the first of the content: the name of a table, a row, the heading of a section. */
    readonly range: TextRange;
    /** What makes the heading. */
    readonly data: FixData;
}
/** Required chapters of the format that no heading opens, and that begin all the same where the form has them. */
export declare function chapterOpenings(report: Report): ReadonlyMap<FormatChapter, ChapterOpening>;
