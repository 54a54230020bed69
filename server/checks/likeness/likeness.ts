import { remembered } from '../../shared/remembered.ts';

/** A sentence as it is compared: numbers, marks and the names of bodies make no difference. */
export interface ComparedSentence<Place> {
  readonly text: string;
  readonly place: Place;
}

/** How much of a text another one has as well. */
export interface Likeness<Place> {
  /** From 0 to 1: of the characters of the first text those that the other has, in whatever order. */
  readonly share: number;
  /** The sentences that were taken over, in the order of the first text, each with the one it is like. */
  readonly copied: readonly { readonly ours: Place; readonly theirs: Place }[];
}

/** Characters that two texts have in common by chance up to this number, in set phrases of the law. */
const window = 8;
/** What finds the sentence that another one was reworded from. */
const seed = 4;
const mostlyCopied = 0.5;
const reworded = 0.7;

/** The text of a sentence as it is compared; `names` are the body's own. */
export function comparable(text: string, names: readonly string[]): string {
  let masked = text;
  for (const name of names) if (name !== '') masked = masked.replaceAll(name, '@');
  return masked
    .replace(/我[局委办厅署院省市区县镇乡街校]|本[局委办厅署院省市区县镇乡街校]|本(?:机关|单位|部门|街道)/g, '@')
    .replace(/\d[\d,.]*/g, '#')
    .replace(/[^\p{L}\p{N}#@%]/gu, '');
}

/** The sentences of a text that others are compared with, looked up by what stands in them. */
export class SentenceIndex<Place> {
  readonly #sentences: readonly ComparedSentence<Place>[];
  readonly #windows: Stretches;
  readonly #seeds: Stretches;

  constructor(sentences: readonly ComparedSentence<Place>[]) {
    this.#sentences = sentences;
    this.#windows = indexOf(sentences, window);
    this.#seeds = indexOf(sentences, seed);
  }

  /** How much of a text this one has as well, sentence by sentence: copied as it is, or with words exchanged. */
  likenessOf(ours: readonly ComparedSentence<Place>[]): Likeness<Place> {
    const copied: { readonly ours: Place; readonly theirs: Place }[] = [];
    let [all, alike] = [0, 0];
    for (const { text, place } of ours) {
      if (text.length < window) continue;
      all += text.length;
      const found = this.origin(text);
      if (!found) continue;
      alike += text.length * found.share;
      copied.push({ ours: place, theirs: found.place });
    }
    return { share: all === 0 ? 0 : alike / all, copied };
  }

  /** Where a sentence was taken from, and how much of it; undefined where it is not from here. */
  origin(text: string): Origin<Place> | undefined {
    return this.#origin(text)[0];
  }

  // Of the sentences that are compared with these nearly all stay as they are while one is written.
  readonly #origin = remembered((text) => [this.#copyOf(text) ?? this.#rewordingOf(text)] as const);

  #copyOf(text: string): Origin<Place> | undefined {
    const { best, covered } = votesOf(text, window, this.#windows);
    const sentence = this.#sentences[best];
    const share = covered / text.length;
    return sentence && share >= mostlyCopied ? { place: sentence.place, share } : undefined;
  }

  #rewordingOf(text: string): Origin<Place> | undefined {
    const sentence = this.#sentences[votesOf(text, seed, this.#seeds).best];
    if (!sentence) return undefined;
    const share = commonLength(text, sentence.text) / Math.max(text.length, sentence.text.length);
    return share >= reworded ? { place: sentence.place, share } : undefined;
  }
}

interface Origin<Place> {
  readonly place: Place;
  readonly share: number;
}

/** By each stretch the sentences that have it. */
type Stretches = ReadonlyMap<string, readonly number[]>;

/** By each stretch of so many characters the sentences that have it. */
function indexOf(sentences: readonly ComparedSentence<unknown>[], size: number): Stretches {
  const index = new Map<string, number[]>();
  for (const [at, { text }] of sentences.entries())
    for (const stretch of stretchesOf(text, size)) {
      const known = index.get(stretch);
      if (!known) index.set(stretch, [at]);
      else if (known.at(-1) !== at) known.push(at);
    }
  return index;
}

function* stretchesOf(text: string, size: number): Iterable<string> {
  for (let start = 0; start + size <= text.length; start++) yield text.slice(start, start + size);
}

/** The sentence that has most of the stretches of a text, and how many of its characters lie in stretches of any. */
function votesOf(text: string, size: number, index: Stretches) {
  const votes = new Map<number, number>();
  let [covered, until, start] = [0, 0, 0];
  for (const stretch of stretchesOf(text, size)) {
    const holders = index.get(stretch);
    if (holders) {
      for (const at of holders) votes.set(at, (votes.get(at) ?? 0) + 1);
      covered += start + size - Math.max(start, until);
      until = start + size;
    }
    start++;
  }
  let [best, most] = [-1, 0];
  for (const [at, count] of votes) if (count > most) [best, most] = [at, count];
  return { best, covered };
}

/** No sentence is longer; what is, is compared as far as here. */
const longest = 400;

/** How many characters two sentences have in common in the same order. */
function commonLength(one: string, other: string): number {
  const [a, b] = [one.slice(0, longest), other.slice(0, longest)];
  let above = new Uint16Array(b.length + 1);
  for (let row = 0; row < a.length; row++) {
    const here = new Uint16Array(b.length + 1);
    for (let column = 0; column < b.length; column++)
      here[column + 1] =
        a.charCodeAt(row) === b.charCodeAt(column)
          ? (above[column] ?? 0) + 1
          : Math.max(above[column + 1] ?? 0, here[column] ?? 0);
    above = here;
  }
  return above[b.length] ?? 0;
}
