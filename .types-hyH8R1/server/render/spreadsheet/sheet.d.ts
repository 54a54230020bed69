import type { WriteSheet } from 'hucre';
import type { LaidOutTable } from '../document.ts';
import { type Totals } from './sum-formula.ts';
/** The heading of the chapter stands in the first row, the grid of the form below it: the index of its first row. */
export declare const gridStart = 1;
/** A table as a sheet, with what is said below it: merged as the form prints it, totals as formulas with the values they have. */
export declare function sheetOf(table: LaidOutTable, name: string, heading: string, totals: Totals, notes?: readonly string[]): WriteSheet;
/**
 * The widths of a table's columns in digits, as the form weighs them, and wide enough for their numbers. A spreadsheet cuts Chinese wherever a line is full,
 * so a column takes some more where its labels would else be torn: 三、本年度 / 办理结果 rather than 三、本年 / 度办理结 / 果.
 */
export declare function columnWidths({ columnWeights, rows }: LaidOutTable): readonly number[];
