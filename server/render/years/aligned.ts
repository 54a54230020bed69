import { comparable } from '../../checks/likeness/likeness.ts';
import { fold } from '../../checks/prose.ts';

/** Two texts of different years that belong together; of one that has no counterpart the other is left out. */
export interface AlignedPair<Item> {
  readonly now?: Item;
  readonly before?: Item;
}

/** How much of the shorter text the longer one has to have: less is chance. */
const leastContained = 0.3;
/** Characters that texts have in common by chance; of short texts fewer will do. */
const [long, short] = [8, 4];
const shortText = 16;
/** A stretch that so many paragraphs have says nothing of any of them. */
const mostHolders = 20;

/**
 * Pairs the texts of two years, each once: first those that are alike but for numbers and names, then by how much of one
 * stands in the other, wherever that is. This year's keep their order; what was removed stands behind what it followed.
 */
export function aligned<Item extends { readonly text: string }>(
  now: readonly Item[],
  before: readonly Item[],
): readonly AlignedPair<Item>[] {
  const [ours, theirs] = [now, before].map((items) => items.map(({ text }) => comparable(fold(text).text, [])));
  const partners = partnersOf(ours ?? [], theirs ?? []);
  const taken = new Map([...partners].map(([own, other]) => [other, own]));
  const pairs = now.map((item, index): AlignedPair<Item> => {
    const partner = before[partners.get(index) ?? -1];
    return { now: item, ...(partner && { before: partner }) };
  });
  const removed = new Map<number, AlignedPair<Item>[]>();
  let behind = -1;
  for (const [index, item] of before.entries()) {
    const own = taken.get(index);
    if (own !== undefined) behind = own;
    else addTo(removed, behind, { before: item });
  }
  return [...(removed.get(-1) ?? []), ...pairs.flatMap((pair, index) => [pair, ...(removed.get(index) ?? [])])];
}

/** By the place of each of our texts the place of the one that it belongs to. */
function partnersOf(ours: readonly string[], theirs: readonly string[]): ReadonlyMap<number, number> {
  const partners = new Map<number, number>();
  const used = new Set<number>();
  const same = new Map<string, number[]>();
  for (const [at, text] of theirs.entries()) addTo(same, text, at);
  for (const [at, text] of ours.entries()) {
    const other = same.get(text)?.shift();
    if (other === undefined) continue;
    partners.set(at, other);
    used.add(other);
  }
  const candidates = likePairs(
    ours,
    theirs,
    (own) => partners.has(own),
    (other) => used.has(other),
  );
  for (const { own, other } of candidates) {
    if (partners.has(own) || used.has(other)) continue;
    partners.set(own, other);
    used.add(other);
  }
  return partners;
}

interface LikePair {
  readonly own: number;
  readonly other: number;
  readonly share: number;
}

/** The pairs that have enough in common, the likest first; of two that are as like the one that moved less. */
function likePairs(
  ours: readonly string[],
  theirs: readonly string[],
  isSettled: (own: number) => boolean,
  isTaken: (other: number) => boolean,
): readonly LikePair[] {
  const holders = new Map<string, number[]>();
  for (const [at, text] of theirs.entries())
    if (!isTaken(at)) for (const stretch of stretchesOf(text)) addTo(holders, stretch, at);
  const pairs: LikePair[] = [];
  for (const [own, text] of ours.entries()) {
    if (isSettled(own)) continue;
    const common = new Map<string, number>();
    for (const stretch of stretchesOf(text)) {
      const found = holders.get(stretch) ?? [];
      if (found.length > mostHolders) continue;
      for (const other of found) {
        const key = `${stretch.length} ${other}`;
        common.set(key, (common.get(key) ?? 0) + 1);
      }
    }
    for (const [key, count] of common) {
      const [size = 0, other = 0] = key.split(' ').map(Number);
      const least = Math.min(text.length, theirs[other]?.length ?? 0);
      // Long texts are compared by long stretches, so that set phrases do not count.
      if (size !== (least < shortText ? short : long)) continue;
      const share = count / Math.max(1, least - size + 1);
      if (share >= leastContained) pairs.push({ own, other, share });
    }
  }
  return pairs.sort((a, b) => b.share - a.share || Math.abs(a.own - a.other) - Math.abs(b.own - b.other));
}

/** The stretches of a text, each once. */
function stretchesOf(text: string): ReadonlySet<string> {
  const stretches = new Set<string>();
  for (const size of [short, long])
    for (let start = 0; start + size <= text.length; start++) stretches.add(text.slice(start, start + size));
  return stretches;
}

function addTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
