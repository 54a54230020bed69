import { referenceTo } from '../language/name-syntax.ts';
import type { BoundNumber, Report } from '../report/report.ts';
import {
  columnNeeded,
  divisionByZero,
  emptyBraces,
  lastYearMissing,
  lastYearNeeded,
  notANumber,
  unknownFunction,
  unknownName,
  unquotedName,
  wrongArguments,
} from './catalogue-bound-numbers.ts';
import { type Checker, type Finding, found } from './check.ts';
import { closestWord } from './did-you-mean.ts';
import { replacement, rewriting } from './fix-data.ts';
import { entryOf, keysMeant } from './header-checks.ts';

function* checkBoundNumbersPrint(report: Report): Iterable<Finding> {
  for (const bound of report.bound) {
    if (bound.problem?.kind === 'unquoted-names')
      for (const { range, ...names } of bound.problem.names)
        yield found(unquotedName, range, names, replacement(range, names.name));
    const finding = problemOf(bound, report);
    if (finding !== undefined) yield finding;
  }
}

function problemOf({ problem, range, source }: BoundNumber, report: Report): Finding | undefined {
  switch (problem?.kind) {
    case undefined:
    case 'unquoted-names':
      return undefined;
    case 'empty':
      return found(emptyBraces, range, {});
    case 'unknown-name': {
      // Without a format no table is known, and that is reported itself.
      if (report.format === undefined || keysMeant(report).has(problem.name)) return undefined;
      const proposal = closestWord(problem.name, problem.known);
      const text = proposal && referenceTo(proposal);
      const isSame = ({ name, known }: typeof problem) => closestWord(name, known) === proposal;
      const places = [problem, ...(problem.others ?? []).filter(isSame)];
      const fix = text === undefined ? {} : rewriting(places.map(({ range }) => ({ range, text })));
      return found(unknownName, problem.range, { name: problem.name, proposal }, fix);
    }
    case 'no-column':
      return found(columnNeeded, problem.range, { name: problem.name, columns: problem.known });
    case 'unknown-function': {
      const { name, known } = problem;
      const proposal = closestWord(name, known);
      return found(unknownFunction, problem.range, { name, known, proposal });
    }
    case 'arguments':
      return found(wrongArguments, problem.range, { name: problem.name, wanted: problem.wanted });
    case 'not-a-number':
      return found(notANumber, problem.range, { text: problem.text });
    case 'division-by-zero':
      return found(divisionByZero, problem.range, { source });
    case 'no-last-year':
      // That the report which 上年 names is the wrong one is said there, once.
      return report.lastYearMismatch
        ? undefined
        : found(lastYearNeeded, problem.range, { named: Boolean(entryOf(report, '上年')?.value) });
  }
}

/** Where a number needs last year's report, that says so already; why one was not read is told elsewhere. */
function* checkLastYearIsThere(report: Report): Iterable<Finding> {
  const entry = entryOf(report, '上年');
  if (!entry?.value || report.lastYear || report.lastYearProblem || report.lastYearMismatch) return;
  if (report.bound.some(({ problem }) => problem?.kind === 'no-last-year')) return;
  yield found(lastYearMissing, entry.valueRange, { path: entry.value });
}

/** Every number in braces names something, and can be computed. */
export const boundNumberChecks: readonly Checker[] = [checkBoundNumbersPrint, checkLastYearIsThere];
