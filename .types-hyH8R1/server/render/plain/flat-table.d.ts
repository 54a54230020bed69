import type { LaidOutTable } from '../document.ts';
/** A table without spans: names of columns, then rows with a label each. */
export interface FlatTable {
    /** What names the block of a continuous grid; the table's own caption otherwise. */
    readonly caption?: string;
    /** Heads the labels of the rows; undefined where rows have none. */
    readonly corner?: string;
    /** Of each column the headings above it, the outermost first. */
    readonly columns: readonly (readonly string[])[];
    readonly rows: readonly FlatRow[];
}
export interface FlatRow {
    /** The headings beside the row, the outermost first; empty where rows have none. */
    readonly label: readonly string[];
    readonly cells: readonly FlatCell[];
}
interface FlatCell {
    readonly text: string;
    readonly isNumber: boolean;
}
/** Flattens a grid for outputs that know no spans: a table for each of its blocks. */
export declare function flatTables(table: LaidOutTable): FlatTable[];
/**
 * One name for each column: its innermost heading if that tells them apart, else all of its headings
 * (`行政复议·结果维持`).
 */
export declare function columnNames({ columns }: FlatTable): readonly string[];
/**
 * A table of one row below groups of the same columns, turned to have a row for each group, which takes less width:
 * 行政复议, and below it 行政诉讼. Any other table stays as it is.
 */
export declare function rowsFromGroups(table: FlatTable): FlatTable;
export {};
