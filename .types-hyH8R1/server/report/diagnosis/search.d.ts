/** Linear equations over numbers some of which are off, in whole numbers: nothing is known here of tables or of slips. */
export interface System {
    /** For each equation what every number is multiplied by, by the index of the number. */
    readonly equations: readonly Float64Array[];
    /** Left minus right of each equation; 0 where it holds. */
    readonly residuals: Float64Array;
    /** No number stands in two equations of one class. */
    readonly classes: readonly number[];
    /** Whether a number may be off by so much. */
    allows(number: number, off: number): boolean;
}
/** Numbers that are off, by index, and by how much: a set that makes every equation hold. */
export type ErrorPattern = ReadonlyMap<number, number>;
/** What a search found. */
export interface Found {
    /** Every explanation by the fewest numbers, as far as the search went. */
    readonly explanations: readonly ErrorPattern[];
    /** The search went to its end: there is no other one, or none at all. */
    readonly complete: boolean;
    /** How many numbers were tried. */
    readonly steps: number;
}
/** Where a search ends, whatever it has found. */
export interface Bounds {
    /** So many numbers tried. */
    readonly steps: number;
    /** So many explanations. */
    readonly explanations: number;
    /** The fewest and the most numbers that an explanation may have. */
    readonly least?: number;
    readonly numbers: number;
    /** Into so many causes what is broken falls at most: each takes a number for each of its equations but one. */
    readonly causes?: number;
}
/**
 * Finds every smallest set of numbers that explains what is broken. A number taken for a wrong one takes an equation
 * away: this is solved for the number and put into the others. Of one broken equation after the other each number is
 * tried, those before it left out from then on, so that no set is looked at twice, and only while what is still broken
 * may be mended by the numbers that are left.
 */
export declare function fewestOff(system: System, bounds: Bounds): Found;
/** So many numbers are off at least. */
export declare function atLeast(system: System, causes?: number): number;
/** Equations left out of account so that every number stands in two others at most. */
export declare function equationsAside(system: System): Uint8Array;
