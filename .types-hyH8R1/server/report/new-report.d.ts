import type { Format, FormatChapter, FormatRow, FormatTable } from './format.ts';
import type { Position } from './text-range.ts';
/** What a new report starts from. */
export interface NewReport {
    readonly body: string;
    /** Left out, the name tells it, where it does. */
    readonly bodyKind?: string | undefined;
    readonly year: number;
    readonly format: Format;
    /** Path of last year's report, seen from the new one. */
    readonly lastYear?: string;
}
/** The text of a new report: every chapter and table of the format, totals computed, every other number left blank. */
export declare function newReportText(start: NewReport): string;
/** The header lines of a new report. */
export declare function newHeader({ body, bodyKind, year, format, lastYear }: NewReport): readonly string[];
/**
 * The text of a new report with room for the author to begin, and the place to begin at: below the heading of the first
 * chapter that wants text, otherwise in the first blank cell, otherwise at the end.
 */
export declare function openedForWriting(text: string): {
    readonly text: string;
    readonly cursor: Position;
};
/** The title line as the format has it; header values complete it. */
export declare function newTitle({ reportTitle }: Format): string;
/** A chapter as an author finds it: heading, what the format asks for as comments, tables. */
export declare function newChapter(chapter: FormatChapter): string;
/** A table with a header row and every row of the form, aligned; `cells` has what is known of its rows. */
export declare function newTableText(table: FormatTable, cells?: ReadonlyMap<FormatRow, readonly string[]>): string;
/** A table with a header row and these rows, each with its label first, aligned. */
export declare function tableText(table: FormatTable, rows: readonly (readonly string[])[]): string;
/** What stands in the corner of a header row: nothing where the words of the form would make the labels' column wide. */
export declare function cornerOf({ corner }: FormatTable): string;
/** Label and cells of a row nobody has filled in: `=` where a rule gives the number, otherwise `blank`. */
export declare function newRow(table: FormatTable, row: FormatRow, blank?: string): string[];
