import { unknownName } from './catalogue-bound-numbers.ts';
import { notLinear } from './catalogue-definitions.ts';
import { type Checker, found } from './check.ts';
import { closestWord } from './did-you-mean.ts';
import { replacement } from './fix-data.ts';

/** The rules that a report adds to its tables are sums of numbers that there are. */
const checkOwnRules: Checker = function* ({ ruleProblems }) {
  for (const problem of ruleProblems) {
    if (problem.kind === 'not-linear') yield found(notLinear, problem.range, {});
    else {
      const { name, range, known } = problem;
      const proposal = closestWord(name, known);
      yield found(unknownName, range, { name, proposal }, replacement(range, proposal));
    }
  }
};

/** Rules of the author’s own can be reckoned. */
export const ownRuleChecks: readonly Checker[] = [checkOwnRules];
