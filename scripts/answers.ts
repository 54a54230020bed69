/**
 * Writes down what a build answers about the examples, so that two builds can be compared:
 * `node scripts/answers.ts [DIST] > before.json`, and later `node scripts/answers.ts --against before.json`.
 *
 * Diagnostics and hovers are asked of the built server, a hover at each place where another word begins; of exported files
 * there is the SHA-256 of their bytes. A refactoring changes none of it.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import {
  createMessageConnection,
  DidOpenTextDocumentNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { fileTargets } from '../server/shared/export-targets.ts';
import { everything } from '../test/support/client-capabilities.ts';

const { values, positionals } = parseArgs({ options: { against: { type: 'string' } }, allowPositionals: true });
const project = join(import.meta.dirname, '..');
const dist = positionals[0] ?? join(project, 'dist');
const examples = join(project, 'examples');
const reports = (readdirSync(examples, { recursive: true }) as string[])
  .filter((name) => name.endsWith('.gkreport'))
  .sort();

const answers = { ...(await serverAnswers('zh-cn')), ...(await serverAnswers('en')), ...exportedFiles() };
if (values.against === undefined) process.stdout.write(`${JSON.stringify(answers, undefined, 1)}\n`);
else compare(JSON.parse(readFileSync(values.against, 'utf8')) as Answers, answers);

type Answers = Readonly<Record<string, unknown>>;

async function serverAnswers(locale: string): Promise<Answers> {
  const child = spawn(process.execPath, [join(dist, 'server.js'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const published = new Map<string, unknown>();
  let told = () => {};
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    published.set(uri, diagnostics);
    told();
  });
  connection.onRequest((method) => (method === 'workspace/configuration' ? [null] : null));
  connection.listen();
  const rootUri = pathToFileURL(examples).href;
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'examples' }],
    capabilities: everything,
    locale,
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const found: Record<string, unknown> = {};
  for (const name of reports) {
    const text = readFileSync(join(examples, name), 'utf8');
    const uri = pathToFileURL(join(examples, name)).href;
    published.delete(uri);
    await connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'gkreport', version: 1, text },
    });
    while (!published.has(uri)) await new Promise<void>((resolve) => (told = resolve));
    for (const position of placesIn(text)) {
      const hover = await connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
      if (hover) found[`hover ${locale} ${name}:${position.line}:${position.character}`] = hover;
    }
    found[`diagnostics ${locale} ${name}`] = JSON.parse(JSON.stringify(published.get(uri)).replaceAll(rootUri, ''));
  }
  connection.dispose();
  child.kill();
  return found;
}

/** Where words begin, as the Unicode rules for words see them. */
function placesIn(text: string): readonly { readonly line: number; readonly character: number }[] {
  const words = new Intl.Segmenter('zh', { granularity: 'word' });
  return text
    .split(/\r\n|\n/)
    .flatMap((content, line) =>
      [...words.segment(content)]
        .filter(({ segment }) => segment.trim() !== '')
        .map(({ index }) => ({ line, character: index })),
    );
}

function exportedFiles(): Answers {
  const out = mkdtempSync(join(tmpdir(), 'gkreport-answers-'));
  try {
    // Of reports of one name in several folders each goes into a folder of its own.
    for (const report of reports) {
      const words = ['export', join(examples, report), '--to', fileTargets.join(','), '--allow-errors', '--force'];
      const args = [join(dist, 'cli.js'), ...words, '--out', join(out, dirname(report))];
      const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      if (status === 2) throw new Error(stderr);
    }
    const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return Object.fromEntries(
      files.map(({ name, parentPath }) => {
        const bytes = readFileSync(join(parentPath, name));
        return [
          `file ${join(parentPath, name).slice(out.length + 1)}`,
          createHash('sha256').update(bytes).digest('hex'),
        ];
      }),
    );
  } finally {
    rmSync(out, { recursive: true });
  }
}

function compare(before: Answers, after: Answers): void {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const differing = keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  for (const key of differing.slice(0, 40)) {
    console.log(`${key}\n  before: ${JSON.stringify(before[key])}\n  after:  ${JSON.stringify(after[key])}`);
  }
  console.log(`${keys.length} answers, ${differing.length} differ`);
  process.exitCode = differing.length > 0 ? 1 : 0;
}
