import type { Report } from '../../report/report.ts';
import type { YearsTarget } from '../../shared/export-targets.ts';
import type { Language } from '../../shared/text.ts';
import { documentDate, exportName } from '../export.ts';
import { compareYears } from './year-comparison.ts';
import { renderYearsPage } from './years-page.ts';

/** A report beside last year's as a file; whoever asked for it writes it. The same reports give the same bytes. */
export async function yearsFile(
  report: Report,
  lastYear: Report,
  target: YearsTarget,
  language: Language,
): Promise<{ readonly fileName: string; readonly content: string | Uint8Array }> {
  const comparison = compareYears(report, lastYear);
  const fileName = exportName(
    report,
    { zh: '{文件名}与上年比较', en: '{文件名} compared with last year' }[language],
    target,
  );
  if (target === 'html') return { fileName, content: renderYearsPage(comparison, language) };
  // The library of spreadsheets is set up when it is first asked for.
  const { renderYearsWorkbook } = await import('./years-workbook.ts');
  return { fileName, content: await renderYearsWorkbook(comparison, language, documentDate(report)) };
}
