import { distance } from 'fastest-levenshtein';
import { labelKey } from '../language/label-key.ts';
import type { Named } from '../report/format.ts';
import type { Text } from '../text.ts';

/**
 * The word an author probably meant: at most a third of its characters differ (one in short words), or one holds the
 * other. Numbering, punctuation and width do not count. Undefined when nothing is near, or when nothing was written.
 */
export function closestWord(written: string, words: Iterable<string>): string | undefined {
  const key = labelKey(written);
  let best: { readonly word: string; readonly score: number } | undefined;
  for (const word of words) {
    // What was written just so is no news: it is known, but not here.
    if (word === written) continue;
    const score = difference(key, labelKey(word));
    if (score !== undefined && (best === undefined || score < best.score)) best = { word, score };
  }
  return best?.word;
}

/** The thing whose name, label or other wording is nearest to what was written. */
export function closestNamed<Thing extends Named>(written: string, things: readonly Thing[]): Thing | undefined {
  const byWord = new Map<string, Thing>();
  for (const thing of things) for (const word of wordingsOf(thing)) if (!byWord.has(word)) byWord.set(word, thing);
  const word = closestWord(written, byWord.keys());
  return word === undefined ? undefined : byWord.get(word);
}

/** The question at the end of a message; empty when there is nothing to propose. */
export function didYouMean(proposal: string | undefined): Text {
  if (proposal === undefined) return { zh: '', en: '' };
  return { zh: `。是否应为“${proposal}”？`, en: `. Did you mean “${proposal}”?` };
}

function wordingsOf(thing: Named): readonly string[] {
  return [thing.name, thing.label, ...thing.aliases, ...thing.formerNames];
}

/** From 0 (the same) to 1 (nothing in common); undefined when too far apart to propose. */
function difference(one: string, other: string): number | undefined {
  const longer = Math.max(one.length, other.length);
  const shorter = Math.min(one.length, other.length);
  if (shorter === 0) return undefined;
  if (one === other) return 0;
  const edits = distance(one, other);
  if (edits <= Math.max(1, Math.floor(longer / 3)) && edits < shorter) return edits / longer;
  const holds = shorter >= 2 && (one.includes(other) || other.includes(one));
  return holds ? 1 - shorter / longer / 2 : undefined;
}
