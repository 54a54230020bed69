import { type LangiumDocument, URI } from 'langium';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import * as z from 'zod/mini';
import type { FieldEdits } from '../grid/write-cell.ts';
import { type ParsedReport, readingAs } from '../grid/write-rows.ts';
import type { PageFields } from '../render/html/article-options.ts';
import { factText } from '../render/printed-cell.ts';
import { fieldsOf } from '../report/fields.ts';
import type { Report } from '../report/report.ts';
import { FormRequest } from '../shared/editor-protocol.ts';
import type { EditorEngine } from './module.ts';
import { linkedDocument } from './nearby-documents.ts';

const params = z.object({
  uri: z.string(),
  field: z.string(),
  before: z.string(),
  entry: z.union([
    z.object({ text: z.string() }),
    z.object({ pasted: z.object({ html: z.optional(z.string()), text: z.optional(z.string()) }) }),
  ]),
});

/** Answers what becomes of what an author types, or pastes, into the form. */
export function addFormRequests(connection: Connection, engine: EditorEngine): void {
  connection.onRequest(FormRequest.type, (asked, token) => answerForm(params.parse(asked), engine, token));
}

async function answerForm(
  { uri, entry, ...place }: z.infer<typeof params>,
  engine: EditorEngine,
  token: CancellationToken,
): Promise<FormRequest.Result | null> {
  const { writeField } = await import('../grid/write-field.ts');
  const { pasteIntoField } = await import('./paste/paste-into-field.ts');
  const { format: style } = await engine.report.editor.settings.read();
  const document = await linkedDocument(engine.shared, URI.parse(uri), token);
  const report = document && engine.reader.read(document);
  if (!report) return null;
  const parse = (text: string) => engine.report.parser.LangiumParser.parse(text);
  const read = readingAs(report, parse);
  const source = currentSource(document, report, read);
  if (!source) return null;
  const { version } = document.textDocument;
  const result: FieldEdits =
    'text' in entry
      ? writeField(
          source,
          { ...place, text: entry.text },
          { parse: (text) => ({ text, parseResult: parse(text) }), style },
        )
      : pasteIntoField(source, place, entry.pasted, { read, style });
  if ('problem' in result) return { kind: 'refused', message: result.problem[engine.language.current] };
  return { kind: 'edits', version, edits: result.edits };
}

/** The text as it is at this moment, which may have changed since it was read. */
function currentSource(
  { textDocument, parseResult }: LangiumDocument,
  report: Report,
  read: (text: string) => ParsedReport | undefined,
): ParsedReport | undefined {
  const text = textDocument.getText();
  return textRead({ parseResult }) === text ? { text, parseResult, report } : read(text);
}

/** The text that a report was read from. */
function textRead({ parseResult }: Pick<LangiumDocument, 'parseResult'>): string {
  return parseResult.value.$cstNode?.root.fullText ?? '';
}

/** What makes the page of a report one that can be filled in. */
export function pageFields(document: LangiumDocument, report: Report): PageFields {
  const lastYear = (report.lastYear?.facts ?? []).map((fact) => [fact.path, factText(fact)] as const);
  return {
    fields: fieldsOf(report, textRead(document)),
    lastYear: new Map(lastYear.filter(([, text]) => text !== '')),
  };
}
