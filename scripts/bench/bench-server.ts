import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { dist, project } from '../bundles.ts';

/** The report that everything is measured on. */
export const example = '定西市应急管理局2020.gkreport';

/** The built server as a process of its own, with a report open in it. */
export interface BenchServer {
  readonly connection: MessageConnection;
  readonly uri: string;
  readonly text: string;
  readonly pid: number | undefined;
  /** Bytes that the server has sent so far. */
  sent(): number;
  /** Sends a change of the text, and waits until its diagnostics are published. */
  edit(method: string, parameters: object): Promise<void>;
  end(): Promise<void>;
}

/** Opens a report, by default the example, in a server that has just started. */
export async function startBenchServer(file = join(project, 'examples', example)): Promise<BenchServer> {
  const server = spawn(process.execPath, [join(dist, 'server.js'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  let sent = 0;
  server.stdout.on('data', (bytes: Buffer) => {
    sent += bytes.length;
  });
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  let published: () => void = () => {};
  connection.onNotification('textDocument/publishDiagnostics', () => published());
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  const edit = async (method: string, parameters: object) => {
    const done = new Promise<void>((resolve) => {
      published = resolve;
    });
    await connection.sendNotification(method, parameters);
    await done;
  };
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
  await connection.sendNotification('initialized', {});
  const uri = pathToFileURL(file).toString();
  const text = readFileSync(file, 'utf8');
  await edit('textDocument/didOpen', { textDocument: { uri, languageId: 'gkreport', version: 1, text } });
  return {
    connection,
    uri,
    text,
    pid: server.pid,
    sent: () => sent,
    edit,
    async end() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
    },
  };
}
