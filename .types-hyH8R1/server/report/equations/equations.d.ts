import Big from 'big.js';
import type { Equation, Fact, Term } from '../evaluated.ts';
import { type FormatColumn, type FormatRow, type FormatRule, type FormatTable } from '../format.ts';
import type { Report } from '../report.ts';
import type { StatutoryTable } from '../written.ts';
/** A report while it is being evaluated: enough to look numbers up. */
export type NumberSource = Pick<Report, 'uri' | 'format' | 'tables'>;
/** An equation before its verdict: which numbers stand on its two sides. */
export interface Instance extends Pick<Equation, 'rule' | 'table' | 'along'> {
    readonly left: readonly InstanceTerm[];
    readonly right: readonly InstanceTerm[];
}
/** A term of an {@link Instance}: nothing is known yet of a `=`. */
export type InstanceTerm = Omit<Term, 'value'>;
/** Writes the rules of a table out: once per row, once per column, or once. */
export declare function instancesOf(table: StatutoryTable, rules: readonly FormatRule[], own: NumberSource, lastYear: NumberSource | undefined): Instance[];
/** A number without a name. */
export declare function constantTerm(coefficient: Big): InstanceTerm;
/** What a name stands for; without a fact where that is not at hand. */
export declare function numberTerm(coefficient: Big, label: string, fact?: Fact): InstanceTerm;
/** A place in a table of the form, with its number when the report opens the table. */
interface Cell {
    readonly name: string;
    readonly fact?: Fact;
}
/** What a path names, seen from one row or column of a table; undefined or nothing where it names nothing. */
export declare function cellsOf(segments: readonly string[], direction: FormatRule['direction'], table: FormatTable, along: FormatRow | FormatColumn | undefined, source: NumberSource): Cell[] | undefined;
/** The cells of a row, or of the rows that a group sums up, in one column; without a column in the one that totals. */
export declare function lookUp(source: NumberSource, table: FormatTable, rowName: string, columnName: string | undefined): Cell[] | undefined;
/** The column a reference means when it names none: the total, or the only one. */
export declare function totalColumn(table: FormatTable): FormatColumn | undefined;
export {};
