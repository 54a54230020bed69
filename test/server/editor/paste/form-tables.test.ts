import assert from 'node:assert/strict';
import { applied } from '../../../support/edits.ts';
import { marked } from '../../../support/marked.ts';
import { afterPaste, pasted, refusal, tabbed } from './support/pasting.ts';

const head =
  '格式: 国办2021\n机关: 示例市水务局\n年度: 2025\n\n# 题\n\n## 一、总体情况\n\n正文。\n\n## 二、主动公开政府信息情况\n\n';
const third = '## 三、收到和处理政府信息公开申请情况\n\n';
const penalties = tabbed('信息内容 ¦ 本年处理决定数量', '行政处罚 ¦ 3', '行政强制 ¦ 1');
const markdown = { text: '| 信息内容 | 本年处理决定数量 |\n| --- | ---: |\n| 行政处罚 | 3 |\n| 行政强制 | **1** |\n' };

/** The text after a paste that brought tables of the form to their places. */
async function brought(source: string, clipboard: Parameters<typeof pasted>[1]): Promise<string> {
  const result = await pasted(source, clipboard);
  assert.equal(result?.kind, 'form-tables', JSON.stringify(result));
  return result.kind === 'form-tables' ? applied(marked(source).text, result.edits) : '';
}

describe('a table of the form that is pasted outside of its table', () => {
  const table = '表 第二十条第六项\n| 信息内容 | 处理决定 |\n| 行政处罚 |        3 |\n| 行政强制 |        1 |\n';

  it('becomes it where the cursor is, in its chapter', async () => {
    assert.equal(await brought(`${head}«»\n${third}`, penalties), `${head}${table}\n${third}`);
    assert.equal(await brought(`${head}正«»文\n${third}`, penalties), `${head}正文\n\n${table}\n${third}`);
  });

  it('goes to its chapter from anywhere', async () => {
    const after = `${head.trimEnd()}\n\n${table}\n${third}`;
    assert.equal(await brought(`${head}${third}«»`, penalties), after);
    assert.equal(await brought(`${head.replace('正文。', '正文。«»')}${third}`, markdown), after);
  });

  it('fills the table that the report has, from right above or below it and from afar', async () => {
    const blank = '表 第二十条第六项\n| 行政处罚 |  |\n| 行政强制 | = |\n';
    const filled = '表 第二十条第六项\n| 行政处罚 | 3 |\n| 行政强制 | 1 |\n';
    for (const [before, after] of [
      [`${head}«»\n\n${blank}\n${third}`, `${head}\n\n${filled}\n${third}`],
      [`${head}${blank}\n\n«»\n${third}`, `${head}${filled}\n\n\n${third}`],
      [`${head.replace('正文。', '«»')}${blank}\n${third}`, `${head.replace('正文。', '')}${filled}\n${third}`],
    ] as const)
      assert.equal(await brought(before, penalties), after);
  });

  it('is only offered where it would change numbers', async () => {
    const result = await pasted(
      `${head}表 第二十条第六项\n| 行政处罚 | 2 |\n| 行政强制 | 1 |\n\n${third}«»`,
      penalties,
    );
    assert.equal(result?.kind === 'form-tables' && result.overwritten, 1);
  });

  it('may be several at once, as a chapter prints them', async () => {
    const all = tabbed('第二十条第（五）项 ¦', '行政许可 ¦ 46', '第二十条第（六）项 ¦', '行政处罚 ¦ 3', '行政强制 ¦ 1');
    const result = await pasted(`${head}«»\n${third}`, all);
    assert.deepEqual(result?.kind === 'form-tables' && result.tables, ['第二十条第五项', '第二十条第六项']);
  });

  it('is none of the form where anything else was copied with it', async () => {
    const other = tabbed('行政处罚 ¦ 3', '网站 ¦ 5');
    assert.equal((await pasted(`${head}«»\n${third}`, other))?.kind, 'new-table');
  });
});

describe('a table of the form that is pasted into another one', () => {
  it('is refused by the name of the table it belongs to', async () => {
    const into = `${head}表 第二十条第五项\n| 行政许可 | «» |\n`;
    assert.match(
      await refusal(into, penalties),
      /剪贴板中是表“第二十条第六项”的内容，请粘贴到那里，或者任何表格以外的地方。$/,
    );
    assert.match(
      await refusal(into, penalties, 'en'),
      /The clipboard has table “第二十条第六项”: paste it there, or anywhere outside of tables\.$/,
    );
  });

  it('or into one of the author’s own', async () => {
    const into = `${head}表 "渠道"\n| 渠道 | 一季度 | 全年 |\n| 网站 | «» |  |\n`;
    assert.match(await refusal(into, penalties), /剪贴板中是表“第二十条第六项”的内容/);
  });
});

describe('a table in Markdown', () => {
  it('pastes like any other', async () => {
    const after = await afterPaste(`${head}表 第二十条第六项\n| 行政处罚 | «» |\n| 行政强制 |  |\n`, markdown);
    assert.match(after, /\| 行政处罚 \| 3 \|\n\| 行政强制 \| 1 \|\n$/);
  });

  it('may lack its outer bars, hold escaped ones and be ruled off in any way', async () => {
    for (const text of [
      '渠道 | 件数\n---|---\n网站 | 3\n',
      '渠道 | 件数\n:-- | --:\n网站 | 3\n',
      '\n| 渠道 | 件数 |\n|-|-|\n| 网站 | 3 |\n\n',
    ]) {
      const result = await pasted(`${head}«»\n`, { text });
      assert.equal(
        result?.kind === 'new-table' && result.after.replace(/ +/g, ' '),
        '"\n| 渠道 | 件数 |\n| 网站 | 3 |',
        text,
      );
    }
  });

  it('is none in rows of a report, nor in prose', async () => {
    for (const text of [
      '| 行政处罚 | 3 |\n| 行政强制 | 1 |\n',
      '甲\n---\n乙\n',
      '正文。\n\n| 甲 | 乙 |\n| - | - |\n| 丙 | 1 |\n',
    ])
      assert.equal(await pasted(`${head}«»\n`, { text }), undefined, text);
  });
});
