import { DocumentState, type LangiumDocument, URI } from 'langium';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { Finding } from '../checks/check.ts';
import { findingsOf } from '../findings.ts';
import { isFormatName } from '../language/readable-file.ts';
import { reportFileName, reportOfYearBefore } from '../new-report-file.ts';
import { BodyKindsRequest, NewReportRequest, PreviewRequest, ReportChangedNotification } from '../protocol.ts';
import { drawingOf } from '../render/chart/drawing.ts';
import { renderArticle } from '../render/html/article.ts';
import { layOut } from '../render/layout.ts';
import { kindByName, likelyKinds } from '../report/body-kind.ts';
import type { Format } from '../report/format.ts';
import { newReport, openedForWriting } from '../report/new-report.ts';
import type { Report } from '../report/report.ts';
import { verdictCounts } from '../report/verdict-counts.ts';
import type { ReportReader } from '../report-reader.ts';
import { damageOf } from './damage.ts';
import { linkedDocument } from './linked-document.ts';
import type { EditorEngine } from './module.ts';
import { reportState } from './report-state.ts';
import { findingsToShow } from './writing/held-back.ts';

/** Answers what gkreport's own clients ask beyond LSP, and tells them when a report was checked anew. */
export function addReportRequests(connection: Connection, engine: EditorEngine): void {
  connection.onRequest(PreviewRequest.type, ({ uri }, token) =>
    withReport(engine, uri, token, async ({ document, report, findings, version }) => {
      const language = engine.language.current;
      // Before anything is waited for: the document may be read anew meanwhile.
      const damage = damageOf(document, findings);
      const shown = findingsToShow(findings, report, document.textDocument, engine.writing.at(document.uri));
      const laidOut = layOut(report, shown, await drawingOf(report));
      return {
        version,
        title: laidOut.title,
        html: renderArticle(laidOut, { positions: true, language }),
        findings: countByLevel(shown),
        verdicts: verdictCounts(report),
        ...(damage && { damage: { line: damage.range.start.line, message: damage.message[language] } }),
      };
    }),
  );
  connection.onRequest(NewReportRequest.type, (wanted) => answerNewReport(wanted, engine));
  connection.onRequest(BodyKindsRequest.type, (wanted) => answerBodyKinds(wanted, engine));
  engine.shared.workspace.DocumentBuilder.onDocumentPhase(DocumentState.Validated, (document) => {
    void tellReportChanged(connection, document, engine.reader);
  });
}

/** Tells how a report stands that was checked anew; of formats nothing is told. */
export async function tellReportChanged(
  connection: Connection,
  document: LangiumDocument,
  reader: ReportReader,
): Promise<void> {
  const { uri, textDocument } = document;
  if (isFormatName(uri)) return;
  const state = reportState(document, reader);
  const parameters = { uri: uri.toString(), version: textDocument.version, ...(state && { state }) };
  await connection.sendNotification(ReportChangedNotification.type, parameters);
}

interface Checked {
  readonly document: LangiumDocument;
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly version: number;
}

/** Waits until the document is read, and answers; null when there is no such report. */
async function withReport<Result>(
  { shared, reader }: EditorEngine,
  uri: string,
  token: CancellationToken,
  answer: (checked: Checked) => Promise<Result>,
): Promise<Result | null> {
  const document = await linkedDocument(shared, URI.parse(uri), token);
  const report = document && reader.read(document);
  if (!report) return null;
  const findings = findingsOf(document, reader).filter((finding) => finding.explained === undefined);
  return answer({ document, report, findings, version: document.textDocument.version });
}

async function answerNewReport(
  wanted: NewReportRequest.Params,
  { reader, report, shared }: EditorEngine,
): Promise<NewReportRequest.Result | null> {
  const { body, bodyKind, year, folder } = wanted;
  const format = formatFor(wanted, reader);
  if (!format) return null;
  const files = shared.workspace.FileSystemProvider;
  const earlier = folder && (await reportOfYearBefore(wanted, URI.parse(folder), files, report));
  const text = newReport({ body, bodyKind, year, format, ...(earlier && { lastYear: `./${earlier}` }) });
  return { fileName: reportFileName(wanted), ...openedForWriting(text) };
}

function answerBodyKinds(wanted: BodyKindsRequest.Params, { reader }: EditorEngine): BodyKindsRequest.Result | null {
  const format = formatFor(wanted, reader);
  if (!format) return null;
  const told = kindByName(wanted.body, format)?.name;
  return {
    kinds: format.bodyKinds.map(({ name, label }) => ({ name, label })),
    ...(told !== undefined && { told }),
    likely: likelyKinds(wanted.body, format).map(({ name }) => name),
  };
}

/** The format of a new report: by its name, or else by the year. */
function formatFor(wanted: Pick<NewReportRequest.Params, 'format' | 'year'>, reader: ReportReader): Format | undefined {
  return wanted.format ? reader.formats().find(({ name }) => name === wanted.format) : reader.formatOfYear(wanted.year);
}

function countByLevel(findings: readonly Finding[]): PreviewRequest.Result['findings'] {
  const count = (level: Finding['level']) => findings.filter((finding) => finding.level === level).length;
  return { errors: count('error'), warnings: count('warning'), hints: count('hint') };
}
