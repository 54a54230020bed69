import assert from 'node:assert/strict';
import { DidSaveTextDocumentNotification } from 'vscode-languageserver-protocol';
import { startServer } from '../../../support/lsp.ts';
import { type Manner, typeText } from './typist.ts';

export const manners: readonly Manner[] = ['plain', 'pairs', 'composition'];

/** A right report, and how it is typed. */
export interface Typed {
  readonly name: string;
  readonly text: string;
  readonly manner: Manner;
  /** Other reports in the folder. */
  readonly files?: Readonly<Record<string, string>>;
  /** Findings that stay, since what they find is so. */
  readonly stays?: number;
}

/** Types a right report key by key, and then saves it: nothing turns red on the way, and nothing but what stays in the end. */
export async function seesNoRed({ name, text, manner, files = {}, stays = 0 }: Typed): Promise<void> {
  await using server = await startServer({ files, restAfter: 1_000_000_000 });
  const path = `${name}.gkreport`;
  const { keys, flashes, mean, messages } = await typeText(server, path, text, manner);
  assert.ok(keys > 400, `${keys} keys`);
  assert.ok((flashes.length * 1000) / keys < 5, `flashes: ${flashes.join(' ')}`);
  assert.ok(mean < 0.3 + stays, `${mean} findings on the screen`);
  for (const message of messages) assert.doesNotMatch(message, /“”/);

  // Once saved it is judged as any report that is opened.
  await server.notify(DidSaveTextDocumentNotification.type, { textDocument: { uri: server.uri(path) } });
  await using fresh = await startServer({ files });
  await fresh.open(path, text);
  assert.deepEqual(await server.diagnostics(path), await fresh.diagnostics(path));
}
