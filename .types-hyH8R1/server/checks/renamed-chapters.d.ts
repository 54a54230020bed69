import type { Format, FormatChapter } from '../report/format.ts';
import type { Report } from '../report/report.ts';
import type { TextRange } from '../report/text-range.ts';
import type { Chapter } from '../report/written.ts';
/** The chapter of the format that a chapter under another heading most likely is. */
export interface RenamedChapter {
    readonly definition: FormatChapter;
    /**
     * beginning: its heading begins with the right one, and text follows on the line; spelling: it is nearly the right one;
     * place: the chapter stands in its place, with its number or what it has to say.
     */
    readonly by: 'beginning' | 'spelling' | 'place';
    /** What stands between such a heading and the text behind it. */
    readonly between?: TextRange;
}
/** Chapters the format does not know, each with the absent chapter of the format it was probably meant to be. */
export declare function renamedChapters(report: Report, format: Format): ReadonlyMap<Chapter, RenamedChapter | undefined>;
/** The chapters of the format that no heading of a report names. */
export declare function absentChapters(report: Report, format: Format): readonly FormatChapter[];
/** Whether a line stands between the chapters that the form has before and behind this one. */
export declare function placesOf(report: Report, { chapters }: Format, chapter: FormatChapter): (range: TextRange) => boolean;
