// The extension in a web worker: on vscode.dev and github.dev.
import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { AliveNotification } from '../server/shared/editor-protocol.ts';
import { offerChartResources } from './client.ts';
import type { Platform } from './platform.ts';

/** Reads what a worker says. Of a process it would be told that it has ended; of a worker somebody has to tell it. */
class WorkerReader extends BrowserMessageReader {
  close(): void {
    this.fireClose();
  }
}

/** Writes its troubles into the log; what people need to know is told in their language by those who ask. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

const platform: Platform = {
  createClient(context, options) {
    const programs = vscode.Uri.joinPath(context.extensionUri, 'dist');
    const script = vscode.Uri.joinPath(programs, 'server-web.js').toString(true);
    let worker: Worker | undefined;
    let reader: WorkerReader | undefined;
    const start = async () => {
      // One that does not answer any more is in the way of the next.
      worker?.terminate();
      worker = new Worker(script);
      reader = new WorkerReader(worker);
      // VS Code puts a function of its own in the place of Worker, so the client would not know what this is.
      return { reader, writer: new BrowserMessageWriter(worker) };
    };
    const client = new QuietClient('gkreport', 'gkreport', start, options);
    context.subscriptions.push(
      { dispose: () => worker?.terminate() },
      offerChartResources(client, programs),
      client.onNotification(AliveNotification.type, ({ lock }) => {
        const ending = reader;
        void navigator.locks.request(lock, () => ending?.close());
      }),
    );
    return client;
  },
  // What lies behind a page is reached through messages only, which takes as long as reading a report.
  storage: () => undefined,
  homeFolder: undefined,
};

export default platform;
