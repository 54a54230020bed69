import { groupBy } from '../group-by.ts';
import { kindOfBody, likelyKinds } from '../report/body-kind.ts';
import type { Deadline, FormatBodyKind } from '../report/format.ts';
import type { Header, Report } from '../report/report.ts';
import type { TextRange } from '../report/text-range.ts';
import { publishedEarly, publishedLate, unclearBodyKind } from './catalogue-plausibility.ts';
import { type Checker, type Finding, found } from './check.ts';
import type { FixData } from './fix-data.ts';
import { entryOf } from './header-checks.ts';

function* checkPublishedInTime(report: Report): Iterable<Finding> {
  const { year, published } = report.header;
  const range = entryOf(report, '发布日期')?.valueRange;
  if (year === undefined || published === undefined || range === undefined) return;
  if (published.year <= year) yield found(publishedEarly, range, { year });
  else yield* checkDeadline(report, range, { year, published });
}

interface Publication {
  readonly year: number;
  readonly published: Day;
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
    published: inWords(publication.published),
    deadline: inWords(lastDay(deadline, publication)),
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
    const deadline = inWords(lastDay(first.deadline, publication));
    return { kinds: same.map(({ kind }) => kind.name), deadline, bases, days: first.days };
  });
  const parameters = { published: inWords(publication.published), body, lates };
  yield found(unclearBodyKind, range, parameters, { data: kindChoice(report, kinds) });
}

/** Writes the kind into the header: below the name, or where the value is missing. */
function kindChoice(report: Report, kinds: readonly FormatBodyKind[]): FixData {
  const blank = entryOf(report, '机关类型')?.keyRange.start.line;
  const below = (entryOf(report, '机关')?.keyRange.start.line ?? -1) + 1;
  return {
    kind: 'header-choice',
    key: '机关类型',
    values: kinds.map(({ name }) => name),
    line: blank ?? below,
    replaces: blank !== undefined,
  };
}

type Day = NonNullable<Header['published']>;

function daysLate(deadline: Deadline, publication: Publication): number {
  return (dayNumber(publication.published) - dayNumber(lastDay(deadline, publication))) / 86_400_000;
}

function lastDay({ month, day }: Deadline, { year }: Publication): Day {
  return { year: year + 1, month, day };
}

function dayNumber({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day);
}

function inWords({ year, month, day }: Day): string {
  return `${year}年${month}月${day}日`;
}

/** The report was published after its year and by the day that its format sets. */
export const publicationChecks: readonly Checker[] = [checkPublishedInTime];
