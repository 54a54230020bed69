import type { KnownFont } from './faces.ts';

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
