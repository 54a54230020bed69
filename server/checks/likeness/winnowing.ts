/** Characters that two texts have in common by chance up to this number, in set phrases of the law. */
const window = 8;
/** Of so many stretches side by side one is kept, whose hash is the smallest: the same one in every text that has them all. */
const kept = 5;

/**
 * The marks of a text, each once, in order of size: of a stretch of twelve characters that two texts have in common at least one is common
 * to both, wherever it stands (winnowing). The text is given as it is compared, see `comparable`.
 */
export function marksOf(text: string): Uint32Array {
  const hashes: number[] = [];
  for (let at = 0; at + window <= text.length; at++) hashes.push(hashAt(text, at));
  const marks = new Set<number>();
  for (let at = 0; at + kept <= hashes.length; at++) {
    let smallest = Number.POSITIVE_INFINITY;
    for (let next = at; next < at + kept; next++) smallest = Math.min(smallest, hashes[next] ?? smallest);
    marks.add(smallest);
  }
  return Uint32Array.from(marks).sort();
}

/** FNV-1a of a stretch, 32 bits. */
function hashAt(text: string, start: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < start + window; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** A text among others. */
export interface MarkedText {
  readonly marks: Uint32Array;
  /** Texts of one owner are not compared with each other. */
  readonly owner: string;
}

/** The other text that has most of a text, and how much, from 0 to 1. */
export interface LikeOther {
  readonly share: number;
  /** Its place among the texts. */
  readonly other: number;
}

/** What more of the texts have is a set phrase. */
const setPhrase = 0.2;
/** Fewer texts show no phrase to be one. */
const fewTexts = 10;
/** Whom a text is counted together with for a mark that many have, and with how many it is compared in the end. */
const neighbours = 8;
const candidates = 3;
/** Of fewer marks there are not many ways to say what is to be said. */
const enoughMarks = 20;

/** For each text the one of another owner that it is most like; undefined where none has anything of it. */
export function likenessAmong(texts: readonly MarkedText[]): readonly (LikeOther | undefined)[] {
  const holders = holdersOf(texts);
  const most = texts.length < fewTexts ? texts.length : Math.max(2, texts.length * setPhrase);
  const own = texts.map(({ marks }) => marks.filter((mark) => (holders.get(mark)?.length ?? 0) <= most));
  const votes = texts.map(() => new Map<number, number>());
  for (const all of holders.values()) {
    if (all.length > most) continue;
    for (const [index, text] of all.entries())
      for (let step = 1; step <= Math.min(neighbours, all.length - 1); step++) {
        const other = all[(index + step) % all.length] ?? text;
        if (texts[other]?.owner === texts[text]?.owner) continue;
        for (const [one, next] of [
          [text, other],
          [other, text],
        ] as const)
          votes[one]?.set(next, (votes[one]?.get(next) ?? 0) + 1);
      }
  }
  return texts.map((_, at) => {
    const marks = own[at] ?? new Uint32Array();
    if (marks.length < enoughMarks) return undefined;
    const likely = [...(votes[at] ?? [])].sort(([a, x], [b, y]) => y - x || a - b).slice(0, candidates);
    let best: LikeOther | undefined;
    for (const [other] of likely) {
      const share = common(marks, own[other] ?? new Uint32Array()) / marks.length;
      if (share > (best?.share ?? 0)) best = { share, other };
    }
    return best;
  });
}

/** By each mark the texts that have it, in their order. */
function holdersOf(texts: readonly MarkedText[]): ReadonlyMap<number, readonly number[]> {
  const holders = new Map<number, number[]>();
  for (const [at, { marks }] of texts.entries())
    for (const mark of marks) {
      const known = holders.get(mark);
      if (known) known.push(at);
      else holders.set(mark, [at]);
    }
  return holders;
}

/** How many numbers two lists have in common that are in order. */
function common(one: Uint32Array, other: Uint32Array): number {
  let [at, next, count] = [0, 0, 0];
  while (at < one.length && next < other.length) {
    const difference = (one[at] ?? 0) - (other[next] ?? 0);
    if (difference === 0) count++;
    if (difference <= 0) at++;
    if (difference >= 0) next++;
  }
  return count;
}
