import { DocumentState, type LangiumDocument, URI } from 'langium';
import { type LangiumSharedServices, startLanguageServer } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import * as z from 'zod/mini';
import { failureOf, noteFailure } from '../language/unread.ts';
import type { ExportEngines } from '../render/export.ts';
import { AtWorkNotification, CaretNotification } from '../shared/editor-protocol.ts';
import { GuardedFiles } from '../workspace/guarded-files.ts';
import { addAlignRequests } from './align-requests.ts';
import { addAuditRequests } from './audit-requests.ts';
import { BackgroundReading } from './background-reading.ts';
import { followCheckSettings } from './check-settings.ts';
import { addCompareRequests } from './compare-requests.ts';
import { addFeeRequests } from './fee-requests.ts';
import { addFormRequests } from './form-requests.ts';
import { guarded } from './guarded-connection.ts';
import { addImportRequests, type ReadSource } from './import-requests.ts';
import { keepFresh, serviceRequirements } from './language-server.ts';
import { addLedgerRequests } from './ledger-requests.ts';
import { logError } from './log.ts';
import type { ReportStore } from './memory/report-store.ts';
import { createEditorEngine, type EditorEngine, type EditorEngineOptions } from './module.ts';
import { followNamedFiles } from './named-files.ts';
import { readNearbyDocuments } from './nearby-documents.ts';
import { addNewReportRequests } from './new-report-requests.ts';
import { addPasteRequests } from './paste/paste-requests.ts';
import { addReportListRequests } from './report-list.ts';
import { addExportRequests, addReportRequests, tellReportChanged } from './report-requests.ts';
import { addRequestsAcrossReports } from './requests-across-reports.ts';
import { startWhenIdle } from './start-when-idle.ts';
import { retryUnreadFiles } from './unread-files.ts';
import { addYearsRequests } from './years-requests.ts';

/** What differs by platform: the file system, and which engines of exports can run. */
export interface ServerContext extends EditorEngineOptions, ExportEngines {
  readonly connection: Connection;
  /** Starts what makes PDF before one is asked for. */
  readonly startPdf?: () => Promise<void>;
  /** Reads a file to import. */
  readonly readSource: ReadSource;
  /** Opens what keeps reports for the next start, in a folder that the client has for it. */
  readonly openStore?: (folder: URI) => ReportStore | undefined;
  /** Called when the client may be told things. */
  readonly onInitialized?: () => void;
}

/**
 * Starts the language server on a connection. Files are read, and the client is answered, by what never fails: whatever goes
 * wrong is a finding at its document, a line in the log, and an error to who asked.
 */
export function startReportServer(context: ServerContext): void {
  const connection = guarded(context.connection, (error, asked) => noteFailedRequest(engine.shared, error, asked));
  const fileSystemProvider: ServerContext['fileSystemProvider'] = (services) =>
    new GuardedFiles(context.fileSystemProvider(services));
  const engine = createEditorEngine({ ...context, connection, fileSystemProvider });
  const { shared } = engine;
  const builder = shared.workspace.DocumentBuilder;
  shared.lsp.LanguageServer.onInitialize((parameters) => {
    engine.language.read(parameters);
    engine.references.read(parameters);
    const { tellsAtWork, setAside, storage } = lifeOptions.parse(parameters.initializationOptions);
    const store = storage === undefined ? undefined : context.openStore?.(URI.parse(storage));
    if (store)
      shared.editor.memory.storeIn(store, (uri) => [
        engine.language.current,
        engine.references.told,
        ...(engine.reader.levelsAt(uri) ?? []),
      ]);
    for (const uri of setAside) engine.setAside.add(uri);
    if (tellsAtWork)
      builder.onWork((document, checked) =>
        connection.sendNotification(AtWorkNotification.type, {
          ...(document && { uri: document.uri.toString() }),
          ...(checked && { checked: checked.uri.toString() }),
        }),
      );
  });
  shared.lsp.LanguageServer.onInitialized(() => context.onInitialized?.());
  builder.onFailure((_document, error) => logError(shared, error));
  addReportRequests(connection, engine);
  addNewReportRequests(connection, engine);
  addExportRequests(connection, engine, context);
  addImportRequests(connection, engine, context.readSource);
  addCompareRequests(connection, engine, context.readSource);
  addFeeRequests(connection, engine);
  addYearsRequests(connection, engine);
  addReportListRequests(connection, engine);
  addAuditRequests(connection, engine, context.readSource);
  addLedgerRequests(connection, engine, context.readSource);
  addPasteRequests(connection, engine);
  addFormRequests(connection, engine);
  addAlignRequests(connection, engine);
  followCheckSettings(connection, engine);
  keepFresh(connection, shared);
  publishSettled(connection, engine);
  readNearbyDocuments(shared);
  followNamedFiles(shared, engine.pictures);
  retryUnreadFiles(shared, engine.setAside);
  if (context.startPdf) startWhenIdle(engine.writing.textDocuments, context.startPdf);
  const reading = new BackgroundReading(shared);
  startLanguageServer(shared, serviceRequirements);
  // Of two who answer the same the later one does.
  addRequestsAcrossReports(connection, engine, reading);
}

const lifeOptions = z.catch(
  z.object({
    /** See {@link AtWorkNotification}, both. */
    tellsAtWork: z.catch(z.boolean(), false),
    setAside: z.catch(z.array(z.string()), []),
    /** The address of a folder for what can be made again. */
    storage: z.catch(z.optional(z.string()), undefined),
  }),
  { tellsAtWork: false, setAside: [], storage: undefined },
);

const aboutDocument = z.union([
  z.pipe(
    z.object({ textDocument: z.object({ uri: z.string() }) }),
    z.transform(({ textDocument }) => textDocument.uri),
  ),
  z.pipe(
    z.object({ uri: z.string() }),
    z.transform(({ uri }) => uri),
  ),
]);

/** A request about a document that failed is a finding at it, once: its author is to know that something is amiss. */
function noteFailedRequest(services: LangiumSharedServices, error: unknown, asked: unknown): void {
  logError(services, error);
  const { LangiumDocuments, WorkspaceLock, DocumentBuilder } = services.workspace;
  const uri = aboutDocument.safeParse(asked).data;
  const document = uri === undefined ? undefined : LangiumDocuments.getDocument(URI.parse(uri));
  if (!document || failureOf(document) !== undefined) return;
  noteFailure(document, error);
  WorkspaceLock.write((token) => DocumentBuilder.update([document.uri], [], token)).catch((failure) =>
    logError(services, failure),
  );
}

/**
 * Publishes what was held back as soon as the line it stands on is finished: the client says that the caret has left it,
 * or a moment has passed. The text is the same, so nothing is read anew.
 */
function publishSettled(connection: Connection, { shared, reader, writing }: EditorEngine): void {
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
