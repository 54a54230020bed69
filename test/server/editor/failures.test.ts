import assert from 'node:assert/strict';
import { mock } from 'node:test';
import * as lsp from 'vscode-languageserver-protocol';
import { runChecks } from '../../../server/checks/index.ts';
import { FindingDiagnostics } from '../../../server/editor/diagnostics.ts';
import { ReportHover } from '../../../server/editor/hover/report-hover.ts';
import { PartSymbols } from '../../../server/editor/symbols/document-symbols.ts';
import { LineScanner } from '../../../server/language/line-scanner.ts';
import { ReportReader } from '../../../server/workspace/report-reader.ts';
import { readText } from '../../support/engine.ts';
import { eventually } from '../../support/eventually.ts';
import { askAboutDocument, askAboutPlace } from '../../support/everything.ts';
import { startServer } from '../../support/lsp.ts';
import { fixture } from '../../support/reports.ts';

const good = fixture('宿迁2023.gkreport');
const poisoned = `${good}毒\n`;
const oops = new Error('oops');

/** Has a method fail at whatever is called with something that holds the poison. */
function failAt<T extends object>(prototype: T, method: keyof T & string): void {
  const original = prototype[method] as (...parameters: unknown[]) => unknown;
  mock.method(
    prototype,
    method as never,
    function (this: unknown, ...parameters: unknown[]) {
      if (parameters.some(isPoisoned)) throw oops;
      return original.apply(this, parameters);
    } as never,
  );
}

function isPoisoned(parameter: unknown): boolean {
  if (typeof parameter === 'string') return parameter.includes('毒');
  const isDocument = typeof parameter === 'object' && parameter !== null && 'textDocument' in parameter;
  const text = isDocument ? parameter.textDocument : undefined;
  return (
    typeof text === 'object' &&
    text !== null &&
    'getText' in text &&
    String((text.getText as () => string)()).includes('毒')
  );
}

describe('when something in the engine throws', () => {
  afterEach(() => mock.restoreAll());

  const places: readonly (readonly [string, () => void])[] = [
    ['cutting a text into tokens', () => failAt(LineScanner.prototype, 'tokenize')],
    ['publishing what was found', () => failAt(FindingDiagnostics.prototype, 'validateDocument')],
  ];
  for (const [name, fail] of places)
    it(`at ${name}, other reports are checked, and this one when it has changed`, async () => {
      fail();
      await using server = await startServer({ files: { 'a.gkreport': poisoned, 'b.gkreport': good } });
      await server.open('b.gkreport', good.replace('机关类型:', '机关类形:'));
      assert.ok((await server.found('b.gkreport')).includes('unknown-key'));
      await server.open('a.gkreport', good);
      const before = await server.found('a.gkreport');
      await server.notify(lsp.DidChangeTextDocumentNotification.type, {
        textDocument: { uri: server.uri('a.gkreport'), version: 2 },
        contentChanges: [{ text: poisoned }],
      });
      await server.settle();
      assert.ok(server.log.some((line) => line.includes('oops')));
      await server.change('b.gkreport', good);
      await server.notify(lsp.DidChangeTextDocumentNotification.type, {
        textDocument: { uri: server.uri('a.gkreport'), version: 3 },
        contentChanges: [{ text: good }],
      });
      await eventually(() => server.found('a.gkreport'), before);
    });

  it('at a text, the report has one finding, until it changes', async () => {
    failAt(LineScanner.prototype, 'tokenize');
    await using server = await startServer();
    await server.open('a.gkreport', poisoned);
    assert.equal((await server.found('a.gkreport')).filter((code) => code === 'not-checked').length, 1);
    const uri = server.uri('a.gkreport');
    await askAboutDocument(server, uri);
    await askAboutPlace(server, uri, { line: 0, character: 0 });
    await server.change('a.gkreport', good);
    assert.ok(!(await server.found('a.gkreport')).includes('not-checked'));
  });

  it('at a report, that report has one finding, and one that names it says so', async () => {
    const original = ReportReader.prototype.format;
    mock.method(ReportReader.prototype, 'format', function (this: ReportReader, node: Parameters<typeof original>[0]) {
      if (node.name === '毒') throw oops;
      return original.call(this, node);
    });
    const format = '格式 毒 { 适用 2016 至 2018 章 一 "一" { 表 表一 { 列 件数 行 各项 } } }';
    const files = { '甲.gkformat': format, '2017.gkreport': '格式: 毒\n机关: 某局\n年度: 2017\n\n# 某局\n' };
    await using server = await startServer({ files });
    await server.open('2024.gkreport', good.replace(/^机关:/m, '上年: ./2017.gkreport\n机关:'));
    const found = await server.diagnostics('2024.gkreport');
    const named = found.filter(({ code }) => code === 'unreadable-last-year');
    assert.deepEqual(
      named.map(({ message }) => message),
      ['无法读取上年报告“./2017.gkreport”，跨年数字未核对：gkreport 读取时出错'],
    );
  });

  it('in an answer, it is an error to who asked, one finding, and a line in the log', async () => {
    mock.method(ReportHover.prototype, 'getHoverContent', () => {
      throw oops;
    });
    mock.method(PartSymbols.prototype, 'getSymbols', () => {
      throw oops;
    });
    await using server = await startServer();
    const uri = await server.open('a.gkreport', good);
    const before = await server.found('a.gkreport');
    const place = { textDocument: { uri }, position: { line: 0, character: 0 } };
    for (const request of [lsp.HoverRequest.type, lsp.DocumentSymbolRequest.type, lsp.HoverRequest.type] as const)
      await assert.rejects(server.request(request as typeof lsp.HoverRequest.type, place), /oops/);
    await eventually(() => server.found('a.gkreport'), ['not-checked', ...before]);
    assert.ok(server.log.every((line) => /^Error: oops\n +at /.test(line)) && server.log.length > 0);
    await server.change('a.gkreport', `${good}\n`);
    assert.deepEqual(await server.found('a.gkreport'), before);
  });

  it('in one check, the others are done', async () => {
    const report = await readText(good.replace('机关类型:', '机关类形:'));
    const failures: unknown[] = [];
    const half = new Proxy(report, {
      get(target, name) {
        if (name === 'tables') throw oops;
        return Reflect.get(target, name);
      },
    });
    const found = runChecks(half, (error) => failures.push(error));
    assert.ok(found.some(({ check }) => check === 'unknown-key'));
    assert.ok(failures.length > 0 && failures.every((error) => error === oops));
  });
});

describe('a request before the server is initialized', () => {
  it('is refused as the protocol has it, whatever it asks', async () => {
    await using server = await startServer({ introduced: false });
    const textDocument = { uri: server.uri('a.gkreport') };
    for (const method of [
      'textDocument/hover',
      'textDocument/formatting',
      'workspace/symbol',
      'gkreport/preview',
      'no/such',
    ])
      await assert.rejects(server.send(method, { textDocument, uri: textDocument.uri }), { code: -32002 }, method);
    await server.introduce();
    await assert.rejects(server.send('no/such', {}), { code: lsp.ErrorCodes.MethodNotFound });
    await server.open('a.gkreport', good);
    await server.change('a.gkreport', good.replace('# ', ''));
    assert.ok((await server.found('a.gkreport')).includes('missing-title'));
  });
});
