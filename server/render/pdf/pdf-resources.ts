/** What a face of GB/T 9704-2012 is for; latin: letters and digits among Chinese. */
export type FontRole = 'title' | 'heiti' | 'kaiti' | 'fangsong' | 'song' | 'latin';

/** A font file: TrueType, OpenType or a collection of them. */
export interface FontFile {
  readonly role: FontRole;
  readonly bytes: Uint8Array;
  /** The family to be used of a collection; left out, the first. */
  readonly family?: string;
}

/** What an engine starts with. */
export interface PdfResources {
  /** The typesetting engine: the WebAssembly of `@myriaddreamin/typst-ts-web-compiler`. */
  readonly engine: Uint8Array<ArrayBuffer>;
  /** Official fonts of whoever makes the PDF, per role in the order of preference; none is needed. */
  readonly officialFonts: readonly FontFile[];
  /** Fonts that come along, for each role but latin; they take the place of official ones and fill their gaps. */
  readonly bundledFonts: readonly FontFile[];
}
