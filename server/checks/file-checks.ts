import type { Report } from '../report/report.ts';
import { unreadableFormat, unreadableLastYear } from './catalogue-files.ts';
import { type Checker, type Finding, found } from './check.ts';
import { entryOf } from './header-checks.ts';

function* checkLastYearIsRead(report: Report): Iterable<Finding> {
  const entry = entryOf(report, '上年');
  const reason = report.lastYearProblem;
  if (entry && reason) yield found(unreadableLastYear, entry.valueRange, { path: entry.value, reason });
}

/** Told where the format is chosen, and only while the report has none: what an unread file holds nobody knows. */
function* checkFormatsAreRead(report: Report): Iterable<Finding> {
  if (report.format !== undefined) return;
  const range = report.formatChoice?.range ?? entryOf(report, '年度')?.valueRange ?? report.end;
  for (const unread of report.unreadFormats ?? []) yield found(unreadableFormat, range, unread);
}

/** The files that a report names can be read. */
export const fileChecks: readonly Checker[] = [checkLastYearIsRead, checkFormatsAreRead];
