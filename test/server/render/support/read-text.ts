import { EmptyFileSystem, URI } from 'langium';
import type { ReportFile } from '../../../../server/language/generated/ast.ts';
import { createLanguages } from '../../../../server/language/module.ts';
import { readFormat } from '../../../../server/report/read-format.ts';
import { readReport } from '../../../../server/report/read-report.ts';
import type { Report } from '../../../../server/report/report.ts';

/** Reads a report in memory, together with formats of its own if it needs any. */
export async function readText(text: string, formats = ''): Promise<Report> {
  const { shared, report } = createLanguages(EmptyFileSystem);
  await shared.workspace.WorkspaceManager.initializeWorkspace([]);
  const factory = shared.workspace.LangiumDocumentFactory;
  const formatFile = factory.fromString(formats, URI.parse('file:///formats.gkformat'));
  const document = factory.fromString<ReportFile>(text, URI.parse('file:///2020.gkreport'));
  for (const one of [formatFile, document]) shared.workspace.LangiumDocuments.addDocument(one);
  await shared.workspace.DocumentBuilder.build([formatFile, document]);
  const file = document.parseResult.value;
  const choice = report.formats.of(file);
  const [first, ...others] = choice ? report.formats.layers(choice) : [];
  const format = first && readFormat([first, ...others]);
  return readReport(file, { uri: document.uri.toString(), format });
}
