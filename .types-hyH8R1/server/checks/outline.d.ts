import type { FormatChapter } from '../report/format.ts';
import type { Report } from '../report/report.ts';
import type { TextRange } from '../report/text-range.ts';
import type { Block, Chapter, Section } from '../report/written.ts';
/** A chapter that binds to one of the format. */
export type BoundChapter = Chapter & {
    readonly definition: FormatChapter;
};
/** The chapters that bind to the format, the first of each kind only, in the order of the text. */
export declare function boundChapters({ chapters }: Report): readonly BoundChapter[];
/** All blocks of a chapter or section, those of its sections included. */
export declare function blocksWithin({ blocks, sections }: Chapter | Section): readonly Block[];
/** All sections of the report, at every depth. */
export declare function sectionsOf({ chapters }: Report): readonly Section[];
/**
 * Whether a report keeps a structure of its own where it may: it is of a year for which the format was only
 * encouraged, has chapters the format does not know, and fewer than half of those it requires.
 */
export declare function hasFreeStructure(report: Report): boolean;
/** The very end of the text. */
export declare function reportEnd({ end }: Report): TextRange;
