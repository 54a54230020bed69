import { DocumentState, isOperationCancelled, type LangiumDocument, URI, UriUtils } from 'langium';
import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Finding } from '../checks/check.ts';
import { findingsOf } from '../findings.ts';
import { ExportRequest, NewReportRequest, PreviewRequest, ReportChangedNotification } from '../protocol.ts';
import { renderArticle } from '../render/html/article.ts';
import { renderPage } from '../render/html/page.ts';
import { reportJson } from '../render/json.ts';
import { layOut } from '../render/layout.ts';
import { newReport } from '../report/new-report.ts';
import type { Report } from '../report/report.ts';
import { verdictCounts } from '../report/verdict-counts.ts';
import type { EditorEngine } from './module.ts';

/** Answers what gkreport's own clients ask beyond LSP, and tells them when a report was checked anew. */
export function addReportRequests(connection: Connection, engine: EditorEngine): void {
  connection.onRequest(PreviewRequest.type, ({ uri }, token) =>
    withReport(engine, uri, token, ({ report, findings, version }) => {
      const document = layOut(report, findings);
      const html = renderArticle(document, { positions: true, language: engine.language.current });
      return {
        version,
        title: document.title,
        html,
        findings: countByLevel(findings),
        verdicts: verdictCounts(report),
      };
    }),
  );
  connection.onRequest(ExportRequest.type, ({ uri, to }, token) =>
    withReport(engine, uri, token, ({ report, findings }) => ({
      fileName: `${UriUtils.basename(URI.parse(uri)).replace(/\.gkreport$/, '')}.${to}`,
      text: to === 'html' ? renderPage(layOut(report)) : `${JSON.stringify(reportJson(report), null, 2)}\n`,
      errors: countByLevel(findings).errors,
    })),
  );
  connection.onRequest(NewReportRequest.type, (wanted) => answerNewReport(wanted, engine));
  engine.shared.workspace.DocumentBuilder.onDocumentPhase(DocumentState.Validated, ({ uri, textDocument }) => {
    if (uri.path.endsWith('.gkformat')) return;
    const parameters = { uri: uri.toString(), version: textDocument.version };
    void connection.sendNotification(ReportChangedNotification.type, parameters);
  });
}

interface Checked {
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly version: number;
}

/** Waits until the document is read, and answers; null when there is no such report. */
async function withReport<Result>(
  { shared, reader }: EditorEngine,
  uri: string,
  token: CancellationToken,
  answer: (checked: Checked) => Result,
): Promise<Result | null> {
  const document: LangiumDocument | undefined = await linked(shared, URI.parse(uri), token);
  const report = document && reader.read(document);
  if (!report) return null;
  const findings = findingsOf(document, reader).filter((finding) => finding.explained === undefined);
  return answer({ report, findings, version: document.textDocument.version });
}

async function linked(shared: EditorEngine['shared'], uri: URI, token: CancellationToken) {
  try {
    await shared.workspace.WorkspaceManager.ready;
    if (!shared.workspace.LangiumDocuments.hasDocument(uri)) return undefined;
    await shared.workspace.DocumentBuilder.waitUntil(DocumentState.Linked, uri, token);
    return shared.workspace.LangiumDocuments.getDocument(uri);
  } catch (error) {
    if (isOperationCancelled(error)) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Superseded.');
    throw error;
  }
}

function answerNewReport(wanted: NewReportRequest.Params, { reader }: EditorEngine): NewReportRequest.Result | null {
  const { body, bodyKind, year } = wanted;
  const formats = reader.formats();
  const format = wanted.format
    ? formats.find(({ name }) => name === wanted.format)
    : formats.find(({ years }) => years && year >= years.from && (years.to === undefined || year <= years.to));
  if (!format) return null;
  return { fileName: `${body}${year}.gkreport`, text: newReport({ body, bodyKind, year, format }) };
}

function countByLevel(findings: readonly Finding[]): PreviewRequest.Result['findings'] {
  const count = (level: Finding['level']) => findings.filter((finding) => finding.level === level).length;
  return { errors: count('error'), warnings: count('warning'), hints: count('hint') };
}
