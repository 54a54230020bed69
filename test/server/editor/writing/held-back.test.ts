import assert from 'node:assert/strict';
import { DidSaveTextDocumentNotification } from 'vscode-languageserver-protocol';
import { CaretNotification } from '../../../../server/shared/editor-protocol.ts';
import { eventually } from '../../../support/eventually.ts';
import { startServer, type TestServer } from '../../../support/lsp.ts';
import { report2021 } from '../../checks/support/report-texts.ts';

const path = '示例市水务局2024.gkreport';

/** Longer than any test: nothing here depends on how fast the machine is. */
const never = 1_000_000_000;

/** Types a text at the end of what a marker ends, and tells what is found then. */
async function typeAt(server: TestServer, text: string, behind: string, typed: string): Promise<readonly string[]> {
  const at = text.indexOf(behind) + behind.length;
  const lines = text.slice(0, at).split('\n');
  let position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  for (const key of typed) {
    await server.edit(path, [{ range: { start: position, end: position }, text: key }]);
    position =
      key === '\n' ? { line: position.line + 1, character: 0 } : { ...position, character: position.character + 1 };
  }
  return found(server);
}

async function found(server: TestServer): Promise<readonly string[]> {
  return (await server.diagnostics(path)).map(({ code }) => String(code));
}

/** Waits for what is published without a further edit. */
function foundLater(server: TestServer, expected: readonly string[]): Promise<void> {
  return eventually(() => found(server), expected);
}

