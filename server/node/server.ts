// Entry point of the language server where Node runs it: over stdio, IPC, a pipe or a socket, as the client asks.
import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { ClientFileSystem, SchemeFileSystem } from '../editor/client-file-system.ts';
import { startReportServer } from '../editor/start.ts';
import { chartsOnDisk } from './charts-on-disk.ts';
import { DiskFiles } from './disk-files.ts';
import { sourcesOnDisk } from './import-on-disk.ts';
import { programAt, ReportsKept } from './kept-on-disk.ts';
import { pdfOnDisk } from './pdf-on-disk.ts';
import { programFolder } from './program-folder.ts';

/** When what has been compiled by then is kept, in milliseconds: what a start needs, and it is no longer in a hurry. */
const keepAfter = 3_000;

/** When what is kept of reports is tidied up, in milliseconds. */
const tidyAfter = 5 * 60_000;

/** How long the engine of PDF waits for another one, in milliseconds: it takes seconds to start, and 200 MB. */
const pdfPatience = 5 * 60_000;

// Reading thousands of reports leaves much garbage and few things: without this the memory would grow to several times what is used.
setFlagsFromString('--heap-growing-percent=100');

const connection = createConnection(ProposedFeatures.all);
const disk = new DiskFiles();
const renderPdf = pdfOnDisk({ folder: join(programFolder(), 'pdf'), patience: pdfPatience });
startReportServer({
  connection,
  rasterise: chartsOnDisk({ folder: programFolder() }),
  renderPdf,
  startPdf: renderPdf.start,
  readSource: sourcesOnDisk(),
  fileSystemProvider: () => new SchemeFileSystem(disk, new ClientFileSystem(connection)),
  openStore: ({ scheme, fsPath }) => {
    if (scheme !== 'file') return undefined;
    const store = new ReportsKept(fsPath, programAt(fileURLToPath(import.meta.url)));
    setTimeout(() => void store.prune(), tidyAfter).unref();
    return store;
  },
  // A client may have Node keep what is compiled; Node itself would do so at an end that nobody forces. Before 22 it could not.
  onInitialized: () => setTimeout(() => flushCompileCache?.(), keepAfter).unref(),
});

// The last guard: what nobody heard of is written into the log, and the server goes on. When the client has gone there is
// neither log nor reason to.
for (const event of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(event, (error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_IPC_CHANNEL_CLOSED'].includes(code)) process.exit(1);
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  });
