import Big from 'big.js';
import { type NumberGroups, numberPattern, type Span, type SpokenNumber, spokenNumber } from './spoken-numbers.ts';

/** A number and its measure word in a sentence, whatever it counts. */
export interface Figure {
  readonly number: SpokenNumber;
  /** The measure word; `%` of a share. */
  readonly counter: string;
  /** Number and measure word. */
  readonly place: Span;
  readonly digits: Span;
}

const measures = '件|条|份|宗|起|例|个|篇|次|万元|亿元|元|%';
const figures = new RegExp(`(?<![\\d.〔第])${numberPattern(measures)}(?!百分点)`, 'gd');

/** The numbers that a part of a text says exactly, with their measure words. */
export function figuresIn(text: string, { start, end }: Span): readonly Figure[] {
  return [...text.slice(start, end).matchAll(figures)].flatMap((match) => {
    const groups: NumberGroups = match.groups ?? {};
    const number = spokenNumber(groups);
    const digits = match.indices?.groups?.figure;
    if (!number || !digits) return [];
    const at = (offset: number) => start + offset;
    const place = { start: at(digits[0]), end: at(match.index + match[0].length) };
    return [{ number, counter: groups.counter ?? '', place, digits: { start: at(digits[0]), end: at(digits[1]) } }];
  });
}

/** A whole and the parts that a sentence takes it apart into. */
export interface Breakdown {
  readonly whole: Figure;
  readonly parts: readonly Figure[];
  /** Nothing is left out: the parts are to come to the whole. Else they are not to be more. */
  readonly closed: boolean;
  /** What else it may be that they are the parts of: numbers named before the whole, alone and together with it. */
  readonly otherWholes: readonly Big[];
}

/** Words between a whole and its parts: those that say that the parts are all there are, and those that do not. */
const opening = /^[,:(]?(?<word>其中|包括|分别(?:为|是)|具体(?:为|是)|按[^,:]{1,12}分)?[,:]?/;
const exhaustive = /^(?:包括|分别|具体|按)/;
const unfinished = /等|主要|其他$/;
/** A sentence names a handful of parts; what goes on for longer is no list, and looking for its end behind each number would be quadratic. */
const mostParts = 100;
/** The same thing may be published in several places. */
const placesToPublish = /通过|网|微信|微博|公众号|客户端|平台|媒体|渠道|栏/;

/**
 * The breakdown of a sentence: a number, 其中 or the like, and then nothing but numbers with the same measure word, one in each
 * clause. `divisions` are words that between them leave nothing out.
 */
export function breakdownIn(
  text: string,
  sentence: Span,
  divisions: readonly (readonly string[])[],
): Breakdown | undefined {
  const all = figuresIn(text, sentence);
  const classes = divisions.flat();
  const behind = (index: number) => all.slice(index + 1, index + 2 + mostParts);
  for (const [index, whole] of all.entries()) {
    const breakdown = whole.counter === '%' ? undefined : breakdownOf(text, sentence, whole, behind(index), classes);
    if (!breakdown) continue;
    const { parts, labels, word, goesOn } = breakdown;
    const listed = labels.join('');
    const divided = divisions.some((words) => words.every((one) => labels.some((label) => label.includes(one))));
    // Without a word that opens a list, numbers behind a comma may speak of anything.
    if (word === undefined && !divided) continue;
    const closed = !goesOn && !unfinished.test(listed) && (divided || exhaustive.test(word ?? ''));
    const otherWholes = wholesBefore(all.slice(0, index), whole);
    if (closed || !placesToPublish.test(listed)) return { whole, parts, closed, otherWholes };
  }
  return undefined;
}

/** 建议8件、提案5件，其中主办6件、会办7件; 收到58件，较上年增加8件，其中网上40件. */
function wholesBefore(before: readonly Figure[], whole: Figure): readonly Big[] {
  const wholes: Big[] = [];
  let sum = whole.number.value;
  for (const { counter, number } of before.slice(-mostWholes).toReversed()) {
    if (counter !== whole.counter) continue;
    sum = sum.plus(number.value);
    wholes.push(number.value, sum);
  }
  return wholes;
}

const mostWholes = 5;

interface ListedParts {
  readonly parts: readonly Figure[];
  /** What stands in front of each. */
  readonly labels: readonly string[];
  readonly word: string | undefined;
  /** More is said behind the last of them, which may be a part as well. */
  readonly goesOn: boolean;
}

function breakdownOf(
  text: string,
  sentence: Span,
  whole: Figure,
  behind: readonly Figure[],
  classes: readonly string[],
): ListedParts | undefined {
  const before = behind.map((_, index) => (behind[index - 1] ?? whole).place.end);
  const gaps = behind.map((figure, index) => text.slice(before[index], figure.place.start));
  const opened = opening.exec(gaps[0] ?? '');
  if (!opened || opened[0] === '') return undefined;
  const labels = [(gaps[0] ?? '').slice(opened[0].length)];
  // 按渠道分: what follows are its parts and nothing else.
  const isDivided = /^按/.test(opened.groups?.word ?? '');
  const isPart = ({ counter }: Figure, index: number) =>
    counter === whole.counter &&
    (index === 0 ||
      (isDivided && /^,.{1,6}$/.test(gaps[index] ?? '')) ||
      isParallel(gaps[index] ?? '', labels[0] ?? '') ||
      classes.some((word) => gaps[index]?.includes(word)));
  const end = behind.findIndex((figure, index) => !isPart(figure, index));
  const parts = end < 0 ? behind : behind.slice(0, end);
  for (let at = 1; at < parts.length; at++) labels.push((gaps[at] ?? '').slice(1));
  const last = parts.at(-1);
  if (!last || parts.length < 2 || parts.length > mostParts || labels.some((label) => /[,、]/.test(label)))
    return undefined;
  const rest = text.slice(last.place.end, sentence.end);
  // 等 behind a list leaves it open.
  const goesOn = !/^[)”]*$/.test(rest);
  return { parts, labels, word: opened.groups?.word, goesOn };
}

/** Whether what stands in front of a number goes on with a list: behind 、, or with words that end as those of the first do. */
function isParallel(gap: string, first: string): boolean {
  return gap.startsWith('、') || (gap.startsWith(',') && gap.length > 1 && gap.at(-1) === first.at(-1));
}

/** The sum of some numbers. */
export function sumOfFigures(parts: readonly Figure[]): Big {
  return parts.reduce((sum, { number }) => sum.plus(number.value), new Big(0));
}
