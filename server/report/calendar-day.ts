import { halfWidth } from '../language/label-key.ts';

/** A day of the calendar; months count from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A day as GB/T 9704-2012 has it: Arabic numerals, no zeros in front. */
export function dayText({ year, month, day }: CalendarDay): string {
  return `${year}年${month}月${day}日`;
}

/** `2021-02-08`, `2021/2/8` or `2021年2月8日`; undefined for anything that is no day of the calendar. */
export function readDay(text: string): CalendarDay | undefined {
  const found = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(halfWidth(text.trim()));
  if (!found) return undefined;
  const [year = 0, month = 0, day = 0] = found.slice(1).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? { year, month, day } : undefined;
}
