import { DocumentState, type LangiumDocument } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { CaretNotification } from '../../shared/protocol.ts';
import { logError } from '../log.ts';
import type { EditorEngine } from '../module.ts';
import { tellReportChanged } from '../report-requests.ts';

/**
 * Publishes what was held back as soon as the line it stands on is finished: the client says that the caret has left it,
 * or a moment has passed. The text is the same, so nothing is read anew.
 */
export function publishSettled(connection: Connection, { shared, reader, writing }: EditorEngine): void {
  const { LangiumDocuments, WorkspaceLock } = shared.workspace;
  connection.onNotification(CaretNotification.type, ({ uri, line }) => writing.caretMoved(uri, line));
  writing.onSettled((uri) =>
    // A build that is under way publishes by itself, and is waited for here.
    WorkspaceLock.read(async () => {
      const document = LangiumDocuments.getDocument(uri);
      if (document?.state !== DocumentState.Validated || !isUpToDate(document)) return;
      const { DocumentValidator } = shared.ServiceRegistry.getServices(uri).validation;
      const diagnostics = await DocumentValidator.validateDocument(document);
      if (JSON.stringify(diagnostics) === JSON.stringify(document.diagnostics)) return;
      document.diagnostics = diagnostics;
      await tellReportChanged(connection, document, reader);
      await connection.sendDiagnostics({ uri: uri.toString(), diagnostics });
    }).catch((error) => logError(shared, error)),
  );
}

/** Whether the text is still the one that was read; otherwise it is about to be read anew, and published then. */
function isUpToDate({ parseResult, textDocument }: LangiumDocument): boolean {
  return parseResult.value.$cstNode?.root.fullText === textDocument.getText();
}
