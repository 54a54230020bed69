import { bindings } from '../checks/narration/bindings.ts';
import type { ReportFile } from '../language/generated/ast.ts';
import type { Format } from '../report/format.ts';
import { readReportTree } from '../report/read/read-report.ts';
import type { ImportedReport } from './import-report.ts';

/** The report with references in the place of those numbers of its sentences that are its tables’; each is told. */
export function withBoundNumbers(
  imported: ImportedReport,
  formats: readonly Format[],
  parse: (text: string) => ReportFile,
): ImportedReport {
  const format = formats.find(({ name }) => name === imported.format);
  const report = readReportTree(parse(imported.text), { uri: 'import:report', format });
  const lines = imported.text.split('\n');
  const found = [...bindings(report)].sort((one, other) => other.range.start.character - one.range.start.character);
  for (const { range, text } of found) {
    const { line, character } = range.start;
    const written = lines[line] ?? '';
    lines[line] = written.slice(0, character) + text + written.slice(range.end.character);
  }
  const told = bindings(report).map(({ title }) => ({ level: 'told' as const, text: title }));
  return { ...imported, text: lines.join('\n'), notes: [...imported.notes, ...told] };
}
