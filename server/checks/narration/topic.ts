import type { Narration } from '../../report/format.ts';
import { figuresIn } from './figures.ts';
import type { Span } from './spoken-numbers.ts';

/**
 * Whether words are about what a narration counts: `pieces` are those of a paragraph, as `sentencesOf` parts it, and
 * the words are in that with the index. What the piece says itself goes first; of something else it speaks where that is named in
 * front of the words, and nothing else behind it. Else the words nearest in front of it decide, up to the beginning of the sentence
 * before: a subject holds for the items of an enumeration until another is named.
 */
export function isAbout(
  narration: Narration,
  text: string,
  pieces: readonly Span[],
  { index, words }: { readonly index: number; readonly words: Span },
): boolean {
  const { context, excluded } = narration;
  const own = textOf(text, pieces[index]);
  const start = pieces[index]?.start ?? 0;
  const [before, upTo] = [text.slice(start, words.start).replace(countedWays, blanks), text.slice(start, words.end)];
  const other = Math.max(0, ...excluded.map((word) => endOf(word, upTo)));
  if (other > 0 && other >= Math.max(0, ...context.map((phrase) => endOf(phrase, before)))) return false;
  if (context.length === 0) return true;
  if (context.some((phrase) => endOf(phrase, own) > 0)) return true;
  let ends = 0;
  let isPossible = false;
  for (let at = index - 1; at >= 0; at -= 1) {
    if (text.charAt(pieces[at]?.end ?? 0) !== ';') ends += 1;
    if (ends > 1) break;
    const piece = textOf(text, pieces[at]);
    const subject = Math.max(...context.map((phrase) => endOf(phrase, piece.replace(countedWays, blanks))));
    const otherwise = Math.max(0, ...excluded.map((word) => endOf(word, piece)));
    if (subject > 0 || otherwise > 0) return subject > otherwise;
    isPossible ||= context.some((phrase) => endOf(phrase, piece) > 0);
  }
  return isPossible;
}

/** Where in a sentence words stand, and which of the numbers in front of them count what tables do and which do not. */
interface AmongNumbers {
  readonly sentence: Span;
  readonly words: Span;
  readonly place: Span;
  readonly accepted: readonly Span[];
  readonly rejected: readonly Span[];
}

/**
 * Whether words that do not name what they count follow a number of something else in their sentence: 办理热线860件，办结850件. What
 * takes the number before apart changes no subject.
 */
export function followsOther(
  { context }: Narration,
  text: string,
  { sentence, words, place, accepted, rejected }: AmongNumbers,
): boolean {
  const names = (part: string) => context.some((phrase) => endOf(phrase, part) > 0);
  if (context.length === 0 || names(text.slice(words.start, words.end))) return false;
  const counter = text.slice(place.end - 1, place.end);
  const before = figuresIn(text, { start: sentence.start, end: words.start }).filter((one) => one.counter === counter);
  for (const figure of before.toReversed()) {
    const isAmong = (places: readonly Span[]) => places.some(({ start }) => start === figure.place.start);
    if (isAmong(accepted)) return false;
    if (isAmong(rejected)) return true;
    const label = labelOf(text, sentence, figure.place);
    if (names(label)) return false;
    if (label.length >= shortestSubject && !/^[、(]|其中|^(?:包括|分别)/.test(label)) return true;
  }
  return false;
}

/** A verb and what is counted; what a number is only divided by is shorter: 网络, 当面. */
const shortestSubject = 5;

/** The words in front of a number, from the mark before them. */
function labelOf(text: string, sentence: Span, { start }: Span): string {
  const before = text.slice(sentence.start, start);
  const mark = /[,、():][^,、():]*$/.exec(before);
  const label = mark ? mark[0] : before;
  return label.startsWith(',') || label.startsWith(':') ? label.slice(1) : label;
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
