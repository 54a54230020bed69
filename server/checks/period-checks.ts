import { dayText } from '../report/calendar-day.ts';
import { periodOf, yearShown } from '../report/cycle.ts';
import type { Format } from '../report/format.ts';
import type { Report } from '../report/report.ts';
import { askedOnce } from './asked-once.ts';
import { type Check, type CheckGroup, type Finding, found } from './check.ts';

import { exists, lastDay, spansIn, type WrittenDate, type WrittenSpan, yearOf, yearPattern } from './dates.ts';
import { allParagraphs, type Prose, proseOf, sentenceAround, sentenceUpTo } from './prose.ts';
import { replacement } from './repair.ts';

/** A period under report other than 1 January to 31 December of the report's year; `isPart`: some months of it. */
const reportPeriod: Check<{
  readonly written: string;
  readonly year: string;
  /** What it should be. */
  readonly period: string;
  readonly isPart: boolean;
}> = {
  id: 'report-period',
  name: '统计期限',
  level: 'error',
  source: { zh: '惯例：统计期限为全年', en: 'common practice: the period is the whole year' },
  message: ({ written, year, period, isPart }) =>
    isPart
      ? {
          zh: `统计期限写作“${written}”，不是全年；机关当年成立或者撤销的，请以“说明”写明，否则应为${period}`,
          en: `The period “${written}” is not the whole year. If the agency was set up or dissolved in ${year}, explain it with a 说明 line; otherwise write “${period}”`,
        }
      : {
          zh: `统计期限写作“${written}”，应为${period}；年度可用“{年度}”自动填写`,
          en: `The period is “${written}”; it has to be “${period}”, the whole report year. “{年度}” fills the year in`,
        },
};

// 统计期限, 报告期, 所列数据 …: words that make a span of days the period under report.
const ofPeriod =
  /统计(?:时?期|期限|时限|时间|时段|周期|区间|范围|数据|口径)|数据(?:统计|起止|时间|时限|期限|周期|采集|范围)|起止(?:时间|日期|期限|时段)|报告(?:期|时限|时段|周期|区间|时间)|(?:所|中)列(?:的)?(?:各项|统计)?(?:数据|数字|指标)/;
/** Behind a span: 的统计数据, 期间的数据. */
const countedThen = /^(?:日|底|止|期间|的|各项|有关|相关|统计|,|\s)*(?:统计)?数据/;
/** 统计期限为2023年。 */
const wholeYear = new RegExp(
  `(?:统计|报告|数据)(?:时?期|期限|时限|时间|时段|周期|区间|范围)(?:[为是系:自于]|\\s)*(?<year>${yearPattern})年(?:度|全年)?(?=[。,;)]|$)`,
  'g',
);
/** 数据截至2024年12月30日 */
const until = new RegExp(
  `截[至止]+(?:到|至|日期为|时间为|[为:])?(?<year>${yearPattern})年(?<month>\\d{1,2})月(?<day>\\d{1,2})日`,
  'g',
);

function* checkPeriodIsTheYear(report: Report): Iterable<Finding> {
  const { header, format } = report;
  if (header.year === undefined) return;
  const due = { year: header.year, format, period: periodOf(header.year, format) };
  for (const paragraph of allParagraphs(report)) {
    const prose = proseOf(paragraph);
    for (const wrong of wrongPeriodsIn(prose, header.year, format)) yield periodFinding(prose, wrong, due);
  }
}

/** The period that a report is about. */
interface Due {
  readonly year: number;
  readonly format: Format | undefined;
  readonly period: ReturnType<typeof periodOf>;
}

/** A stretch of a line that says the period otherwise than it is; `isEnd`: its last day only. */
interface WrongPeriod {
  readonly start: number;
  readonly end: number;
  readonly fault: Fault;
  readonly isEnd?: boolean;
}

const wrongPeriodsIn = askedOnce(({ text }, year: number, format: Format | undefined) => [
  ...wrongIn(text, { year, format, period: periodOf(year, format) }),
]);

function* wrongIn(text: string, due: Due): Iterable<WrongPeriod> {
  if (!/\u7edf\u8ba1|\u62a5\u544a|\u6570\u636e|\u8d77\u6b62|\u6240\u5217|\u4e2d\u5217/.test(text)) return; // 统计, 报告, 数据, 起止, 所列, 中列
  for (const span of spansIn(text)) {
    const end = span.index + span.length;
    if (!ofPeriod.test(sentenceUpTo(text, span.index)) && !countedThen.test(text.slice(end))) continue;
    const fault = faultOf(span, due);
    if (fault) yield { start: span.index, end, fault };
  }
  for (const match of text.matchAll(wholeYear)) {
    const written = match.groups?.year ?? '';
    // Of a school year it says only that it is not the calendar year.
    if (yearOf(written) === due.year && !due.format?.cycle) continue;
    const start = match.index + match[0].indexOf(written);
    yield { start, end: match.index + match[0].length, fault: 'wrong' };
  }
  for (const match of text.matchAll(until)) {
    const { groups = {}, index } = match;
    const { to } = due.period;
    const isEnd =
      yearOf(groups.year ?? '') === to.year && Number(groups.month) === to.month && Number(groups.day) === to.day;
    if (isEnd || !ofPeriod.test(sentenceAround(text, index))) continue;
    const start = index + match[0].indexOf(groups.year ?? '');
    yield { start, end: index + match[0].length, fault: 'wrong', isEnd: true };
  }
}

/**
 * wrong: another year, a day the calendar does not have, a last day that is none or left out; part: a part of the year,
 * as a body reports that was founded or dissolved in it.
 */
type Fault = 'wrong' | 'part';

function faultOf({ from, to, isGarbled, lacksLastDay }: WrittenSpan, { year, period }: Due): Fault | undefined {
  const first = { year, day: 1, ...from };
  const end = { year: first.year, ...to };
  const last = { day: lastDay(end.year, end.month), ...end };
  if (isGarbled || !exists(first) || !exists(last)) return 'wrong';
  const isWithin = dayOf(first) >= dayOf(period.from) && dayOf(last) <= dayOf(period.to);
  if (!isWithin || dayOf(first) > dayOf(last)) return 'wrong';
  const begins = dayOf(first) === dayOf(period.from);
  const ends = dayOf(last) === dayOf(period.to);
  if (begins && ends) return lacksLastDay ? 'wrong' : undefined;
  const isMonthsEnd = last.day === lastDay(last.year, last.month);
  return first.month === period.from.month && !begins ? 'wrong' : isMonthsEnd ? 'part' : 'wrong';
}

function dayOf({ year, month, day }: Required<WrittenDate>): number {
  return Date.UTC(year, month - 1, day);
}

function periodFinding(prose: Prose, { start, end, fault, isEnd = false }: WrongPeriod, due: Due): Finding {
  const range = prose.rangeOf(start, end);
  const { from, to } = due.period;
  const right = isEnd ? dayText(to) : `${dayText(from)}至${dayText(to)}`;
  const fix = replacement(range, fault === 'wrong' && prose.isTyped(start, end) ? right : undefined);
  const parameters = {
    written: prose.printed(start, end),
    year: yearShown(due.year, due.format),
    period: from.year === to.year ? `${dayText(from)}至${to.month}月${to.day}日` : right,
    isPart: fault === 'part',
  };
  return found(reportPeriod, range, parameters, { ...fix, level: fault === 'part' ? 'warning' : reportPeriod.level });
}

export const periodChecks: CheckGroup = { checks: [reportPeriod], checkers: [checkPeriodIsTheYear] };
