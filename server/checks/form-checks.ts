import { blankChecks } from './blank-checks.ts';
import { boundNumberChecks } from './bound-number-checks.ts';
import { boundNumberCatalogue } from './catalogue-bound-numbers.ts';
import { cellCatalogue } from './catalogue-cells.ts';
import { chapterCatalogue } from './catalogue-chapters.ts';
import { characterCatalogue } from './catalogue-characters.ts';
import { chartCatalogue } from './catalogue-charts.ts';
import { fileCatalogue } from './catalogue-files.ts';
import { headerCatalogue } from './catalogue-header.ts';
import { plausibilityCatalogue } from './catalogue-plausibility.ts';
import { proseCatalogue } from './catalogue-prose.ts';
import { rowCatalogue } from './catalogue-rows.ts';
import { structureCatalogue } from './catalogue-structure.ts';
import { tableCatalogue } from './catalogue-tables.ts';
import { wordingCatalogue } from './catalogue-wording.ts';
import { cellChecks } from './cell-checks.ts';
import { cellCountChecks } from './cell-count-checks.ts';
import { chapterChecks } from './chapter-checks.ts';
import { characterChecks } from './character-checks.ts';
import { chartChecks } from './chart-checks.ts';
import type { Check, Checker } from './check.ts';
import { citationChecks } from './citation-checks.ts';
import { columnChecks } from './column-checks.ts';
import { contentChecks } from './content-checks.ts';
import { fileChecks } from './file-checks.ts';
import { foreignTextChecks } from './foreign-text-checks.ts';
import { formatChecks } from './format-checks.ts';
import { freeCellChecks } from './free-cell-checks.ts';
import { fullWidthChecks } from './full-width-checks.ts';
import { headerChecks } from './header-checks.ts';
import { leftoverChecks } from './leftover-checks.ts';
import { numberingChecks } from './numbering-checks.ts';
import { otherFormChecks } from './other-form-checks.ts';
import { otherReportCatalogue, otherReportChecks } from './other-report-checks.ts';
import { pastedTextCatalogue, pastedTextChecks } from './pasted-text-checks.ts';
import { periodChecks } from './period-checks.ts';

import { publicationChecks } from './publication-checks.ts';
import { regulationChecks } from './regulation-checks.ts';
import { rowChecks } from './row-checks.ts';
import { slipChecks } from './slip-checks.ts';
import { styleChecks } from './style-checks.ts';
import { tableChecks } from './table-checks.ts';
import { titleChecks } from './title-checks.ts';
import { wordingChecks } from './wording-checks.ts';
import { yearChecks } from './year-checks.ts';

/** Every check of a report's form: all but its totals, and the 说明 lines, which speak of what the others find. */
export const formCatalogue: readonly Check[] = [
  ...headerCatalogue,
  ...fileCatalogue,
  ...structureCatalogue,
  ...pastedTextCatalogue,
  ...chapterCatalogue,
  ...tableCatalogue,
  ...rowCatalogue,
  ...cellCatalogue,
  ...boundNumberCatalogue,
  ...otherReportCatalogue,
  ...chartCatalogue,
  ...characterCatalogue,
  ...wordingCatalogue,
  ...proseCatalogue,
  ...plausibilityCatalogue,
];

/** Looks at header, structure, tables, cells and wording. */
export const formChecks: readonly Checker[] = [
  ...headerChecks,
  ...formatChecks,
  ...fileChecks,
  ...contentChecks,
  ...pastedTextChecks,
  ...chapterChecks,
  ...tableChecks,
  ...otherFormChecks,
  ...columnChecks,
  ...rowChecks,
  ...cellCountChecks,
  ...cellChecks,
  ...fullWidthChecks,
  ...blankChecks,
  ...freeCellChecks,
  ...boundNumberChecks,
  ...otherReportChecks,
  ...chartChecks,
  ...characterChecks,
  ...wordingChecks,
  ...titleChecks,
  ...yearChecks,
  ...periodChecks,
  ...leftoverChecks,
  ...slipChecks,
  ...citationChecks,
  ...numberingChecks,
  ...styleChecks,
  ...foreignTextChecks,
  ...publicationChecks,
  ...regulationChecks,
];
