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
