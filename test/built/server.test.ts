import assert from 'node:assert/strict';
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import {
  CodeActionRequest,
  createMessageConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type MessageConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { PreviewRequest } from '../../server/shared/editor-protocol.ts';
import { PageReceiver } from '../../server/shared/page-pieces.ts';
import { BodyKindsRequest, ImportRequest, NewReportRequest } from '../../server/shared/report-protocol.ts';
import { exampleText } from '../support/examples.ts';

const server = join(import.meta.dirname, '../../dist/server.js');
const uri = 'file:///nowhere/%E9%94%99%E8%AF%AF.gkreport';

describe('the built language server', () => {
  let process_: ChildProcessByStdio<Writable, Readable, null>;
  let connection: MessageConnection;

  beforeEach(async () => {
    process_ = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const reader = new StreamMessageReader(process_.stdout);
    connection = createMessageConnection(reader, new StreamMessageWriter(process_.stdin));
    connection.listen();
    const parameters = { processId: process.pid, rootUri: null, capabilities: {}, locale: 'zh-cn' };
    await connection.sendRequest(InitializeRequest.type, parameters);
    await connection.sendNotification(InitializedNotification.type, {});
  });

  afterEach(async () => {
    const ended = once(process_, 'exit');
    await connection.sendRequest(ShutdownRequest.type);
    await connection.sendNotification(ExitNotification.type);
    assert.deepEqual(await ended, [0, null]);
    connection.dispose();
  });

  async function open(text: string): Promise<PublishDiagnosticsParams> {
    const published = new Promise<PublishDiagnosticsParams>((resolve) => {
      connection.onNotification(PublishDiagnosticsNotification.type, (found) => {
        if (found.uri === uri) resolve(found);
      });
    });
    const textDocument = { uri, languageId: 'gkreport', version: 1, text };
    await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    return published;
  }

  it('finds, over stdio, what is wrong in the report that is wrong on purpose', async () => {
    const { diagnostics } = await open(exampleText('错误示例2024.gkreport'));
    assert.deepEqual(
      diagnostics.map(({ range, code }) => `${range.start.line + 1} ${code}`),
      [
        '6 未知报头项',
        '8 标题年度',
        '10 统计期限',
        '22 未知名称',
        '41 旧行名',
        '47 缺行',
        '53 不是数字',
        '61 数字疑误',
        '77 合计不符',
        '87 内容缺项',
      ],
    );
  });

  it('answers hovers, code actions and the preview', async () => {
    const text = exampleText('错误示例2024.gkreport');
    const { diagnostics } = await open(text);
    const wrong = diagnostics.find(({ code }) => code === '数字疑误');
    assert.ok(wrong);
    const textDocument = { uri };
    const hover = await connection.sendRequest(HoverRequest.type, { textDocument, position: wrong.range.start });
    assert.deepEqual(hover?.range, wrong.range);
    const context = { diagnostics: [wrong] };
    const actions = await connection.sendRequest(CodeActionRequest.type, { textDocument, range: wrong.range, context });
    assert.equal(actions?.[0]?.title, '将“予以公开·自然人”改为 12');
    const preview = await connection.sendRequest(PreviewRequest.type, { uri });
    assert.deepEqual(preview?.verdicts, { holds: 41, broken: 3, unchecked: 9 });
  });

  it('sends what a key changes on the page, and not the page', async () => {
    const text = exampleText('定西市应急管理局2020.gkreport');
    await open(text);
    const receiver = new PageReceiver();
    const show = async () => {
      const preview = await connection.sendRequest(PreviewRequest.type, { uri, known: receiver.known });
      assert.ok(preview && receiver.receive(preview.page));
      return Buffer.byteLength(JSON.stringify(preview.page));
    };
    const whole = await show();
    assert.ok(whole > 40_000, `${whole} bytes`);
    const lines = text.split('\n');
    const prose = { line: lines.findIndex((line) => line.includes('现将')), character: 3 };
    const row = lines.findIndex((line) => line.startsWith('| 本年新收'));
    const cell = { line: row, character: (lines[row] ?? '').search(/\d/) };
    for (const [version, [place, typed]] of (
      [
        [prose, '的'],
        [prose, '\n'],
        [cell, '1'],
      ] as const
    ).entries()) {
      const contentChanges = [{ range: { start: place, end: place }, text: typed }];
      const textDocument = { uri, version: version + 2 };
      await connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument, contentChanges });
      const sent = await show();
      assert.ok(sent < 20_000, `${sent} of ${whole} bytes for ${JSON.stringify(typed)}`);
    }
  });

  it('answers what comes first, though the formats are still being read', async () => {
    const wanted = { body: '示例县水务局', year: 2024 };
    const page =
      '<h1>示例县水务局2024年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>无。</p><p>二、主动公开政府信息情况</p><p>无。</p>';
    const content = Buffer.from(page).toString('base64');
    const [begun, kinds, imported] = await Promise.all([
      connection.sendRequest(NewReportRequest.type, { ...wanted, bodyKind: '部门' }),
      connection.sendRequest(BodyKindsRequest.type, wanted),
      connection.sendRequest(ImportRequest.type, { name: '报告.html', content, uri: 'file:///nowhere/报告.html' }),
    ]);
    assert.equal(begun?.fileName, '示例县水务局2024.gkreport');
    assert.equal(kinds?.told, '部门');
    assert.ok('text' in imported, JSON.stringify(imported));
    assert.match(imported.text, /^机关: 示例县水务局$/m);
  });
});
