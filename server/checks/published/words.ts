import { fold } from '../prose.ts';

/** A word of a text: what counts when texts are compared. Offsets count in the folded text. */
export interface ComparedWord {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/**
 * A number with its decimals and percent, a Latin word, a Chinese character, a sign in front of digits. What stands between is
 * layout: marks, blanks, bold, brackets.
 */
const word = /(?<=^|[^\d\w])[-+](?=\d)|\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?%?|\d+(?:\.\d+)?%?|[A-Za-z]+|\p{L}|〇/gu;

/** 一、 （一） 1. （1） ①: programs number headings by themselves, and copies lose it. */
const numbering =
  /^\s*(?:第?[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\)[、.]?|\d{1,2}(?:[、.](?!\d)|(?:\.\d{1,2})+ )|[\u2460-\u2473])/;

/** The words of a folded text in their order, behind the number it begins with. */
export function wordsIn(folded: string): readonly ComparedWord[] {
  const from = numbering.exec(folded)?.[0].length ?? 0;
  return [...folded.matchAll(word)].flatMap(({ 0: text, index }) =>
    index < from ? [] : [{ key: keyOf(text), start: index, end: index + text.length }],
  );
}

/** The words of any text, as they are compared. */
export function foldedWords(text: string): readonly string[] {
  return wordsIn(fold(text).text).map(({ key }) => key);
}

function keyOf(text: string): string {
  if (text === '〇') return '零';
  return /^\d/.test(text) ? text.replaceAll(',', '').replace(/^0+(?=\d)/, '') : text.toLowerCase();
}
