import { type DefaultSharedModuleContext, startLanguageServer } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { createEditorEngine } from './module.ts';
import { addReportRequests } from './report-requests.ts';

/** Starts the language server on a connection; what differs by platform is the file system. */
export function startReportServer(context: DefaultSharedModuleContext & { readonly connection: Connection }): void {
  const engine = createEditorEngine(context);
  engine.shared.lsp.LanguageServer.onInitialize((parameters) => engine.language.read(parameters));
  addReportRequests(context.connection, engine);
  startLanguageServer(engine.shared);
}
