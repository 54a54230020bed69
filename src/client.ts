import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { ExportRequest, NewReportRequest, PreviewRequest, ReportChangedNotification } from '../server/protocol.ts';

/** Starts the language server where the extension runs: a process of its own, or a web worker. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** The language server as the features of the extension see it. Every request waits for the server to be up. */
export interface ReportServer {
  preview(uri: vscode.Uri, signal: AbortSignal): Promise<PreviewRequest.Result | null>;
  export(uri: vscode.Uri, to: ExportRequest.Target): Promise<ExportRequest.Result | null>;
  newReport(parameters: NewReportRequest.Params): Promise<NewReportRequest.Result | null>;
  /** A report was checked anew. */
  readonly onReportChanged: vscode.Event<ReportChangedNotification.Params>;
}

/** Documents of every kind: files, unsaved texts, remote repositories. */
const clientOptions: LanguageClientOptions = {
  documentSelector: [{ language: 'gkreport' }, { language: 'gkformat' }],
  diagnosticCollectionName: 'gkreport',
  // Failures to start are told once, by startServer, in the author's language.
  initializationFailedHandler: () => false,
};

/** Starts the server; the extension goes on meanwhile, and stops the server with itself. */
export function startServer(context: vscode.ExtensionContext, createClient: CreateClient): ReportServer {
  const client = createClient(clientOptions);
  const reportChanged = new vscode.EventEmitter<ReportChangedNotification.Params>();
  context.subscriptions.push(
    reportChanged,
    client,
    client.onNotification(ReportChangedNotification.type, (parameters) => reportChanged.fire(parameters)),
  );
  client.start().catch((error: unknown) => tellStartFailure(client, error));
  return {
    preview: (uri, signal) =>
      withToken(signal, (token) => client.sendRequest(PreviewRequest.type, { uri: protocolUri(client, uri) }, token)),
    export: (uri, to) => client.sendRequest(ExportRequest.type, { uri: protocolUri(client, uri), to }),
    newReport: (parameters) => client.sendRequest(NewReportRequest.type, parameters),
    onReportChanged: reportChanged.event,
  };
}

function protocolUri(client: BaseLanguageClient, uri: vscode.Uri): string {
  return client.code2ProtocolConverter.asUri(uri);
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

async function tellStartFailure(client: BaseLanguageClient, error: unknown): Promise<void> {
  const reload = vscode.l10n.t('Reload Window');
  const showLog = vscode.l10n.t('Show Log');
  const reason = error instanceof Error ? error.message : String(error);
  const answer = await vscode.window.showErrorMessage(
    vscode.l10n.t('gkreport could not start its language server, so nothing is checked: {0}', reason),
    reload,
    showLog,
  );
  if (answer === reload) {
    await vscode.commands.executeCommand('workbench.action.reloadWindow');
  } else if (answer === showLog) {
    client.outputChannel.show();
  }
}
