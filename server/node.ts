// Entry point of the language server where Node runs it: over stdio, IPC, a pipe or a socket, as the client asks.
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startReportServer } from './editor/start.ts';

const connection = createConnection(ProposedFeatures.all);
startReportServer({ connection, ...NodeFileSystem });
