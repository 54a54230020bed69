import type { FormatTable } from '../report/format.ts';
import type { TextRange } from '../report/text-range.ts';
import type { StatutoryTable } from '../report/written.ts';
import type { CellMarks } from './cell-marks.ts';
import { type CellMark } from './document.ts';
import { type TableGrid } from './grid.ts';
/**
 * A table of the format as the form prints it: every row and column, whatever the author wrote of it, under nested
 * headings, with the corner over the row headings.
 */
export declare function uprightGrid(table: DefinedTable, marks: CellMarks): TableGrid;
/** A table whose rows print side by side: each row is a group of columns, and all numbers stand in one line. */
export declare function sidewaysGrid(table: DefinedTable, marks: CellMarks): TableGrid;
/** One of the tables that print as a single grid. */
export interface CaptionedGrid {
    readonly caption: string;
    readonly captionRange: TextRange;
    readonly captionMark?: CellMark | undefined;
    readonly grid: TableGrid;
}
/**
 * Several tables as one grid: each below a row with its caption; in a table with fewer columns the last one takes the
 * remaining width. No row of it is repeated on the next page, since every table has a header of its own.
 */
export declare function joinGrids(tables: readonly CaptionedGrid[]): {
    readonly grid: TableGrid;
    readonly blocks: readonly number[];
};
export type DefinedTable = StatutoryTable & {
    readonly definition: FormatTable;
};
/** A table that the format does not know, as it was written: nothing of the author's text is lost from sight. */
export declare function writtenGrid({ header, rows, nameRange }: StatutoryTable): TableGrid;
