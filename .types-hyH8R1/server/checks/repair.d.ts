import type { Repair, RepairSet } from '../report/diagnosis/repairs.ts';
import type { Equation, Fact } from '../report/evaluated.ts';
import type { TextRange } from '../report/text-range.ts';
import type { FixData, MendedCell } from './fix-data.ts';
/** A replacement when there is something to replace with: spread into what {@link found} takes. */
export declare function replacement(range: TextRange, text: string | undefined): {
    readonly data?: FixData;
};
/** What writes texts over what cells hold: spread into what {@link found} takes. */
export declare function rewriting(cells: readonly {
    readonly range: TextRange;
    readonly text: string;
}[], certain?: boolean): {
    readonly data: FixData;
};
/** What a quick fix writes into typed cells; a number that 其余 filled has no cell to write into. */
export declare function mendedCells(repairs: readonly Repair[]): MendedCell[];
/** What a quick fix writes into a cell. */
export declare function mended({ fact, should }: Repair): MendedCell;
/** Whether `=` may stand for a typed number: it prints without a unit. */
export declare function isComputable(fact: Fact): boolean;
/** What a quick fix writes: each number, or set of numbers, that would repair everything, the likeliest first. */
export declare function repairsOf(repairs: readonly Repair[], together: readonly RepairSet[], broken: readonly Equation[]): FixData & {
    readonly kind: 'repair';
};
/** The totals of equations that were typed rather than computed. */
export declare function typedTotals(equations: readonly Equation[]): MendedCell[];
