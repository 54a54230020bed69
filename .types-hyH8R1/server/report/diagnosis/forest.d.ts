import { type Bounds, type Found, type System } from './search.ts';
/**
 * The explanations in which each number holds two broken equations together, and no equation is reached in two ways. One
 * that has a single number, a leaf, says by how much this is off; without it another is one. The first leaf goes first:
 * so each explanation is found once, and a number that its cell may not hold ends it at once.
 */
export declare function forests(system: System, bounds: Bounds & {
    readonly numbers: number;
}): Found;
