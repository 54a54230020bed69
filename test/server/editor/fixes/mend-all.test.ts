import assert from 'node:assert/strict';
import { type CodeAction, CodeActionKind, CodeActionRequest, type Range } from 'vscode-languageserver-protocol';
import { runChecks } from '../../../../server/checks/index.ts';
import { draftOf } from '../../../../server/editor/fixes/fix.ts';
import { mendAllFix } from '../../../../server/editor/fixes/mend-all.ts';
import { everything } from '../../../support/client-capabilities.ts';
import { applied, appliedAction } from '../../../support/edits.ts';
import { type ClientOptions, startServer } from '../../../support/lsp.ts';
import { reportWith } from '../../../support/random-tables.ts';
import { fixture, quickReader, withCell } from '../../../support/reports.ts';
import { consistentRows, randomFrom, rowsOf, slipped, slips, withWrong } from '../../../support/wrong-numbers.ts';

const right = fixture('宿迁2024.gkreport').replace(/^上年: .*\n/m, '');
const wrong = (
  [
    ['予以公开', 0, '1480'],
    ['不掌握', 1, '35'],
    ['国家秘密', 0, '352'],
    ['国家秘密', 1, '7'],
  ] as const
).reduce((text, [row, column, cell]) => withCell(text, { table: '申请办理', row }, column, cell), right);

/** The action that changes several numbers at once, asked for where a text stands in a row. */
async function mendAll(
  text: string,
  row: string,
  what: string,
  options: ClientOptions = {},
): Promise<CodeAction | undefined> {
  await using server = await startServer({ locale: 'zh-cn', ...options });
  await server.open('a.gkreport', text);
  const line = text.split('\n').findIndex((each) => each.startsWith(`| ${row} |`));
  const at = { line, character: (text.split('\n')[line] ?? '').indexOf(what) };
  const range: Range = { start: at, end: at };
  const found = await server.request(CodeActionRequest.type, {
    textDocument: { uri: server.uri('a.gkreport') },
    range,
    context: { diagnostics: [], only: [CodeActionKind.QuickFix] },
  });
  return (found ?? []).filter((one): one is CodeAction => 'edit' in one).find(({ title }) => title.includes('全部'));
}

describe('the fix of all wrong numbers at once', () => {
  it('shows its edits before, is never the preferred one, and leaves a report without fault', async () => {
    const action = await mendAll(wrong, '不掌握', '35');
    assert.ok(action);
    assert.equal(action.title, '按最可能的推算改正全部 4 个数，使勾稽关系全部一致（先预览）');
    assert.equal(action.isPreferred, false);
    assert.equal(appliedAction(wrong, action), right);
    assert.deepEqual(
      Object.values(action.edit?.changeAnnotations ?? {}).map(({ needsConfirmation }) => needsConfirmation),
      [true],
    );
  });

  it('comes as plain edits to an editor that cannot show them before', async () => {
    const workspace = { ...everything.workspace, workspaceEdit: {} };
    const action = await mendAll(wrong, '不掌握', '35', { capabilities: { ...everything, workspace } });
    assert.ok(action?.edit?.changes);
    assert.equal(appliedAction(wrong, action), right);
  });

  it('is offered at numbers that the sums speak of, where there are several causes', async () => {
    assert.equal(await mendAll(wrong, '本年新收', '3440'), undefined);
    const one = withCell(right, { table: '申请办理', row: '不掌握' }, 1, '35');
    assert.equal(await mendAll(one, '不掌握', '35'), undefined);
  });

  it('is not offered where a sum would not agree even then', async () => {
    // 上年 is another report: no number of this one mends it.
    const more = wrong.replace('\n\n## 四', '\n规则 列 总计 = 1\n\n## 四');
    assert.equal(await mendAll(more, '不掌握', '35'), undefined);
  });

  it('leaves no sum that does not agree, whatever slips were made', async () => {
    const read = await quickReader('国办2021');
    const city = rowsOf(read(right));
    const random = randomFrom(3);
    let offered = 0;
    for (let at = 0; at < 40; at++) {
      const rows = at % 2 === 0 ? city : consistentRows(random);
      const text = reportWith(withWrong(rows, slipped(rows, Object.values(slips), 2 + (at % 5), random)));
      const report = read(text);
      const fix = mendAllFix(runChecks(report), draftOf(report, text));
      if (!fix) continue;
      offered++;
      const { equations } = read(applied(text, fix.edits));
      assert.deepEqual(
        equations.filter(({ kind, verdict }) => kind === 'must' && verdict === 'broken'),
        [],
      );
    }
    assert.ok(offered >= 25, `${offered}`);
  });
});
