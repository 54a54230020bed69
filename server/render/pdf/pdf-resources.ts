/**
 * What a face of GB/T 9704-2012 is for; latin: letters and digits among Chinese; other: a font that is looked for
 * because it has a character that the rest lack.
 */
export const fontRoles = ['title', 'heiti', 'kaiti', 'fangsong', 'song', 'latin', 'other'] as const;

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
