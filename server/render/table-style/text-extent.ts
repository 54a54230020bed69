import { eastAsianWidth } from 'get-east-asian-width';
import { remembered } from '../../shared/remembered.ts';

/** Digits and most letters are this wide at most, in characters of Chinese. */
const narrow = 0.6;

/**
 * How wide a text is at most, in characters of Chinese. The cells of a table are measured for every style that it may
 * have, and again with every change of the report.
 */
export const extentOf: (text: string) => number = remembered((text) => {
  let extent = 0;
  for (const character of text) {
    const columns = eastAsianWidth(character.codePointAt(0) ?? 0, { ambiguousAsWide: true });
    extent += columns === 2 ? 1 : narrow;
  }
  return extent;
});

/** So many letters or digits in a row may not fit into `perLine` characters of Chinese. */
export function lettersTooMany(perLine: number): number {
  return Math.max(1, Math.floor(perLine / narrow) + 1);
}

/** Into how many lines a text breaks at most, where a line takes `perLine` characters of Chinese. */
export function lineCount(text: string, perLine: number): number {
  const extent = extentOf(text);
  // A punctuation mark may not begin a line: it takes the character before it along.
  return extent <= perLine ? 1 : Math.ceil(extent / Math.max(1, perLine - 1));
}
