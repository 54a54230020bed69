import type { FontRole } from './pdf-resources.ts';

/** A font family in the engine's words; one that covers only Latin letters leaves “ ” … — to the next. */
export type Family = string | { readonly name: string; readonly covers: 'latin-in-cjk' };

/** How text of one role is set: families in the order in which each character is looked for. */
export interface Face {
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
