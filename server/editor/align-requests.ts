import { URI } from 'langium';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import * as z from 'zod/mini';
import { AlignTableRequest } from '../shared/editor-protocol.ts';
import { alignedTable } from './formatting.ts';
import type { EditorEngine } from './module.ts';
import { linkedDocument } from './nearby-documents.ts';

const params = z.object({ uri: z.string(), line: z.number() });

/** Answers how the rows of a table are aligned that its author has left. */
export function addAlignRequests(connection: Connection, engine: EditorEngine): void {
  connection.onRequest(AlignTableRequest.type, (asked, token) => answerAlign(params.parse(asked), engine, token));
}

async function answerAlign(
  { uri, line }: AlignTableRequest.Params,
  engine: EditorEngine,
  token: CancellationToken,
): Promise<AlignTableRequest.Result | null> {
  const document = await linkedDocument(engine.shared, URI.parse(uri), token);
  // A text that has changed since it was read is asked about again when the caret goes on.
  if (document?.parseResult.value.$cstNode?.root.fullText !== document?.textDocument.getText()) return null;
  if (!document) return null;
  const { version } = document.textDocument;
  return { version, edits: await alignedTable(document, engine.report.editor.settings, line) };
}
