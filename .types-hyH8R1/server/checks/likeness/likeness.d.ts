/** A sentence as it is compared: numbers, marks and the names of bodies make no difference. */
export interface ComparedSentence<Place> {
    readonly text: string;
    readonly place: Place;
}
/** How much of a text another one has as well. */
export interface Likeness<Place> {
    /** From 0 to 1: of the characters of the first text those that the other has, in whatever order. */
    readonly share: number;
    /** The sentences that were taken over, in the order of the first text, each with the one it is like. */
    readonly copied: readonly {
        readonly ours: Place;
        readonly theirs: Place;
    }[];
}
/** The text of a sentence as it is compared; `names` are the body's own. */
export declare function comparable(text: string, names: readonly string[]): string;
/** How much of a text another one has as well, sentence by sentence: copied as it is, or with words exchanged. */
export declare function likenessOf<Place>(ours: readonly ComparedSentence<Place>[], theirs: readonly ComparedSentence<Place>[]): Likeness<Place>;
