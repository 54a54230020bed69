// Entry point of the language server where Node runs it: over stdio, IPC, a pipe or a socket, as the client asks.
import { join } from 'node:path';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { chartsOnDisk } from './charts-on-disk.ts';
import { ClientFileSystem, SchemeFileSystem } from './editor/client-file-system.ts';
import { startReportServer } from './editor/start.ts';
import { pdfOnDisk } from './pdf-on-disk.ts';
import { programFolder } from './program-folder.ts';

const connection = createConnection(ProposedFeatures.all);
const disk = NodeFileSystem.fileSystemProvider();
startReportServer({
  connection,
  rasterise: chartsOnDisk({ folder: programFolder() }),
  renderPdf: pdfOnDisk({ folder: join(programFolder(), 'pdf') }),
  fileSystemProvider: () => new SchemeFileSystem(disk, new ClientFileSystem(connection)),
});
