import { isWithinScope, kindOfBody, likelyKinds, scopeNamed } from '../report/body-kind.ts';
import type { CalendarDay } from '../report/calendar-day.ts';
import { periodOf, yearShown } from '../report/cycle.ts';
import type { Deadline, Format } from '../report/format.ts';
import { daysFrom, deadlineDay } from '../report/publication.ts';
import type { Report } from '../report/report.ts';
import type { TextRange } from '../report/text-range.ts';
import { groupBy } from '../shared/group-by.ts';
import type { Text } from '../shared/text.ts';
import { basisText } from './basis-words.ts';
import { type Check, type CheckGroup, type Finding, found } from './check.ts';
import { dayInWords } from './dates.ts';
import { quoted } from './did-you-mean.ts';
import { entryOf, headerChoice } from './header-checks.ts';

/** A year that was not over, and the day after its last. */
interface Unfinished {
  readonly year: Text;
  readonly next: Text;
}

function unfinished(year: number, format: Format | undefined): Unfinished {
  const { to } = periodOf(year, format);
  const next = new Date(Date.UTC(to.year, to.month - 1, to.day + 1));
  const day = { year: next.getUTCFullYear(), month: next.getUTCMonth() + 1, day: next.getUTCDate() };
  const shown = yearShown(year, format);
  const words = format?.cycle
    ? { zh: `${shown}学年`, en: `the school year ${shown}` }
    : { zh: `${shown}年度`, en: `the year ${shown}` };
  return { year: words, next: dayInWords(day) };
}

/** Published before the year it reports on was over. */
const publishedEarly: Check<Unfinished> = {
  id: 'published-early',
  name: '发布过早',
  level: 'error',
  source: { zh: '惯例：年度结束后发布', en: 'common practice: published after the end of the year' },
  message: ({ year, next }) => ({
    zh: `发布日期早于${next.zh}，${year.zh}尚未结束；请核对发布日期和年度`,
    en: `The report is dated before ${next.en}: ${year.en} was not over. Check date and year`,
  }),
};

/** Signed before the year it reports on was over. */
const datedEarly: Check<Unfinished> = {
  id: 'dated-early',
  name: '成文过早',
  level: 'error',
  source: { zh: '惯例：年度结束后成文', en: 'common practice: signed after the end of the year' },
  message: ({ year, next }) => ({
    zh: `成文日期早于${next.zh}，${year.zh}尚未结束；请核对成文日期和年度`,
    en: `The report is signed before ${next.en}: ${year.en} was not over. Check date and year`,
  }),
};

/** Signed after it was published. */
const datedLate: Check<{ readonly dated: Text; readonly published: Text }> = {
  id: 'dated-late',
  name: '成文晚于发布',
  level: 'warning',
  source: { zh: '惯例：签发后发布', en: 'common practice: published once it is signed' },
  message: ({ dated, published }) => ({
    zh: `成文日期${dated.zh}晚于发布日期${published.zh}；报告签发后才能发布，请核对两个日期`,
    en: `Signed on ${dated.en}, after its publication on ${published.en}. Check both dates`,
  }),
};

/** Published after the day that the format sets for this type of agency. */
const publishedLate: Check<{
  readonly published: Text;
  readonly deadline: Text;
  /** Of which type the agency is, as the format calls it. */
  readonly bodies: string | undefined;
  readonly bases: readonly string[];
  readonly days: number;
}> = {
  id: 'published-late',
  name: '逾期发布',
  level: 'warning',
  source: { zh: '报告格式的“公布期限”', en: '公布期限 of the format' },
  bases: deadlineBases,
  message: ({ published, deadline, bodies, bases, days }) => ({
    zh: `${published.zh}发布，逾期${days}天：${bodies ?? ''}应在${deadline.zh}前公布${inBrackets(bases).zh}`,
    en: `Published on ${published.en}, ${inDays(days)} late: ${bodies ? `“${bodies}”` : 'agencies'} must publish by ${deadline.en}${inBrackets(bases).en}`,
  }),
};

