/** A font family in the engine's words; one that covers only Latin letters leaves “ ” … — to the next. */
type Family = string | {
    readonly name: string;
    readonly covers: 'latin-in-cjk';
};
/** How text of one role is set: families in the order in which each character is looked for. */
interface Face {
    readonly families: readonly Family[];
    /** 400: regular; taken from each family as near as it has it. */
    readonly weight: number;
}
export type Faces = Readonly<Record<Exclude<FontRole, 'latin' | 'other'> | 'pageNumber', Face>>;
/** A font that the engine has read. */
export interface KnownFont {
    readonly roles: readonly FontRole[];
    /** As the engine calls it: a name that no other font has. */
    readonly family: string;
    /** Whether it comes along, and so is the same on every computer. */
    readonly isBundled: boolean;
    /** Lengths of runs of code points by turns: the first is not in the font, the second is, and so on. */
    readonly coverage: number[];
}
/**
 * The faces of a page: the official font of a role, else the bundled one, and behind it every other font there is, those
 * of letters last.
 */
export declare function facesOf(fonts: readonly KnownFont[]): Faces;
/** Whether the maker of a font lets it be put into documents; a font that does not say may be. */
export declare function mayBeEmbedded(font: Uint8Array): boolean;
/** Says whether a font has a character, given as code point. */
export declare function coverageOf({ coverage }: KnownFont): (codePoint: number) => boolean;
/**
 * What a face of GB/T 9704-2012 is for; latin: letters and digits among Chinese; other: a font that is looked for
 * because it has a character that the rest lack.
 */
export declare const fontRoles: readonly ['title', 'heiti', 'kaiti', 'fangsong', 'song', 'latin', 'other'];
export type FontRole = (typeof fontRoles)[number];
/** A font file: TrueType, OpenType or a collection of them. */
export interface FontFile {
    /** In which it is used. */
    readonly roles: readonly FontRole[];
    /** What the fonts in it say of themselves, see `readSketches`; empty for a file that is no font. */
    readonly sketches: readonly Uint8Array[];
    /** Of a collection: the font that is meant, by its family or by its place from 0. */
    readonly face: string | number;
    /** All of it. Asked for when the first of its glyphs is needed, which for most fonts is never. */
    bytes(): Uint8Array;
}
/** What an engine starts with. */
export interface PdfResources {
    /** The typesetting engine: the WebAssembly of `@myriaddreamin/typst-ts-web-compiler`. */
    readonly engine: Uint8Array<ArrayBuffer>;
    /** Official fonts of whoever makes the PDF, per role in the order of preference; none is needed. */
    readonly officialFonts: readonly FontFile[];
    /** Fonts that come along, for each role; they take the place of official ones and fill their gaps. */
    readonly bundledFonts: readonly FontFile[];
    /**
     * Looks among all other fonts of whoever makes the PDF: for each of the characters the best that has it, as far as one
     * has. The same fonts are given as the same objects, and in the same order, for the same characters.
     */
    findFonts(characters: readonly string[]): Promise<readonly FontFile[]>;
}
export {};
