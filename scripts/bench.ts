/**
 * Measures what an author waits for, through the built server over stdio: `npm run bench`.
 * Prints the time from a keystroke to its published diagnostics, and to the preview's new HTML.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { dist, project } from './bundles.ts';

const example = '定西市应急管理局2020.gkreport';
const warmUp = 50;
const keystrokes = 300;

const server = spawn(process.execPath, [join(dist, 'server.js'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
const connection = createMessageConnection(
  new StreamMessageReader(server.stdout),
  new StreamMessageWriter(server.stdin),
);
let published: () => void = () => {};
connection.onNotification('textDocument/publishDiagnostics', () => published());
connection.onRequest('client/registerCapability', () => null);
connection.listen();

await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
await connection.sendNotification('initialized', {});
const uri = pathToFileURL(join(project, 'examples', example)).toString();
const text = readFileSync(join(project, 'examples', example), 'utf8');
await edit(connection, 'textDocument/didOpen', { textDocument: { uri, languageId: 'gkreport', version: 1, text } });

// One character of prose is typed, then deleted, and so on, so that the report stays what it is.
const line = text.split('\n').findIndex((each) => each.includes('现将'));
const toDiagnostics: number[] = [];
const toPreview: number[] = [];
for (let count = 0; count < warmUp + keystrokes; count++) {
  const typed = count % 2 === 0;
  const range = { start: { line, character: 3 }, end: { line, character: typed ? 3 : 4 } };
  const start = performance.now();
  await edit(connection, 'textDocument/didChange', {
    textDocument: { uri, version: count + 2 },
    contentChanges: [{ range, text: typed ? '的' : '' }],
  });
  const checked = performance.now();
  await connection.sendRequest('gkreport/preview', { uri });
  if (count < warmUp) continue;
  toDiagnostics.push(checked - start);
  toPreview.push(performance.now() - start);
}
await connection.sendRequest('shutdown');
await connection.sendNotification('exit');

console.log(`${example}, ${keystrokes} keystrokes, Node ${process.version}`);
console.log(summary('keystroke → diagnostics', toDiagnostics));
console.log(summary('keystroke → preview', toPreview));

/** Sends a change of the text, and waits until its diagnostics are published. */
async function edit(to: MessageConnection, method: string, parameters: object): Promise<void> {
  const done = new Promise<void>((resolve) => {
    published = resolve;
  });
  await to.sendNotification(method, parameters);
  await done;
}

function summary(name: string, milliseconds: readonly number[]): string {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN).toFixed(1).padStart(6);
  return `${name.padEnd(26)} p50 ${at(0.5)} ms   p95 ${at(0.95)} ms   max ${at(1)} ms`;
}
