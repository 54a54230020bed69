import { DocumentState, isOperationCancelled, type LangiumDocument, type URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** Waits until a document is read and its names are bound; undefined when there is no such document. */
export async function linkedDocument(
  { workspace }: LangiumSharedServices,
  uri: URI,
  token: CancellationToken,
): Promise<LangiumDocument | undefined> {
  try {
    await workspace.WorkspaceManager.ready;
    // A change that came before this request may still wait for its build: without this it would answer for the text
    // before the change, or know nothing of a document just opened.
    await workspace.WorkspaceLock.read(() => undefined);
    if (!workspace.LangiumDocuments.hasDocument(uri)) return undefined;
    await workspace.DocumentBuilder.waitUntil(DocumentState.Linked, uri, token);
    return workspace.LangiumDocuments.getDocument(uri);
  } catch (error) {
    if (isOperationCancelled(error)) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Superseded.');
    throw error;
  }
}
