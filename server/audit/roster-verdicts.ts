import type { CalendarDay } from '../report/calendar-day.ts';
import { daysFrom } from '../report/publication.ts';
import { groupBy } from '../shared/group-by.ts';
import type { AuditedReport, FailedFile } from './audited-report.ts';
import type { RosterEntry } from './roster.ts';

/**
 * How a body of the roster stands: `in-time`, `late`, or without a day to tell by `reported`, without a day of publication `undated`;
 * `missing`: no report; `twice`: several for one year; `unreadable`: its file could not be audited; `unlisted`: a report of a body
 * that is not on the roster.
 */
export type RosterStatus =
  | 'in-time'
  | 'late'
  | 'reported'
  | 'undated'
  | 'missing'
  | 'twice'
  | 'unreadable'
  | 'unlisted';

/** A body of the roster, or one that is missing there. */
export interface RosterVerdict {
  readonly body: string;
  readonly status: RosterStatus;
  readonly kind?: string;
  /** By when: what the roster says, else what the format does. */
  readonly due?: CalendarDay;
  readonly published?: CalendarDay;
  readonly daysLate?: number;
  readonly paths: readonly string[];
  /** The day on the roster that is none. */
  readonly unreadDue?: string;
  /** The report says another type of the body than the roster. */
  readonly otherKind?: string;
}

/** A roster held against the reports of one year. */
export interface RosterResult {
  readonly year: number;
  readonly verdicts: readonly RosterVerdict[];
}

type Audited = AuditedReport | FailedFile;

/** Holds a roster against the reports of a year; where none is named, of the year that most reports are about. */
export function rosterResult(
  roster: readonly RosterEntry[],
  files: readonly Audited[],
  wanted: number | undefined,
): RosterResult | undefined {
  const reports = files.filter((file) => file.kind === 'report');
  const year = wanted ?? usualYear(reports);
  if (year === undefined) return undefined;
  const ofYear = reports.filter((report) => report.year === year);
  const listed = [...groupBy(roster, ({ body }) => bodyKey(body)).values()].map(([entry]) => entry);
  const found = reportsByEntry(listed, ofYear);
  const failed = files.filter((file) => file.kind === 'failed');
  const taken = new Set([...found.values()].flat());
  const unlisted = groupBy(
    ofYear.filter((report) => !taken.has(report)),
    ({ body = '', path }) => bodyKey(body) || path,
  );
  return {
    year,
    verdicts: [
      ...listed.map((entry) => verdictOn(entry, found.get(entry) ?? [], failed, year)),
      ...[...unlisted.values()].map(
        (all): RosterVerdict => ({
          body: all[0].body ?? '',
          status: 'unlisted',
          paths: all.map(({ path }) => path),
          ...(all[0].published && { published: all[0].published }),
        }),
      ),
    ],
  };
}

/** The year that most reports are about, of several the last. */
function usualYear(reports: readonly AuditedReport[]): number | undefined {
  const years = groupBy(
    reports.flatMap(({ year }) => year ?? []),
    (year) => year,
  );
  const [first] = [...years].sort(([one, all], [other, others]) => others.length - all.length || other - one);
  return first?.[0];
}

/** By the same name; else by its end, `水务局` for `示例市水务局`, where no other report ends so. */
function reportsByEntry(
  roster: readonly RosterEntry[],
  reports: readonly AuditedReport[],
): ReadonlyMap<RosterEntry, readonly AuditedReport[]> {
  const byName = groupBy(reports, ({ body = '' }) => bodyKey(body));
  const found = new Map<RosterEntry, readonly AuditedReport[]>();
  for (const entry of roster) {
    const same = byName.get(bodyKey(entry.body));
    if (same) found.set(entry, same);
  }
  const taken = new Set([...found.values()].map(([report]) => bodyKey(report?.body ?? '')));
  const others = [...byName].filter(([name]) => name !== '' && !taken.has(name));
  for (const entry of roster) {
    if (found.has(entry)) continue;
    const name = bodyKey(entry.body);
    const ending =
      name.length < shortest ? [] : others.filter(([other]) => other.endsWith(name) || name.endsWith(other));
    const [only] = ending;
    if (only && ending.length === 1) found.set(entry, only[1]);
  }
  return found;
}

/** Shorter names are the end of many others. */
const shortest = 3;

function verdictOn(
  { body, kind, due, unreadDue }: RosterEntry,
  reports: readonly AuditedReport[],
  failed: readonly FailedFile[],
  year: number,
): RosterVerdict {
  const named = { body, ...(kind !== undefined && { kind }), ...(unreadDue !== undefined && { unreadDue }) };
  const day = due && { ...due, year: due.year ?? year + 1 };
  const [report] = reports;
  if (!report) {
    const unreadable = failed.filter(({ path }) => bodyKey(path).includes(bodyKey(body)));
    const paths = unreadable.map(({ path }) => path);
    return { ...named, ...(day && { due: day }), status: paths.length > 0 ? 'unreadable' : 'missing', paths };
  }
  const { published } = report;
  const late = day && published ? Math.max(0, daysFrom(day, published)) : day ? undefined : report.daysLate;
  return {
    ...named,
    ...(day && { due: day }),
    ...(published && { published }),
    ...(late !== undefined && { daysLate: late }),
    ...(kind !== undefined &&
      report.bodyKind !== undefined &&
      report.bodyKind !== kind && { otherKind: report.bodyKind }),
    status: reports.length > 1 ? 'twice' : statusOf(published, late),
    paths: reports.map(({ path }) => path),
  };
}

function statusOf(published: CalendarDay | undefined, late: number | undefined): RosterStatus {
  if (published === undefined) return 'undated';
  if (late === undefined) return 'reported';
  return late > 0 ? 'late' : 'in-time';
}

/** A name as it is compared: widths, blanks and what stands in brackets at its end make no difference. */
export function bodyKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/(?<=.)\([^()]*\)$/, '');
}
