import type { Report } from '../report/report.ts';
import type { TextRange } from '../report/text-range.ts';
/** A line of text that stands where a table of the author's own should have its `表 "title"` line. */
export interface CaptionLine {
    readonly title: string;
    readonly range: TextRange;
}
/**
 * The text right above a line, or above the blank line there, when it is the caption of what stands below: `表1 标题`,
 * `**标题**` or any short line that is no sentence.
 */
export declare function captionAbove(report: Report, line: number): CaptionLine | undefined;
/** A text as a title in quotes: without quotes that would end it, nor the marks of bold. */
export declare function titleOf(text: string): string;
/** What stands in quotes of another kind (「…」, 《…》), all of a text being in one pair of them; undefined for any other text. */
export declare function withoutOtherQuotes(text: string): string | undefined;
/** What opens a table of the author's own that has no title yet. */
export declare const newOwnTable = "\u8868 \"\u6807\u9898\"";
