import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mock } from 'node:test';
import v8 from 'node:v8';
import { startThread } from '../../../server/node/thread.ts';
import { folderWith, removeFolders } from '../cli/support/folder.ts';

describe('a thread', () => {
  afterEach(() => {
    mock.restoreAll();
    removeFolders();
  });

  /** One that echoes what it is asked. */
  function program(): string {
    const file = join(folderWith({}), 'echo.mjs');
    writeFileSync(
      file,
      `import { parentPort, workerData } from 'node:worker_threads';
       parentPort.on('message', (question) => parentPort.postMessage([workerData, question]));
       parentPort.postMessage('ready');`,
    );
    return file;
  }

  it('greets, answers, and ends', async () => {
    const thread = await startThread(program(), 'data');
    assert.equal(thread.greeting, 'ready');
    assert.deepEqual(await thread.ask(1), ['data', 1]);
    thread.close();
    await assert.rejects(thread.ask(2), /The thread has ended/);
    assert.equal(thread.isAlive, false);
  });

  it('leaves the settings of V8 alone, with which what was compiled before is known again', async () => {
    const set = mock.method(v8, 'setFlagsFromString', () => undefined);
    (await startThread(program(), null)).close();
    assert.equal(set.mock.callCount(), 0);
  });
});
