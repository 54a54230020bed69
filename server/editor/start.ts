import { startLanguageServer } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import type { ExportEngines } from '../render/export.ts';
import { addExportRequests } from './export-requests.ts';
import { serviceRequirements } from './language-server.ts';
import { keepFresh } from './language-server-refresh.ts';
import { createEditorEngine, type EditorEngineOptions } from './module.ts';
import { readNearbyDocuments } from './nearby-documents.ts';
import { addPasteRequests } from './paste/paste-requests.ts';
import { addReportRequests } from './report-requests.ts';
import { publishSettled } from './writing/publish-settled.ts';

/** What differs by platform: the file system, and which engines of exports can run. */
export interface ServerContext extends EditorEngineOptions, ExportEngines {
  readonly connection: Connection;
}

/** Starts the language server on a connection. */
export function startReportServer(context: ServerContext): void {
  const engine = createEditorEngine(context);
  engine.shared.lsp.LanguageServer.onInitialize((parameters) => engine.language.read(parameters));
  addReportRequests(context.connection, engine);
  addExportRequests(context.connection, engine, context);
  addPasteRequests(context.connection, engine);
  keepFresh(context.connection, engine.shared);
  publishSettled(context.connection, engine);
  readNearbyDocuments(engine.shared);
  startLanguageServer(engine.shared, serviceRequirements);
}
