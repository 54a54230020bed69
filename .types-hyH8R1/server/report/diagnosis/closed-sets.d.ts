import type { System } from './search.ts';
/**
 * Sets of broken equations that some numbers can explain with all others as they are, none of which has another within:
 * the equations of a row and a column that are off by the same, those of a row and of two columns that are off by what it
 * is together. Whatever numbers explain all that is broken, those that hang together explain such a set, or several.
 */
export declare function closedSets({ equations, residuals }: System): readonly ClosedSet[];
/** Broken equations by index, in ascending order. */
export type ClosedSet = readonly number[];
