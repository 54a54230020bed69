import type { Equation, Fact } from '../../report/evaluated.ts';
/** Where a number stands on its sheet, from 0. */
export interface SheetPlace {
    readonly row: number;
    readonly column: number;
}
/** The equations that make each number a total: see {@link Equation.total}. */
export type Totals = ReadonlyMap<Fact, readonly Equation[]>;
/** Which numbers of a report are totals. */
export declare function totalsOf(equations: readonly Equation[]): Totals;
/**
 * The formula of a total whose sum holds: `SUM(D4:I4)`. A total that does not agree, or one of whose numbers stands on no
 * place of the sheet as a number, keeps its number without a formula, so that opening the file does not quietly change
 * what was reported.
 */
export declare function sumFormula(fact: Fact, totals: Totals, placeOf: (fact: Fact) => SheetPlace | undefined): string | undefined;
/** `D4`: columns by letters, rows from 1. */
export declare function address({ row, column }: SheetPlace): string;
