import type { Finding } from '../checks/check.ts';
import type { Report } from '../report/report.ts';
import type { DocumentFacts } from './document-facts.ts';

/** How many errors stand against a report; what is explained does not count. */
export function errorCount(findings: readonly Finding[]): number {
  return findings.filter(({ level, explained }) => level === 'error' && explained === undefined).length;
}

/**
 * What the files of a report say of themselves: nothing that differs from one export to the next, or from one machine to
 * the other. So it is in the language of the report whatever the language of the terminal or editor.
 */
export function exportFacts(report: Report, errors: number): DocumentFacts {
  return { date: documentDate(report), ...(errors > 0 && { remark: `导出时报告仍有 ${errors} 处错误` }) };
}

/** The day of publication, else the last day that the report is about, else the first that zip files know. */
function documentDate({ header: { published, year } }: Report): Date {
  if (published) return new Date(Date.UTC(published.year, published.month - 1, published.day));
  return new Date(year === undefined ? Date.UTC(1980, 0, 1) : Date.UTC(year, 11, 31));
}
