import Big from 'big.js';
/**
 * The source of a pattern for a number and its measure word, `N` with one of 件, 条, 元: the groups `rough`, `figure`,
 * `more`, `counter` and `after`.
 */
export declare function numberPattern(counter: string): string;
/** The groups of {@link numberPattern}, as a match has them. */
export type NumberGroups = Readonly<Record<string, string | undefined>>;
/** A number as it is said: 12.35万元 is 123500 to the nearest 100. */
export interface SpokenNumber {
    readonly value: Big;
    /** What one of its last digit stands for. */
    readonly precision: Big;
}
/** The number that a match says; undefined where it only says about how much. */
export declare function spokenNumber({ rough, figure: written, more, counter, after, }: NumberGroups): SpokenNumber | undefined;
/** Whether a number is said as it is: exactly, or with digits cut off or rounded. */
export declare function says({ value, precision }: SpokenNumber, number: Big): boolean;
/** A part of a folded text; offsets count in it. */
export interface Span {
    readonly start: number;
    readonly end: number;
}
/** The sentences of a folded text, without their full stops; a semicolon ends one as well. */
export declare function sentencesOf(text: string): readonly Span[];
/**
 * Where words of a sentence may begin: at its start, behind commas, colons and brackets; behind `、` if `finely`. What 其中
 * opens begins with it, so that nobody takes a part for the whole.
 */
export declare function clausesOf(text: string, sentence: Span, finely: boolean): readonly Span[];
/** The year that what is said at an offset speaks of: the one named last in front of it in its paragraph. */
export declare function yearAt(text: string, offset: number, ownYear: number): number;
