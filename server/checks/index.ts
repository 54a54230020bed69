import type { Report } from '../report/report.ts';
import { definitionCatalogue } from './catalogue-definitions.ts';
import { explanationCatalogue } from './catalogue-explanations.ts';
import { totalCatalogue } from './catalogue-totals.ts';
import { wrongNumberCatalogue } from './catalogue-wrong-numbers.ts';
import type { Check, Checker, Finding } from './check.ts';
import { computedChecks } from './computed-checks.ts';
import { explainFindings } from './explain.ts';
import { formCatalogue, formChecks } from './form-checks.ts';
import { freeTotalChecks } from './free-total-checks.ts';
import { ownRuleChecks } from './own-rule-checks.ts';
import { unmarkedReport } from './pasted-text-checks.ts';
import { ruleChecks } from './rule-checks.ts';
import { syntaxCatalogue } from './syntax-checks.ts';
import { checkTotals } from './total-checks.ts';

/** Every check there is: what may be found, in what words. */
export const catalogue: readonly Check[] = [
  ...syntaxCatalogue,
  ...formCatalogue,
  ...wrongNumberCatalogue,
  ...totalCatalogue,
  ...definitionCatalogue,
  ...explanationCatalogue,
];

const checkers: readonly Checker[] = [
  ...formChecks,
  checkTotals,
  ...ruleChecks,
  ...freeTotalChecks,
  ...ownRuleChecks,
  ...computedChecks,
];

const ofMarks: ReadonlySet<string> = new Set([
  ...['missing-title', 'missing-chapter', 'missing-key', 'no-format', 'unknown-key', 'stray-line'],
]);

/**
 * What all checks find in a report. What a 说明 line explains is marked so, and no longer counts. A check that throws, which
 * is not to happen, ends with what it has found so far if `failed` does not throw on.
 */
export function checkReport(report: Report, failed: (error: unknown) => void = rethrow): readonly Finding[] {
  const findings: Finding[] = [];
  for (const checker of checkers) {
    try {
      for (const finding of checker(report)) findings.push(finding);
    } catch (error) {
      failed(error);
    }
  }
  // A text without a mark lacks everything, for one reason.
  const isUnmarked = findings.some(({ check }) => check === unmarkedReport.id);
  const told = isUnmarked ? findings.filter(({ check }) => !ofMarks.has(check)) : findings;
  return explainFindings(report, told, catalogue);
}

function rethrow(error: unknown): never {
  throw error;
}
