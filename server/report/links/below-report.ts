import type { BelowReport } from '../below.ts';
import { type Equation, type Fact, verdictCounts } from '../evaluated.ts';
import type { Report } from '../report.ts';

// A report is read anew whenever something of it changes.
const known = new WeakMap<Report, BelowReport>();

/** A report that is at hand, as those above it see it; the same object for the same report. */
export function belowReportOf(report: Report): BelowReport {
  const before = known.get(report) ?? seenFromAbove(report);
  known.set(report, before);
  return before;
}

function seenFromAbove(report: Report): BelowReport {
  const { uri, header, format, facts } = report;
  return {
    uri,
    body: header.body,
    year: header.year,
    format: format?.name,
    verdicts: verdictCounts(report),
    values: new Map(facts.flatMap(({ path, value }) => (value ? [[path, value] as const] : []))),
    doubtful: doubtfulIn(report),
    placeOf: (path) => facts.find((fact) => fact.path === path)?.range,
  };
}

function doubtfulIn({ equations }: Report): ReadonlySet<string> {
  const broken = equations.filter(({ kind, verdict }) => kind === 'must' && verdict === 'broken');
  if (broken.length === 0) return new Set();
  const givenBy = new Map(equations.flatMap((one) => (one.defines ? [[one.defines, one] as const] : [])));
  const doubtful = new Set(broken.flatMap(numbersOf));
  // What is added is come to as well: a computed number is as doubtful as what it comes from, and the other way round.
  for (const fact of doubtful) {
    const giving = givenBy.get(fact);
    if (giving) for (const part of numbersOf(giving)) doubtful.add(part);
  }
  return new Set([...doubtful].map(({ path }) => path));
}

function numbersOf({ left, right }: Equation): readonly Fact[] {
  return [...left, ...right].flatMap(({ fact, uri }) => (fact && uri === undefined ? [fact] : []));
}
