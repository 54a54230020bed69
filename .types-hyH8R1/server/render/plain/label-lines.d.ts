import type { FlatRow } from './flat-table.ts';
/** A row with its own label, or a heading of the rows below it. */
export interface LabelLine {
    readonly label: string;
    /** Columns it is set in by. */
    readonly indent: number;
    /** Left out for a heading. */
    readonly row?: FlatRow;
}
/** A line for each row, and one for each heading where the rows that it heads begin. */
export declare function labelLines(rows: readonly FlatRow[]): readonly LabelLine[];
