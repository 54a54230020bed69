import type { Narration } from '../../report/format.ts';
import type { Span } from './spoken-numbers.ts';

/**
 * Whether a piece of a text is about what a narration counts: `pieces` are those of a paragraph, as `sentencesOf` parts it.
 * What the piece says itself goes first. Else the words nearest in front of it decide, up to the beginning of the sentence
 * before: a subject holds for the items of an enumeration until another is named.
 */
export function isAbout(narration: Narration, text: string, pieces: readonly Span[], index: number): boolean {
  const { context, excluded } = narration;
  const own = textOf(text, pieces[index]);
  if (excluded.some((word) => own.includes(word))) return false;
  if (context.length === 0) return true;
  if (context.some((phrase) => endOf(phrase, own) > 0)) return true;
  let ends = 0;
  let isPossible = false;
  for (let at = index - 1; at >= 0; at -= 1) {
    if (text.charAt(pieces[at]?.end ?? 0) !== ';') ends += 1;
    if (ends > 1) break;
    const piece = textOf(text, pieces[at]);
    const subject = Math.max(...context.map((phrase) => endOf(phrase, piece.replace(countedWays, blanks))));
    const other = Math.max(0, ...excluded.map((word) => endOf(word, piece)));
    if (subject > 0 || other > 0) return subject > other;
    isPossible ||= context.some((phrase) => endOf(phrase, piece) > 0);
  }
  return isPossible;
}

/** How documents that an office makes are opened is counted by these words as well as what was applied for. */
const countedWays = /依申请公开[^,、]{0,6}?\d/g;
const blanks = (way: string): string => ' '.repeat(way.length);

function textOf(text: string, piece: Span | undefined): string {
  return piece ? text.slice(piece.start, piece.end) : '';
}

/** Where the last that a phrase names ends in a text; 0 if it does not. Between its words, parted by `…`, others may stand. */
function endOf(phrase: string, text: string): number {
  const words = phrase.split('…');
  let start = 0;
  for (const word of words.slice(0, -1)) {
    const at = text.indexOf(word, start);
    if (at < 0) return 0;
    start = at + word.length;
  }
  const last = words.at(-1) ?? '';
  const at = text.lastIndexOf(last);
  return at >= start ? at + last.length : 0;
}
