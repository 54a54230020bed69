import type { FontRole } from './pdf-resources.ts';

/** A font family in the engine's words; one that covers only Latin letters leaves “ ” … — to the next. */
export type Family = string | { readonly name: string; readonly covers: 'latin-in-cjk' };

/** How text of one role is set: families in the order in which each character is looked for. */
export interface Face {
  readonly families: readonly Family[];
  /** 400: regular; taken from each family as near as it has it. */
  readonly weight: number;
}

export type Faces = Readonly<Record<Exclude<FontRole, 'latin'> | 'pageNumber', Face>>;

/** A font that the engine has read. */
export interface KnownFont {
  readonly role: FontRole;
  /** As the engine calls it. */
  readonly family: string;
  /** Lengths of runs of code points by turns: the first is not in the font, the second is, and so on. */
  readonly coverage: number[];
}

/** The faces of a page: the official font of a role, else the bundled one, and behind it every other font there is. */
export function facesOf(fonts: readonly KnownFont[]): Faces {
  const face = (role: FontRole, weight: number, latin = true): Face => {
    const own = fonts.filter((font) => font.role === role);
    const song = fonts.filter((font) => font.role === 'song');
    const others = fonts.filter((font) => font.role !== 'latin');
    const letters = latin ? fonts.filter((font) => font.role === 'latin').slice(0, 1) : [];
    const families = [...new Set([...own, ...song, ...others].map((font) => font.family))];
    return { families: [...letters.map(({ family }) => latinOf(family)), ...families], weight };
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
