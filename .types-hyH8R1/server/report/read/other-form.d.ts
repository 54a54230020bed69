import type { Format, FormatColumn, FormatRow, Named } from '../format.ts';
import type { OtherForm, StatutoryTable, WrittenCell } from '../written.ts';
/**
 * Which other format each table is filled in by, if any: one that all of its columns, rows and cells go with, where they
 * do not go with the report's own. A former row name alone says so only beside another table of that format.
 */
export declare function otherForms(tables: readonly StatutoryTable[], format: Format | undefined, knownFormats: () => readonly Format[]): ReadonlyMap<StatutoryTable, OtherForm>;
/** The column of another form that a column corresponds to, be it under a name that either had before. */
export declare function counterpart<Thing extends Named>(own: Named, others: readonly Thing[]): Thing | undefined;
/** The cell of a table of another form that corresponds to a row and column of the report's own. */
export declare function cellIn({ rows }: StatutoryTable, { definition }: OtherForm, row: FormatRow, column: FormatColumn): WrittenCell | undefined;
/** The table with the numbers that another form has in common with the report's own; no other counts. */
export declare function readByOtherForm(table: StatutoryTable, form: OtherForm): StatutoryTable;
