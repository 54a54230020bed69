import type { BodyKind, Header, Report } from '../report/report.ts';
import { bodyKindOf } from './body.ts';
import { publishedEarly, publishedLate } from './catalogue-plausibility.ts';
import { type Checker, type Finding, found } from './check.ts';
import { entryOf } from './header-checks.ts';

interface Deadline {
  readonly month: number;
  readonly day: number;
  readonly bodies: { readonly zh: string; readonly en: string };
}

/**
 * The last day to publish last year's report, that day included (条例第四十九条). 垂直管理 bodies are departments
 * (条例第三条). The law sets no day for 乡镇街道 and 公共组织: local notices do.
 */
const deadlines: Readonly<Partial<Record<BodyKind, Deadline>>> = {
  部门: { month: 1, day: 31, bodies: { zh: '县级以上人民政府部门', en: 'departments' } },
  垂直管理: { month: 1, day: 31, bodies: { zh: '县级以上人民政府部门', en: 'departments' } },
  政府: { month: 3, day: 31, bodies: { zh: '县级以上地方人民政府', en: 'local governments' } },
};

function* checkPublishedInTime(report: Report): Iterable<Finding> {
  const { year, published } = report.header;
  const range = entryOf(report, '发布日期')?.valueRange;
  if (year === undefined || published === undefined || range === undefined) return;
  if (published.year <= year) {
    yield found(publishedEarly, range, { year });
    return;
  }
  const kind = bodyKindOf(report.header);
  const deadline = kind && deadlines[kind];
  if (deadline === undefined) return;
  const last = { year: year + 1, month: deadline.month, day: deadline.day };
  const days = (dayNumber(published) - dayNumber(last)) / 86_400_000;
  if (days <= 0) return;
  const dates = { published: inWords(published), deadline: inWords(last) };
  yield found(publishedLate, range, { ...dates, bodies: deadline.bodies, days });
}

type Day = NonNullable<Header['published']>;

function dayNumber({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day);
}

function inWords({ year, month, day }: Day): string {
  return `${year}年${month}月${day}日`;
}

/** The report was published after its year and within the time the law gives. */
export const publicationChecks: readonly Checker[] = [checkPublishedInTime];
