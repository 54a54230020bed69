import type { CalendarDay } from './calendar-day.ts';
import type { Format } from './format.ts';

/** 周期: what a report is about, a calendar year or a school year. */
export const cycles = ['自然年', '学年'] as const;

type Cycle = Pick<Format, 'cycle'> | undefined;

/** A report year as the header writes it: `2024`, `2024-2025学年`. */
export function yearWritten(year: number, format: Cycle): string {
  return format?.cycle === '学年' ? `${yearShown(year, format)}学年` : String(year);
}

/** A report year as `{年度}` prints it, before 年 or 学年: `2024`, `2024-2025`. */
export function yearShown(year: number, format: Cycle): string {
  return format?.cycle === '学年' ? `${year}-${year + 1}` : String(year);
}

/** A report year in words: `2024年`, `2024-2025学年`. */
export function yearInWords(year: number, format: Cycle): string {
  return format?.cycle === '学年' ? yearWritten(year, format) : `${year}年`;
}

/** The calendar years that a report year touches. */
export function yearsOf(year: number, format: Cycle): readonly number[] {
  return format?.cycle === '学年' ? [year, year + 1] : [year];
}

/** The first and the last day that a report is about; a school year begins on 1 September. */
export function periodOf(year: number, format: Cycle): { readonly from: CalendarDay; readonly to: CalendarDay } {
  return format?.cycle === '学年'
    ? { from: { year, month: 9, day: 1 }, to: { year: year + 1, month: 8, day: 31 } }
    : { from: { year, month: 1, day: 1 }, to: { year, month: 12, day: 31 } };
}
