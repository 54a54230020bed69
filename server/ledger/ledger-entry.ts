import { type CalendarDay, dayText, readDay } from '../report/calendar-day.ts';
import { looseDay } from '../report/read/read-entry.ts';
import type { LedgerLine, LedgerSheet } from './ledger-sheets.ts';
import type { RoleName } from './roles.ts';

/** An application as a register has it. */
export interface LedgerEntry {
  readonly line: LedgerLine;
  /** The sheet it stands in. */
  readonly sheet: LedgerSheet;
  readonly number: string;
  readonly applicant: string;
  readonly received: LedgerDay;
  readonly answered: LedgerDay;
  /** Whether the register has a column of that, which makes a blank in it mean something. */
  readonly hasAnswerColumn: boolean;
  readonly isExtended: boolean;
  /** The outcome, and its detail behind a slash. */
  readonly outcome: string;
  readonly review: string;
  readonly hasReviewColumn: boolean;
  readonly lawsuit: string;
}

/** What stands where a day belongs, and the day where it is one. */
export interface LedgerDay {
  readonly text: string;
  readonly day?: CalendarDay;
}

/** The entries of a sheet. */
export function entriesOf(sheet: LedgerSheet): readonly LedgerEntry[] {
  const { columns, lines } = sheet;
  return lines.map((line) => {
    const said = (role: RoleName) => {
      const at = columns.get(role);
      return at === undefined ? '' : (line.cells[at] ?? '');
    };
    const [outcome, detail] = [said('办理结果'), said('具体情形')].map(filled);
    return {
      line,
      sheet,
      number: said('编号'),
      applicant: filled(said('申请人类型')),
      received: dayOf(said('收到日期')),
      answered: dayOf(said('答复日期')),
      hasAnswerColumn: columns.has('答复日期'),
      isExtended: filled(said('延期')) !== '',
      outcome: [outcome, detail].filter((text) => text !== '').join('/'),
      review: filled(said('行政复议')),
      hasReviewColumn: columns.has('行政复议'),
      lawsuit: filled(said('行政诉讼')),
    };
  });
}

const nothing =
  /^(?:无|否|没有|未|不|空|未复议|未申请|未申请复议|未诉讼|未起诉|未提起|不涉及|[-/\\\u2013\u2014\uff0f\u3001.]+)$/;

/** A cell, blank where it only says that there is nothing to say. */
function filled(text: string): string {
  return nothing.test(text) ? '' : text;
}

/** What spreadsheets keep for days: 1 is the first of January 1900. */
const [firstSerial, lastSerial] = [36_526, 73_050];

function dayOf(text: string): LedgerDay {
  const said = filled(text);
  const withoutTime = said.replace(/[T\s]+\d{1,2}[:\uff1a].*$/, '').trim();
  const serial = /^\d{5}(?:\.\d+)?$/.test(said) ? Math.floor(Number(said)) : 0;
  const day =
    serial >= firstSerial && serial <= lastSerial
      ? dayNumbered(serial - 25_569)
      : (readDay(withoutTime) ?? looseDay(withoutTime));
  return { text: said, ...(day && { day }) };
}

const millisecondsOfDay = 86_400_000;

/** Days since the first of January 1970. */
export function dayNumber({ year, month, day }: CalendarDay): number {
  return Date.UTC(year, month - 1, day) / millisecondsOfDay;
}

function dayNumbered(days: number): CalendarDay {
  const date = new Date(days * millisecondsOfDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** A day of a register for messages: as it is understood, or else as it is written. */
export function dayWritten({ text, day }: LedgerDay): string {
  return day ? dayText(day) : text;
}

/** How many days from Monday to Friday come after one day, up to another; public holidays and days worked for them are not known. */
export function weekdaysBetween(from: CalendarDay, to: CalendarDay): number {
  const [first, last] = [dayNumber(from) + 1, dayNumber(to)];
  const whole = Math.max(0, Math.floor((last - first + 1) / 7));
  let count = whole * 5;
  // 1 January 1970 was a Thursday.
  for (let day = first + whole * 7; day <= last; day++) if ((((day + 3) % 7) + 7) % 7 < 5) count++;
  return count;
}
