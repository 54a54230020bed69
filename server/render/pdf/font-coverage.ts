import type { KnownFont } from './faces.ts';

/** Says whether a font has a character, given as code point. */
export function coverageOf({ coverage }: KnownFont): (codePoint: number) => boolean {
  const ends: number[] = [];
  for (const run of coverage) ends.push((ends.at(-1) ?? 0) + run);
  return (codePoint) => {
    const run = ends.findIndex((end) => codePoint < end);
    return run % 2 === 1;
  };
}
