import Big from 'big.js';
import { writtenNumber } from '../../report/read/numerals.ts';

/** Measure words, by the one that patterns write for all that may stand in its place. */
const counters: Readonly<Record<string, string>> = {
  件: '件|份|宗|个|起|例|笔|封',
  条: '条|件|份|篇|则|宗|个|起|例|笔|封',
  元: '万元|亿元|元',
};

/** What makes a number no number that could be compared: 近30件, 30余件, 1.2万件, 30件以上. */
const roughlyBefore = '(?:大?约|近|超过?|逾|不到|不足|将近|接近|突破)';
const figure = '(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+(?:\\.\\d+)?|[零〇一二两三四五六七八九十百千]+)';
const roughlyBehind = '(?:余|多|几|来)?(?:[万亿](?!元))?(?:余|多)?';
const roughlyAfter = '(?:以上|左右|上下|以内|以下|之多|次)';

/**
 * The source of a pattern for a number and its measure word, `N` with one of 件, 条, 元: the groups `rough`, `figure`,
 * `more`, `counter` and `after`.
 */
export function numberPattern(counter: string): string {
  const words = counters[counter] ?? counter;
  return `(?<rough>${roughlyBefore})?(?<figure>${figure})(?<more>${roughlyBehind})(?<counter>${words})(?<after>${roughlyAfter})?`;
}

/** The groups of {@link numberPattern}, as a match has them. */
export type NumberGroups = Readonly<Record<string, string | undefined>>;

/** A number as it is said: 12.35万元 is 123500 to the nearest 100. */
export interface SpokenNumber {
  readonly value: Big;
  /** What one of its last digit stands for. */
  readonly precision: Big;
}

/** The number that a match says; undefined where it only says about how much. */
export function spokenNumber({
  rough,
  figure: written = '',
  more,
  counter,
  after,
}: NumberGroups): SpokenNumber | undefined {
  if (rough || more || after) return undefined;
  const value = /^\d/.test(written) ? new Big(written.replaceAll(',', '')) : wordsAsNumber(written);
  if (value === undefined) return undefined;
  const scale = counter === '万元' ? 10_000 : counter === '亿元' ? 100_000_000 : 1;
  const decimals = /\.(\d+)$/.exec(written)?.[1]?.length ?? 0;
  return { value: value.times(scale), precision: new Big(scale).div(new Big(10).pow(decimals)) };
}

/** Whether a number is said as it is: exactly, or with digits cut off or rounded. */
export function says({ value, precision }: SpokenNumber, number: Big): boolean {
  return value.minus(number).abs().lt(precision);
}

function wordsAsNumber(written: string): Big | undefined {
  const value = writtenNumber(written);
  return value === undefined ? undefined : new Big(value);
}

/** A part of a folded text; offsets count in it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The sentences of a folded text, without their full stops; a semicolon ends one as well. */
export function sentencesOf(text: string): readonly Span[] {
  return piecesOf(text, { start: 0, end: text.length }, /[。;!?\n]/g);
}

/**
 * Where words of a sentence may begin: at its start, behind commas, colons and brackets; behind `、` if `finely`, save in
 * 公民、法人, who are one. What 其中 opens begins with it, so that nobody takes a part for the whole.
 */
export function clausesOf(text: string, sentence: Span, finely: boolean): readonly Span[] {
  return piecesOf(text, sentence, finely ? fineMarks : coarseMarks);
}

// No comma within a number ends a clause: 1,200.
const comma = '(?<!\\d|其中),|(?<!其中),(?!\\d{3}(?!\\d))';
const coarseMarks = new RegExp(`${comma}|(?<!其中):|[()]`, 'g');
const fineMarks = new RegExp(`${comma}|(?<!其中):|(?<!公民)、|[()]`, 'g');

function piecesOf(text: string, within: Span, mark: RegExp): readonly Span[] {
  const pieces: Span[] = [];
  let start = within.start;
  for (const { index } of text.slice(within.start, within.end).matchAll(mark)) {
    pieces.push({ start, end: within.start + index });
    start = within.start + index + 1;
  }
  pieces.push({ start, end: within.end });
  return pieces.filter((piece) => text.slice(piece.start, piece.end).trim() !== '');
}
