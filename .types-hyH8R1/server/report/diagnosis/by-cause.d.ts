import { type ClosedSet } from './closed-sets.ts';
import { type Bounds, type ErrorPattern, type System } from './search.ts';
/** Broken equations that have a cause of their own, and every explanation of them by the fewest numbers. */
export interface Cause {
    readonly equations: ClosedSet;
    readonly explanations: readonly ErrorPattern[];
    /** The search went to its end: there is no other one, or none at all. */
    readonly complete: boolean;
}
/** The broken equations in causes, each by itself: every way that takes the fewest numbers in all. */
export interface ByCause {
    readonly ways: readonly (readonly Cause[])[];
    /** So many numbers are off at least. */
    readonly size: number;
    readonly steps: number;
}
/**
 * Takes what is broken apart into sets that are explained each by itself, in the way or ways that take the fewest
 * numbers. A set is looked into only when it may be part of such a way: till then it takes as many numbers as it must.
 */
export declare function byCause(system: System, bounds: Bounds): ByCause;
/** So many numbers it takes at least to explain what is broken, each cause by itself. */
export declare function atLeastByCause(system: System): number;
