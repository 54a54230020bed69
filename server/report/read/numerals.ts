import type Big from 'big.js';

const zero = '\u96f6';
const digits = '\u96f6\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d'; // 零 … 九
/** 十 */
export const ten = '\u5341';
/** 亿, 万, 千, 百, 十 */
const units = [
  ['\u4ebf', 100_000_000],
  ['\u4e07', 10_000],
  ['\u5343', 1000],
  ['\u767e', 100],
  [ten, 10],
] as const;

/** 二〇二四, as years are said; never a 零 in front. */
const digitByDigit = new RegExp(`^(?!${zero}.)[${digits}]+$`);

/** Other characters for the same: 〇, 两, 萬, and those of cheques. */
const plainForms: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ 〇: '零', 两: '二', 萬: '万', 億: '亿', 拾: '十', 佰: '百', 仟: '千' },
    ...{ 壹: '一', 贰: '二', 貳: '二', 叁: '三', 肆: '四', 伍: '五', 陆: '六', 柒: '七', 捌: '八', 玖: '九' },
  }),
);

/** 零 to 九 as 0 to 9. */
export function digit(numeral: string): number {
  return digits.indexOf(numeral);
}

/**
 * The number that a text says in Chinese numerals: 十二, 一百零五, 二〇. Undefined for what is none, and for what may be
 * read in two ways: 一百二 (102 or 120), 三五 (35, or three to five).
 */
export function writtenNumber(text: string): number | undefined {
  // Beyond any number of a report, and beyond what a number holds exactly.
  if (text.length > longest) return undefined;
  const plain = [...text.trim()].map((character) => plainForms.get(character) ?? character).join('');
  if (digitByDigit.test(plain) && plain.includes(zero)) {
    const value = Number([...plain].map(digit).join(''));
    return Number.isSafeInteger(value) ? value : undefined;
  }
  const value = reckoned(plain);
  return value !== undefined && shortened(spelt(value)) === shortened(plain) ? value : undefined;
}

/** 九千九百九十九亿九千九百九十九万九千九百九十九, with some blanks. */
const longest = 30;

/** What numerals come to, however loosely they are put together. */
function reckoned(numeral: string): number | undefined {
  if (numeral.length === 1 && digits.includes(numeral)) return digit(numeral);
  for (const [unit, size] of units) {
    const at = numeral.indexOf(unit);
    if (at < 0) continue;
    const [before, behind] = [numeral.slice(0, at), numeral.slice(at + 1).replace(zero, '')];
    const [count, rest] = [before === '' ? 1 : reckoned(before), behind === '' ? 0 : reckoned(behind)];
    return count === undefined || rest === undefined ? undefined : count * size + rest;
  }
  return undefined;
}

/** A number as texts say it: 十二, 一百零五, 负三点五. */
export function inNumerals(value: Big): string {
  const [whole = '', decimals] = value.abs().toFixed().split('.');
  // Beyond any number of a report words would be no words.
  if (whole.length > 12) return value.toFixed();
  const behind =
    decimals === undefined ? '' : `\u70b9${[...decimals].map((one) => digits.charAt(Number(one))).join('')}`;
  return `${value.lt(0) ? '\u8d1f' : ''}${shortened(spelt(Number(whole)))}${behind}`;
}

/** A year as texts say it, digit by digit: 二〇二五. */
export function yearInNumerals(year: string): string {
  return year.replace(/\d/g, (one) => (one === '0' ? '\u3007' : digits.charAt(Number(one))));
}

/** A number as it is properly said. */
function spelt(value: number): string {
  for (const [unit, size] of units) {
    if (value < size) continue;
    const rest = value % size;
    const gap = rest < size / 10 ? zero : '';
    return `${spelt(Math.floor(value / size))}${unit}${rest === 0 ? '' : gap + spelt(rest)}`;
  }
  return digits.charAt(value);
}

/** 十二 and 一十二 are the same. */
function shortened(numeral: string): string {
  return numeral.replace(/^\u4e00\u5341/, ten);
}
