/**
 * A text in lines of so many columns at most, or as wide as `measure` says; breaks where Chinese may break, a word that is
 * too long anywhere.
 */
export declare function wrapText(text: string, width: number, measure?: Measure): readonly string[];
type Measure = (text: string) => number;
export {};
