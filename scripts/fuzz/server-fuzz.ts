import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import {
  CancellationTokenSource,
  createMessageConnection,
  ErrorCodes,
  LSPErrorCodes,
  type MessageConnection,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { mixed, mutated, randomNumbers, roughlyMutated } from '../../test/server/robustness/mutations.ts';
import type { Failure } from './engine-fuzz.ts';
import { measured } from './memory.ts';
import { forms, reports, smallForm, smallReport } from './texts.ts';

export interface ServerFuzz {
  /** The built server, `dist/server.js`. */
  readonly server: string;
  readonly count: number;
  readonly seed: number;
  readonly tell?: (failure: Failure) => void;
}

/** Wall-clock milliseconds after which an answer counts as never coming, on however busy a machine. */
const patience = 120_000;
/** CPU time of the server that may pass between a request and its answer, in milliseconds. */
const longest = 2000;
/** What may be in use with every document closed, beyond what was in use so in the beginning, in megabytes. */
const mostGrowth = 24;
/** When the beginning is over: what is made once has been made by then. */
const warm = 200;

type Random = (below: number) => number;

interface Open {
  readonly uri: string;
  text: string;
  version: number;
}

/**
 * Sends the built server requests, changes and nonsense at random, the same ones for the same seed. It has to answer every
 * request in time, with an error only where the request is none or was taken back, to be there in the end, and to have kept
 * nothing of what was closed.
 */
export async function fuzzServer({ server, count, seed, tell = () => {} }: ServerFuzz): Promise<readonly Failure[]> {
  const child = spawn(process.execPath, ['--expose-gc', `--import=${measured}`, server, '--stdio'], {
    stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
  });
  const { stdin, stdout, stderr } = child;
  if (!stdin || !stdout || !stderr) throw new Error('The server has no pipes.');
  const failures: Failure[] = [];
  const fail = (what: string, text = '') => {
    failures.push({ seed, what, text });
    tell({ seed, what, text });
  };
  stderr.on('data', (words: Buffer) => fail(`written to standard error: ${words}`));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
  connection.onRequest((method) => (method === 'workspace/configuration' ? [null] : null));
  connection.onError(([error]) => fail(`connection: ${error.message}`));
  connection.listen();
  const session = new Session(connection, randomNumbers(seed), fail, meterOf(child));
  await Promise.race([session.run(count), ended]);
  if (isAlive(child)) await session.end();
  else fail(`the server ended with ${child.exitCode ?? child.signalCode} after: ${session.last}`);
  connection.dispose();
  child.kill();
  return failures;
}

type Meter = (what: 'memory' | 'cpu') => Promise<number>;

/** Asks a server how much memory it holds on to, or how long it has computed; answers come in the order of the questions. */
function meterOf(child: ChildProcess): Meter {
  const waiting: ((answer: number) => void)[] = [];
  child.on('message', (answer) => waiting.shift()?.(Number(answer)));
  return (what) =>
    new Promise((resolve) => {
      waiting.push(resolve);
      child.send(what);
    });
}

function isAlive({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null;
}

class Session {
  readonly #connection: MessageConnection;
  readonly #random: Random;
  readonly #fail: (what: string, text?: string) => void;
  readonly #measure: Meter;
  readonly #open = new Map<string, Open>();
  last = 'initialize';

  constructor(
    connection: MessageConnection,
    random: Random,
    fail: (what: string, text?: string) => void,
    measure: Meter,
  ) {
    this.#measure = measure;
    this.#connection = connection;
    this.#random = random;
    this.#fail = fail;
  }

  async run(count: number): Promise<void> {
    await this.#connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
    await this.#connection.sendNotification('initialized', {});
    const waiting = new Set<Promise<void>>();
    let before: number | undefined;
    for (let sent = 0; sent < count; sent++) {
      if (sent === Math.min(warm, Math.floor(count / 2))) {
        await Promise.all(waiting);
        before = await this.#memory();
      }
      await this.#change();
      const request = this.#ask(await this.#measure('cpu'));
      waiting.add(request);
      void request.finally(() => waiting.delete(request));
      // Some come together, as an editor sends them.
      if (waiting.size > 6) await Promise.race(waiting);
    }
    await Promise.all(waiting);
    const used = await this.#memory();
    if (before !== undefined && used > before + mostGrowth) this.#fail(`memory grew from ${before} to ${used} MB`);
  }

  /** What the server holds on to with every document closed, in megabytes. */
  async #memory(): Promise<number> {
    for (const uri of this.#open.keys())
      await this.#connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    this.#open.clear();
    // Answered when all that was told before has been built.
    await this.#connection.sendRequest('workspace/symbol', { query: '' });
    return (await this.#measure('memory')) / 1024 / 1024;
  }

  async end(): Promise<void> {
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
  }

  #pick<T>(items: readonly T[]): T {
    const item = items[this.#random(items.length)];
    if (item === undefined) throw new Error('There is nothing to pick.');
    return item;
  }

  #uri(): string {
    return this.#pick(uris);
  }

  #position(uri: string) {
    const lines = (this.#open.get(uri)?.text ?? '').split(/\r\n|\n|\r/);
    const line = this.#random(lines.length + (this.#random(20) === 0 ? 100 : 0));
    return { line, character: this.#random((lines[line]?.length ?? 0) + (this.#random(20) === 0 ? 100 : 1)) };
  }

  #range(uri: string) {
    const [one, other] = [this.#position(uri), this.#position(uri)];
    const isInOrder = one.line < other.line || (one.line === other.line && one.character <= other.character);
    return isInOrder ? { start: one, end: other } : { start: other, end: one };
  }

  /** What an editor tells: documents that open, change and close, files that change on the disk. */
  async #change(): Promise<void> {
    const uri = this.#uri();
    const known = this.#open.get(uri);
    const isForm = uri.endsWith('.gkformat');
    const notify = (method: string, params: object) => {
      this.last = `${method} ${JSON.stringify(params).slice(0, 300)}`;
      return this.#connection.sendNotification(method, params);
    };
    if (!known) {
      const text = isForm ? smallForm : this.#random(10) === 0 ? this.#pick(reports) : smallReport;
      this.#open.set(uri, { uri, text, version: 1 });
      const textDocument = { uri, languageId: isForm ? 'gkformat' : 'gkreport', version: 1, text };
      return notify('textDocument/didOpen', { textDocument });
    }
    if (this.#random(3) > 0) return;
    if (this.#random(40) === 0) {
      this.#open.delete(uri);
      return notify('textDocument/didClose', { textDocument: { uri } });
    }
    if (this.#random(20) === 0)
      return notify('workspace/didChangeWatchedFiles', { changes: [{ uri: this.#uri(), type: 1 + this.#random(3) }] });
    known.version++;
    const textDocument = { uri, version: known.version };
    if (this.#random(3) === 0) {
      const base = this.#random(2) === 0 ? known.text : isForm ? smallForm : smallReport;
      const changed = this.#random(2) === 0 ? mutated(base, this.#random) : roughlyMutated(base, this.#random);
      const text = this.#random(10) === 0 ? mixed(changed, this.#pick(forms), this.#random) : changed;
      // Documents do not grow for good.
      known.text = text.length > 20_000 ? smallReport : text;
      return notify('textDocument/didChange', { textDocument, contentChanges: [{ text: known.text }] });
    }
    // Typed at one place, like a key.
    const lines = known.text.split('\n');
    const line = this.#random(lines.length);
    const character = this.#random((lines[line]?.length ?? 0) + 1);
    const text = this.#pick(['1', '|', '\n', '{', '}', '规', '\ud83d', '=', '“', ' ', '#']);
    lines[line] = `${lines[line]?.slice(0, character)}${text}${lines[line]?.slice(character)}`;
    known.text = lines.join('\n');
    const range = { start: { line, character }, end: { line, character } };
    return notify('textDocument/didChange', { textDocument, contentChanges: [{ range, text }] });
  }

  async #ask(before: number): Promise<void> {
    const uri = this.#uri();
    const nonsense = this.#random(50) === 0;
    const [method, params] = nonsense ? this.#nonsense(uri) : this.#request(uri);
    this.last = `${method} ${JSON.stringify(params).slice(0, 300)}`;
    const source = new CancellationTokenSource();
    const opened = this.#open.get(uri);
    const isToBeCancelled = this.#random(8) === 0;
    const told = () => this.#open.get(uri)?.text ?? '';
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error('no answer')), patience);
    });
    try {
      const answer = this.#connection.sendRequest(method, params, source.token);
      if (isToBeCancelled) source.cancel();
      await Promise.race([answer, late]);
      const took = (await this.#measure('cpu')) - before;
      if (took > longest) this.#fail(`${method} ${JSON.stringify(params).slice(0, 500)}: took ${took} ms`, told());
    } catch (error) {
      // Of a document that is not open, or is another by now, there is nothing to tell.
      const isRefusable = nonsense || !opened || this.#open.get(uri) !== opened;
      const isAllowed = error instanceof ResponseError && (allowed.has(error.code) || isRefusable);
      if (!isAllowed) this.#fail(`${method} ${JSON.stringify(params).slice(0, 500)}: ${error}`, told());
    } finally {
      clearTimeout(timer);
    }
  }

  #request(uri: string): readonly [string, object] {
    const textDocument = { uri };
    const position = this.#position(uri);
    const options = { tabSize: 2, insertSpaces: true };
    const choices: readonly (readonly [string, object])[] = [
      ['textDocument/hover', { textDocument, position }],
      ['textDocument/completion', { textDocument, position }],
      ['textDocument/completion', { textDocument, position, context: { triggerKind: 2, triggerCharacter: '{' } }],
      ['textDocument/definition', { textDocument, position }],
      ['textDocument/references', { textDocument, position, context: { includeDeclaration: true } }],
      ['textDocument/documentHighlight', { textDocument, position }],
      ['textDocument/documentSymbol', { textDocument }],
      ['textDocument/foldingRange', { textDocument }],
      ['textDocument/documentLink', { textDocument }],
      ['textDocument/codeLens', { textDocument }],
      ['textDocument/inlayHint', { textDocument, range: this.#range(uri) }],
      ['textDocument/selectionRange', { textDocument, positions: [position] }],
      ['textDocument/semanticTokens/full', { textDocument }],
      ['textDocument/codeAction', { textDocument, range: this.#range(uri), context: { diagnostics: [] } }],
      [
        'textDocument/codeAction',
        { textDocument, range: this.#range(uri), context: { diagnostics: [], only: ['source.fixAll.gkreport'] } },
      ],
      ['textDocument/formatting', { textDocument, options }],
      ['textDocument/rangeFormatting', { textDocument, range: this.#range(uri), options }],
      ['textDocument/prepareRename', { textDocument, position }],
      ['textDocument/rename', { textDocument, position, newName: this.#pick(names) }],
      ['workspace/symbol', { query: this.#pick(['', ...names]) }],
      ['gkreport/preview', { uri }],
      [
        'gkreport/export',
        { uri, targets: [this.#pick(['html', 'txt', 'md', 'json', 'csv', 'fragment'])], allowErrors: true },
      ],
      ['gkreport/bodyKinds', { body: this.#pick(names), year: 2000 + this.#random(40) }],
      ['gkreport/newReport', { body: this.#pick(names), year: 2000 + this.#random(40) }],
    ];
    return this.#pick(choices);
  }

  /** What no editor sends: the server may refuse it. */
  #nonsense(uri: string): readonly [string, object] {
    const textDocument = { uri: this.#pick([uri, '', 'x', 'file:///%', 'gkreport:/a', 'file:///没有.gkreport']) };
    const position = this.#pick([
      { line: -1, character: -1 },
      { line: 1e9, character: 1e9 },
      { line: 0.5, character: 'a' },
      {},
    ]);
    const method = this.#pick([
      'textDocument/hover',
      'textDocument/completion',
      'textDocument/definition',
      'textDocument/rename',
      'textDocument/formatting',
      'textDocument/inlayHint',
      'textDocument/nothing',
      'gkreport/export',
      'gkreport/preview',
      'gkreport/paste',
      'gkreport/drop',
      'workspace/symbol',
    ]);
    return [
      method,
      this.#pick<object>([{ textDocument, position }, {}, { uri: 7, targets: 'all' }, { textDocument: null }, []]),
    ];
  }
}

const uris: readonly string[] = [
  'file:///fuzz/%E5%B9%B4%E6%8A%A5/2031.gkreport',
  'file:///fuzz/%E5%B9%B4%E6%8A%A5/2030.gkreport',
  'file:///fuzz/other.gkreport',
  'file:///fuzz/%E5%B9%B4%E6%8A%A5/%E5%B0%8F.gkformat',
  'untitled:Untitled-1.gkreport',
];
const names = ['示例市水务局', '甲', '12345热线', 'constructor', '', ' ', '2031', '（一）', '甲 乙', '\ud83d'];

const allowed: ReadonlySet<number> = new Set([
  LSPErrorCodes.RequestCancelled,
  LSPErrorCodes.ContentModified,
  // A document that is just being opened, or is gone: editors take this for no answer and ask again.
  LSPErrorCodes.ServerCancelled,
  // A rename that cannot be is refused in words.
  LSPErrorCodes.RequestFailed,
  ErrorCodes.InvalidParams,
]);

/** The server that `npm run build` makes. */
export const builtServer: string = join(import.meta.dirname, '../../dist/server.js');
