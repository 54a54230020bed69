import { type ComparedSentence, SentenceIndex } from './likeness.ts';

/** Texts of different authors that are alike. */
export interface AlikePair<Place> {
  /** The places of both in the list. */
  readonly one: number;
  readonly other: number;
  /** From 0 to 1: how much of the one that shares more of itself the other has as well. */
  readonly share: number;
  /** The same in characters. */
  readonly characters: number;
  /** The sentences that both have, in the order of the first. */
  readonly sentences: readonly { readonly ours: Place; readonly theirs: Place }[];
}

/** Stretches of so many characters stay whole although one character in six is exchanged. */
const seed = 4;
/** One stretch in so many is looked at: which ones, their characters say, so that both texts look at the same. */
const sampled = 4;
/** Texts that have less in common, by share and by number of stretches, are not compared sentence by sentence. */
const worthLooking = { share: 0.12, stretches: 20 };
/** Texts are alike from this share on, or from so many characters on: a long paragraph is not much of a long report. */
const alike = { share: 0.3, characters: 150 };
/** What so many have is a set phrase, however few texts there are. */
const fewest = 20;
const setPhrase = 0.2;

/**
 * Which of many texts are alike: in whatever order, with other numbers, names and words. Sentences that a
 * fifth of all have are set phrases, and say nothing.
 */
export function alikeTexts<Place>(texts: readonly (readonly ComparedSentence<Place>[])[]): readonly AlikePair<Place>[] {
  const most = Math.max(fewest, texts.length * setPhrase);
  const own = texts.map((sentences) => withoutSetPhrases(sentences, texts, most));
  const indexes = new Map<number, SentenceIndex<Place>>();
  const indexOf = (at: number) => {
    const index = indexes.get(at) ?? new SentenceIndex(own[at] ?? []);
    indexes.set(at, index);
    return index;
  };
  return candidates(own, most).flatMap(([one, other]) => {
    const forth = indexOf(other).likenessOf(own[one] ?? []);
    const back = indexOf(one).likenessOf(own[other] ?? []);
    const share = Math.max(forth.share, back.share);
    const characters = Math.round(Math.max(forth.share * lengthOf(own[one]), back.share * lengthOf(own[other])));
    const isAlike = share >= alike.share || characters >= alike.characters;
    return isAlike ? [{ one, other, share, characters, sentences: forth.copied }] : [];
  });
}

function lengthOf(sentences: readonly ComparedSentence<unknown>[] = []): number {
  return sentences.reduce((sum, { text }) => sum + text.length, 0);
}

const holdersOf = new WeakMap<object, ReadonlyMap<string, number>>();

function withoutSetPhrases<Place>(
  sentences: readonly ComparedSentence<Place>[],
  texts: readonly (readonly ComparedSentence<Place>[])[],
  most: number,
): readonly ComparedSentence<Place>[] {
  const holders = holdersOf.get(texts) ?? countedSentences(texts);
  holdersOf.set(texts, holders);
  return sentences.filter(({ text }) => (holders.get(text) ?? 0) <= most);
}

function countedSentences(texts: readonly (readonly ComparedSentence<unknown>[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const sentences of texts)
    for (const text of new Set(sentences.map((sentence) => sentence.text)))
      counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** The pairs that have enough stretches in common to be looked at, in the order of the list. */
function candidates(
  texts: readonly (readonly ComparedSentence<unknown>[])[],
  most: number,
): readonly (readonly [number, number])[] {
  const prints = texts.map(fingerprintsOf);
  const holders = new Map<number, number[]>();
  for (const [at, print] of prints.entries())
    for (const hash of print) {
      const known = holders.get(hash);
      if (known) known.push(at);
      else holders.set(hash, [at]);
    }
  const common = new Map<number, number>();
  const count = texts.length;
  for (const at of holders.values()) {
    if (at.length < 2 || at.length > most) continue;
    for (const [index, one] of at.entries())
      for (const other of at.slice(index + 1)) {
        const key = one * count + other;
        common.set(key, (common.get(key) ?? 0) + 1);
      }
  }
  return [...common]
    .flatMap(([key, shared]) => {
      const [one, other] = [Math.floor(key / count), key % count];
      const least = Math.min(prints[one]?.size ?? 0, prints[other]?.size ?? 0);
      const isWorth = shared >= worthLooking.stretches || (least > 0 && shared / least >= worthLooking.share);
      return isWorth ? [[one, other] as const] : [];
    })
    .sort(([a, b], [c, d]) => a - c || b - d);
}

/** The hashes (FNV-1a) of the stretches that are looked at. */
function fingerprintsOf(sentences: readonly ComparedSentence<unknown>[]): ReadonlySet<number> {
  const prints = new Set<number>();
  for (const { text } of sentences)
    for (let start = 0; start + seed <= text.length; start++) {
      let hash = 0x811c9dc5;
      for (let at = start; at < start + seed; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
      const mixed = (hash ^ (hash >>> 15)) >>> 0;
      if (mixed % sampled === 0) prints.add(mixed);
    }
  return prints;
}
