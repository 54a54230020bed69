import type { Format } from '../report/format.ts';
import { type TableInText } from '../report/read/table-in-text.ts';
import type { Report } from '../report/report.ts';
import type { TextRange } from '../report/text-range.ts';
import { type Check, type CheckGroup } from './check.ts';
/** Lines of text that are the rows of a table of the form, pasted as they were copied. */
export declare const rowsInText: Check<{
    readonly count: number;
    readonly table: string;
    readonly isWritten: boolean;
}>;
/** A whole report that was pasted: no line of it is marked as title or chapter. */
export declare const unmarkedReport: Check<{
    readonly chapters: readonly string[];
}>;
/** The chapters that lines of a text are which has none of them marked; undefined where it is no report. */
export declare function unmarkedChapters(report: Report): {
    readonly format: Format;
    readonly chapters: readonly string[];
} | undefined;
/** Tables of the form among the paragraphs of a report. */
export declare function tablesInProse(report: Report): readonly (TableInText & {
    readonly range: TextRange;
})[];
export declare const pastedTextChecks: CheckGroup;
