import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CodeAction, CodeActionKind, CodeActionRequest, type Range } from 'vscode-languageserver-protocol';
import { appliedAction } from '../../../support/edits.ts';
import { startServer, type TestServer } from '../../../support/lsp.ts';

const wrong = readFileSync(join(import.meta.dirname, '../../../../examples/错误示例2024.gkreport'), 'utf8');
const everything: Range = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };

const header = '格式: 国办2021\n机关: 某局\n机关类型: 部门\n年度: 2024\n\n# 某局2024年政府信息公开工作年度报告\n\n';

async function actions(server: TestServer, path: string, range: Range, only?: string[]): Promise<CodeAction[]> {
  const context = { diagnostics: [], ...(only && { only }) };
  const found = await server.request(CodeActionRequest.type, {
    textDocument: { uri: server.uri(path) },
    range,
    context,
  });
  return (found ?? []).filter((action): action is CodeAction => 'kind' in action);
}

/** The quick fixes of the whole text, by title. */
async function fixesOf(text: string, locale = 'zh-cn'): Promise<CodeAction[]> {
  await using server = await startServer({ locale });
  await server.open('a.gkreport', text);
  return actions(server, 'a.gkreport', everything);
}

function titled(found: readonly CodeAction[], title: string): CodeAction {
  const action = found.find((candidate) => candidate.title === title);
  assert.ok(action, `no “${title}” among ${found.map((each) => each.title).join(' | ')}`);
  return action;
}

