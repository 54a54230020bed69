import { labelKey } from '../language/label-key.ts';
import type { Equation, Fact, Term } from '../report/evaluated.ts';
import { type Judged, judgedParts, type Report } from '../report/report.ts';
import { hasLine } from '../report/text-range.ts';
import { lastYearNeeded } from './bound-number-checks.ts';
import { type Check, type Checker, type CheckGroup, type Finding, found } from './check.ts';
import { entryOf } from './header-checks.ts';
import { nameOf } from './write-equation.ts';

/** A `=` that no rule computes, or that needs itself. */
const notComputed: Check<{ readonly place: string; readonly circular: boolean }> = {
  id: 'not-computed',
  name: '无法计算',
  level: 'error',
  source: { zh: '《报告语言手册》“等号”一节', en: 'manual of the report language, section on “=”' },
  message: ({ place, circular }) => ({
    zh: circular
      ? `“${place}”无法计算：同一勾稽关系中有两处以上“=”，请至少填写一处`
      : `“${place}”填了“=”，但没有规则计算这一格，请填写数字`,
    en: circular
      ? `“${place}” cannot be computed: the same equation has another “=”. Enter at least one of the numbers`
      : `“${place}” is “=”, but no rule computes it. Enter a number`,
  }),
};

/**
 * Every `=` can get a value. One that only waits for a blank is silent: the blank is reported itself. What is left
 * needs last year's report, or a rule that there is not.
 */
const checkComputed: Checker = function* (report) {
  for (const part of judgedParts(report)) yield* checkPart(part, report);
};

function* checkPart({ facts, equations: all, ownTable }: Judged, report: Report): Iterable<Finding> {
  const open = facts.filter(({ origin, value }) => origin === 'computed' && !value);
  if (open.length === 0) return;
  const equations = all.filter(({ rule }) => rule.relation === '=' && rule.kind !== 'unlikely');
  const withBlanks = determined(open, equations, false);
  const withLastYear = determined(open, equations, true);
  // A rule that says rows and means columns computes them once it says so.
  const named = new Set(misdirected(ownTable, report).map(labelKey));
  for (const fact of open) {
    if (withBlanks.has(fact) || [fact.row, fact.column].some(({ name }) => named.has(labelKey(name)))) continue;
    const circular = equations.some((equation) => termsOf(equation).some((term) => term.fact === fact));
    // In a table of one's own what is not at hand is a name that stands for nothing, which is told where it is written.
    if (withLastYear.has(fact) && (ownTable || report.lastYearMismatch)) continue;
    yield withLastYear.has(fact)
      ? found(lastYearNeeded, fact.range, { named: Boolean(entryOf(report, '上年')?.value) })
      : found(notComputed, fact.range, { place: nameOf(fact), circular });
  }
}

/** The rows and columns that rules of a table of one's own name which say the other. */
function misdirected(table: Judged['ownTable'], { ruleProblems }: Report): readonly string[] {
  return ruleProblems.flatMap((problem) => {
    const isHere = problem.kind === 'direction' && table && hasLine(table.whole, problem.range.start.line);
    return isHere ? problem.names : [];
  });
}

/** The `=` that the rules would determine, were every other number filled in, or last year's report at hand too. */
function determined(open: readonly Fact[], equations: readonly Equation[], withLastYear: boolean): ReadonlySet<Fact> {
  const done = new Set<Fact>();
  const isOpen = ({ fact }: Term) => fact !== undefined && open.includes(fact) && !done.has(fact);
  const isAtHand = ({ fact, value }: Term) => fact !== undefined || value !== undefined || withLastYear;
  for (let before = -1; before < done.size; ) {
    before = done.size;
    for (const equation of equations) {
      const terms = termsOf(equation);
      const [only, ...others] = terms.filter(isOpen);
      if (only?.fact && others.length === 0 && terms.every(isAtHand)) done.add(only.fact);
    }
  }
  return done;
}

function termsOf({ left, right }: Equation): Term[] {
  return [...left, ...right];
}

export const computedChecks: CheckGroup = { checks: [notComputed], checkers: [checkComputed] };
