import Big from 'big.js';
import type { FormatColumn } from '../format.ts';
import type { Reading } from '../written.ts';
/** What every other unit is counted in. */
export declare const plainUnit = "\u5143";
/** Every unit of money, the smallest first. */
export declare const moneyUnits: readonly string[];
/** How many 元 a unit of money is; undefined for any other unit. */
export declare function inYuan(unit: string | undefined): Big | undefined;
/** The unit that the numbers of a column are in: 元 where the author writes one behind each; none of what is counted. */
export declare function unitOf({ unit, writesUnit }: FormatColumn): string | undefined;
/** Reads a cell: `103`, `1,234`, `+3`, `-8`, `0.5万元`, `=`, or nothing. Full-width characters count as half-width. */
export declare function readCell(text: string): Reading;
/**
 * The number in the column's own unit: 5000元 is 0.5 in a column of 万元, and 元 is the unit of columns that leave it
 * to the author. Undefined when the column counts things and the author wrote a unit of money.
 */
export declare function inColumnUnit(reading: Reading & {
    kind: 'number';
}, column: FormatColumn): Big | undefined;
