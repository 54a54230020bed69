// Entry point of the language server in a web worker: vscode.dev, github.dev, any editor in a page.
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { chartsThroughClient } from './charts-through-client.ts';
import { ClientFileSystem } from './editor/client-file-system.ts';
import { startReportServer } from './editor/start.ts';

// The worker itself is the port; its type would need the library of workers, which does not go with that of pages.
const scope = globalThis as unknown as MessagePort;
const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));
startReportServer({
  connection,
  rasterise: chartsThroughClient(connection),
  fileSystemProvider: () => new ClientFileSystem(connection),
});
