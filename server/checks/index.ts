import type { Report } from '../report/report.ts';
import { definitionCatalogue } from './catalogue-definitions.ts';
import { totalCatalogue } from './catalogue-totals.ts';
import type { Check, Checker, Finding } from './check.ts';
import { ruleChecks } from './rule-checks.ts';
import { syntaxCatalogue } from './syntax-checks.ts';
import { checkTotals } from './total-checks.ts';

/** Every check there is: what may be found, in what words. */
export const catalogue: readonly Check[] = [...syntaxCatalogue, ...totalCatalogue, ...definitionCatalogue];

const checkers: readonly Checker[] = [checkTotals, ...ruleChecks];

/** What all checks find in a report, in the order of the text. */
export function checkReport(report: Report): readonly Finding[] {
  return checkers.flatMap((checker) => [...checker(report)]);
}