/** Published after the day for agencies of one type, by one that may be of another. */
const unclearBodyKind: Check<{
  readonly published: Text;
  readonly body: string;
  /** Kinds for which the report is late, by the day they have. */
  readonly lates: readonly {
    readonly kinds: readonly string[];
    readonly deadline: Text;
    readonly bases: readonly string[];
    readonly days: number;
  }[];
}> = {
  id: 'unclear-body-kind',
  name: '机关类型不明',
  level: 'hint',
  source: { zh: '报告格式的“机关类型”“公布期限”', en: '机关类型 and 公布期限 of the format' },
  bases: deadlineBases,
  message: ({ published, body, lates }) => {
    const zh = lates.map(
      ({ kinds, deadline, bases, days }) =>
        `如为${kinds.join('、')}，应在${deadline.zh}前公布${inBrackets(bases).zh}，已逾期${days}天`,
    );
    const en = lates.map(
      ({ kinds, deadline, bases, days }) =>
        `for ${quoted(kinds).en} the deadline was ${deadline.en}${inBrackets(bases).en}, missed by ${inDays(days)}`,
    );
    return {
      zh: `${published.zh}发布，按名称不能确定“${body}”的机关类型：${zh.join('；')}。请在报头写明机关类型`,
      en: `Published on ${published.en}. The name “${body}” does not show 机关类型: ${en.join('; ')}. Add 机关类型 to the header`,
    };
  },
};

function deadlineBases({ deadline, bodyKinds }: Format): readonly string[] {
  return [deadline, ...bodyKinds.map((kind) => kind.deadline)].flatMap((each) => each?.bases ?? []);
}

function inBrackets(bases: readonly string[]): Text {
  return bases.length === 0
    ? { zh: '', en: '' }
    : { zh: `（${bases.join('、')}）`, en: ` (${bases.map((basis) => basisText(basis).en).join('; ')})` };
}

function inDays(days: number): string {
  return `${days} ${days === 1 ? 'day' : 'days'}`;
}

function* checkPublishedInTime(report: Report): Iterable<Finding> {
  const { year, published } = report.header;
  const range = entryOf(report, '发布日期')?.valueRange;
  if (year === undefined || published === undefined || range === undefined) return;
  if (isWithin(published, year, report.format)) yield found(publishedEarly, range, unfinished(year, report.format));
  else yield* checkDeadline(report, range, { year, published });
}

function* checkSignedInTime(report: Report): Iterable<Finding> {
  const { year, published, dated } = report.header;
  const range = entryOf(report, '成文日期')?.valueRange;
  if (dated === undefined || range === undefined) return;
  if (year !== undefined && isWithin(dated, year, report.format))
    yield found(datedEarly, range, unfinished(year, report.format));
  else if (published !== undefined && daysFrom(published, dated) > 0)
    yield found(datedLate, range, { dated: dayInWords(dated), published: dayInWords(published) });
}

/** Whether a day lies before the end of a report year. */
function isWithin(day: CalendarDay, year: number, format: Format | undefined): boolean {
  return daysFrom(periodOf(year, format).to, day) <= 0;
}

interface Publication {
  readonly year: number;
  readonly published: CalendarDay;
}

/** The day that the format sets for the body's kind, or else for all; asks for the kind where the day hangs on it. */
function* checkDeadline(report: Report, range: TextRange, publication: Publication): Iterable<Finding> {
  const { format, header } = report;
  if (format === undefined) return;
  const kind = kindOfBody(header, format);
  if (kind === undefined && format.bodyKinds.length > 0) {
    if (header.bodyKind === undefined) yield* askForKind(report, range, publication);
    return;
  }
  const deadline = kind?.deadline ?? format.deadline;
  const days = deadline ? daysLate(deadline, publication) : 0;
  if (deadline === undefined || days <= 0) return;
  yield found(publishedLate, range, {
    published: dayInWords(publication.published),
    deadline: dayInWords(deadlineDay(deadline, publication.year)),
    bodies: kind?.label,
    bases: deadline.bases,
    days,
  });
}

