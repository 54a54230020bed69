import type { Format, FormatTable, Narration } from '../../report/format.ts';
import { type Span, type SpokenNumber } from './spoken-numbers.ts';
/** What words at the beginning of a clause say, by a phrase of the format. Offsets count from the clause. */
export interface PhraseMatch {
    readonly narration: Narration;
    readonly table: FormatTable;
    /** The number with its measure word; the whole phrase where it says without one that there was none. */
    readonly place: Span;
    /** The figures of the number alone. */
    readonly figure?: Span;
    /** Undefined for a number that only says about how much. */
    readonly number?: SpokenNumber;
}
/** Stands for each character of a body's name, so that the phrases of a year are the same for all bodies. */
export declare const nameMark = "\uE000";
/** The phrases by which reports of a format and year say numbers of its tables. */
export declare class Phrases {
    #private;
    constructor(format: Format, year: number);
    /** What a clause says with a number in it: of each narration the phrase that fits first. */
    numbersIn(clause: string): readonly PhraseMatch[];
    /** What a clause says there was none of. */
    denialsIn(clause: string): readonly PhraseMatch[];
}
