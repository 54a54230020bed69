import { type DefaultSharedModuleContext, startLanguageServer } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import type { RenderPdf } from '../render/export.ts';
import { addExportRequests } from './export-requests.ts';
import { serviceRequirements } from './language-server.ts';
import { keepFresh } from './language-server-refresh.ts';
import { createEditorEngine } from './module.ts';
import { readNearbyDocuments } from './nearby-documents.ts';
import { addPasteRequests } from './paste/paste-requests.ts';
import { addReportRequests } from './report-requests.ts';

/** What differs by platform: the file system, and whether the engine that makes PDF files can run. */
export interface ServerContext extends DefaultSharedModuleContext {
  readonly connection: Connection;
  readonly renderPdf?: RenderPdf;
}

/** Starts the language server on a connection. */
export function startReportServer(context: ServerContext): void {
  const engine = createEditorEngine(context);
  engine.shared.lsp.LanguageServer.onInitialize((parameters) => engine.language.read(parameters));
  addReportRequests(context.connection, engine);
  addExportRequests(context.connection, engine, context.renderPdf);
  addPasteRequests(context.connection, engine);
  keepFresh(context.connection, engine.shared);
  readNearbyDocuments(engine.shared);
  startLanguageServer(engine.shared, serviceRequirements);
}
