import type { LaidOutCell, LaidOutTable } from '../document.ts';
import { type TableStyle } from './table-style.ts';
/** The parts of a table: one for each table of a continuous grid, else the table itself. */
export declare function tableParts({ rows }: LaidOutTable): TablePart[];
/** Rows that stand together on a page where it holds them; their cells are counted from its first row. */
export declare class TablePart {
    #private;
    readonly cells: readonly LaidOutCell[];
    readonly rows: number;
    /** So many rows at the top are headings. */
    readonly header: number;
    constructor(cells: readonly LaidOutCell[], rows: number, header: number);
    get hasLabelsOverRows(): boolean;
    /** How high it is at most, in points. */
    height(style: TableStyle): number;
    /** Cut where a page of `room` points is full; every piece has the headings, and the labels of its rows. */
    pieces(style: TableStyle, room: number): TablePart[];
}
