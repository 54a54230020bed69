import { findLabelled } from '../language/label-key.ts';
import { referenceTo } from '../language/name-syntax.ts';
import type { RuleProblem } from '../report/report.ts';
import { numberOrName, unknownName, unquotedName } from './catalogue-bound-numbers.ts';
import { notLinear } from './catalogue-definitions.ts';
import { type Checker, type Finding, found } from './check.ts';
import { closestWord } from './did-you-mean.ts';
import { replacement } from './fix-data.ts';

/** The rules that a report adds to its tables are sums of numbers that there are. */
const checkOwnRules: Checker = function* ({ ruleProblems }) {
  for (const problem of ruleProblems) yield findingOf(problem);
};

function findingOf(problem: RuleProblem): Finding {
  const { range } = problem;
  switch (problem.kind) {
    case 'not-linear':
      return found(notLinear, range, {});
    case 'unquoted-name':
      return found(unquotedName, range, problem, replacement(range, problem.name));
    case 'number-or-name':
      return found(numberOrName, range, problem, replacement(range, `"${problem.text}"`));
    case 'unknown-name': {
      const { name, known } = problem;
      const sum = sumOf(name, known);
      if (sum !== undefined) return found(unknownName, range, { name, proposal: sum }, replacement(range, sum));
      const proposal = closestWord(name, known);
      return found(unknownName, range, { name, proposal }, replacement(range, proposal && referenceTo(proposal)));
    }
  }
}

/** 网站加微信: names with signs in words between them, as a rule writes them. */
function sumOf(text: string, known: readonly string[]): string | undefined {
  const parts = text.split(/(加上?|减去?|和|与|及)/);
  const written = parts.map((part, index) => {
    if (index % 2 === 1) return part.startsWith('减') ? '-' : '+';
    return findLabelled(known, (name) => name, part) === undefined ? undefined : referenceTo(part);
  });
  return parts.length < 3 || written.includes(undefined) ? undefined : written.join(' ');
}

/** Rules of the author’s own can be reckoned. */
export const ownRuleChecks: readonly Checker[] = [checkOwnRules];