describe('quick fixes', () => {
  it('taken one after another, each the preferred one, mend the report that is wrong on purpose', async () => {
    await using server = await startServer();
    let text = wrong;
    await server.open('a.gkreport', text);
    for (let step = 0; step < 30; step++) {
      const errors = (await server.diagnostics('a.gkreport')).filter(({ severity }) => severity === 1);
      if (errors.length === 0) return;
      const found = await actions(server, 'a.gkreport', everything, [CodeActionKind.QuickFix]);
      const next = found.find(({ isPreferred, diagnostics }) => isPreferred && diagnostics?.[0]?.severity === 1);
      assert.ok(next, `nothing mends: ${errors.map(({ message }) => message).join('\n')}`);
      const mended = appliedAction(text, next);
      assert.notEqual(mended, text);
      text = mended;
      await server.change('a.gkreport', text);
    }
    assert.fail('thirty fixes were not enough');
  });

  it('give a wrong number its only right value, and prefer that', async () => {
    const found = await fixesOf(wrong);
    const action = titled(found, '将“予以公开·自然人”改为 12');
    assert.equal(action.isPreferred, true);
    assert.equal(action.diagnostics?.[0]?.code, 'wrong-cell');
    assert.match(appliedAction(wrong, action), /\| 予以公开 +\| +12 \|/);
  });

  it('offer every term of a sum that nothing else checks, the total first, and to have it computed', async () => {
    const text = `${header}## 四、政府信息公开行政复议、行政诉讼情况\n\n表 复议诉讼\n| 行政复议 | 1 | 0 | 1 | 0 | 3 |\n| 其余 | 0 |\n`;
    const titles = (await fixesOf(text)).filter(({ diagnostics }) => diagnostics?.[0]?.code === 'wrong-total');
    assert.deepEqual(
      titles.map(({ title, isPreferred }) => [title, isPreferred]),
      [
        ['将“行政复议·总计”改为 2', true],
        ['改为“=”，自动计算', false],
        ['将“行政复议·维持”改为 2', false],
        ['将“行政复议·纠正”改为 1', false],
        ['将“行政复议·其他”改为 2', false],
        ['将“行政复议·未审结”改为 1', false],
      ],
    );
    const computed = titles[1];
    assert.ok(computed);
    assert.match(appliedAction(text, computed), /\| 行政复议 \| 1 \| 0 \| 1 \| 0 \| = \|/);
  });

  it('insert missing rows at their place in the form, with = where a rule computes', async () => {
    const text = `${header}## 四、政府信息公开行政复议、行政诉讼情况\n\n表 复议诉讼\n| 行政复议 | 0 | 0 | 0 | 0 | 0 |\n| 复议后起诉 | 0 | 0 | 0 | 0 | 0 |\n`;
    const found = await fixesOf(text);
    const lines = (title: string) => appliedAction(text, titled(found, title)).split('\n').slice(9, 13);
    assert.deepEqual(lines('补上缺少的 1 行，填 0'), [
      '表 复议诉讼',
      '| 行政复议 | 0 | 0 | 0 | 0 | 0 |',
      '| 未经复议直接起诉 | 0 | 0 | 0 | 0 | = |',
      '| 复议后起诉 | 0 | 0 | 0 | 0 | 0 |',
    ]);
    assert.equal(lines('补上缺少的 1 行')[2], '| 未经复议直接起诉 |  |  |  |  | = |');
    const rest = appliedAction(text, titled(found, '增加“其余”行，未写的各行填 0')).split('\n');
    assert.equal(rest[12], '| 其余 | 0 |');
  });

  it('insert missing chapters with their tables before the chapter that follows, in the line breaks of the text', async () => {
    const text = `${header}## 五、存在的主要问题及改进情况\n\n问题和改进。\n`.replaceAll('\n', '\r\n');
    const action = (await fixesOf(text)).find(({ title }) => title.startsWith('补上缺少的章节（一、总体情况'));
    assert.ok(action);
    const mended = appliedAction(text, action);
    assert.doesNotMatch(mended, /[^\r]\n/);
    const headings = mended.split('\r\n').filter((line) => line.startsWith('##'));
    assert.deepEqual(headings, [
      '## 一、总体情况',
      '## 二、主动公开政府信息情况',
      '## 三、收到和处理政府信息公开申请情况',
      '## 四、政府信息公开行政复议、行政诉讼情况',
      '## 五、存在的主要问题及改进情况',
    ]);
    assert.match(mended, /\r\n表 申请办理\r\n/);
  });

  it('insert the missing tables of a chapter where the form has them', async () => {
    const text = `${header}## 二、主动公开政府信息情况\n\n表 第二十条第一项\n| 其余 | 0 |\n\n表 第二十条第八项\n| 其余 | 0 |\n`;
    const action = titled(await fixesOf(text), '补上缺少的表（第二十条第五项、第二十条第六项）');
    const tables = appliedAction(text, action)
      .split('\n')
      .filter((line) => line.startsWith('表'));
    assert.deepEqual(tables, ['表 第二十条第一项', '表 第二十条第五项', '表 第二十条第六项', '表 第二十条第八项']);
  });

  it('leave notes and rules with the table that they stand below', async () => {
    const first = '表 第二十条第一项\n| 其余 | 0 |\n规则 规章 <= 行政规范性文件\n注: 甲。\n';
    const text = `${header}## 二、主动公开政府信息情况\n\n${first}\n表 第二十条第八项\n| 其余 | 0 |\n`;
    const action = titled(await fixesOf(text), '补上缺少的表（第二十条第五项、第二十条第六项）');
    assert.ok(appliedAction(text, action).includes(`${first}\n表 第二十条第五项\n`));
  });

  it('write a number over each of several dashes', async () => {
    const text = `${header}## 四、政府信息公开行政复议、行政诉讼情况\n\n表 复议诉讼\n| 行政复议 | — | — | 无 | — | 0 |\n| 其余 | 0 |\n`;
    const action = titled(await fixesOf(text), '都改为“0”（2 格）');
    assert.equal(action.isPreferred, true);
    assert.match(appliedAction(text, action), /\n\| 行政复议 \| 0 \| 0 \| 无 \| — \| 0 \|\n/);
    assert.match(appliedAction(text, titled(await fixesOf(text), '改为“0”')), /\| — \| — \| 0 \| — \|/);
  });

  it('fill blanks with 0 without moving the columns', async () => {
    const text = `${header}## 二、主动公开政府信息情况\n\n表 第二十条第六项\n| 行政处罚 |      |\n| 行政强制 |   12 |\n`;
    const action = titled(await fixesOf(text), '未填处填 0（1 格）');
    assert.match(appliedAction(text, action), /\n\| 行政处罚 \| {4}0 \|\n\| 行政强制 \| {3}12 \|\n/);
  });

  it('put chapters into the order of the form', async () => {
    const text = `${header}## 六、其他需要报告的事项\n\n未收取信息处理费。\n\n## 一、总体情况\n\n总体。\n`;
    const action = titled(await fixesOf(text), '按格式的顺序排列各章');
    assert.equal(
      appliedAction(text, action),
      `${header}## 一、总体情况\n\n总体。\n\n## 六、其他需要报告的事项\n\n未收取信息处理费。\n`,
    );
  });

  it('write a 说明 line under the table of a warning', async () => {
    const text = `${header}## 二、主动公开政府信息情况\n\n表 第二十条第一项\n| 规章 | 2 | 0 | 2 |\n| 行政规范性文件 | 0 | 0 | 0 |\n`;
    const action = (await fixesOf(text)).find(({ title }) => title.startsWith('增加一行“说明 '));
    assert.ok(action);
    assert.match(appliedAction(text, action), /\n\| 行政规范性文件 \| 0 \| 0 \| 0 \|\n说明 [^:\s]+: \n/);
  });

  it('speak the language of the editor', async () => {
    titled(await fixesOf(wrong, 'en'), 'Change “予以公开·自然人” to 12');
  });

  it('are none in a report without findings', async () => {
    const files = Object.fromEntries(
      ['宿迁市2023.gkreport', '宿迁市2024.gkreport'].map((name) => [
        name,
        readFileSync(join(import.meta.dirname, '../../../../examples', name), 'utf8'),
      ]),
    );
    await using server = await startServer({ files });
    await server.open('宿迁市2024.gkreport', files['宿迁市2024.gkreport'] ?? '');
    assert.deepEqual(await actions(server, '宿迁市2024.gkreport', everything), []);
  });
});

describe('source.fixAll.gkreport', () => {
  it('applies only what leaves no choice, and has nothing left to do after that', async () => {
    await using server = await startServer();
    await server.open('a.gkreport', wrong);
    const only = ['source.fixAll.gkreport'];
    const [action] = await actions(server, 'a.gkreport', everything, only);
    assert.ok(action);
    const mended = appliedAction(wrong, action);
    const changed = mended.split('\n').filter((line, index) => line !== wrong.split('\n')[index]);
    assert.equal(changed.length, 3, changed.join('\n'));
    assert.match(changed[0] ?? '', /^\| 行政规范性文件/);
    assert.match(changed[1] ?? '', /^\| 行政事业性收费 +\| +0 \|/);
    assert.match(changed[2] ?? '', /^\| 予以公开 +\| +12 \|/);
    await server.change('a.gkreport', mended);
    assert.deepEqual(await actions(server, 'a.gkreport', everything, only), []);
  });

  it('is not offered to the light bulb', async () => {
    const found = await fixesOf(wrong);
    assert.deepEqual([...new Set(found.map(({ kind }) => kind))], [CodeActionKind.QuickFix]);
  });
});
