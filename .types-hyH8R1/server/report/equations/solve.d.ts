import Big from 'big.js';
import type { Equation, Fact } from '../evaluated.ts';
import type { Relation } from '../format.ts';
import type { Instance } from './equations.ts';
/** Equations with their verdicts, and what became of the numbers in them. */
export interface Solution {
    /** In the order they were given. */
    readonly equations: readonly Equation[];
    /** Every `=` that got a value, and the number that it has become; all other numbers are what they were. */
    readonly solved: ReadonlyMap<Fact, Fact>;
}
/**
 * Gives every `=` the value that the rules determine, and every equation its verdict. No number is written to: those that
 * got a value are new ones, which the equations hold.
 * Equations that must hold go first; one that should hold gives a value only where no other does. Each gives first what
 * stands alone on its left; only what none gives so is worked out backwards.
 * A number is found once and never again, so this ends; a contradiction shows as a broken equation.
 */
export declare function solve(instances: readonly Instance[]): Solution;
/** Whether two known sides stand in a relation. */
export declare function holds(left: Big, right: Big, relation: Relation): boolean;
/** Rounded half up to as many decimals as a quotient has. */
export declare function rounded(value: Big): Big;
/** A quotient as it prints: rounded half up to two decimals; what that would turn into 0 keeps two digits. */
export declare function printedQuotient(value: Big): Big;
/** Whether a factor stands for a quotient that does not come out, such as 1/3: its decimals are cut off somewhere. */
export declare function isCutOff(factor: Big): boolean;
/** A sum, rounded half up to two decimals where one of its factors is cut off: 9 times 1/3 is 3. */
export declare function withoutTail(sum: Big, factors: readonly Big[]): Big;
/**
 * Equations as they would stand if their numbers were others, in the same order, and what each number has become.
 * `copyOf` gives what a number is supposed to be, and is asked once for each: of a `=` that is to be computed anew nothing
 * may be known. Numbers of other reports stay.
 */
export declare function solvedAnew(equations: readonly Equation[], copyOf: (fact: Fact) => Fact): {
    readonly equations: readonly Equation[];
    readonly facts: ReadonlyMap<Fact, Fact>;
};
/** A copy of a number as it is before equations are solved: of `=` nothing is known. */
export declare function unsolved({ value, ...fact }: Fact): Fact;
/**
 * Which equations lack one number only, so that they may give it. Told of every number that is found, it looks at those
 * equations alone that hold it: sums that hang on one another in a long chain would else be tried all over, once for
 * each link.
 */
export declare class ReadyEquations<Equation, Unknown> {
    #private;
    /** `unknownsOf` names a number as often as it stands in an equation. */
    constructor(equations: readonly Equation[], unknownsOf: (equation: Equation) => Iterable<Unknown>);
    /** A number is known now, which some equations were lacking. */
    found(unknown: Unknown): void;
    /** Tries equations that lack one number, the first ones first, until one gives it; false where none does. */
    some(give: (equation: Equation) => boolean): boolean;
    /**
     * Goes through the equations of a kind in their order, again and again, until a round gives nothing; what is found in a
     * round counts at once for the equations behind it.
     */
    rounds(isOfKind: (equation: Equation) => boolean, give: (equation: Equation) => boolean): void;
}
