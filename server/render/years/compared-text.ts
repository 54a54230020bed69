import { diffArrays } from 'diff';
import { aligned } from './aligned.ts';

/** What became of words from last year to this one. */
export type Fate = 'same' | 'added' | 'removed';

/** Words that were kept, added or removed together. */
export interface TextPiece {
  readonly fate: Fate;
  readonly text: string;
}

/** A paragraph or heading of either year, or of both. */
export interface ComparedLine {
  readonly role: 'heading' | 'paragraph';
  readonly fate: Fate | 'changed';
  readonly pieces: readonly TextPiece[];
  /** As it reads this year, and as it did; empty where it is not there. */
  readonly now: string;
  readonly before: string;
}

/** A line of text, and what it is. */
export interface YearLine {
  readonly role: ComparedLine['role'];
  readonly text: string;
}

/** The lines of two years side by side: paragraphs that belong together, in them sentences, and in these words. */
export function comparedLines(now: readonly YearLine[], before: readonly YearLine[]): readonly ComparedLine[] {
  return aligned(now, before).map(({ now: own, before: other }) => ({
    role: own?.role ?? other?.role ?? 'paragraph',
    fate: fateOf(own?.text, other?.text),
    pieces: own && other ? comparedSentences(own.text, other.text) : whole(own?.text, other?.text),
    now: own?.text ?? '',
    before: other?.text ?? '',
  }));
}

function fateOf(now: string | undefined, before: string | undefined): ComparedLine['fate'] {
  if (now === undefined) return 'removed';
  if (before === undefined) return 'added';
  return now === before ? 'same' : 'changed';
}

function comparedSentences(now: string, before: string): readonly TextPiece[] {
  const [ours, theirs] = [now, before].map((text) => sentencesOf(text).map((sentence) => ({ text: sentence })));
  const pieces = aligned(ours ?? [], theirs ?? []).flatMap(({ now: own, before: other }) =>
    own && other ? comparedWords(own.text, other.text) : whole(own?.text, other?.text),
  );
  return joined(pieces);
}

/** With the marks that end them. */
function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[。；！？])/).filter((sentence) => sentence !== '');
}

/** More changes make another sentence of it; then both are shown whole. */
const mostChanges = 200;
/** A sentence of which less was kept reads better whole than in shreds. */
const leastKept = 0.25;

function comparedWords(now: string, before: string): readonly TextPiece[] {
  if (now === before) return [{ fate: 'same', text: now }];
  // Bounded by the number of changes, never by time: every computer shows the same.
  const changes = diffArrays(wordsOf(before), wordsOf(now), { maxEditLength: mostChanges });
  const pieces = changes?.map(({ added, removed, value }): TextPiece => {
    return { fate: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') };
  });
  const kept = pieces?.reduce((sum, { fate, text }) => sum + (fate === 'same' ? text.length : 0), 0) ?? 0;
  return pieces && kept >= leastKept * Math.min(now.length, before.length) ? pieces : whole(now, before);
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Words as readers of Chinese part them; a number is one, whatever marks it has. */
function wordsOf(text: string): string[] {
  return [...text.matchAll(/\d[\d,.]*\d|\D+|\d/g)].flatMap(({ 0: run }) =>
    /^\d/.test(run) ? [run] : [...segmenter.segment(run)].map(({ segment }) => segment),
  );
}

/** What only one year has; of two that have nothing in common last year's first. */
function whole(now: string | undefined, before: string | undefined): readonly TextPiece[] {
  return [
    ...(before === undefined ? [] : [{ fate: 'removed', text: before } as const]),
    ...(now === undefined ? [] : [{ fate: 'added', text: now } as const]),
  ];
}

function joined(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const result: TextPiece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last?.fate === piece.fate) result[result.length - 1] = { ...last, text: last.text + piece.text };
    else result.push(piece);
  }
  return result;
}
