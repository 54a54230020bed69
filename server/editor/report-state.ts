import type { LangiumDocument } from 'langium';
import { DiagnosticSeverity } from 'vscode-languageserver-protocol';
import { stillMissing } from '../checks/still-missing.ts';
import { wordsOf } from '../checks/word-count.ts';
import { verdictCounts } from '../report/evaluated.ts';
import type { ReportChangedNotification } from '../shared/editor-protocol.ts';
import { findingsOf } from '../workspace/findings.ts';
import type { ReportReader } from '../workspace/report-reader.ts';

/** How a document stands after its checks, in numbers; counted from what they found, without checking anew. */
export function reportState(
  document: LangiumDocument,
  reader: ReportReader,
): ReportChangedNotification.State | undefined {
  const report = reader.read(document);
  if (!report) return undefined;
  const missing = stillMissing(findingsOf(document, reader));
  const count = (severity: DiagnosticSeverity) =>
    (document.diagnostics ?? []).filter((diagnostic) => diagnostic.severity === severity).length;
  return {
    findings: { errors: count(DiagnosticSeverity.Error), warnings: count(DiagnosticSeverity.Warning) },
    verdicts: verdictCounts(report),
    ...(missing && { missing }),
    ...(report.format && { format: report.format.name }),
    lengths: report.chapters.flatMap((chapter) => {
      const { name = '', wordLimit } = chapter.definition ?? {};
      return wordLimit === undefined ? [] : [{ chapter: name, count: wordsOf(chapter), most: wordLimit }];
    }),
  };
}
