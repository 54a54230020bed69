import type { Fact } from '../evaluated.ts';
import type { Move } from './groups.ts';
import type { Repair, RepairSet } from './repairs.ts';
/**
 * How much speaks against numbers being wrong all at once, in bits: each slip that it takes, where it was made, and how
 * much less usual the right numbers are than the written ones.
 */
export declare function costOf(set: RepairSet): number;
/** Wrong numbers by the slip that each comes from: of two that one slip moved the upper or left one first. */
export declare function slipsIn(set: RepairSet): RepairSet[];
/** What slips between cells that are neighbours may have moved, by the index of the numbers. */
export declare function movesAmong(numbers: readonly Fact[], amountOf: (fact: Fact) => number): Move[];
/** Whether the number of one cell stands in the one beside it, and the number of that in its place, or 0. */
export declare function areMisplaced(one: Repair, other: Repair): boolean;
