import type { FormatRow, FormatTable } from '../format.ts';
/** A line of a text that is not blank. */
export interface TextLine {
    /** From 0. */
    readonly line: number;
    readonly text: string;
}
/** A table of the form that a text holds without the marks of a table. */
export interface TableInText {
    readonly table: FormatTable;
    /** The lines that it takes up: titles, names of columns and rows. */
    readonly lines: readonly number[];
    /** The cells of each row, in the order of the form's columns. */
    readonly rows: ReadonlyMap<FormatRow, readonly string[]>;
}
/**
 * The tables of the form in a text, as Word, web pages and PDF leave them behind when they are copied: with tabs, bars or
 * blanks between the cells, or each cell on a line of its own. A row is a label of the form and, behind it, as many numbers as
 * the table has columns; whatever else the printed table says around its rows goes with them. A text that says anything else in
 * between is prose, and stays. Every table is found once.
 */
export declare function tablesInText(lines: readonly TextLine[], tables: readonly FormatTable[]): readonly TableInText[];
/** Whether a printed table says this beside its rows: its title, the name of a column or of a group of them, a corner. */
export declare function isPrintedWord(table: FormatTable, text: string): boolean;
/** A label without the year that some offices put into it. */
export declare function withoutYear(label: string): string;
