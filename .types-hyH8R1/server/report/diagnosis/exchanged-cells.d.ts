import type { Equation, Fact } from '../evaluated.ts';
import { type ParityRow } from './parity.ts';
import { type Columns, type PairRepair } from './repairs.ts';
/** Two numbers that stand in each other's cells, and the equations they stand in, at least one of which is broken. */
export interface Exchange {
    readonly repairs: PairRepair;
    readonly rows: ReadonlySet<ParityRow>;
}
/** Neighbouring numbers that make every equation they stand in agree when they change places. */
export declare function exchangesOf(neighbours: readonly Neighbours[], columns: Columns): Exchange[];
/**
 * Neighbours whose exchange no sum would notice, and which make an equation hold that should, such as the link to last
 * year, and no other doubtful.
 */
export declare function exchangesVerifying(doubtful: Equation, equations: readonly Equation[]): PairRepair[];
/** Whether two numbers only change places. */
export declare function isExchange([a, b]: PairRepair): boolean;
/**
 * Whether a number was written into the cell beside its own: it stands there in the place of the right one, which is
 * lost, and its own cell says 0 or nothing.
 */
export declare function isOverwritten([a, b]: PairRepair): boolean;
/**
 * The likeliest exchange first: one with a blank, which a number that slipped aside leaves; then what the rules speak
 * for that should hold, such as the link to last year; then two numbers that are no totals, since totals are added up
 * rather than copied; then a number that left a 0.
 */
export declare function likeliestFirst(exchanges: readonly Exchange[], equations: readonly Equation[]): Exchange[];
/** Two cells side by side, the left one first, or one below the other, the upper one first. */
export type Neighbours = readonly [Fact, Fact];
/**
 * Every two neighbouring cells of the tables that equations speak of, in the order of the text. What counts is the text
 * as it is typed: the lines above and below, not the rows of the form, some of which 其余 may fill.
 */
export declare function neighboursIn(equations: readonly Equation[]): Neighbours[];
/**
 * Numbers written into the cell beside their own, which says 0 or nothing since: back in it they make every equation
 * agree, with whatever the equations give for the number that was lost. Two numbers that stand in the same equations
 * always can, which proves nothing by itself.
 */
export declare function overwrittenOf(neighbours: readonly Neighbours[], columns: Columns): Exchange[];
