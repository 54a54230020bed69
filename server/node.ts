// Entry point of the language server where Node runs it: over stdio, IPC, a pipe or a socket, as the client asks.
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { ClientFileSystem, SchemeFileSystem } from './editor/client-file-system.ts';
import { startReportServer } from './editor/start.ts';

const connection = createConnection(ProposedFeatures.all);
const disk = NodeFileSystem.fileSystemProvider();
startReportServer({
  connection,
  fileSystemProvider: () => new SchemeFileSystem(disk, new ClientFileSystem(connection)),
});
