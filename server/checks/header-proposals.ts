import { halfWidth } from '../language/label-key.ts';
import { readDay } from '../report/calendar-day.ts';
import { yearWritten } from '../report/cycle.ts';
import type { Report } from '../report/report.ts';
import { parseReportYear } from '../shared/report-years.ts';
import { paragraphsOf } from './prose.ts';

const han = '\u3007\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d';

/** Digits in half width; years in words (二〇二五) as digits, and days and months (一月二十日) as numbers. */
function inDigits(text: string): string {
  return halfWidth(text)
    .replace(/[\u96f6\u25cb\u25ef\uff2f]/g, '\u3007') // 零, ○
    .replace(new RegExp(`[${han}]{4}`, 'g'), (year) => Array.from(year, (one) => han.indexOf(one)).join(''))
    .replace(new RegExp(`[${han}\u5341]{1,3}(?=[\u6708\u65e5\u53f7])`, 'g'), (number) => {
      const [tens, ones] = number.includes('\u5341') ? number.split('\u5341') : ['', number];
      const ten = number.includes('\u5341') ? (tens === '' ? 1 : han.indexOf(tens ?? '')) : 0;
      return String(ten * 10 + (ones === '' || ones === undefined ? 0 : han.indexOf(ones)));
    });
}

/** The year that a header line most likely means: 二〇二五年, 25年, 2025-2026 has two and means neither. */
export function yearMeant(value: string): string | undefined {
  const text = inDigits(value);
  const years = [...new Set(text.match(/(?<!\d)20\d\d(?!\d)/g))];
  if (years.length > 0) return years.length === 1 ? possible(years[0]) : undefined;
  const short = /^\D*(\d\d)\s*\u5e74?\u5ea6?$/.exec(text)?.[1]; // 年度
  return possible(short && `20${short}`);
}

/** The school year that a header line means: two years that follow each other, whatever stands between and behind them. */
export function schoolYearMeant(value: string): string | undefined {
  const [, from = '', to = ''] = /(?<!\d)(20\d\d)\D{1,3}(\d{2}|20\d{2})(?!\d)/.exec(inDigits(value)) ?? [];
  const follows = from !== '' && Number(to) % 100 === (Number(from) + 1) % 100;
  return follows && possible(from) !== undefined ? yearWritten(Number(from), { cycle: '学年' }) : undefined;
}

/** A year that a report can be about: nothing else is proposed. */
function possible(year: string | undefined): string | undefined {
  return year !== undefined && parseReportYear(year, new Date()) !== undefined ? year : undefined;
}

/**
 * The day that a header line most likely means, as 2026-01-20: with its time or its weekday, without blanks, with a year of
 * two digits or, where `year` is the year of the report, without any. Undefined for what is no day of the calendar.
 */
export function dayMeant(value: string, year: number | undefined): string | undefined {
  const text = inDigits(value).replace(/\s+/g, ' ').trim();
  const found =
    /(?<!\d)(20\d\d)\s*[-/.,_\u2014\u3001\u5e74\s]\s*(\d{1,2})\s*[-/.,_\u2014\u3001\u6708\s]\s*(\d{1,2})(?!\d)/.exec(
      text,
    ) ??
    /(?<!\d)(20\d\d)(\d\d)(\d\d)(?!\d)/.exec(text) ??
    /^(\d\d)\s*[-/.\u5e74]\s*(\d{1,2})\s*[-/.\u6708]\s*(\d{1,2})\s*[\u65e5\u53f7]?$/.exec(text);
  const ofYear = /^(\d{1,2})\s*\u6708\s*(\d{1,2})\s*[\u65e5\u53f7]?$/.exec(text);
  const parts = found?.slice(1) ?? (ofYear && year !== undefined ? [String(year + 1), ...ofYear.slice(1)] : undefined);
  if (!parts) return undefined;
  const [whole = '', month = '', day = ''] = parts;
  const written = [whole.length === 2 ? `20${whole}` : whole, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  return readDay(written) && written;
}

/** What the rest of a report says of its body and its year: its title, or else the words of its preface. */
export function saidOf({ title, preface, header, format }: Report): { readonly body?: string; readonly year?: string } {
  let name: string | undefined;
  const opening = [title?.text ?? '', ...paragraphsOf(preface).map(({ text }) => text)];
  for (const text of opening) {
    const flat = inDigits(text).replace(/\s+/g, '');
    const found =
      /^([^\u3002\uff0c\uff1b{]*?)(?:\u5173\u4e8e)?(20\d\d)\u5e74?\u5ea6?[^\u3002\uff0c\uff1b]*?\u5e74\u5ea6?\u62a5\u544a/.exec(
        flat,
      ); // 关于, 年度报告
    if (!found) continue;
    const [, body = '', year] = found;
    if (body !== '' && body.length <= 40) name ??= body;
    if (possible(year) !== undefined) return { ...(year && { year }), ...(name && { body: name }) };
  }
  const published = header.published?.year;
  const inForce = format?.years;
  const year =
    published === undefined || (inForce && published - 1 < inForce.from) ? undefined : possible(String(published - 1));
  return { ...(year !== undefined && { year }), ...(name !== undefined && { body: name }) };
}
