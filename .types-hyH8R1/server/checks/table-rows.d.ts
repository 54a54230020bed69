import { type FormatColumn, type FormatRow, type FormatTable } from '../report/format.ts';
import type { Report } from '../report/report.ts';
import type { StatutoryTable, WrittenCell, WrittenRow } from '../report/written.ts';
import type { Checker, Finding } from './check.ts';
/** A table of the format, as this report fills it in. */
export type KnownTable = StatutoryTable & {
    readonly definition: FormatTable;
};
/** Runs a check of one table on every table of the report that the format knows, the first of each kind. */
export declare function eachTable(check: (report: Report, table: KnownTable) => Iterable<Finding>): Checker;
/**
 * The tables that bind to the format; a second table of the same kind, or one filled in by
 * another format, is reported as such and not looked into.
 */
export declare function knownTables({ tables }: Report): readonly KnownTable[];
/** The rows that stand in the group of this label, at every depth. */
export declare function rowsOfGroup(table: FormatTable, label: string): readonly FormatRow[];
/** A cell whose number counts, with the columns it speaks for: all of them where one cell of 其余 fills the row. */
export interface CountedCell {
    readonly cell: WrittenCell;
    readonly columns: readonly [FormatColumn, ...FormatColumn[]];
}
/** The cells of a row whose numbers count: none of a second line for a row, of a group line that only names its group, or of a wrong number of cells. */
export declare function countedCells(table: FormatTable, row: WrittenRow): readonly CountedCell[];