function* askForKind(report: Report, range: TextRange, publication: Publication): Iterable<Finding> {
  const { format, header } = report;
  const body = header.body?.trim();
  if (format === undefined || !body) return;
  const kinds = likelyKinds(body, format);
  const cases = kinds.flatMap((kind) => {
    const deadline = kind.deadline ?? format.deadline;
    const days = deadline ? daysLate(deadline, publication) : 0;
    return deadline && days > 0 ? [{ kind, deadline, days }] : [];
  });
  if (cases.length === 0) return;
  const lates = [...groupBy(cases, ({ days }) => days).values()].map((same) => {
    const [first] = same;
    const bases = [...new Set(same.flatMap(({ deadline }) => deadline.bases))];
    const deadline = dayInWords(deadlineDay(first.deadline, publication.year));
    return { kinds: same.map(({ kind }) => kind.name), deadline, bases, days: first.days };
  });
  const parameters = { published: dayInWords(publication.published), body, lates };
  yield found(unclearBodyKind, range, parameters, {
    data: headerChoice(
      report,
      '机关类型',
      kinds.map(({ name }) => name),
    ),
  });
}

function daysLate(deadline: Deadline, { year, published }: Publication): number {
  return daysFrom(deadlineDay(deadline, year), published);
}

/** Numbers for a row that the format reserves for other agencies, such as 规章 of an agency without the power to make them. */
export const regulationsWithoutPower: Check<{
  readonly body: string;
  readonly row: string;
  readonly value: string;
  /** Who reports on the row. */
  readonly bodies: readonly string[];
  readonly notes: readonly string[];
}> = {
  id: 'regulations-without-power',
  name: '非本机关填报',
  level: 'warning',
  source: { zh: '报告格式的“限填”', en: '限填 of the format' },
  bases: ({ bodyScopes }) => bodyScopes.flatMap(({ bases }) => bases),
  message: ({ body, row, value, bodies, notes }) => ({
    zh: `“${row}”一般只由${bodies.join('、')}填报，“${body}”填报 ${value}；请核对${inBrackets(notes).zh}`,
    en: `Row “${row}” is usually for ${quoted(bodies).en} only, but “${body}” reports ${value}. Check the number${notes.length === 0 ? '' : ` (${quoted(notes).en})`}`,
  }),
};

/** One finding for a row that other bodies report on, at the first number that is not zero. */
function* checkRowsAreReportedByTheirBodies({ header, tables, format }: Report): Iterable<Finding> {
  if (format === undefined) return;
  for (const row of tables.flatMap(({ facts }) => facts)) {
    const fact = row.find(({ value }) => value !== undefined && !value.eq(0));
    if (fact?.value === undefined || fact.row.reporters.length === 0) continue;
    const scopes = fact.row.reporters.flatMap((name) => scopeNamed(name, format) ?? []);
    if (scopes.length === 0 || scopes.some((scope) => isWithinScope(header, scope, format) !== false)) continue;
    const parameters = {
      body: header.body ?? '',
      row: fact.row.name,
      value: fact.value.toFixed(),
      bodies: scopes.map(({ label }) => label),
      notes: scopes.flatMap(({ notes }) => notes),
    };
    yield { ...found(regulationsWithoutPower, fact.range, parameters), alias: scopes[0]?.name ?? '' };
  }
}

export const plausibilityChecks: CheckGroup = {
  checks: [publishedEarly, publishedLate, unclearBodyKind, datedEarly, datedLate, regulationsWithoutPower],
  checkers: [checkPublishedInTime, checkSignedInTime, checkRowsAreReportedByTheirBodies],
};
