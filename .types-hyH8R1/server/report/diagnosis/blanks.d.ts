import Big from 'big.js';
import type { Equation, Fact } from '../evaluated.ts';
/**
 * The equations as they would stand if every blank cell said 0, in the same order; undefined where no cell is blank.
 * Their numbers are copies of the report's, which stay as they are; every `=` is computed anew.
 */
export declare function withBlanksAsZero(equations: readonly Equation[]): readonly Equation[] | undefined;
/**
 * What the rules give for blank cells, as they would if these said `=`: only numbers that their cells may hold, and none
 * in a table where they would contradict another rule.
 */
export declare function numbersOfBlanks(equations: readonly Equation[]): ReadonlyMap<Fact, Big>;
/** Whether an equation that must hold would be broken, and is not yet, if these blanks said these numbers. */
export declare function wouldBreak(equations: readonly Equation[], numbers: ReadonlyMap<Fact, Big>): boolean;
