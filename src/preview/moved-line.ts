/**
 * Where a line of one text stands in another, of which it differs by one edit, or several close to each other: lines of
 * the edit itself are at most as far as its end. Lines count from 0 and may carry a fraction.
 */
export function movedLine(line: number, from: readonly string[], to: readonly string[]): number {
  const shorter = Math.min(from.length, to.length);
  let above = 0;
  while (above < shorter && from[above] === to[above]) {
    above += 1;
  }
  let below = 0;
  while (below < shorter - above && from.at(-1 - below) === to.at(-1 - below)) {
    below += 1;
  }
  const moved = to.length - from.length;
  return line >= from.length - below ? line + moved : Math.min(line, Math.max(above, to.length - below));
}
