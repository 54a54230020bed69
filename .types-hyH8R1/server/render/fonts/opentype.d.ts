/** Reads so many bytes of a file from a place on; fewer, or none, where it ends before. */
type ReadBytes = (start: number, length: number) => Promise<Uint8Array>;
/**
 * What the fonts in a file say of themselves, each as a font of its own without glyphs, in the order in which the file has
 * them; one, or several of a collection. None where the file is no font for text, or is damaged.
 */
export declare function readSketches(read: ReadBytes): Promise<readonly Uint8Array[]>;
/** How heavy a font is, as its maker says: 400 is regular, 700 bold. */
export declare function weightOf(sketch: Uint8Array): number;
/** A part of a font: its four letters and what it holds. */
export interface FontTable {
    readonly tag: string;
    readonly bytes: Uint8Array;
}
/** A font file made of such tables, as OpenType lays it out. `version`: what the file of the font began with. */
export declare function assembleFont(version: number, tables: readonly FontTable[]): Uint8Array;
/**
 * The characters that a TrueType or OpenType font has shapes for, in the order of their code points; none where it does
 * not list them in one of the two usual ways.
 */
export declare function charactersOf(font: Uint8Array): ReadonlySet<string>;
/** A table of a font that is no collection; undefined where it has none, or ends before it. */
export declare function tableOf(font: Uint8Array, tag: string): DataView | undefined;
export {};
