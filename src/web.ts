// Entry point where extensions run in a web worker: vscode.dev and github.dev.
import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { offerChartResources } from './chart-resources.ts';
import { activateFeatures } from './extension.ts';

/** Called by VS Code when a report or a format is opened, or one of our commands is run. */
export function activate(context: vscode.ExtensionContext): void {
  const programs = vscode.Uri.joinPath(context.extensionUri, 'dist');
  const script = vscode.Uri.joinPath(programs, 'server-web.js').toString(true);
  activateFeatures(context, (options) => {
    let worker: Worker | undefined;
    const start = async () => {
      // One that does not answer any more is in the way of the next.
      worker?.terminate();
      worker = new Worker(script);
      // VS Code puts a function of its own in the place of Worker, so the client would not know what this is.
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    const client = new QuietClient('gkreport', 'gkreport', start, options);
    context.subscriptions.push({ dispose: () => worker?.terminate() });
    context.subscriptions.push(offerChartResources(client, programs));
    return client;
  });
}

/** Writes its troubles into the log; what people need to know is told in their language by those who ask. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}
