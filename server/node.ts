// Entry point of the language server where Node runs it: over stdio, IPC, a pipe or a socket, as the client asks.
import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { chartsOnDisk } from './charts-on-disk.ts';
import { DiskFiles } from './disk-files.ts';
import { ClientFileSystem, SchemeFileSystem } from './editor/client-file-system.ts';
import { startReportServer } from './editor/start.ts';
import { pdfOnDisk } from './pdf-on-disk.ts';
import { programFolder } from './program-folder.ts';

const connection = createConnection(ProposedFeatures.all);
const disk = new DiskFiles();
startReportServer({
  connection,
  rasterise: chartsOnDisk({ folder: programFolder() }),
  renderPdf: pdfOnDisk({ folder: join(programFolder(), 'pdf') }),
  fileSystemProvider: () => new SchemeFileSystem(disk, new ClientFileSystem(connection)),
});

// The last guard: what nobody heard of is written into the log, and the server goes on. When the client has gone there is
// neither log nor reason to.
for (const event of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(event, (error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_IPC_CHANNEL_CLOSED'].includes(code)) process.exit(1);
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  });
