import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { PreviewRequest } from '../../server/shared/editor-protocol.ts';
import { PageReceiver } from '../../server/shared/page-pieces.ts';
import { dist, project } from '../bundles.ts';
import { processorTime, untilQuiet } from './process-costs.ts';

/** The report that everything is measured on. */
export const example = '定西市应急管理局2020.gkreport';

/** Where it lies. */
export const exampleFile = join(project, 'examples', example);

/** What is started, and what is open in it. */
export interface BenchOptions {
  /** Path of the file that is opened; it need not exist where `text` is given. Left out, the example. */
  readonly file?: string;
  readonly text?: string;
  readonly languageId?: string;
  /** The folder that is open; left out, none. */
  readonly folder?: string;
  /** Words that Node is started with; left out, the built server of gkreport. */
  readonly server?: readonly string[];
  readonly initializationOptions?: unknown;
  /** What the server is told when it asks for settings. */
  readonly configuration?: Readonly<Record<string, unknown>>;
}

/** A language server as a process of its own, with a file open in it. */
export interface BenchServer {
  readonly connection: MessageConnection;
  readonly uri: string;
  readonly text: string;
  readonly pid: number | undefined;
  /** Bytes that the server has sent so far. */
  sent(): number;
  /** How often the server has published findings so far, of whatever file. */
  publishes(): number;
  /** Replaces a range of the open file, and waits until the findings of just that text are published. */
  edit(range: Range, text: string): Promise<void>;
  /** Waits until the findings of a file are published the next time. */
  published(uri: string): Promise<PublishDiagnosticsParams>;
  end(): Promise<void>;
}

/** From and to, lines and characters from 0. */
export interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Starts a server and opens the file in it; it is there when its first findings are. */
export async function startBenchServer(options: BenchOptions = {}): Promise<BenchServer> {
  const { file = exampleFile, languageId = 'gkreport', folder } = options;
  const words = options.server ?? [join(dist, 'server.js'), '--stdio'];
  const server = spawn(process.execPath, words, { stdio: ['pipe', 'pipe', 'inherit'] });
  let sent = 0;
  server.stdout.on('data', (bytes: Buffer) => {
    sent += bytes.length;
  });
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  let publishes = 0;
  const waiting = new Set<(published: PublishDiagnosticsParams) => void>();
  connection.onNotification('textDocument/publishDiagnostics', (published: PublishDiagnosticsParams) => {
    publishes++;
    for (const hear of waiting) hear(published);
  });
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.onRequest('workspace/configuration', ({ items }: { items: readonly { section?: string }[] }) =>
    items.map(({ section }) => (section && options.configuration?.[section]) ?? null),
  );
  connection.listen();
  /** An answer of an older text is none; a server that tells no version cannot be asked for more. */
  const publishedFor = (uri: string, version: number | undefined) =>
    new Promise<PublishDiagnosticsParams>((resolve) => {
      const hear = (published: PublishDiagnosticsParams) => {
        if (published.uri !== uri || (version ?? published.version) !== (published.version ?? version)) return;
        waiting.delete(hear);
        resolve(published);
      };
      waiting.add(hear);
    });
  const folderUri = folder ? pathToFileURL(folder).toString() : null;
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: folderUri,
    workspaceFolders: folderUri ? [{ uri: folderUri, name: 'bench' }] : null,
    initializationOptions: options.initializationOptions,
    capabilities: {
      textDocument: { publishDiagnostics: { versionSupport: true, relatedInformation: true } },
      workspace: { configuration: true, workspaceFolders: true },
      window: { workDoneProgress: true },
    },
  });
  await connection.sendNotification('initialized', {});
  if (options.configuration)
    await connection.sendNotification('workspace/didChangeConfiguration', { settings: options.configuration });
  const uri = pathToFileURL(file).toString();
  const text = options.text ?? readFileSync(file, 'utf8');
  const first = publishedFor(uri, 1);
  await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  await first;
  let version = 1;
  return {
    connection,
    uri,
    text,
    pid: server.pid,
    sent: () => sent,
    publishes: () => publishes,
    async edit(range, inserted) {
      version++;
      const done = publishedFor(uri, version);
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range, text: inserted }],
      });
      await done;
    },
    published: (other) => publishedFor(other, undefined),
    async end() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await new Promise((done) => (server.exitCode === null ? server.once('exit', done) : done(undefined)));
      connection.dispose();
    },
  };
}

/** What one thing costs: milliseconds by the clock until it is answered, and those of the server's main thread until it rests. */
export interface Costs {
  readonly wall: number;
  readonly main: number;
}

/** Does something with a server that rests, and measures what it costs. */
export async function costsOf({ pid }: Pick<BenchServer, 'pid'>, something: () => Promise<unknown>): Promise<Costs> {
  await untilQuiet(pid);
  const before = processorTime(pid);
  const start = performance.now();
  await something();
  const wall = performance.now() - start;
  await untilQuiet(pid);
  return { wall, main: processorTime(pid) - before };
}

/** Asks for the page of the open report as a preview, or a form, does, which has the pages before. Gives its HTML. */
export function pagesOf({ connection, uri }: BenchServer, fields = false): () => Promise<string> {
  const receiver = new PageReceiver();
  return async () => {
    const asked: PreviewRequest.Params = { uri, known: receiver.known, ...(fields && { fields }) };
    const shown = await connection.sendRequest<PreviewRequest.Result | null>('gkreport/preview', asked);
    const html = shown && receiver.receive(shown.page);
    if (!html) throw new Error('There is no page.');
    return html;
  };
}
