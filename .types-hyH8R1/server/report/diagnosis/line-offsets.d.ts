import Big from 'big.js';
import type { Equation, Term } from '../evaluated.ts';
import type { FormatColumn, FormatRow, FormatRowGroup } from '../format.ts';
/** One line that a rule is off in, and by how much: left minus right. */
export interface OffLine {
    readonly equation: Equation;
    readonly along: FormatRow | FormatColumn;
    readonly off: Big;
}
/**
 * Broken equations of one rule, with everything that crosses them in agreement: the lines are off by what one entry
 * explains that is missing, or stands once too often. A total is off because the lines are which it adds up.
 */
export interface Offset {
    readonly details: readonly [OffLine, ...OffLine[]];
    readonly totals: readonly OffLine[];
}
/** What is off, if all these equations are of one rule of a table; undefined where no total is off along with them. */
export declare function offsetOf(broken: readonly Equation[], equations: readonly Equation[]): Offset | undefined;
/** The row that lines are off by: its numbers are what is missing in each, or too many, and 0 in every other line. */
export declare function rowOfOffset({ details, totals }: Offset, equations: readonly Equation[]): FormatRow | undefined;
/** A side of a balance in words: what it counts, the rows of a total named by their group, and each row it comes from. */
interface BalanceSide {
    /** The group whose rows a total adds up: 办理结果 for 办理总计. */
    readonly groups: readonly FormatRowGroup[];
    readonly others: readonly string[];
    readonly rows: readonly string[];
}
/** What one side of an equation counts. */
export declare function sideOf(terms: readonly Term[], equations: readonly Equation[]): BalanceSide;
export {};
