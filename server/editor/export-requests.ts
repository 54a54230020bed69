import { URI } from 'langium';
import { CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import * as z from 'zod/mini';
import { exportTargets } from '../export-targets.ts';
import { findingsOf } from '../findings.ts';
import { pdfFonts } from '../pdf-fonts.ts';
import { ExportRequest, PrepareExportNotification } from '../protocol.ts';
import { type ExportEngines, type ExportOptions, exportReport } from '../render/export.ts';
import { errorCount } from '../render/export-facts.ts';
import { ExportProblem } from '../render/export-problem.ts';
import type { Language } from '../text.ts';
import { base64 } from './base64.ts';
import { linkedDocument } from './linked-document.ts';
import type { EditorEngine } from './module.ts';

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
  if (report) await exportReport(report, findingsOf(document, reader), 'pdf', { pdfFonts, renderPdf });
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
  const options: ExportOptions = { fileName, pdfFonts, renderPdf, rasterise };
  const files: ExportRequest.File[] = [];
  const problems: ExportRequest.Problem[] = [];
  for (const target of targets) {
    await breath();
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
    try {
      const { content, ...file } = await exportReport(report, findings, target, options);
      files.push({ ...file, content: typeof content === 'string' ? { text: content } : { base64: base64(content) } });
    } catch (error) {
      problems.push({ target, ...told(error, language.current) });
    }
  }
  return { errors, files, problems };
}

function told(error: unknown, language: Language): Omit<ExportRequest.Problem, 'target'> {
  if (!(error instanceof ExportProblem)) throw error;
  const { kind, characters, text } = error;
  return { kind, characters, message: text[language] };
}

/**
 * Lets a keystroke, or the wish to stop, come in between. What came in while a file was made is read only after the
 * timers that are due by then, so it takes a second one.
 */
async function breath(): Promise<void> {
  for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setTimeout(resolve));
}
