// Entry point of the language server where Node runs it: over stdio, IPC, a pipe or a socket, as the client asks.
import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { ClientFileSystem, SchemeFileSystem } from './editor/client-file-system.ts';
import { startReportServer } from './editor/start.ts';
import { pdfOnDisk } from './pdf-on-disk.ts';

const connection = createConnection(ProposedFeatures.all);
const disk = NodeFileSystem.fileSystemProvider();
// The server is a script of `dist`, however it was started; PDF's engine and fonts lie beside it.
const pdf = join(dirname(realpathSync(process.argv[1] ?? '')), 'pdf');
startReportServer({
  connection,
  renderPdf: pdfOnDisk({ folder: pdf }),
  fileSystemProvider: () => new SchemeFileSystem(disk, new ClientFileSystem(connection)),
});
