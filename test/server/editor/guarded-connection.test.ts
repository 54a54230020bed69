import assert from 'node:assert/strict';
import { OperationCancelled } from 'langium';
import { type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { guarded } from '../../../server/editor/guarded-connection.ts';

/** A connection whose handlers are called by their names, once it is initialized, and what its handlers were heard to throw. */
async function connected() {
  const handlers = new Map<string, (...parameters: unknown[]) => unknown>();
  const told: unknown[] = [];
  const register = (name: string) => (handler: (...parameters: unknown[]) => unknown) => handlers.set(name, handler);
  const names = ['onInitialize', 'onRequest', 'onReferences', 'onDidChangeTextDocument'];
  const bare = Object.fromEntries(names.map((name) => [name, register(name)]));
  const connection = guarded(bare as unknown as Connection, (error) => told.push(error));
  connection.onInitialize(() => ({ capabilities: {} }));
  await handlers.get('onInitialize')?.({});
  const ask = async (name: string) => handlers.get(name)?.({});
  return { connection, ask, told };
}

describe('a guarded connection', () => {
  it('answers what was cancelled as cancelled, and tells nobody', async () => {
    const { connection, ask, told } = await connected();
    connection.onReferences(() => Promise.reject(OperationCancelled));
    await assert.rejects(
      ask('onReferences'),
      (error) => error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled,
    );
    assert.deepEqual(told, []);
  });

  it('tells what a request fails with, and answers with it', async () => {
    const { connection, ask, told } = await connected();
    const failure = new TypeError('no');
    connection.onReferences(() => Promise.reject(failure));
    await assert.rejects(ask('onReferences'), failure);
    assert.deepEqual(told, [failure]);
  });

  it('tells what a notification fails with, which nobody is answered', async () => {
    const { connection, ask, told } = await connected();
    const failure = new TypeError('no');
    connection.onDidChangeTextDocument(() => {
      throw failure;
    });
    await ask('onDidChangeTextDocument');
    assert.deepEqual(told, [failure]);
  });
});
