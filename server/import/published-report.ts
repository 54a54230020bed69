import type { ReportFile } from '../language/generated/ast.ts';
import type { Format } from '../report/format.ts';
import { readReportTree } from '../report/read/read-report.ts';
import type { Report } from '../report/report.ts';
import { type ImportedReport, reportOf } from './import-report.ts';
import type { SourceDocument } from './source.ts';

/** A published page as a report, to be compared with the one it was made of. */
export interface PublishedReport {
  readonly report: Report;
  readonly imported: ImportedReport;
}

/**
 * Reads a page by the format of the report that it is to be compared with; `formats` are those it is told from where that has none.
 *
 * @throws ImportProblem where the page holds no report.
 */
export function publishedReport(
  source: SourceDocument,
  { uri, format }: Pick<Report, 'uri' | 'format'>,
  formats: readonly Format[],
  parse: (text: string) => ReportFile,
): PublishedReport {
  const imported = reportOf(source, format ? [format] : formats);
  const read = format ?? formats.find(({ name }) => name === imported.format);
  return { imported, report: readReportTree(parse(imported.text), { uri: `${uri}#published`, format: read }) };
}
