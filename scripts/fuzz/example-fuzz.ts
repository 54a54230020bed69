import { endure } from '../../test/server/robustness/endurance.ts';
import { mutations } from '../../test/server/robustness/mutations.ts';
import { exampleText, shippedReport } from '../../test/support/examples.ts';

/**
 * Reads and checks an example that is cut off behind every character, or every so many: nothing throws, and every finding has words
 * and lies within the text. Returns how many texts there were.
 */
export function begun(path: string, step = 1): Promise<number> {
  return endure(beginnings(exampleText(path), step), placeOf(path));
}

/** The same of an example changed at random, in the same ways for the same seed. */
export function changed(path: string, count: number, seed: number): Promise<number> {
  return endure(mutations(exampleText(path), count, seed), placeOf(path));
}

/** With the format, the pictures and the attachments that it has beside it; a format by itself. */
function placeOf(path: string) {
  const { placed } = shippedReport(path);
  return path.endsWith('.gkformat') ? { path } : placed;
}

function* beginnings(text: string, step: number): Iterable<string> {
  for (let length = 0; length < text.length; length += step) yield text.slice(0, length);
  yield text;
}