describe('what is found on the line being written', function () {
  this.timeout(600_000);

  it('is held back while it is typed, and told when the caret has left it', async () => {
    await using server = await startServer({ restAfter: never });
    const uri = await server.open(path, report2021);
    assert.deepEqual(await typeAt(server, report2021, '| 行政强制 | 0 |', '\n| 行政检察 | 1'), []);
    await server.notify(CaretNotification.type, { uri, line: 3 });
    await foundLater(server, ['unknown-row']);
  });

  it('is told when the author goes on in the next line', async () => {
    await using server = await startServer({ restAfter: never });
    await server.open(path, report2021);
    assert.deepEqual(await typeAt(server, report2021, '| 行政强制 | 0 |', '\n| 行政检察 | 1 |\n'), ['unknown-row']);
  });

  it('is told when the line is left alone for a moment', async () => {
    await using server = await startServer({ restAfter: 20 });
    await server.open(path, report2021);
    // On a slow machine the moment may be over by now.
    await typeAt(server, report2021, '发布日期: 2025-01-20', '3');
    await foundLater(server, ['unreadable-date']);
  });

  it('is told when the report is saved', async () => {
    await using server = await startServer({ restAfter: never });
    const uri = await server.open(path, report2021);
    assert.deepEqual(await typeAt(server, report2021, '发布日期: 2025-01-20', 'x'), []);
    await server.notify(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
    await foundLater(server, ['unreadable-date']);
  });

  for (const [what, behind, typed] of [
    ['a mark alone', '本年未收取信息处理费。', '\n##'],
    ['the beginning of a name', '| 行政强制 | 0 |', '\n| 行政处'],
    ['letters of an input method', '| 行政强制 | 0 |', "\n| 行政chu'f"],
  ] as const)
    it(`is held back for as long as the caret is there: ${what}`, async () => {
      await using server = await startServer({ restAfter: 1 });
      const uri = await server.open(path, report2021);
      await typeAt(server, report2021, behind, typed);
      await new Promise((resolve) => setTimeout(resolve, 50));
      assert.deepEqual(await found(server), []);
      await server.notify(CaretNotification.type, { uri, line: 0 });
      await eventually(async () => (await found(server)).length > 0, true);
    });

  it('never keeps a wrong sum back in a row that is closed', async () => {
    await using server = await startServer({ restAfter: never });
    await server.open(path, report2021);
    const [code] = await typeAt(server, report2021, '| 本年新收 | 2', '1');
    assert.equal(code, 'wrong-cell');
  });

  it('is told of a sum that is wrong when the row is closed, whatever is still to be written', async () => {
    await using server = await startServer({ restAfter: never });
    await server.open(path, '');
    const begun = report2021.slice(0, report2021.indexOf('| 上年结转'));
    const start = { line: 0, character: 0 };
    await server.edit(path, [{ range: { start, end: start }, text: begun }]);
    assert.deepEqual(
      await typeAt(
        server,
        begun,
        '| 本年新收 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |\n',
        '| 上年结转 | 1 | 0 | 0 | 0 | 0 | 0 | 3',
      ),
      [],
    );
    const closed = `${begun}| 上年结转 | 1 | 0 | 0 | 0 | 0 | 0 | 3`;
    assert.deepEqual(await typeAt(server, closed, '| 1 | 0 | 0 | 0 | 0 | 0 | 3', ' |'), ['wrong-total']);
  });

  it('is told at once where text was pasted', async () => {
    await using server = await startServer({ restAfter: never });
    await server.open(path, report2021);
    const start = { line: 3, character: 0 };
    const pasted = '责任编缉: 办公室\n联系电话: 12345\n地址: 示例市示例路1号\n邮编: 000000\n';
    await server.edit(path, [{ range: { start, end: start }, text: pasted }]);
    assert.deepEqual(await found(server), ['unknown-key']);
  });
});

describe('what a first draft lacks at its end', function () {
  this.timeout(600_000);

  const begun = report2021.slice(0, report2021.indexOf('## 四、'));

  it('is a hint while the author rests, and an error once the draft was saved', async () => {
    await using server = await startServer({ restAfter: never });
    const uri = await server.open(path, '');
    await server.edit(path, [
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: begun },
    ]);
    const levels = async () => (await server.diagnostics(path)).map(({ code, severity }) => `${code} ${severity}`);
    assert.deepEqual(await levels(), ['missing-chapter 3']);
    await server.notify(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
    await foundLater(server, ['missing-chapter']);
    await eventually(levels, ['missing-chapter 1']);
  });

  it('is no error while the author rests on a line that sounds like a heading', async () => {
    await using server = await startServer({ restAfter: 1 });
    await server.open(path, '');
    const start = { line: 0, character: 0 };
    const text = `${report2021.slice(0, report2021.indexOf('## 一、'))}## 一、总体情况\n\n`;
    await server.edit(path, [{ range: { start, end: start }, text }]);
    await typeAt(server, text, text, '全年受理申请');
    const levels = async () => (await server.diagnostics(path)).map(({ code, severity }) => `${code} ${severity}`);
    const missing = Array.from({ length: 3 }, () => 'missing-chapter 3');
    await eventually(async () => (await levels()).sort(), ['hollow-chapter 3', ...missing]);
  });

  it('is an error as soon as a later chapter is there', async () => {
    await using server = await startServer({ restAfter: never });
    await server.open(path, '');
    const text = `${begun}## 五、存在的主要问题及改进情况\n\n解读形式单一的问题仍然存在，下一步将改进。\n`;
    await server.edit(path, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text }]);
    const levels = (await server.diagnostics(path)).map(({ code, severity }) => `${code} ${severity}`);
    assert.deepEqual(levels, ['missing-chapter 1', 'missing-chapter 3']);
  });

  it('is not missed in the chapters while the last is still to come', async () => {
    await using server = await startServer({ restAfter: never });
    const told = '工作考核、社会评议结果良好，没有需要追究责任的情形。';
    const text = begun.replaceAll('水务局', '人民政府').replace('机关类型: 部门', '机关类型: 政府').replace(told, '');
    await server.open(path, text);
    assert.deepEqual(await found(server), ['missing-from-report', 'missing-chapter']);
    await server.close(path);

    const start = { line: 0, character: 0 };
    await server.open(path, '');
    await server.edit(path, [{ range: { start, end: start }, text }]);
    assert.deepEqual(await typeAt(server, text, '开展业务培训', '考'), []);
  });

  it('is an error in a report that was opened from a file', async () => {
    await using server = await startServer({ restAfter: never });
    await server.open(path, begun);
    assert.deepEqual(
      (await server.diagnostics(path)).map(({ code, severity }) => `${code} ${severity}`),
      ['missing-chapter 1'],
    );
  });
});
