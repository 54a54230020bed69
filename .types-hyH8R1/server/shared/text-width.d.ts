/** What stands for an ambiguous character such as “ or …: two columns in Chinese fonts, one in Latin ones. */
export type AmbiguousWidth = 'wide' | 'narrow';
/** The characters of a text as a reader counts them, each with the marks that combine with it. */
export declare function graphemesOf(text: string): Iterable<string>;
/** Columns a text takes in a fixed-width font (UAX #11). A combined character counts as its base. */
export declare function textWidth(text: string, ambiguous?: AmbiguousWidth): number;
/** The text with spaces behind it, up to a width. */
export declare function padded(text: string, width: number, ambiguous?: AmbiguousWidth): string;
/** The text with spaces in front of it, up to a width. */
export declare function paddedLeft(text: string, width: number, ambiguous?: AmbiguousWidth): string;
