import assert from 'node:assert/strict';
import { type ChildProcessByStdio, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  type MessageConnection,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { eventually } from '../support/eventually.ts';

const program = join(import.meta.dirname, '../../dist/server.js');
const onWindows = process.platform === 'win32';
/** Root reads everything: to be refused anything, the server has to be somebody else. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

const named = (lastYear: string) =>
  `格式: 国办2021\n机关: 某局\n年度: 2024\n上年: ${lastYear}\n\n# 某局2024年政府信息公开工作年度报告\n`;

/** Files as no test in memory has them; each is made at a path. */
const unreadable: Readonly<Record<string, (path: string) => void>> = {
  'a file without permission': (path) => {
    writeFileSync(path, '年度: 2023\n');
    chmodSync(path, 0);
  },
  'a folder called like a report': (path) => {
    mkdirSync(path);
    writeFileSync(join(path, '甲.gkreport'), '年度: 2022\n');
  },
  'three gigabytes': (path) => {
    writeFileSync(path, '');
    truncateSync(path, 3 * 1024 ** 3);
  },
  'a pipe that nobody writes to': (path) => {
    execFileSync('mkfifo', [path]);
  },
  'a text in another encoding': (path) => writeFileSync(path, Buffer.from([0xc4, 0xea, 0xb6, 0xc8, 0x3a, 0x20, 0x32])),
  'a link to itself': (path) => symlinkSync(path, path),
  'a link to a device without end': (path) => symlinkSync('/dev/zero', path),
};

describe('the built language server, in a folder with', function () {
  this.timeout(600_000);
  let folder = '';
  let server: ChildProcessByStdio<Writable, Readable, null>;
  let connection: MessageConnection;
  const found = new Map<string, readonly string[]>();
  const log: string[] = [];

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'gkreport-files-')));
    chmodSync(folder, 0o755);
    found.clear();
    log.length = 0;
  });

  afterEach(async () => {
    const ended = once(server, 'exit');
    await connection.sendRequest(ShutdownRequest.type);
    await connection.sendNotification(ExitNotification.type);
    assert.deepEqual(await ended, [0, null]);
    connection.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(workspace: string | undefined): Promise<void> {
    server = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'], ...nobody });
    connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      found.set(
        decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)),
        diagnostics.map(({ code }) => String(code)),
      );
    });
    connection.onNotification(LogMessageNotification.type, ({ message }) => {
      log.push(message);
    });
    connection.listen();
    const workspaceFolders = workspace === undefined ? null : [{ uri: pathToFileURL(workspace).href, name: '报告' }];
    await connection.sendRequest(InitializeRequest.type, {
      // Whoever is nobody may not ask whether this process is alive.
      processId: null,
      rootUri: null,
      workspaceFolders,
      capabilities: {},
      locale: 'en',
    });
    await connection.sendNotification(InitializedNotification.type, {});
  }

  async function open(name: string, text: string): Promise<void> {
    const uri = pathToFileURL(join(folder, name)).href;
    const textDocument = { uri, languageId: 'gkreport', version: 1, text };
    await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  const aboutFiles = (name: string) =>
    (found.get(name) ?? ['not checked yet']).filter((code) => /^unread|^last-year|^not/.test(code));

  for (const [what, make] of Object.entries(unreadable))
    for (const isOpened of [true, false])
      it(`${what}${isOpened ? '' : ', none of it opened'}, checks what can be read`, async function () {
        if (onWindows) this.skip();
        make(join(folder, '2023.gkreport'));
        make(join(folder, '甲.gkformat'));
        writeFileSync(join(folder, '好.gkreport'), '年度: 2024\n');
        await start(isOpened ? folder : undefined);
        await open('2024.gkreport', named('./2023.gkreport'));
        await eventually(() => aboutFiles('2024.gkreport'), ['unreadable-last-year']);
        if (isOpened) await eventually(() => (found.get('好.gkreport') ?? []).includes('missing-key'), true);
        assert.ok(!log.some((line) => line.includes('    at ')), log.join('\n'));
      });

  it('a file that gets its permission later reads it then', async function () {
    if (onWindows) this.skip();
    const path = join(folder, '2023.gkreport');
    unreadable['a file without permission']?.(path);
    await start(folder);
    await open('2024.gkreport', named('./2023.gkreport'));
    await eventually(() => aboutFiles('2024.gkreport'), ['unreadable-last-year']);
    chmodSync(path, 0o644);
    await eventually(() => aboutFiles('2024.gkreport'), []);
  });

  it('paths that lead everywhere but to a report looks into none of them', async function () {
    if (onWindows) this.skip();
    await start(folder);
    for (const path of ['/', '/etc', '..', '.', '/dev/zero', '/proc/self/mem', '\ud83d', '~', '/dev/stdin']) {
      found.clear();
      await open(`${path.length}.gkreport`, named(path));
      await eventually(() => aboutFiles(`${path.length}.gkreport`).slice(0, 1).length, 1);
    }
    assert.deepEqual(log, []);
  });
});
