import type { CalendarDay } from '../report/calendar-day.ts';
import { writtenNumber } from '../report/read/numerals.ts';
import type { Text } from '../shared/text.ts';

/** A day, or a month where no day is written; no year where the text leaves it to what stands before. */
export interface WrittenDate {
  readonly year?: number;
  readonly month: number;
  readonly day?: number;
}

/** From one date to another, as folded prose writes it. */
export interface WrittenSpan {
  readonly from: WrittenDate;
  readonly to: WrittenDate;
  /** It can be read, but lacks a 年, 月 or 日 or has another in its place. */
  readonly isGarbled: boolean;
  /** It begins on a day, but ends in a month of which no day is said. */
  readonly lacksLastDay: boolean;
  readonly index: number;
  readonly length: number;
}

const han = '\u3007\u25cb\u96f6\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d'; // 〇○零一…九
const few = `(?:[\\dOoIl]{1,2}|[${han}\u5341]{1,3}|\u5143(?=\u6708))`; // 1, l (mistyped), 十二, 元月

/** A year of four digits, in figures or in numerals digit by digit. */
export const yearPattern = `(?:\\d{4}|[${han}]{4})`;

const to =
  '\\s*(?:[零0]时|\u96f6\u70b9)?(?:\u8d77|\u5f00\u59cb|\u59cb)?[\\s,\u3001]*(?:\u81f3|\u5230|\u6b62\u4e8e|[-~]+)[\\s,]*'; // 起,至

/** A year with a digit too many or too few, or letters among its digits: `20251年`, `2O25年`. */
export const brokenYear = '(?:20[\\dOoIl]{1,4}(?=年)|2[Oo][\\dOoIl]{1,3}(?=年))';

/** `2025年1月1日`, `1月1日`, `2025年1月`, `12月底`, and what lacks a sign of them or has one that looks alike. */
const inWords = (name: string) =>
  `(?:(?<${name}Year>${yearPattern}(?!\\d年)|${brokenYear})(?<${name}YearUnit>年度?)?)?(?<${name}Month>${few})(?<${name}MonthUnit>月份?|日)(?:(?<${name}End>[\u5e95\u672b])(?!\\d)|(?<${name}Day>${few})(?<${name}DayUnit>[日号月\u66f0\u53e3])?)?`;

/** `2025.1.1`, `2025-01-01`, `2025/1/1`, `2025.1`. */
const inFigures = (name: string) =>
  `(?<${name}Year>\\d{4})[./-](?<${name}Month>\\d{1,2})(?:[./-](?<${name}Day>\\d{1,2})日?)?`;

const spans = [
  new RegExp(`(?<!\\d)${inWords('from')}${to}${inWords('to')}`, 'g'),
  new RegExp(`(?<!\\d)${inFigures('from')}${to}${inFigures('to')}(?!\\d)`, 'g'),
  // 2025年1-12月, 1至12月
  new RegExp(`(?<!\\d)(?:(?<fromYear>${yearPattern})年度?)?(?<fromMonth>${few})${to}(?<toMonth>${few})月份?`, 'g'),
];

/** Every span of days or months in a text, in its order. */
export function spansIn(text: string): readonly WrittenSpan[] {
  const found: WrittenSpan[] = [];
  for (const pattern of spans)
    for (const match of text.matchAll(pattern)) {
      const span = toSpan(match);
      const isTaken = found.some(
        ({ index, length }) => match.index < index + length && index < match.index + match[0].length,
      );
      if (span && !isTaken) found.push(span);
    }
  return found.sort((one, other) => one.index - other.index);
}

/** The year that stands for itself: `2025`, `二〇二五`. */
export function yearOf(text: string): number | undefined {
  if (/^\d{4}$/.test(text)) return Number(text);
  const digits = [...text.replaceAll('\u25cb', '\u3007')].map((one) => writtenNumber(one));
  return digits.length === 4 && digits.every((digit) => digit !== undefined) ? Number(digits.join('')) : undefined;
}

/** Whether the calendar has the day. */
export function exists({ year = 2024, month, day = 1 }: WrittenDate): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && month >= 1;
}

/** A day of the calendar as sentences write it. */
export function dayInWords({ year, month, day }: CalendarDay): Text {
  return { zh: `${year}年${month}月${day}日`, en: `${day} ${monthNames[month - 1] ?? ''} ${year}` };
}

const monthNames = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

/** The last day of a month. */
export function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function toSpan(match: RegExpExecArray): WrittenSpan | undefined {
  const { groups = {}, index } = match;
  const from = toDate(groups, 'from');
  const end = toDate(groups, 'to');
  if (!from || !end) return undefined;
  const isGarbled = isGarbledDate(groups, 'from') || isGarbledDate(groups, 'to');
  const lacksLastDay = from.day !== undefined && end.day === undefined && groups.toEnd === undefined;
  return { from, to: end, isGarbled, lacksLastDay, index, length: match[0].length };
}

type Groups = Readonly<Record<string, string | undefined>>;

function toDate(groups: Groups, name: 'from' | 'to'): WrittenDate | undefined {
  const month = numberOf(groups[`${name}Month`]);
  const day = numberOf(groups[`${name}Day`]);
  const year = groups[`${name}Year`];
  if (month === undefined) return undefined;
  return {
    month,
    ...(day !== undefined && { day }),
    ...(year !== undefined && { year: yearOf(year) ?? numberOf(year) ?? Number.NaN }),
  };
}

function isGarbledDate(groups: Groups, name: 'from' | 'to'): boolean {
  const [year, month, day] = ['Year', 'Month', 'Day'].map((part) => groups[`${name}${part}`]);
  const [yearUnit, monthUnit, dayUnit] = ['Year', 'Month', 'Day'].map((part) => groups[`${name}${part}Unit`]);
  if (month === undefined || monthUnit === undefined) return false;
  if ([year, month, day].some((part) => part !== undefined && /[OoIl]/.test(part))) return true;
  if (year !== undefined && yearOf(year) === undefined) return true;
  const lacksYear = year !== undefined && yearUnit === undefined;
  return lacksYear || monthUnit === '\u65e5' || (day !== undefined && dayUnit !== '\u65e5' && dayUnit !== '\u53f7');
}

function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (text === '\u5143') return 1; // 元月
  const digits = text.replace(/[Oo]/g, '0').replace(/[Il]/g, '1');
  return /^\d+$/.test(digits) ? Number(digits) : writtenNumber(text.replaceAll('\u25cb', '\u3007'));
}
