import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { afterPaste, copiedFrom, refusal, tabbed } from './support/pasting.ts';

const 宿迁 = readFileSync(new URL('../../../../examples/宿迁市2023.gkreport', import.meta.url), 'utf8');

/** The rows of a table of a report, without the line that names the columns. */
function rowsOf(report: string, table: string): string[] {
  const [, below = ''] = report.split(`表 ${table}\n`);
  const rows = (below.split(/\n(?=表|\n)/)[0] ?? '').trim().split('\n');
  return rows.filter((row) => /\d/.test(row)).map((row) => row.replace(/ +/g, ' '));
}

describe('a copied table with labels', () => {
  it('fills the whole form from Excel: merged labels, nested names of columns, separators', async () => {
    const after = await afterPaste('## 三、收到和处理政府信息公开申请情况\n\n表 申请办理\n«»\n', copiedFrom('excel'));
    assert.deepEqual(rowsOf(after, '申请办理'), rowsOf(宿迁, '申请办理'));
  });

  it('goes into the rows that are there, aligned, and lets everything else be', async () => {
    const source = `表 申请办理
| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| 一、本年新收政府信息公开申请数量 | | | | | | | |
// 上年结转已核对
| 上年结转 | 7 | 0 | 0 | 0 | 0 | 0 | 7 |
| 予以公开 | «» | | | | | | |
说明 上年衔接: 上年漏报
`;
    const clipboard = tabbed(
      '一、本年新收政府信息公开申请数量 ¦ 12 ¦ 3 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 15',
      '（一）予以公开 ¦ 1,200 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 1,200',
    );
    assert.equal(
      await afterPaste(source, clipboard),
      `表 申请办理
|                                  | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| 一、本年新收政府信息公开申请数量 |   12 | 3 | 0 | 0 | 0 | 0 |   15 |
// 上年结转已核对
| 上年结转                         |    7 | 0 | 0 | 0 | 0 | 0 |    7 |
| 予以公开                         | 1200 | 0 | 0 | 0 | 0 | 0 | 1200 |
说明 上年衔接: 上年漏报
`,
    );
  });

  it('has labels as plain text leaves them: blank where cells were merged', async () => {
    const clipboard = tabbed(
      '一、本年新收政府信息公开申请数量 ¦ ¦ ¦ 5 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 5',
      '三、本年度办理结果 ¦ （一）予以公开 ¦ ¦ 4 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 4',
      '¦ （三）不予公开 ¦ 1.属于国家秘密 ¦ 1 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 1',
      '¦ ¦ 2.其他法律行政法规禁止公开 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0',
    );
    assert.deepEqual(rowsOf(await afterPaste('表 申请办理\n«»', clipboard), '申请办理'), [
      '| 本年新收 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |',
      '| 予以公开 | 4 | 0 | 0 | 0 | 0 | 0 | 4 |',
      '| 国家秘密 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
      '| 法律法规禁止 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
    ]);
  });

  it('may lack its merged cells, as text from Word does', async () => {
    const clipboard = tabbed(
      '一、本年新收政府信息公开申请数量 ¦ 5 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 5',
      '三、本年度办理结果 ¦ （一）予以公开 ¦ 4 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 4',
      '¦ （三）不予公开 ¦ 1.属于国家秘密 ¦ 1 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 1',
    );
    assert.deepEqual(rowsOf(await afterPaste('表 申请办理\n«»', clipboard), '申请办理'), [
      '| 本年新收 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |',
      '| 予以公开 | 4 | 0 | 0 | 0 | 0 | 0 | 4 |',
      '| 国家秘密 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
    ]);
  });

  it('follows the names of columns, whatever their order; other columns stay', async () => {
    const after = await afterPaste('表 第二十条第一项\n| 规章 | 1 | «»2 | 3 |\n', copiedFrom('web-page'));
    assert.equal(
      after,
      `表 第二十条第一项
| 规章           |   | 2 | 0 |
| 行政规范性文件 | 2 |   | 9 |
`,
    );
  });

  it('may leave the total out', async () => {
    const source = '表 申请办理\n| 本年新收 | «»1 | 2 | 3 | 4 | 5 | 6 | = |\n';
    const clipboard = tabbed('本年新收 ¦ 6 ¦ 5 ¦ 4 ¦ 3 ¦ 2 ¦ 1', '上年结转 ¦ 1 ¦ 1 ¦ 1 ¦ 1 ¦ 1 ¦ 1');
    assert.deepEqual(
      await afterPaste(source, clipboard),
      '表 申请办理\n| 本年新收 | 6 | 5 | 4 | 3 | 2 | 1 | = |\n| 上年结转 | 1 | 1 | 1 | 1 | 1 | 1 | = |\n',
    );
  });

  it('may count its rows, and name columns the form does not have as long as they are blank', async () => {
    const clipboard = tabbed(
      '序号 ¦ 信息内容 ¦ 本年制发件数 ¦ 本年废止件数 ¦ 现行有效件数 ¦ 备注',
      '1 ¦ 规章 ¦ 1 ¦ 2 ¦ 3 ¦ ',
      '2 ¦ 规范性文件 ¦ 4 ¦ 5 ¦ 6 ¦ ',
    );
    assert.equal(
      await afterPaste('表 第二十条第一项\n«»', clipboard),
      '表 第二十条第一项\n| 规章           | 1 | 2 | 3 |\n| 行政规范性文件 | 4 | 5 | 6 |',
    );
  });

  it('stays blank where nothing was filled in', async () => {
    const source = '表 第二十条第一项\n| 规章 | 1 | 1«» | 1 |\n';
    assert.equal(
      await afterPaste(source, tabbed('规章 ¦ 2 ¦  ¦ 3', '行政规范性文件 ¦ ¦ ¦ ')),
      '表 第二十条第一项\n| 规章           | 2 |  | 3 |\n| 行政规范性文件 |   |  |   |\n',
    );
  });

  it('takes the place that 其余 held', async () => {
    const source = '表 申请办理\n| 本年新收 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n| 其余«» | 0 |\n';
    const clipboard = tabbed('¦ 自然人', '上年结转 ¦ 2', '国家秘密 ¦ 3');
    assert.deepEqual(rowsOf(await afterPaste(source, clipboard), '申请办理'), [
      '| 本年新收 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
      '| 上年结转 | 2 | 0 | 0 | 0 | 0 | 0 | = |',
      '| 国家秘密 | 3 | 0 | 0 | 0 | 0 | 0 | = |',
      '| 其余 | 0 |',
    ]);
  });

  it('puts new rows below the lines of their groups', async () => {
    const source = `表 申请办理
| 部分公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| （三）不予公开 |
| （四）无法提供 |
| 不掌握«» | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
`;
    const after = await afterPaste(source, tabbed('国家秘密 ¦ 1 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 1'));
    assert.deepEqual(
      after.split('\n').map((line) => line.split('|')[1]?.trim()),
      [undefined, '部分公开', '（三）不予公开', '国家秘密', '（四）无法提供', '不掌握', undefined],
    );
  });

  it('fills every table of a chapter that prints them as one grid', async () => {
    const source = `表 第二十条第一项

表 第二十条第五项
«»
表 第二十条第六项
| 行政强制 | 1 |

表 第二十条第八项
`;
    const after = await afterPaste(source, copiedFrom('word'));
    for (const table of ['第二十条第一项', '第二十条第五项', '第二十条第六项', '第二十条第八项'])
      assert.deepEqual(rowsOf(after, table), rowsOf(宿迁, table), table);
  });

  it('is refused when its rows are those of another table', async () => {
    const clipboard = tabbed('行政许可 ¦ 1 ¦ 2 ¦ 3', '行政处罚 ¦ 1 ¦ 2 ¦ 3');
    const source = '表 第二十条第一项\n«»';
    assert.equal(await refusal(source, clipboard), '表“第二十条第一项”没有这样的行：“行政许可”、“行政处罚”。');
    assert.equal(await refusal(source, clipboard, 'en'), '第二十条第一项 has no such row: 行政许可, 行政处罚.');
  });

  it('is refused with up to three names, and of more with how many there are', async () => {
    const named = async (labels: readonly string[], language: 'zh' | 'en') => {
      const clipboard = tabbed(...labels.map((label) => `${label} ¦ 1 ¦ 2 ¦ 3`));
      return refusal('表 第二十条第一项\n«»', clipboard, language);
    };
    const three = ['甲类', '乙类', '丙类'];
    const four = [...three, '丁类'];
    assert.equal(await named(three, 'zh'), '表“第二十条第一项”没有这样的行：“甲类”、“乙类”、“丙类”。');
    assert.equal(await named(three, 'en'), '第二十条第一项 has no such row: 甲类, 乙类, 丙类.');
    assert.equal(await named(four, 'zh'), '表“第二十条第一项”没有这样的行：“甲类”、“乙类”、“丙类”等 4 个。');
    assert.equal(await named(four, 'en'), '第二十条第一项 has no such row: 甲类, 乙类, 丙类 and 1 more.');
  });

  it('is refused when a number belongs to a column the form does not have', async () => {
    const clipboard = tabbed('¦ 本年制发件数 ¦ 上年件数', '规章 ¦ 1 ¦ 2');
    const source = '表 第二十条第一项\n«»';
    assert.equal(await refusal(source, clipboard), '表“第二十条第一项”没有这样的列，或有多列同名：“上年件数”。');
    assert.equal(
      await refusal(source, clipboard, 'en'),
      '第二十条第一项 has no such column, or several columns have the name: 上年件数.',
    );
  });

  it('is refused when two columns have one name', async () => {
    const clipboard = tabbed('¦ 本年制发件数 ¦ 本年制发件数', '规章 ¦ 1 ¦ 2');
    assert.match(await refusal('表 第二十条第一项\n«»', clipboard), /“本年制发件数”。$/);
  });

  it('is refused when its width is another', async () => {
    const clipboard = tabbed('本年新收 ¦ 1 ¦ 2 ¦ 3', '上年结转 ¦ 4 ¦ 5 ¦ 6');
    assert.equal(
      await refusal('表 申请办理\n«»', clipboard),
      '剪贴板中是 2 行 3 列数字；表“申请办理”须为 7 列，或不含“总计”的 6 列。',
    );
    assert.equal(
      await refusal('表 申请办理\n«»', clipboard, 'en'),
      'The clipboard has 2 rows of 3 numbers; 申请办理 needs 7 columns, or 6 without 总计.',
    );
  });

  it('is refused when one row is there twice', async () => {
    assert.equal(
      await refusal('表 第二十条第五项\n«»', tabbed('行政许可 ¦ 1', '行政许可 ¦ 2')),
      '剪贴板中“行政许可”不止一行，无法确定填入表“第二十条第五项”的是哪一行。',
    );
  });

  it('is refused when a group has numbers', async () => {
    assert.equal(
      await refusal('表 申请办理\n«»', tabbed('（六）其他处理 ¦ 1 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 1')),
      '“（六）其他处理”是表“申请办理”的行组标题行，不填数字。',
    );
  });

  it('is refused when numbers stand where labels should', async () => {
    const uneven = tabbed('规章 ¦ 1 ¦ 2 ¦ 3', '行政规范性文件 ¦ 4 ¦ 5 ¦ 6 ¦ 7');
    assert.equal(
      await refusal('表 第二十条第一项\n«»', uneven),
      '剪贴板中的各行格数不一，无法对应到表“第二十条第一项”的单元格；请在 Excel 中取消合并单元格后重新复制。',
    );
    const unlabelled = tabbed('规章 ¦ 1 ¦ 2 ¦ 3', '¦ 4 ¦ 5 ¦ 6');
    assert.match(await refusal('表 第二十条第一项\n«»', unlabelled), /格数不一/);
  });

  it('is refused when it has no numbers', async () => {
    assert.equal(
      await refusal('表 第二十条第一项\n| 规章 | 1«» | 2 | 3 |\n', tabbed('规章 ¦ ¦ ¦ ', '行政规范性文件 ¦ ¦ ¦ ')),
      '剪贴板中没有可以填入表“第二十条第一项”的数字。',
    );
  });

  it('is refused when the report has no place for one of its tables', async () => {
    assert.equal(
      await refusal('表 第二十条第一项\n«»', copiedFrom('word')),
      '剪贴板中有表“第二十条第五项”，报告中尚未写这张表。',
    );
  });

  it('is refused in a table that the form does not have', async () => {
    assert.equal(await refusal('表 别的表\n«»', tabbed('甲 ¦ 1')), '报告的格式中没有表“别的表”，无法按行列填入。');
  });
});
