import type { Fact } from '../evaluated.ts';
import { type FormatColumn, type FormatRow, type FormatTable } from '../format.ts';
import type { TextRange } from '../text-range.ts';
import type { GroupNumbers, WrittenCell, WrittenRow } from '../written.ts';
/**
 * The numbers of a table as written: one fact for every row and column of the form. A row that is not written is filled
 * by 其余, except those rows and columns that a rule computes, and the rows of a group that is filled in as one: where
 * that had no cases, they had none, and otherwise its line counts in their place. `=` has no value yet: solving the equations gives it one.
 * Nothing counts of a line with a wrong number of cells: which column each is for cannot be told.
 */
export declare function readFacts(table: FormatTable, rows: readonly WrittenRow[], groups: readonly GroupNumbers[], nameRange: TextRange): Fact[][];
/** Whether a line that gives numbers has a cell for each column; 其余 may do with one for all. */
export declare function fitsColumns({ kind, cells }: WrittenRow, { columns }: FormatTable): boolean;
/** `申请办理.予以公开.自然人` */
export declare function factPath(table: FormatTable, row: FormatRow, column: FormatColumn): string;
type FactReading = Pick<Fact, 'origin' | 'text' | 'range' | 'value' | 'unit' | 'loose'>;
export declare function readFact({ text, range, reading }: WrittenCell, column: FormatColumn): FactReading;
export {};
