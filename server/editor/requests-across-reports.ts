import { URI } from 'langium';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { BackgroundReading } from './background-reading.ts';
import type { EditorEngine } from './module.ts';
import { linkedDocument, workspaceRead } from './nearby-documents.ts';
import type { EditorServices } from './services.ts';

/**
 * Answers what concerns all reports, those too that no editor shows. Langium would answer it under the lock of the workspace, and no
 * key could be checked before thousands of reports have been read.
 */
export function addRequestsAcrossReports(
  connection: Connection,
  { shared, report, format }: EditorEngine,
  reading: BackgroundReading,
): void {
  const document = (uri: string, token: CancellationToken) => linkedDocument(shared, URI.parse(uri), token);
  const featuresOf = (uri: URI): EditorServices['lsp'] =>
    shared.ServiceRegistry.getServices(uri) === format ? format.lsp : report.lsp;
  connection.onReferences(async (params, token) => {
    const asked = await document(params.textDocument.uri, token);
    return asked && featuresOf(asked.uri).ReferencesProvider?.findReferences(asked, params, token);
  });
  connection.onRenameRequest(async (params, token) => {
    const asked = await document(params.textDocument.uri, token);
    return asked && featuresOf(asked.uri).RenameProvider?.rename(asked, params, token);
  });
  connection.onWorkspaceSymbol(async (params, token) => {
    await reading.whenRead();
    await workspaceRead(shared);
    return shared.lsp.WorkspaceSymbolProvider?.getSymbols(params, token);
  });
}
