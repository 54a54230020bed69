import { URI } from 'langium';
import type { Connection } from 'vscode-languageserver';
import * as z from 'zod/mini';
import type { ImportedReport } from '../import/import-report.ts';
import { ImportProblem } from '../import/problem.ts';
import type { SourceFile } from '../import/read-source.ts';
import type { SourceDocument } from '../import/source.ts';
import { reportFileName } from '../render/new-report-file.ts';
import { ImportRequest } from '../shared/report-protocol.ts';
import type { EditorEngine } from './module.ts';
import { workspaceRead } from './nearby-documents.ts';

/** Reads a file into its headings, paragraphs and tables: in a thread, where there are threads. */
export type ReadSource = (file: SourceFile) => Promise<SourceDocument>;

const importParams = z.object({ name: z.string(), content: z.string(), uri: z.string() });

/** Answers what report a file of another program holds. */
export function addImportRequests(connection: Connection, engine: EditorEngine, readSource: ReadSource): void {
  connection.onRequest(ImportRequest.type, (params) => answerImport(importParams.parse(params), engine, readSource));
}

async function answerImport(
  { name, content, uri }: ImportRequest.Params,
  { reader, language, shared }: EditorEngine,
  readSource: ReadSource,
): Promise<ImportRequest.Result> {
  try {
    const { reportOf } = await import('../import/import-report.ts');
    const { importedText } = await import('../import/import-text.ts');
    await workspaceRead(shared);
    const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
    const imported = reportOf(await readSource({ name, bytes }), reader.formats(URI.parse(uri)));
    const { body, year, text } = imported;
    const own = name.replace(/\.[^.]*$/, '');
    return {
      fileName: body !== '' && year !== undefined ? reportFileName({ body, year }) : `${own}.gkreport`,
      text,
      told: importedText(name, undefined, imported, language.current),
      doubts: doubtsOf(imported),
    };
  } catch (error) {
    if (error instanceof ImportProblem) return { problem: error.text[language.current] };
    throw error;
  }
}

function doubtsOf({ notes }: ImportedReport): number {
  return notes.filter(({ level }) => level !== 'told').length;
}

/** The report in what was copied of a page or a document; undefined where there is none, or only a part of one. */
export async function copiedReport(
  { html, text }: { readonly html?: string | undefined; readonly text?: string | undefined },
  { reader }: EditorEngine,
  uri: URI,
): Promise<{ readonly text: string; readonly doubts: number } | undefined> {
  const { readHtml } = await import('../import/html/html-blocks.ts');
  const { readText } = await import('../import/text/read-text.ts');
  const { reportOf } = await import('../import/import-report.ts');
  for (const read of [() => html && readHtml(html), () => text && readText(text)])
    try {
      const source = read();
      const imported = source ? reportOf(source, reader.formats(uri)) : undefined;
      if (imported && (imported.text.match(/^## /gm)?.length ?? 0) > 1)
        return { text: imported.text, doubts: doubtsOf(imported) };
    } catch (error) {
      if (!(error instanceof ImportProblem)) throw error;
    }
  return undefined;
}
