import { kindOfBody } from './body-kind.ts';
import type { CalendarDay } from './calendar-day.ts';
import type { Deadline } from './format.ts';
import type { Report } from './report.ts';

/** The day that a format sets for the report on a year, which is published in the year after. */
export function deadlineDay({ month, day }: Deadline, reportYear: number): CalendarDay {
  return { year: reportYear + 1, month, day };
}

/** How many days later one day is than another; negative where it is earlier. */
export function daysFrom(earlier: CalendarDay, later: CalendarDay): number {
  return (dayNumber(later) - dayNumber(earlier)) / 86_400_000;
}

/** When a report had to be published, as its format has it for bodies of its kind; undefined where nothing tells. */
export function publicationDeadline({ format, header }: Pick<Report, 'format' | 'header'>): CalendarDay | undefined {
  if (format === undefined || header.year === undefined) return undefined;
  const kind = kindOfBody(header, format);
  if (kind === undefined && format.bodyKinds.length > 0) return undefined;
  const deadline = kind?.deadline ?? format.deadline;
  return deadline && deadlineDay(deadline, header.year);
}

function dayNumber({ year, month, day }: CalendarDay): number {
  return Date.UTC(year, month - 1, day);
}
