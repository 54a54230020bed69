import Big from 'big.js';
import type { Equation } from '../evaluated.ts';
import type { Repair, RepairSet } from './repairs.ts';
/**
 * The likeliest first: what most rules speak for that should hold, such as the link to last year; then totals, then
 * values that a slip of the hand explains. What 其余 filled comes last.
 */
export declare function ranked(repairs: readonly Repair[], broken: readonly Equation[], equations: readonly Equation[]): Repair[];
/**
 * The likeliest first: what rules speak for that should hold, then fewer numbers, then slips of the hand; rows that had
 * no cases come last.
 */
export declare function likeliestSets(sets: readonly RepairSet[], equations: readonly Equation[]): RepairSet[];
/** Sorted by the first rank that differs, lower ranks first; the order of equals is kept. */
export declare function sortedByRank<Item>(items: readonly Item[], rankOf: (item: Item) => readonly number[]): Item[];
/** How many of the rules that should hold would not, once numbers are changed. */
export declare function doubtsAfter(repairs: RepairSet, equations: readonly Equation[]): number;
/** Whether a slip of the hand made the written number of the right one. */
export declare function isSlip({ fact, should }: Repair): boolean;
/**
 * Whether one number is another after a slip of the hand: two neighbouring digits swapped, a digit doubled, dropped or
 * added, or the sign lost.
 */
export declare function looksLikeSlip(written: Big, meant: Big): boolean;
