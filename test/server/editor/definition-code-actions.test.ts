import assert from 'node:assert/strict';
import { type CodeAction, CodeActionKind, CodeActionRequest } from 'vscode-languageserver-protocol';
import { appliedAction } from '../../support/edits.ts';
import { type Opened, opened } from './support/opened.ts';

const path = '甲.gkformat';

async function actions({ server, textDocument, range }: Opened, only?: string[]): Promise<readonly CodeAction[]> {
  const context = { diagnostics: [], ...(only && { only }) };
  const answer = await server.request(CodeActionRequest.type, { textDocument, range, context });
  return (answer ?? []).filter((action): action is CodeAction => 'edit' in action);
}

describe('quick fixes of a format', () => {
  it('put another format in the place of one to extend that there is not', async () => {
    await using document = await opened('格式 甲 扩展 国办2O«»21 { }\n', { path });
    const [action, ...others] = await actions(document);
    assert.ok(action);
    assert.deepEqual(others, []);
    assert.equal(action.title, '改为“国办2021”');
    assert.equal(action.kind, CodeActionKind.QuickFix);
    assert.equal(action.isPreferred, true);
    assert.deepEqual(action.diagnostics, await document.server.diagnostics(path));
    assert.equal(appliedAction(document.text, action), '格式 甲 扩展 国办2021 { }\n');
  });

  it('put the name of a row of the format below in the place of one that there is not', async () => {
    const text =
      '格式 甲 扩展 国办2021 {\n 章 申请 {\n  表 申请办理 {\n   规则 某 每列 «本年新增» = 上年结转\n  }\n }\n}\n';
    await using document = await opened(text, { path, locale: 'en' });
    const [action, ...others] = await actions(document);
    assert.ok(action);
    assert.deepEqual(others, []);
    assert.equal(action.title, 'Change to “本年新收”');
    assert.equal(appliedAction(document.text, action), document.text.replace('本年新增', '本年新收'));
    const [edit] = Object.values(action.edit?.changes ?? {}).flat();
    assert.deepEqual(edit, { range: document.range, newText: '本年新收' });
  });

  for (const line of [
    '规则 字数 不超过 100',
    '规则 列 字数 不超过 100',
    '核实 字数 不超过 100',
    '规则 字数 = 网站 微信',
  ])
    it(`are none for a rule where no rule may stand: ${line}`, async () => {
      await using document = await opened(`格式 甲 "甲" {\n  章 总体 "一、总体" {\n    «»${line}\n  }\n}\n`, { path });
      const [finding] = await document.server.diagnostics(path);
      assert.equal(finding?.code && typeof finding.range.start.line, 'number');
      assert.deepEqual(await actions(document), []);
    });

  it('are none elsewhere, for what nothing is like, and where another kind is asked for', async () => {
    await using elsewhere = await opened('«»格式 甲 扩展 国办2O21 { }\n', { path });
    assert.deepEqual(await actions(elsewhere), []);
    await using unlike = await opened('格式 甲 扩展 «»天书 { }\n', { path });
    assert.deepEqual(await actions(unlike), []);
    await using misspelt = await opened('格式 甲 扩展 «»国办2O21 { }\n', { path });
    assert.deepEqual(await actions(misspelt, [CodeActionKind.SourceFixAll]), []);
    assert.equal((await actions(misspelt, [CodeActionKind.QuickFix])).length, 1);
  });
});
