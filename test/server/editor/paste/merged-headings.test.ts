import assert from 'node:assert/strict';
import type { Clipboard } from '../../../../server/editor/paste/paste.ts';
import { afterPaste, pasted, tabbed } from './support/pasting.ts';

/** What a program puts on the clipboard, row by row: `甲×2` over two columns, `甲↓3` over three rows. */
function copied(...rows: readonly string[]): Clipboard {
  const cells = (row: string) =>
    row.split('¦').map((cell) => {
      const [, text = '', width = '1', height = '1'] = /^\s*(.*?)(?:×(\d))?(?:↓(\d))?\s*$/.exec(cell) ?? [];
      return `<td colspan="${width}" rowspan="${height}">${text}</td>`;
    });
  return { html: `<table>${rows.map((row) => `<tr>${cells(row).join('')}</tr>`).join('')}</table>` };
}

async function newTable(clipboard: Clipboard): Promise<readonly string[]> {
  const result = await pasted('«»', clipboard);
  assert.ok(result?.kind === 'new-table');
  return `${result.before}${result.title}${result.after}`.split('\n');
}

describe('a copied table with merged headings', () => {
  it('has a header of several rows, and lines that head rows', async () => {
    const clipboard = copied(
      '类别↓2 ¦ 项目↓2 ¦ 发布渠道×2 ¦ 备注↓2',
      '网站 ¦ 微信',
      '文件↓2 ¦ 通知 ¦ 1,200 ¦ 2 ¦ 无',
      '公告 ¦ 3 ¦ 4 ¦',
      '解读 ¦ 图解 ¦ 5 ¦ 6 ¦',
      '合计×2 ¦ 1208 ¦ 12 ¦',
    );
    assert.deepEqual(await newTable(clipboard), [
      '表 "标题"',
      '| 类别／项目 | 发布渠道 |      | 备注 |',
      '|            |     网站 | 微信 |      |',
      '| ---------- | -------- | ---- | ---- |',
      '| 文件       |',
      '| 通知       |     1200 |    2 | 无   |',
      '| 公告       |        3 |    4 |      |',
      '| 解读       |',
      '| 图解       |        5 |    6 |      |',
      '|            |',
      '| 合计       |     1208 |   12 |      |',
    ]);
  });

  it('may have a title over all of its columns, and headings over whole lines', async () => {
    const clipboard = copied(
      '信息发布情况×3',
      '项目 ¦ 网站 ¦ 微信',
      '一、文件×3',
      '通知 ¦ 1 ¦ 2',
      '二、解读×3',
      '图解 ¦ 3 ¦ 4',
    );
    assert.deepEqual(await newTable(clipboard), [
      '表 "信息发布情况"',
      '| 项目     | 网站 | 微信 |',
      '| 一、文件 |',
      '| 通知     |    1 |    2 |',
      '| 二、解读 |',
      '| 图解     |    3 |    4 |',
    ]);
  });

  it('keeps a heading over columns without names together', async () => {
    assert.deepEqual(await newTable(copied('项目 ¦ 条数×2', '通知 ¦ 1 ¦ 2')), [
      '表 "标题"',
      '| 项目 | 条数 |     |',
      '|      |      |     |',
      '| ---- | ---- | --- |',
      '| 通知 |    1 |   2 |',
    ]);
  });

  it('is known in text without merged cells by the blanks that they leave', async () => {
    const table = [
      '| 项目 | 条数 |      | 备注 |',
      '|      | 网站 | 微信 |      |',
      '| ---- | ---- | ---- | ---- |',
      '| 通知 |    1 |    2 | 无   |',
    ];
    const text = tabbed('项目 ¦ 条数 ¦ ¦ 备注', ' ¦ 网站 ¦ 微信 ¦', '通知 ¦ 1 ¦ 2 ¦ 无');
    assert.deepEqual(await newTable(text), ['表 "标题"', ...table]);
    assert.deepEqual(await newTable({ text: table.join('\n') }), ['表 "标题"', ...table]);
  });

  it('is no header where the cells of the first rows are numbers or whole', async () => {
    assert.deepEqual(await newTable(copied('项目 ¦ 条数', '通知 ¦ 1', '公告 ¦ 2')), [
      '表 "标题"',
      '| 项目 | 条数 |',
      '| 通知 |    1 |',
      '| 公告 |    2 |',
    ]);
  });

  it('fills the rows of a table that has its headings, each in its group', async () => {
    const table = `表 "发布"
| 类别 | 渠道 | | |
| | 网站 | 微信 | 备注 |
| --- |
| 文件 |
| 通知 | 1 | 2 | |
| 小计 | 1 | 2 | |
| 解读 |
| 小计 | 3 | 4 | |«»
`;
    const clipboard = copied(
      '类别×2↓2 ¦ 渠道×3',
      '网站 ¦ 微信 ¦ 备注',
      '文件↓2 ¦ 公告 ¦ 7 ¦ 8 ¦',
      '小计 ¦ 8 ¦ 10 ¦',
      '解读↓2 ¦ 图解 ¦ 5 ¦ 6 ¦ 新增',
      '小计 ¦ 5 ¦ 6 ¦',
    );
    assert.equal(
      await afterPaste(table, clipboard),
      `表 "发布"
| 类别 | 渠道 |      |      |
|      | 网站 | 微信 | 备注 |
| ---- | ---- | ---- | ---- |
| 文件 |
| 通知 |    1 |    2 |      |
| 小计 |    8 |   10 |      |
| 公告 |    7 |    8 |      |
| 解读 |
| 小计 |    5 |    6 |      |
| 图解 |    5 |    6 | 新增 |
`,
    );
  });
});
