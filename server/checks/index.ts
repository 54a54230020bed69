import type { Report } from '../report/report.ts';
import { belowChecks } from './below-checks.ts';
import { belowLineChecks } from './below-line-checks.ts';
import { blankChecks } from './blank-checks.ts';
import { boundNumberChecks } from './bound-number-checks.ts';
import { cellChecks } from './cell-checks.ts';
import { cellCountChecks } from './cell-count-checks.ts';
import { cellFormChecks } from './cell-form-checks.ts';
import { chapterChecks } from './chapter-checks.ts';
import { chartChecks } from './chart-checks.ts';
import type { Check, CheckGroup, Finding } from './check.ts';
import { citationChecks } from './citation-checks.ts';
import { columnChecks } from './column-checks.ts';
import { computedChecks } from './computed-checks.ts';
import { contentChecks } from './content-checks.ts';
import { definitionChecks } from './definition-checks.ts';
import { entryChecks } from './entry-checks.ts';
import { explainChecks, explainFindings } from './explain.ts';
import { feeChecks } from './fee-checks.ts';
import { feeDefinitionChecks } from './fee-definition-checks.ts';
import { figureChecks } from './figure-checks.ts';
import { fileChecks } from './file-checks.ts';
import { footnoteChecks } from './footnote-checks.ts';
import { foreignTextChecks } from './foreign-text-checks.ts';
import { headerChecks } from './header-checks.ts';
import { jumpChecks } from './jump-checks.ts';
import { leftoverChecks } from './leftover-checks.ts';
import { likenessChecks } from './likeness-checks.ts';
import { markupChecks } from './markup-checks.ts';
import { misplacedNumberChecks } from './misplaced-number-checks.ts';
import { namedBlockChecks } from './named-block-checks.ts';
import { narrationChecks } from './narration-checks.ts';
import { numberingChecks } from './numbering-checks.ts';
import { otherFormChecks } from './other-form-checks.ts';
import { otherReportChecks } from './other-report-checks.ts';
import { pastedTextChecks, unmarkedReport } from './pasted-text-checks.ts';
import { periodChecks } from './period-checks.ts';
import { pictureChecks } from './picture-checks.ts';
import { plausibilityChecks } from './plausibility-checks.ts';
import { publishedChecks } from './published-checks.ts';
import { rowChecks } from './row-checks.ts';
import { ruleChecks } from './rule-checks.ts';
import { schoolYearChecks } from './school-year-checks.ts';
import { signatureChecks } from './signature-checks.ts';
import { slipChecks } from './slip-checks.ts';
import { formatChecks } from './structure-checks.ts';
import { styleChecks } from './style-checks.ts';
import { syntaxChecks } from './syntax-checks.ts';
import { tableChecks } from './table-checks.ts';
import { titleChecks } from './title-checks.ts';
import { totalChecks } from './total-checks.ts';
import { wordingChecks } from './wording-checks.ts';
import { wrongNumberChecks } from './wrong-number-checks.ts';
import { yearChecks } from './year-checks.ts';

/** Looks at header, structure, tables, cells and wording. */
export const formGroups: readonly CheckGroup[] = [
  syntaxChecks,
  headerChecks,
  formatChecks,
  fileChecks,
  contentChecks,
  pastedTextChecks,
  markupChecks,
  chapterChecks,
  tableChecks,
  otherFormChecks,
  columnChecks,
  rowChecks,
  namedBlockChecks,
  cellCountChecks,
  cellChecks,
  entryChecks,
  blankChecks,
  boundNumberChecks,
  otherReportChecks,
  belowLineChecks,
  chartChecks,
  pictureChecks,
  wordingChecks,
  titleChecks,
  yearChecks,
  schoolYearChecks,
  periodChecks,
  leftoverChecks,
  slipChecks,
  citationChecks,
  numberingChecks,
  styleChecks,
  foreignTextChecks,
  footnoteChecks,
  plausibilityChecks,
  signatureChecks,
  narrationChecks,
  figureChecks,
  feeChecks,
  jumpChecks,
  likenessChecks,
];

/** Every check there is, in the order in which reports are looked at. */
const groups: readonly CheckGroup[] = [
  ...formGroups,
  wrongNumberChecks,
  misplacedNumberChecks,
  totalChecks,
  belowChecks,
  ruleChecks,
  computedChecks,
  publishedChecks,
  definitionChecks,
  feeDefinitionChecks,
  cellFormChecks,
  explainChecks,
];

/** Every check there is: what may be found, in what words. */
export const catalogue: readonly Check[] = groups.flatMap(({ checks }) => checks);

const byId: ReadonlyMap<string, Check> = new Map(catalogue.map((check) => [check.id, check]));

/** The check of an id; undefined where there is none. */
export function checkOf(id: string): Check | undefined {
  return byId.get(id);
}

const checkers = groups.flatMap((group) => group.checkers);

const ofMarks: ReadonlySet<string> = new Set([
  ...['missing-title', 'missing-chapter', 'missing-key', 'no-format', 'unknown-key', 'stray-line'],
]);

/**
 * What all checks find in a report. What a 说明 line explains is marked so, and no longer counts. A check that throws, which
 * is not to happen, ends with what it has found so far if `failed` does not throw on.
 */
export function runChecks(report: Report, failed: (error: unknown) => void = rethrow): readonly Finding[] {
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
