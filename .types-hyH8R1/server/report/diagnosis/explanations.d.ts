import Big from 'big.js';
import type { Fact } from '../evaluated.ts';
import type { ParityRow } from './parity.ts';
import { type Part } from './parts.ts';
import { type RepairSet } from './repairs.ts';
import type { System } from './search.ts';
/** Broken equations that hang together, and what explains them by the fewest wrong numbers. */
export interface Cause {
    /** The equations of the part as if nothing else were wrong in it. */
    readonly rows: readonly ParityRow[];
    /** How many numbers it takes. */
    readonly size: number;
    /** The explanations that are not out of the question, the likeliest first. */
    readonly likely: readonly RepairSet[];
    /** No others, were they as few, would do. */
    readonly certain: boolean;
}
/**
 * What a part suffers from, each cause by itself: the fewest numbers that explain it. None where rules multiply. What
 * would take longer than anybody waits is a cause without an explanation.
 */
export declare function explainedCauses({ rows, columns }: Pick<Part, 'rows' | 'columns'>): readonly Cause[];
/** Left minus right of an equation once numbers are changed. */
export declare function residualAfter({ coefficients, residual }: ParityRow, repairs: RepairSet): Big;
/** Equations as the search takes them; undefined where they multiply, or where a number is too long for it. */
export declare function systemOf(rows: readonly ParityRow[], numbers: readonly Fact[], scale: number): System | undefined;
/** Items in groups that share no equation, each in the given order. */
export declare function connected<Item>(items: readonly Item[], rowsOf: (item: Item) => Iterable<unknown>): Item[][];
