import { type LangiumDocument, URI, UriUtils } from 'langium';
import { labelKey } from '../language/label-key.ts';
import type { ReportPath } from '../language/report-digest.ts';
import { fits, type KnownReports, linksOf } from '../language/report-paths.ts';
import type { BelowLine, BelowReport, BelowTrouble } from '../report/below.ts';
import type { SubordinateProblem } from '../report/report.ts';

/** Where the reports below come from: those at hand, or what is kept of others. */
export interface BelowSource {
  readonly reports: KnownReports;
  /** What is known of the numbers of a report; undefined where it cannot be read. */
  seenFromAbove(uri: URI): BelowReport | undefined;
  /** Whether a report is about to be read: nothing is to be said of it yet. */
  waits(uri: URI): boolean;
}

/** A report that a line leads to, and whether it was named by itself. */
interface Candidate {
  readonly uri: URI;
  readonly line: number;
  readonly named: boolean;
  readonly report: BelowReport | undefined;
}

/** What each 下级 line of a report of a year leads to. A line that has a problem leads nowhere. */
export function belowLines(
  document: LangiumDocument,
  year: number | undefined,
  problems: readonly (SubordinateProblem | undefined)[],
  source: BelowSource,
): readonly BelowLine[] {
  const paths = linksOf(document).below;
  const lines = paths.map(() => ({ reports: [] as BelowReport[], troubles: [] as BelowTrouble[] }));
  const trouble = (line: number, one: BelowTrouble) => lines[line]?.troubles.push(one);
  const candidates: Candidate[] = [];
  const taken = new Set([document.uri.toString()]);
  for (const [line, path] of paths.entries()) {
    const all = path && problems[line] === undefined ? source.reports.reportsAt(path) : [];
    if (all.length === 0 || year === undefined) trouble(line, { kind: 'told' });
    for (const uri of all) {
      if (taken.has(uri.toString())) continue;
      taken.add(uri.toString());
      candidates.push({ uri, line, named: path?.kind === 'file', report: source.seenFromAbove(uri) });
    }
  }
  const ofYear = candidates.filter(({ uri, line, named, report }) => {
    if (!report) trouble(line, source.waits(uri) ? { kind: 'told' } : { kind: 'unread', uri: uri.toString() });
    else if (report.year === undefined) trouble(line, { kind: 'no-year', uri: report.uri });
    else if (report.year === year) return true;
    // A folder has the reports of other years as well.
    else if (named) trouble(line, { kind: 'year', uri: report.uri, year: report.year });
    return false;
  });
  for (const [line, path] of paths.entries()) {
    const isEmpty = !ofYear.some((one) => one.line === line) && lines[line]?.troubles.length === 0;
    if (path?.kind === 'pattern' && isEmpty && candidates.some((one) => one.line === line))
      trouble(line, { kind: 'none' });
  }
  const homes = homesWithin(ofYear, source.reports);
  const bodies = new Map<string, BelowReport>();
  for (const candidate of ofYear) {
    const { line, named, report, uri } = candidate;
    if (!report) continue;
    const home = homes.get(candidate);
    const { body = '' } = report;
    const other = home ?? (body === '' ? undefined : bodies.get(labelKey(body)));
    if (home && !named) continue;
    if (other) trouble(line, { kind: home ? 'nested' : 'same-body', uri: uri.toString(), body, other });
    else {
      bodies.set(labelKey(body), report);
      lines[line]?.reports.push(report);
    }
  }
  return lines;
}

/** Those that are below another one, with that one. */
function homesWithin(candidates: readonly Candidate[], reports: KnownReports): ReadonlyMap<Candidate, BelowReport> {
  const byUri = new Map(candidates.map((one) => [one.uri.toString(), one]));
  const homes = new Map<Candidate, BelowReport>();
  for (const { uri, report } of candidates) {
    const paths = (reports.linksAt(uri)?.below ?? []).filter((path) => path !== undefined);
    for (const one of paths.flatMap((path) => named(path, candidates, byUri)))
      if (report && !UriUtils.equals(one.uri, uri)) homes.set(one, report);
  }
  return homes;
}

function named(
  path: ReportPath,
  candidates: readonly Candidate[],
  byUri: ReadonlyMap<string, Candidate>,
): readonly Candidate[] {
  if (path.kind === 'file') return [byUri.get(path.uri.toString()) ?? []].flat();
  return candidates.filter(({ uri }) => fits(path, uri));
}

/** Whether lines lead to the same reports, with the same troubles. */
export function isSameBelow(one: readonly BelowLine[], other: readonly BelowLine[]): boolean {
  const isSameLine = (line: BelowLine, index: number) => {
    const { reports = [], troubles = [] } = other[index] ?? {};
    return sameItems(line.reports, reports) && isSameTroubles(line.troubles, troubles);
  };
  return one.length === other.length && one.every(isSameLine);
}

function isSameTroubles(one: BelowLine['troubles'], other: BelowLine['troubles']): boolean {
  return one.length === other.length && JSON.stringify(one.map(told)) === JSON.stringify(other.map(told));
}

/** What is said of a trouble. */
function told(trouble: BelowTrouble) {
  return 'other' in trouble ? { ...trouble, other: trouble.other.uri } : trouble;
}

function sameItems<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}

const addresses = new WeakMap<BelowReport, URI>();

/** Where a report below lies. It is read once: the report above asks for thousands at each key. */
export function addressOfMember(member: BelowReport): URI {
  const known = addresses.get(member) ?? URI.parse(member.uri);
  addresses.set(member, known);
  return known;
}
