// Entry point of the language server in a web worker: vscode.dev, github.dev, any editor in a page.

import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { chartsThroughClient } from './editor/charts-through-client.ts';
import { ClientFileSystem } from './editor/client-file-system.ts';
import { startReportServer } from './editor/start.ts';
import { readSource } from './import/read-source.ts';
import { AliveNotification } from './shared/editor-protocol.ts';

// The worker itself is the port; its type would need the library of workers, which does not go with that of pages.
const scope = globalThis as unknown as MessagePort;
const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));
startReportServer({
  connection,
  rasterise: chartsThroughClient(connection),
  readSource,
  fileSystemProvider: () => new ClientFileSystem(connection),
  onInitialized: holdLock,
});

/** Lets the client know when this worker has ended, where the page has locks. */
function holdLock(): void {
  const lock = `gkreport-${crypto.randomUUID()}`;
  const hold = () => {
    void connection.sendNotification(AliveNotification.type, { lock });
    return new Promise<never>(() => undefined);
  };
  navigator.locks?.request(lock, hold).catch((error: unknown) => connection.console.warn(String(error)));
}
