import { tableOf } from '../fonts/opentype.ts';

/** A font family in the engine's words; one that covers only Latin letters leaves “ ” … — to the next. */
type Family = string | { readonly name: string; readonly covers: 'latin-in-cjk' };

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
export function facesOf(fonts: readonly KnownFont[]): Faces {
  const of = (role: FontRole) => fonts.filter(({ roles }) => roles.includes(role));
  const letters = of('latin');
  const others = fonts.filter((font) => !letters.includes(font));
  const face = (role: FontRole, weight: number, latin = true): Face => {
    const families = [...new Set([...of(role), ...of('song'), ...others, ...letters].map(({ family }) => family))];
    const first = latin ? letters.slice(0, 1) : [];
    return { families: [...first.map(({ family }) => latinOf(family)), ...families], weight };
  };
  return {
    // The letters of a title are as heavy as its characters.
    title: face('title', 700, false),
    heiti: face('heiti', 500),
    kaiti: face('kaiti', 400),
    fangsong: face('fangsong', 400),
    song: face('song', 400),
    // GB/T 9704-2012: digits of 宋体.
    pageNumber: face('song', 400, false),
  };
}

function latinOf(name: string): Family {
  return { name, covers: 'latin-in-cjk' };
}

/** Bits of `fsType` in a font's OS/2 table: the licence forbids embedding, or allows pictures of glyphs only. */
const restricted = 0x0002;
const bitmapOnly = 0x0200;

/** Whether the maker of a font lets it be put into documents; a font that does not say may be. */
export function mayBeEmbedded(font: Uint8Array): boolean {
  const table = tableOf(font, 'OS/2');
  const fsType = table && table.byteLength >= 10 ? table.getUint16(8) : 0;
  return (fsType & (restricted | bitmapOnly)) === 0;
}

/** Says whether a font has a character, given as code point. */
export function coverageOf({ coverage }: KnownFont): (codePoint: number) => boolean {
  const ends: number[] = [];
  for (const run of coverage) ends.push((ends.at(-1) ?? 0) + run);
  return (codePoint) => runAt(codePoint, ends) % 2 === 1;
}

/** Which of the runs a code point is in, from 0; behind the last, an even number as well. */
function runAt(codePoint: number, ends: readonly number[]): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((ends[middle] ?? 0) > codePoint) high = middle;
    else low = middle + 1;
  }
  return low < ends.length ? low : 0;
}

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
