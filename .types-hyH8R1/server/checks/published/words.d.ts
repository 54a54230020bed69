/** A word of a text: what counts when texts are compared. Offsets count in the folded text. */
export interface Word {
    readonly key: string;
    readonly start: number;
    readonly end: number;
}
/** The words of a folded text in their order, behind the number it begins with. */
export declare function wordsIn(folded: string): readonly Word[];
/** The words of any text, as they are compared. */
export declare function wordsOf(text: string): readonly string[];
