import Big from 'big.js';
import { type Span, type SpokenNumber } from './spoken-numbers.ts';
/** A number and its measure word in a sentence, whatever it counts. */
export interface Figure {
    readonly number: SpokenNumber;
    /** The measure word; `%` of a share. */
    readonly counter: string;
    /** Number and measure word. */
    readonly place: Span;
    readonly digits: Span;
}
/** The numbers that a part of a text says exactly, with their measure words. */
export declare function figuresIn(text: string, { start, end }: Span): readonly Figure[];
/** A whole and the parts that a sentence takes it apart into. */
export interface Breakdown {
    readonly whole: Figure;
    readonly parts: readonly Figure[];
    /** Nothing is left out: the parts are to come to the whole. Else they are not to be more. */
    readonly closed: boolean;
}
/**
 * The breakdown of a sentence: a number, 其中 or the like, and then nothing but numbers with the same measure word, one in each
 * clause. `divisions` are words that between them leave nothing out.
 */
export declare function breakdownIn(text: string, sentence: Span, divisions: readonly (readonly string[])[]): Breakdown | undefined;
/** The sum of some numbers. */
export declare function sumOfFigures(parts: readonly Figure[]): Big;
