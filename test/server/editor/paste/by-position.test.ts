import assert from 'node:assert/strict';
import { afterPaste, copiedFrom, refusal, tabbed } from './support/pasting.ts';

/** A row of numbers, each telling where it comes from. */
function numbered(rows: number, columns: number): readonly string[] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => 10 * row + column).join(' ¦ '),
  );
}

const labels = (text: string) => text.split('\n').map((line) => line.split('|')[1]?.trim());

describe('a copied table without labels', () => {
  it('fills the rows of the form from the cursor on, missing ones included', async () => {
    const source = '表 申请办理\n| 本年新收 | 1 | 1 | 1 | 1 | 1 | 1 | 6 |\n| 上年结转 | «» | | | | | | |\n';
    assert.equal(
      await afterPaste(source, tabbed('1 ¦ 2 ¦ 3 ¦ 4 ¦ 5 ¦ 6 ¦ 21', '0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0')),
      `表 申请办理
| 本年新收 | 1 | 1 | 1 | 1 | 1 | 1 |  6 |
| 上年结转 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |
| 予以公开 | 0 | 0 | 0 | 0 | 0 | 0 |  0 |
`,
    );
  });

  it('goes on after the row above when the cursor is on none', async () => {
    const source = '表 第二十条第一项\n| 规章 | 1 | 1 | 1 |\n«»';
    assert.equal(
      await afterPaste(source, tabbed('4 ¦ 5 ¦ 6')),
      '表 第二十条第一项\n| 规章           | 1 | 1 | 1 |\n| 行政规范性文件 | 4 | 5 | 6 |',
    );
  });

  it('fills the whole form when it has as many rows, wherever the cursor is', async () => {
    const source = '表 申请办理\n| 本年新收 | 1 | 1 | 1 | 1 | 1 | 1 | 6 |\n| 上年结转«» | | | | | | | |\n';
    const after = await afterPaste(source, tabbed(...numbered(25, 7)));
    assert.equal(labels(after)[1], '本年新收');
    assert.equal(labels(after)[25], '结转下年');
    assert.match(after, /\| 结转下年 +\| +240 \| +241 \| +242 \| +243 \| +244 \| +245 \| +246 \|\n$/);
    const former = await afterPaste('格式: 国办2019\n\n表 申请办理\n«»', tabbed(...numbered(23, 7)));
    assert.deepEqual([labels(former)[3], labels(former)[25]], ['本年新收', '结转下年']);
  });

  it('may leave the total out', async () => {
    const after = await afterPaste('表 申请办理\n«»', tabbed(...numbered(25, 6)));
    assert.match(after, /\| 本年新收 +\| +0 \| +1 \| +2 \| +3 \| +4 \| +5 \| +=/);
  });

  it('may name its columns', async () => {
    const after = await afterPaste(
      '表 第二十条第一项\n| 规章«» | | | |\n',
      tabbed('现行有效件数 ¦ 本年制发件数', '3 ¦ 1'),
    );
    assert.equal(after, '表 第二十条第一项\n| 规章 | 1 |  | 3 |\n');
  });

  it('is cut where the form prints its rows side by side', async () => {
    const numbers = Array.from({ length: 15 }, (_, index) => index + 1);
    const wanted = `表 复议诉讼
| 行政复议         |  1 |  2 |  3 |  4 |  5 |
| 未经复议直接起诉 |  6 |  7 |  8 |  9 | 10 |
| 复议后起诉       | 11 | 12 | 13 | 14 | 15 |`;
    assert.equal(await afterPaste('表 复议诉讼\n«»', tabbed(numbers.join('¦'))), wanted);
    const addends = numbers.filter((number) => number % 5 !== 0).join('¦');
    assert.equal(await afterPaste('表 复议诉讼\n«»', tabbed(addends)), wanted.replace(/ +\d+ \|$/gm, ' = |'));
  });

  it('is cut by the names above it, from WPS with full-width digits', async () => {
    assert.equal(
      await afterPaste('表 复议诉讼\n| 未经复议直接起诉 | «» | | | | |\n', copiedFrom('wps')),
      `表 复议诉讼
| 行政复议         | 309 | 17 | 88 | 26 | 440 |
| 未经复议直接起诉 |   1 |  1 | 16 |  6 |  24 |
| 复议后起诉       |  13 |  0 | 67 |  9 |  89 |
`,
    );
  });

  it('keeps blank rows within, and lets those at its end go', async () => {
    assert.equal(
      await afterPaste(
        '表 申请办理\n| 本年新收«» |\n',
        tabbed('1 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 1', '¦ ¦ ¦ ¦ ¦ ¦', '2 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 2', '¦ ¦ ¦ ¦ ¦ ¦'),
      ),
      `表 申请办理
| 本年新收 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
| 上年结转 |   |   |   |   |   |   |   |
| 予以公开 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
`,
    );
  });

  it('is refused when it is too long', async () => {
    const source = '表 第二十条第一项\n| 规章 | 1 | 1 | 1 |\n| 行政规范性文件 | «» | | |\n';
    const clipboard = tabbed('1 ¦ 2 ¦ 3', '4 ¦ 5 ¦ 6', '7 ¦ 8 ¦ 9');
    assert.equal(
      await refusal(source, clipboard),
      '剪贴板中是 3 行数字；表“第二十条第一项”从“行政规范性文件”起只有 1 行，共 2 行。',
    );
    assert.equal(
      await refusal(source, clipboard, 'en'),
      'The clipboard has 3 rows of numbers; 第二十条第一项 has 1 from 行政规范性文件 on, 2 in all.',
    );
  });

  it('is refused below the last row of the form', async () => {
    const source = '表 第二十条第五项\n| 行政许可 | 1 |\n«»';
    assert.equal(
      await refusal(source, tabbed('1 ¦ ', '2 ¦ ')),
      '光标在表“第二十条第五项”的最后一行之后；请移到要填入的第一行。',
    );
    assert.equal(
      await refusal(source, tabbed('1 ¦ ', '2 ¦ '), 'en'),
      'The cursor is below the last row of 第二十条第五项; move it to the first row to fill in.',
    );
  });

  it('is refused when its width is another', async () => {
    assert.equal(
      await refusal('表 第二十条第一项\n«»', tabbed('1 ¦ 2 ¦ 3 ¦ 4')),
      '剪贴板中是 1 行 4 列数字；表“第二十条第一项”须为 3 列。',
    );
    assert.equal(
      await refusal('表 第二十条第五项\n«»', tabbed('1 ¦ 2'), 'en'),
      'The clipboard has 1 row of 2 numbers; 第二十条第五项 needs 1 column.',
    );
  });

  it('is refused when its rows are uneven', async () => {
    assert.match(await refusal('表 第二十条第一项\n«»', tabbed('1 ¦ 2 ¦ 3', '4 ¦ 5')), /格数不一/);
  });
});
