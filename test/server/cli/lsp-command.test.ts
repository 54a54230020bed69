import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { folderWith, removeFolders } from './support/folder.ts';
import { bundle } from './support/gkreport.ts';

describe('gkreport lsp --stdio', () => {
  afterEach(removeFolders);

  it('is the language server, also behind the link that npm makes and with the words that clients add', async () => {
    const folder = folderWith({});
    const link = join(folder, 'bin', 'gkreport');
    mkdirSync(join(folder, 'bin'));
    symlinkSync(bundle, link);
    const words = [link, 'lsp', '--stdio', `--clientProcessId=${process.pid}`];
    const server = spawn(process.execPath, words, { stdio: ['pipe', 'pipe', 'inherit'] });
    const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
    const connection = createMessageConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    connection.listen();
    const parameters = { processId: process.pid, rootUri: null, capabilities: {} };
    const { capabilities } = await connection.sendRequest<{ capabilities: object }>('initialize', parameters);
    assert.ok('textDocumentSync' in capabilities);
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    assert.equal(await ended, 0);
    connection.dispose();
  });
});
