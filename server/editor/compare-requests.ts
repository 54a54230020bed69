import { URI } from 'langium';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import * as z from 'zod/mini';
import type { Difference } from '../checks/published/difference.ts';
import { differencesFrom } from '../checks/published-checks.ts';
import { ImportProblem } from '../import/problem.ts';
import type { PublishedReport, publishedReport } from '../import/published-report.ts';
import type { ReportFile } from '../language/generated/ast.ts';
import { CompareRequest } from '../shared/report-protocol.ts';
import type { Language } from '../shared/text.ts';
import type { ReadSource } from './import-requests.ts';
import type { EditorEngine } from './module.ts';
import { linkedDocument } from './nearby-documents.ts';

const params = z.object({
  uri: z.string(),
  page: z.optional(z.object({ name: z.string(), content: z.string() })),
});

/**
 * Has open reports compared with their published pages: what differs is found at the report, which may be changed meanwhile,
 * until the author has had enough or closes it.
 */
export function addCompareRequests(connection: Connection, engine: EditorEngine, readSource: ReadSource): void {
  connection.onRequest(CompareRequest.type, (asked, token) =>
    answerCompare(params.parse(asked), engine, readSource, token),
  );
  engine.writing.textDocuments.onDidClose(({ document }) => engine.reader.compare(URI.parse(document.uri), undefined));
}

async function answerCompare(
  { uri, page }: z.infer<typeof params>,
  engine: EditorEngine,
  readSource: ReadSource,
  token: CancellationToken,
): Promise<CompareRequest.Result | null> {
  const address = URI.parse(uri);
  const document = await linkedDocument(engine.shared, address, token);
  const report = document && engine.reader.read(document);
  if (!report) return null;
  const language = engine.language.current;
  try {
    const published = page && (await readPage(page, report, engine, readSource));
    engine.reader.compare(address, published?.report);
    const { WorkspaceLock, DocumentBuilder } = engine.shared.workspace;
    await WorkspaceLock.write((writing) => DocumentBuilder.update([address], [], writing));
    if (!page || !published) return { differences: 0, table: '' };
    const differences = differencesFrom(report, published.report);
    return { differences: differences.length, table: await tableOf(page.name, differences, published, language) };
  } catch (error) {
    if (error instanceof ImportProblem) return { problem: error.text[language] };
    throw error;
  }
}

async function readPage(
  { name, content }: NonNullable<z.infer<typeof params>['page']>,
  report: Parameters<typeof publishedReport>[1],
  { reader, report: { parser } }: EditorEngine,
  readSource: ReadSource,
): Promise<PublishedReport> {
  const { publishedReport } = await import('../import/published-report.ts');
  const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
  const parse = (text: string) => parser.LangiumParser.parse(text).value as ReportFile;
  return publishedReport(await readSource({ name, bytes }), report, reader.formats(URI.parse(report.uri)), parse);
}

/** What differs as a table of Markdown, and what of the page could not be read for certain. */
async function tableOf(
  name: string,
  differences: readonly Difference[],
  { imported }: PublishedReport,
  language: Language,
): Promise<string> {
  const { noteLine } = await import('../import/import-text.ts');
  const say = (zh: string, en: string) => ({ zh, en })[language];
  const cell = (text: string | undefined) => (text ?? '').replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|]/g, '\\$&');
  const head = [say('行', 'Line'), say('处', 'Place'), say('报告', 'Report'), say('公布的页面', 'Published page')];
  const rows = differences.map(({ range, place, own, published }) => [
    String(range.start.line + 1),
    ...[place[language], own, published].map(cell),
  ]);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const doubts = imported.notes.filter(({ level }) => level !== 'told');
  return [
    `# ${say('与公布的页面比对', 'Compared with the published page')}`,
    `${cell(name)} · ${differences.length === 0 ? say('没有不同', 'no differences') : say(`${differences.length} 处不同`, `${differences.length} ${differences.length === 1 ? 'difference' : 'differences'}`)}`,
    ...(rows.length === 0 ? [] : [[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')]),
    ...(doubts.length === 0
      ? []
      : [
          `## ${say('页面上读不准的地方', 'What of the page could not be read for certain')}`,
          doubts.map((note) => `* ${cell(noteLine(note, language))}`).join('\n'),
        ]),
    '',
  ].join('\n\n');
}
