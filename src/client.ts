import * as vscode from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, State } from 'vscode-languageclient';
import {
  BodyKindsRequest,
  CaretNotification,
  DropRequest,
  ExportRequest,
  NewReportRequest,
  PasteRequest,
  PrepareExportNotification,
  PreviewRequest,
  ReportChangedNotification,
} from '../server/protocol.ts';
import { offerFiles } from './files-for-server.ts';
import { manualFolder } from './manuals/manual-pages.ts';
import { ServerLife } from './server-life.ts';

/**
 * Makes the client of a language server that runs where the extension runs: in a process of its own, or a web worker.
 * It shows no messages itself.
 */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** The language server as the features of the extension see it. Every request waits for the server to be up. */
export interface ReportServer {
  preview(uri: vscode.Uri, signal: AbortSignal): Promise<PreviewRequest.Result | null>;
  export(
    uri: vscode.Uri,
    wanted: Omit<ExportRequest.Params, 'uri'>,
    token: vscode.CancellationToken,
  ): Promise<ExportRequest.Result | null>;
  /** Tells that an export is about to be asked for. */
  prepareExport(uri: vscode.Uri, wanted: Omit<PrepareExportNotification.Params, 'uri'>): Promise<void>;
  /** The caret is on another line than the one edited last. */
  caretMoved(uri: vscode.Uri, line: number): Promise<void>;
  /** What is known of the kind of a body; null where there is no format for the year. */
  bodyKinds(parameters: BodyKindsRequest.Params): Promise<BodyKindsRequest.Result | null>;
  newReport(parameters: NewReportRequest.Params): Promise<NewReportRequest.Result | null>;
  paste(
    uri: vscode.Uri,
    position: vscode.Position,
    copied: Pick<PasteRequest.Params, 'html' | 'text'>,
    token: vscode.CancellationToken,
  ): Promise<PasteRequest.Result | null>;
  drop(
    uri: vscode.Uri,
    position: vscode.Position,
    files: readonly vscode.Uri[],
    token: vscode.CancellationToken,
  ): Promise<DropRequest.Result | null>;
  /** A report was checked anew. */
  readonly onReportChanged: vscode.Event<ReportChangedNotification.Params>;
  /** Whether it has ended for good: nothing is checked before {@link restart}. */
  readonly hasEnded: boolean;
  /** It has ended for good, or is up again after that. */
  readonly onLifeChanged: vscode.Event<void>;
  /** Starts it again, whatever it did before. */
  restart(): Promise<void>;
}

/** Starts the server; the extension goes on meanwhile, and stops the server with itself. */
export function startServer(context: vscode.ExtensionContext, createClient: CreateClient): ReportServer {
  const life = new ServerLife();
  const client = createClient({
    // Documents of every kind: files, unsaved texts, remote repositories.
    documentSelector: [{ language: 'gkreport' }, { language: 'gkformat' }],
    diagnosticCollectionName: 'gkreport',
    // Commands that the server may put behind its lenses and light bulbs.
    ...life.options({
      commands: ['gkreport.openPreviewToSide', 'gkreport.export', 'gkreport.internal.chooseFix'],
      documentation: manualFolder,
    }),
  });
  const reportChanged = new vscode.EventEmitter<ReportChangedNotification.Params>();
  context.subscriptions.push(
    reportChanged,
    life,
    client,
    offerFiles(client),
    client.onNotification(ReportChangedNotification.type, (parameters) => reportChanged.fire(parameters)),
  );
  life.start(client);
  const wireUri = (uri: vscode.Uri) => client.code2ProtocolConverter.asUri(uri);
  return {
    preview: (uri, signal) =>
      withToken(signal, (token) => ask(client, client.sendRequest(PreviewRequest.type, { uri: wireUri(uri) }, token))),
    export: (uri, wanted, token) =>
      ask(client, client.sendRequest(ExportRequest.type, { ...wanted, uri: wireUri(uri) }, token)),
    prepareExport: (uri, wanted) =>
      client.sendNotification(PrepareExportNotification.type, { ...wanted, uri: wireUri(uri) }),
    caretMoved: (uri, line) => client.sendNotification(CaretNotification.type, { uri: wireUri(uri), line }),
    bodyKinds: (parameters) => ask(client, client.sendRequest(BodyKindsRequest.type, parameters)),
    newReport: (parameters) => ask(client, client.sendRequest(NewReportRequest.type, parameters)),
    paste: (uri, { line, character }, copied, token) => {
      const parameters = { uri: wireUri(uri), position: { line, character }, ...copied };
      return ask(client, client.sendRequest(PasteRequest.type, parameters, token));
    },
    drop: (uri, { line, character }, files, token) => {
      const parameters = { uri: wireUri(uri), position: { line, character }, files: files.map(wireUri) };
      return ask(client, client.sendRequest(DropRequest.type, parameters, token));
    },
    onReportChanged: reportChanged.event,
    get hasEnded() {
      return life.hasEnded;
    },
    onLifeChanged: life.onChange,
    restart: () => life.restart(),
  };
}

/** Waits for an answer, and tells in plain words when there is nobody to give one. */
async function ask<Answer>(client: BaseLanguageClient, answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    throw client.state === State.Running ? error : new Error(vscode.l10n.t('the checker is not running'));
  }
}

async function withToken<T>(signal: AbortSignal, send: (token: vscode.CancellationToken) => Promise<T>): Promise<T> {
  const source = new vscode.CancellationTokenSource();
  const cancel = () => source.cancel();
  signal.addEventListener('abort', cancel);
  try {
    return await send(source.token);
  } finally {
    signal.removeEventListener('abort', cancel);
    source.dispose();
  }
}
