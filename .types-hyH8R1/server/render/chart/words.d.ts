/** Of all letters in charts, in pixels. */
export declare const fontSize = 14;
/** From one line of letters to the next. */
export declare const lineHeight = 18;
/** A line of letters in a picture. */
export interface Words {
    readonly text: string;
    /** Where it begins, ends or has its middle, as `anchor` says. */
    readonly x: number;
    /** Its middle. */
    readonly y: number;
    readonly anchor: 'start' | 'middle' | 'end';
}
/** How wide letters are at most, in pixels, whatever the font of whoever looks at them. */
export declare function drawnWidth(text: string): number;
/** The widest of some texts; nothing is as wide as 0. */
export declare function widestOf(texts: readonly string[]): number;
/** A name in lines of at most such a width. */
export declare function nameLines(name: string, width: number): readonly string[];
/** A name in so many lines at most: of one that is longer, the end and as much of the beginning as there is room for. */
export declare function shortLines(name: string, width: number, most: number): readonly string[];
/** Lines of letters, the middle of all at `y`. */
export declare function stacked(lines: readonly string[], x: number, y: number, anchor: Words['anchor']): readonly Words[];
/** The letters as SVG. No line of the picture strikes them through: they stand on paper. */
export declare function wordsSvg(words: readonly Words[]): string;
/** A coordinate as it is written. */
export declare function pixel(at: number): string;
