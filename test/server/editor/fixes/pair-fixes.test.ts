import assert from 'node:assert/strict';
import { type CodeAction, CodeActionKind, CodeActionRequest, type Range } from 'vscode-languageserver-protocol';
import { appliedAction } from '../../../support/edits.ts';
import { startServer, type TestServer } from '../../../support/lsp.ts';
import { fixture, withCell } from '../../../support/reports.ts';

const right = fixture('宿迁2024.gkreport').replace(/^上年: .*\n/m, '');
const everything: Range = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };
const fixAll = 'source.fixAll.gkreport';

type Change = readonly [table: string, row: string, column: number, cell: string];

function withChanges(...changes: readonly Change[]): string {
  return changes.reduce((text, [table, row, column, cell]) => withCell(text, { table, row }, column, cell), right);
}

const exchanged = withChanges(['申请办理', '予以公开', 0, '21'], ['申请办理', '予以公开', 1, '1408']);

async function actions(server: TestServer, range: Range, kind: string): Promise<CodeAction[]> {
  const found = await server.request(CodeActionRequest.type, {
    textDocument: { uri: server.uri('a.gkreport') },
    range,
    context: { diagnostics: [], only: [kind] },
  });
  return (found ?? []).filter((action): action is CodeAction => 'kind' in action);
}

async function opened(text: string, locale = 'zh-cn'): Promise<TestServer> {
  const server = await startServer({ locale });
  await server.open('a.gkreport', text);
  return server;
}

/** Where some text stands in a row of the report. */
function placeIn(text: string, row: string, what: string): Range {
  const lines = text.split('\n');
  const line = lines.findIndex((each) => each.startsWith(`| ${row} |`));
  const character = lines[line]?.indexOf(` ${what} `) ?? -1;
  assert.ok(character > 0);
  const at = { line, character: character + 1 };
  return { start: at, end: at };
}

const titles = (found: readonly CodeAction[]) => found.map(({ title, isPreferred }) => [title, isPreferred]);

describe('the quick fix of two numbers in each other’s cells', () => {
  it('puts both back at once, and leaves nothing to find', async () => {
    await using server = await opened(exchanged);
    const diagnostics = await server.diagnostics('a.gkreport');
    assert.deepEqual(
      diagnostics.map(({ code, data }) => [code, data]),
      [['shifted-cell', undefined]],
      'what the fix needs stays in the server',
    );
    const found = await actions(server, everything, CodeActionKind.QuickFix);
    assert.deepEqual(titles(found), [['将“予以公开·自然人”改为 1408、“予以公开·商业企业”改为 21', true]]);
    assert.ok(found[0]);
    assert.equal(appliedAction(exchanged, found[0]), right);
    await server.change('a.gkreport', right);
    assert.deepEqual(await server.diagnostics('a.gkreport'), []);
  });

  it('is offered at either cell, and not beside them', async () => {
    await using server = await opened(exchanged);
    const at = async (what: string) =>
      (await actions(server, placeIn(exchanged, '予以公开', what), CodeActionKind.QuickFix)).length;
    assert.deepEqual([await at('21'), await at('1408'), await at('1431')], [1, 1, 0]);
  });

  it('speaks the language of the editor', async () => {
    await using server = await opened(exchanged, 'en');
    const [action] = await actions(server, everything, CodeActionKind.QuickFix);
    assert.equal(action?.title, 'Change “予以公开·自然人” to 1408 and “予以公开·商业企业” to 21');
  });

  it('is offered for each of several neighbours that would do, only the likeliest preferred', async () => {
    const text = withChanges(['申请办理', '大量反复申请', 0, '0'], ['申请办理', '确认或重新出具', 0, '3']);
    await using server = await opened(text);
    assert.deepEqual(titles(await actions(server, everything, CodeActionKind.QuickFix)), [
      ['将“大量反复申请·自然人”改为 3、“确认或重新出具·自然人”改为 0', true],
      ['将“大量反复申请·总计”改为 0、“确认或重新出具·总计”改为 3', false],
    ]);
  });

  it('comes before the numbers that would do alone', async () => {
    const text = withChanges(['复议诉讼', '行政复议', 3, '170'], ['复议诉讼', '行政复议', 4, '36']);
    await using server = await opened(text);
    assert.deepEqual(titles(await actions(server, everything, CodeActionKind.QuickFix)), [
      ['将“行政复议·未审结”改为 36、“行政复议·总计”改为 170', true],
      ['将“行政复议·总计”改为 304', false],
    ]);
  });

  it('writes into a blank cell without moving the columns', async () => {
    const aligned = right.replace('| 859 | 33 | 0 |', '| 859 |    | 33 |');
    await using server = await opened(aligned);
    const [action] = await actions(server, everything, CodeActionKind.QuickFix);
    assert.ok(action);
    assert.match(appliedAction(aligned, action), /\n\| 不掌握 \| 859 \| 33 \| 0 \| 0 \| 3 \| 2 \| 897 \|\n/);
  });
});

describe('fixing everything that leaves no choice', () => {
  it('puts numbers back that nothing else explains, and has nothing left to do after that', async () => {
    await using server = await opened(exchanged);
    const [action] = await actions(server, everything, fixAll);
    assert.ok(action);
    assert.equal(appliedAction(exchanged, action), right);
    await server.change('a.gkreport', right);
    assert.deepEqual(await actions(server, everything, fixAll), []);
  });

  it('leaves alone what is a guess', async () => {
    for (const text of [
      withChanges(['申请办理', '大量反复申请', 0, '0'], ['申请办理', '确认或重新出具', 0, '3']),
      withChanges(['申请办理', '不掌握', 1, ''], ['申请办理', '不掌握', 2, '33']),
      withChanges(['复议诉讼', '行政复议', 3, '170'], ['复议诉讼', '行政复议', 4, '36']),
    ]) {
      await using server = await opened(text);
      assert.deepEqual(
        (await server.diagnostics('a.gkreport')).map(({ code }) => code),
        ['shifted-cell'],
      );
      assert.deepEqual(await actions(server, everything, fixAll), []);
    }
  });
});
