import { type DefaultSharedModuleContext, startLanguageServer } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { serviceRequirements } from './language-server.ts';
import { keepFresh } from './language-server-refresh.ts';
import { createEditorEngine } from './module.ts';
import { addReportRequests } from './report-requests.ts';

/** Starts the language server on a connection; what differs by platform is the file system. */
export function startReportServer(context: DefaultSharedModuleContext & { readonly connection: Connection }): void {
  const engine = createEditorEngine(context);
  engine.shared.lsp.LanguageServer.onInitialize((parameters) => engine.language.read(parameters));
  addReportRequests(context.connection, engine);
  keepFresh(context.connection, engine.shared);
  startLanguageServer(engine.shared, serviceRequirements);
}
