import { AstUtils, DocumentState, type LangiumDocument, URI } from 'langium';
import { CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import * as z from 'zod/mini';
import type { Finding } from '../checks/check.ts';
import { catalogue } from '../checks/index.ts';
import { isBoundNumberNode, isRowRule, isStrayRule } from '../language/generated/ast.ts';
import { addressOf, isFormatName } from '../language/readable-file.ts';
import { type ExportEngines, type ExportOptions, errorCount, exportReport } from '../render/export.ts';
import { ExportProblem } from '../render/export-problem.ts';
import { renderArticle } from '../render/html/article.ts';
import { drawingOf, layOut, type ShowPicture } from '../render/layout.ts';
import { verdictCounts } from '../report/evaluated.ts';
import { isPicture } from '../report/picture-file.ts';
import { rangeOf } from '../report/read/positions.ts';
import type { Report } from '../report/report.ts';
import { contains } from '../report/text-range.ts';
import { base64 } from '../shared/base64.ts';
import { PreviewRequest, ReportChangedNotification } from '../shared/editor-protocol.ts';
import { exportTargets, pdfFonts } from '../shared/export-targets.ts';
import { PageSender, PagesAtHand } from '../shared/page-pieces.ts';
import { ExportRequest, PrepareExportNotification } from '../shared/report-protocol.ts';
import type { Language } from '../shared/text.ts';
import { findingsOf } from '../workspace/findings.ts';
import { readingPictures } from '../workspace/picture-files.ts';
import type { ReportReader } from '../workspace/report-reader.ts';
import { pageFields } from './form-requests.ts';
import { keepFindings, recalledState } from './memory/kept-findings.ts';
import type { EditorEngine } from './module.ts';
import { linkedDocument } from './nearby-documents.ts';
import { reportState } from './report-state.ts';
import { findingsToShow } from './writing/held-back.ts';

/** Answers what gkreport's own clients ask beyond LSP, and tells them when a report was checked anew. */
export function addReportRequests(connection: Connection, engine: EditorEngine): void {
  const pages = new PagesAtHand(() => new PageSender());
  connection.onRequest(PreviewRequest.type, ({ uri, fields: hasFields = false, known = [] }, token) =>
    withReport(engine, uri, token, async ({ document, report, findings, version }) => {
      const language = engine.language.current;
      // Before anything is waited for: the document may be read anew meanwhile.
      const damage = damageOf(document, findings);
      const page = hasFields ? { fields: pageFields(document, report) } : {};
      const shown = findingsToShow(findings, report, document.textDocument, engine.writing.at(document.uri));
      const laidOut = layOut(report, shown, await drawingOf(report), shownInPreview(document));
      const html = renderArticle(laidOut, { positions: true, language, ...page });
      return {
        version,
        page: pages.of({ uri, fields: hasFields }).send(html, known),
        findings: countByLevel(shown),
        verdicts: verdictCounts(report),
        ...(damage && { damage: { line: damage.range.start.line, message: damage.message[language] } }),
      };
    }),
  );
  keepFindings(engine);
  engine.shared.workspace.DocumentBuilder.onDocumentPhase(DocumentState.Validated, (document) => {
    void tellReportChanged(connection, document, engine.reader);
  });
}

/** The address of each picture that can be shown: the page fetches it, so that no message carries its bytes. */
function shownInPreview(document: LangiumDocument): ShowPicture {
  return ({ path, file }) => {
    const uri = addressOf(document, path);
    return uri && isPicture(file)
      ? { ...file, address: uri.with({ query: String(file.modified ?? file.bytes) }).toString() }
      : undefined;
  };
}

/** Tells how a report stands that was checked anew; of formats nothing is told. */
export async function tellReportChanged(
  connection: Connection,
  document: LangiumDocument,
  reader: ReportReader,
): Promise<void> {
  const { uri, textDocument } = document;
  if (isFormatName(uri)) return;
  const state = reportState(document, reader) ?? recalledState(document);
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

function countByLevel(findings: readonly Finding[]): PreviewRequest.Result['findings'] {
  const count = (level: Finding['level']) => findings.filter((finding) => finding.level === level).length;
  return { errors: count('error'), warnings: count('warning') };
}

const losing = new Set(catalogue.filter(({ losesText }) => losesText).map(({ id }) => id));

/**
 * The first place whose text is missing from the finished report, because it could not be read or nothing could be made
 * of it. Braces in prose lose nothing, their source prints; nor do rules, which never print.
 */
export function damageOf({ parseResult }: LangiumDocument, findings: readonly Finding[]): Finding | undefined {
  const candidates = findings.filter(({ check }) => losing.has(check));
  if (candidates.length === 0) return undefined;
  const harmless = AstUtils.streamAst(parseResult.value)
    .filter((node) => isBoundNumberNode(node) || isRowRule(node) || isStrayRule(node))
    .map(rangeOf)
    .toArray();
  // What lacks its end is reported right behind it; after a syntax error a node may seem to go on in further lines.
  return candidates.find(
    ({ range: { start } }) => !harmless.some((place) => place.start.line === start.line && contains(place, start)),
  );
}

const params = z.object({
  uri: z.string(),
  targets: z.array(z.enum(exportTargets)),
  fileName: z.optional(z.string()),
  pdfFonts: z.optional(z.enum(pdfFonts)),
  allowErrors: z.optional(z.boolean()),
});

const preparation = z.object({ uri: z.string(), pdfFonts: z.optional(z.enum(pdfFonts)) });

/** Answers with a report as files; without `renderPdf` there is everything but PDF. */
export function addExportRequests(connection: Connection, engine: EditorEngine, engines: ExportEngines): void {
  connection.onRequest(ExportRequest.type, (wanted, token) =>
    answerExport(params.parse(wanted), engine, engines, token),
  );
  connection.onNotification(PrepareExportNotification.type, (announced) =>
    // What goes wrong is told when the file is asked for.
    prepareExport(preparation.parse(announced), engine, engines).catch(() => undefined),
  );
}

/** Makes the PDF and forgets it: its engine has started then, and knows the report. */
async function prepareExport(
  { uri, pdfFonts }: PrepareExportNotification.Params,
  { shared, reader }: EditorEngine,
  { renderPdf }: ExportEngines,
): Promise<void> {
  if (!renderPdf) return;
  const document = await linkedDocument(shared, URI.parse(uri), CancellationToken.None);
  const report = document && reader.read(document);
  const readPicture = document && readingPictures(document, shared.workspace.FileSystemProvider);
  if (report) await exportReport(report, findingsOf(document, reader), 'pdf', { pdfFonts, renderPdf, readPicture });
}

async function answerExport(
  { uri, targets, fileName, pdfFonts, allowErrors = false }: ExportRequest.Params,
  { shared, reader, language }: EditorEngine,
  { renderPdf, rasterise }: ExportEngines,
  token: CancellationToken,
): Promise<ExportRequest.Result | null> {
  const document = await linkedDocument(shared, URI.parse(uri), token);
  const report = document && reader.read(document);
  if (!report) return null;
  const findings = findingsOf(document, reader);
  const errors = errorCount(findings);
  if (errors > 0 && !allowErrors) return { errors, files: [], problems: [] };
  const options: ExportOptions = {
    fileName,
    pdfFonts,
    renderPdf,
    rasterise,
    readPicture: readingPictures(document, shared.workspace.FileSystemProvider),
  };
  const files: ExportRequest.File[] = [];
  const problems: ExportRequest.Problem[] = [];
  for (const target of targets) {
    await breath();
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
    try {
      const { content, ...file } = await exportReport(report, findings, target, options);
      files.push({ ...file, content: typeof content === 'string' ? { text: content } : { base64: base64(content) } });
    } catch (error) {
      problems.push(problemOf(error, language.current));
    }
  }
  return { errors, files, problems };
}

function problemOf(error: unknown, language: Language): ExportRequest.Problem {
  if (!(error instanceof ExportProblem)) throw error;
  return { kind: error.kind, message: error.text[language] };
}

/**
 * Lets a keystroke, or the wish to stop, come in between. What came in while a file was made is read only after the
 * timers that are due by then, so it takes a second one.
 */
async function breath(): Promise<void> {
  for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setTimeout(resolve));
}
