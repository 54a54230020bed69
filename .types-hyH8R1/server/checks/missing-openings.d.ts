import type { FormatChapter, FormatTable } from '../report/format.ts';
import type { Report } from '../report/report.ts';
import { type TextRange } from '../report/text-range.ts';
import type { WrittenRow } from '../report/written.ts';
import type { FixData, TableOpening } from './fix-data.ts';
import { type KnownTable } from './table-rows.ts';
/** Neighbouring rows whose own `表` line is missing: by their labels they are those of a table the report does not open. */
interface HeadlessRows {
    readonly table: FormatTable;
    readonly home: FormatChapter;
    /** Of each row, its header row included. */
    readonly ranges: readonly [TextRange, ...TextRange[]];
}
/** All such rows of a report: those that stand in no table, and those that the table above has swallowed. */
export declare function headlessRows(report: Report): readonly HeadlessRows[];
/** Those that a line belongs to. */
export declare function headlessAt(report: Report, line: number): HeadlessRows | undefined;
/** The `表` line that rows of the form lack: above the first of them, or in the place of a caption that says the same. */
export declare function openingOf(report: Report, { table, ranges: [{ start }] }: HeadlessRows): TableOpening;
/** The table that a row belongs to which stands in another, and what brings it there. */
interface RowHome {
    readonly table: FormatTable;
    readonly data: FixData;
}
/** Where a row that its table does not have belongs by its label: below a `表` line that is missing, or in a table that lacks it. */
export declare function homeOf(report: Report, table: KnownTable, written: WrittenRow): RowHome | undefined;
/** The names of those rows of a table that stand in others. */
export declare function rowsElsewhere(report: Report, { definition }: KnownTable): ReadonlySet<string>;
export {};
