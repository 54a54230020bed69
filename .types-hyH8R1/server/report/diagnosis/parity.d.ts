import Big from 'big.js';
import type { Equation, Fact } from '../evaluated.ts';
/**
 * The equations that must hold as a linear code over the numbers the author gave: row by row the coefficients of those
 * numbers, with every `=` replaced by what it is computed from. An equation that defines a `=` always holds and drops out.
 */
export interface ParityRow {
    readonly equation: Equation;
    /** Left minus right per given number. */
    readonly coefficients: ReadonlyMap<Fact, Big>;
    /** Left side minus right side as things stand; 0 when the equation holds. */
    readonly residual: Big;
}
/** The rows of all equations whose numbers are known. */
export declare function parityRows(equations: readonly Equation[]): ParityRow[];
/** Splits rows into groups that share no number, each in the given order: what is wrong in one says nothing of another. */
export declare function independentParts(rows: readonly ParityRow[]): ParityRow[][];
