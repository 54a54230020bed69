import Big from 'big.js';
import type { Equation, Fact, Term } from '../report/evaluated.ts';
import type { Judged } from '../report/report.ts';
import type { Text } from '../shared/text.ts';
import type { RelatedPlace } from './check.ts';
/** Numbers without a name count as themselves. */
interface Side {
    readonly names: string;
    readonly numbers: string;
}
/** `总计 = 自然人 + 商业企业`, and the same with the numbers in place. */
interface WrittenEquation {
    readonly names: string;
    readonly numbers: string;
}
/** Writes an equation out, once with names and once with numbers; an unknown number shows as ?. */
export declare function writeEquation({ left, right, rule }: Equation): WrittenEquation;
/** One side: `本年新收 + 上年结转` and `3 + 1`. */
export declare function writeSide(terms: readonly Term[]): Side;
/** Both sides of an equation with what they come to, and how far they are apart: what a reader compares. */
export interface Compared {
    /** `甲 ≤ 乙`, `甲 = 6`: where it does not go without saying what should be. */
    readonly relation: string | undefined;
    /** `本年新收 26 + 上年结转 2 = 28` and `办理总计 27`; none of a side that is a number without a name. */
    readonly sides: readonly string[];
    readonly difference: string;
}
/** {@link Compared} of an equation. */
export declare function compare({ left, right, rule: { relation } }: Equation): Compared;
/** Both sides and how far they are apart: `总计 3，自然人 1 + 商业企业 1 = 2，相差 1`. */
export declare function comparedWords({ relation, sides, difference }: Compared): Text;
/** An equation by its line and its rule: “予以公开”行“总计列”. */
export declare function ruleAt(equation: Equation): Text;
/** The line an equation runs along: “予以公开”行, “自然人”列, or its table. */
export declare function placeOf({ rule, along, table }: Equation): Text;
/** `予以公开·自然人`: what a number is called in messages. */
export declare function nameOf({ row, column }: Fact): string;
/** What a number of an equation is called as a rule names it: in quotes where it is no name without them. */
export declare function nameInRule({ label }: Term): string;
/** The same for terms of an equation, whose constants count as themselves. */
export declare function writeTerms(terms: readonly Term[], textOf: (term: Term) => string): string;
/**
 * Terms with their signs: `甲 + 2 × 乙 - 1`. `textOf` says what a term is called or comes to; undefined for a number
 * without a name, which counts as itself.
 */
export declare function writeSum<Term extends {
    readonly coefficient: Big;
}>(terms: readonly Term[], textOf: (term: Term) => string | undefined): string;
/** The number of this report that an equation names first. */
export declare function firstFact({ left, right }: Equation): Fact | undefined;
/** A number in figures; what cannot be read as one, as it stands. */
export declare function printed(fact: Fact): string;
/** A broken equation as one related place: at its total, or where that is the finding itself, at another term. */
export declare function whole(equation: Equation, except: Fact | undefined, report: Judged): RelatedPlace;
/** Every number of an equation but one, each at its own place: for comparing them one by one. */
export declare function otherTerms({ left, right }: Equation, except: Fact | undefined, report: Judged): RelatedPlace[];
export {};
