import { type LangiumDocument, URI } from 'langium';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import * as z from 'zod/mini';
import { type ParsedReport, readingAs } from '../../grid/write-rows.ts';
import { isReportFile } from '../../language/generated/ast.ts';
import { isReportName } from '../../language/readable-file.ts';
import { readHeader } from '../../report/read/read-header.ts';
import type { Report } from '../../report/report.ts';
import type { Header } from '../../report/written.ts';
import { DropRequest, PasteRequest } from '../../shared/editor-protocol.ts';
import { copiedReport } from '../import-requests.ts';
import type { EditorEngine } from '../module.ts';
import { linkedDocument } from '../nearby-documents.ts';
import { type Dropped, drop, pathBetween } from './drop.ts';
import { dropFiles } from './drop-files.ts';

const position = z.object({ line: z.int().check(z.minimum(0)), character: z.int().check(z.minimum(0)) });
const pasteParams = z.object({ uri: z.string(), position, html: z.optional(z.string()), text: z.optional(z.string()) });
const dropParams = z.object({ uri: z.string(), position, files: z.array(z.string()) });

/** Answers what becomes of tables and files that an author brings from elsewhere. */
export function addPasteRequests(connection: Connection, engine: EditorEngine): void {
  connection.onRequest(PasteRequest.type, (params, token) => answerPaste(pasteParams.parse(params), engine, token));
  connection.onRequest(DropRequest.type, (params, token) => answerDrop(dropParams.parse(params), engine, token));
}

async function answerPaste(
  { uri, position, html, text }: PasteRequest.Params,
  engine: EditorEngine,
  token: CancellationToken,
): Promise<PasteRequest.Result | null> {
  // What reads copied pages is loaded with the first of them.
  const { paste } = await import('./paste.ts');
  const { format: style } = await engine.report.editor.settings.read();
  const document = await linkedDocument(engine.shared, URI.parse(uri), token);
  const report = document && engine.reader.read(document);
  if (!report) return null;
  if (document.textDocument.getText().trim() === '') {
    const whole = await copiedReport({ html, text }, engine, document.uri);
    if (whole) return { kind: 'report', ...whole };
  }
  // The text may have changed since it was read.
  const read = reader(engine, report);
  const source = read(document.textDocument.getText());
  const pasted = source && paste(source, position, { html, text }, { read, style });
  if (!pasted) return null;
  return pasted.kind === 'refused' ? { kind: 'refused', message: pasted.message[engine.language.current] } : pasted;
}

function reader({ report: { parser } }: EditorEngine, report: Report): (text: string) => ParsedReport | undefined {
  return readingAs(report, (text) => parser.LangiumParser.parse(text));
}

async function answerDrop(
  { uri, position, files }: DropRequest.Params,
  engine: EditorEngine,
  token: CancellationToken,
): Promise<DropRequest.Result | null> {
  const document = await linkedDocument(engine.shared, URI.parse(uri), token);
  const known = document && engine.reader.read(document);
  if (!known) return null;
  if (!files.some((file) => isReportName(URI.parse(file)))) {
    const paths = files.map((file) => pathBetween(document.uri, URI.parse(file)));
    const read = paths.includes(undefined) ? undefined : reader(engine, known)(document.textDocument.getText());
    const edits =
      read &&
      dropFiles(
        read.report,
        read.text,
        position.line,
        paths.filter((path) => path !== undefined),
      );
    return edits ? { edits } : null;
  }
  const dropped = await Promise.all(files.map((file) => readDropped(URI.parse(file), document, engine)));
  const source = reader(engine, known)(document.textDocument.getText());
  if (!source || dropped.includes(undefined)) return null;
  const all = dropped.filter((one) => one !== undefined);
  const edits = drop(source.report, source.text, position.line, all);
  return edits ? { edits } : null;
}

/** Undefined for what is no report, or one that no path leads to. */
async function readDropped(file: URI, { uri }: LangiumDocument, engine: EditorEngine): Promise<Dropped | undefined> {
  const path = pathBetween(uri, file);
  if (path === undefined || !file.path.endsWith('.gkreport') || file.path === uri.path) return undefined;
  const header = await readFileHeader(file, engine);
  return { path, ...(header && { header }) };
}

/** Undefined for a file that cannot be read: it has a path all the same. */
async function readFileHeader(file: URI, { shared, report }: EditorEngine): Promise<Header | undefined> {
  const { FileSystemProvider, LangiumDocuments } = shared.workspace;
  try {
    const known = LangiumDocuments.getDocument(file)?.parseResult.value;
    if (known && isReportFile(known)) return readHeader(known);
    const { value } = report.parser.LangiumParser.parse(await FileSystemProvider.readFile(file));
    return isReportFile(value) ? readHeader(value) : undefined;
  } catch {
    return undefined;
  }
}
