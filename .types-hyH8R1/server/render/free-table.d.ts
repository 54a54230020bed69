import type { FreeTable } from '../report/written.ts';
import type { CellMarks } from './cell-marks.ts';
import { type TableGrid } from './grid.ts';
/** A table of the author's own. Rows of uneven length are filled up with empty cells. */
export declare function freeGrid(table: FreeTable, marks: CellMarks): TableGrid;
