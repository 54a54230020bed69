import assert from 'node:assert/strict';
import type { Fact } from '../../../../server/report/evaluated.ts';
import type { Report } from '../../../../server/report/report.ts';
import { readText } from '../../../support/engine.ts';
import { marked } from '../../../support/marked.ts';

const header = '年度: 2024\n# 标\n';

async function read(tables: string): Promise<Report> {
  return readText(header + tables);
}

/** `本年新收.自然人 typed 3`, for the rows asked for. */
async function facts(tables: string, ...rows: readonly string[]): Promise<readonly string[]> {
  const report = await read(tables);
  return report.facts.filter(({ row }) => rows.includes(row.name)).map(told);
}

function told({ row, column, origin, value, unit = '' }: Fact): string {
  return `${row.name}.${column.name} ${origin} ${value === undefined ? '?' : value.toFixed()}${unit}`;
}

describe('the facts of a table', () => {
  it('are every row and column of the form, written or not, in the form’s order', async () => {
    const report = await read('表 第二十条第一项\n| 行政规范性文件 | 4 | 5 | 6 |\n| 规章 | 1 | 2 | 3 |\n');
    assert.deepEqual(
      report.facts.map(({ path, value }) => [path, value?.toFixed()]),
      [
        ['第二十条第一项.规章.制发', '1'],
        ['第二十条第一项.规章.废止', '2'],
        ['第二十条第一项.规章.有效', '3'],
        ['第二十条第一项.行政规范性文件.制发', '4'],
        ['第二十条第一项.行政规范性文件.废止', '5'],
        ['第二十条第一项.行政规范性文件.有效', '6'],
      ],
    );
    assert.equal((await read('表 申请办理\n')).facts.length, 175);
    assert.equal((await readText('年度: 2020\n表 申请办理\n')).facts.length, 161);
  });

  it('are only those of tables that the text opens', async () => {
    assert.deepEqual((await read('文字\n')).facts, []);
  });

  it('are typed, computed, blank or unreadable as their cells are', async () => {
    assert.deepEqual(await facts('表 复议诉讼\n| 行政复议 | 12 | 见附件 |  | = | 3 |\n', '行政复议'), [
      '行政复议.维持 typed 12',
      '行政复议.纠正 unreadable ?',
      '行政复议.其他 blank ?',
      '行政复议.未审结 computed ?',
      '行政复议.总计 typed 3',
    ]);
  });

  for (const cells of ['12 | 见附件 |  | = ', '12 | 0 | 0 | 0 | 12 | 12 '])
    it(`do not count where a row has a wrong number of cells: ${cells}`, async () => {
      assert.deepEqual(await facts(`表 复议诉讼\n| 行政复议 | ${cells}|\n`, '行政复议'), [
        '行政复议.维持 uncounted ?',
        '行政复议.纠正 uncounted ?',
        '行政复议.其他 uncounted ?',
        '行政复议.未审结 uncounted ?',
        '行政复议.总计 uncounted ?',
      ]);
    });

  it('stand where their cells do; a cell that is missing belongs behind the row', async () => {
    const { text, ranges } = marked(`${header}表 复议诉讼\n| 行政复议 | «12» | «见附件» |«   »| «=» |«»\n`);
    assert.deepEqual(
      (await readText(text)).facts.slice(0, 5).map(({ range }) => range),
      ranges,
    );
  });

  it('of a row that is not written are missing, and stand at the name of the table', async () => {
    const { text, ranges } = marked(`${header}表 «复议诉讼»\n| 行政复议 | 1 | 0 | 0 | 0 | 1 |\n`);
    const missing = (await readText(text)).facts.filter(({ row }) => row.name === '复议后起诉');
    assert.deepEqual(
      missing.map(({ origin, value, range }) => [origin, value, range]),
      missing.map(() => ['missing', undefined, ranges[0]]),
    );
    assert.equal(missing.length, 5);
  });

  it('beyond the columns of the form are none', async () => {
    assert.equal((await facts('表 第二十条第五项\n| 行政许可 | 1 | 2 | 3 |\n', '行政许可')).length, 1);
  });

  it('have exact values, whatever their size', async () => {
    const fee = async (cell: string) =>
      (await facts(`表 第二十条第八项\n| 行政事业性收费 | ${cell} |\n`, '行政事业性收费'))[0];
    assert.equal(await fee('0.1'), '行政事业性收费.收费金额 typed 0.1');
    assert.equal(
      await fee('12345678901234567890.0123456789'),
      '行政事业性收费.收费金额 typed 12345678901234567890.0123456789',
    );
  });

  it('are in the unit of their column, and remember the one that was written', async () => {
    const fee = async (cell: string) =>
      (await facts(`表 第二十条第八项\n| 行政事业性收费 | ${cell} |\n`, '行政事业性收费'))[0];
    assert.equal(await fee('2230元'), '行政事业性收费.收费金额 typed 0.223元');
    assert.equal(await fee('1.5亿元'), '行政事业性收费.收费金额 typed 15000亿元');
    const report = await readText('年度: 2020\n表 第二十条第九项\n| 政府集中采购 | 2 | 25.1万元 |\n');
    assert.deepEqual(report.facts.map(told), ['政府集中采购.项目数量 typed 2', '政府集中采购.总金额 typed 251000万元']);
  });

  it('with a unit of money where things are counted are unreadable', async () => {
    assert.deepEqual(await facts('表 第二十条第五项\n| 行政许可 | 3元 |\n', '行政许可'), [
      '行政许可.处理决定 unreadable ?',
    ]);
  });
});

describe('其余', () => {
  it('fills every row that is not written, all columns with its one cell; totals are computed', async () => {
    const table = '表 复议诉讼\n| 行政复议 | 1 | 0 | 0 | 0 | 1 |\n| 其余 | 2 |\n';
    assert.deepEqual(await facts(table, '未经复议直接起诉', '复议后起诉'), [
      '未经复议直接起诉.维持 filled 2',
      '未经复议直接起诉.纠正 filled 2',
      '未经复议直接起诉.其他 filled 2',
      '未经复议直接起诉.未审结 filled 2',
      '未经复议直接起诉.总计 computed 8',
      '复议后起诉.维持 filled 2',
      '复议后起诉.纠正 filled 2',
      '复议后起诉.其他 filled 2',
      '复议后起诉.未审结 filled 2',
      '复议后起诉.总计 computed 8',
    ]);
  });

  it('with a cell for each column fills column by column, totals too', async () => {
    const table = '表 复议诉讼\n| 其余 | 1 | 0 | 0 | 2 | 4 |\n';
    assert.deepEqual(await facts(table, '行政复议'), [
      '行政复议.维持 filled 1',
      '行政复议.纠正 filled 0',
      '行政复议.其他 filled 0',
      '行政复议.未审结 filled 2',
      '行政复议.总计 filled 4',
    ]);
  });

  it('does not fill a row that a rule computes', async () => {
    const table = '表 申请办理\n| 予以公开 | 3 | 1 | 0 | 0 | 0 | 0 | 4 |\n| 其余 | 0 |\n';
    assert.deepEqual((await facts(table, '办理总计')).slice(0, 3), [
      '办理总计.自然人 computed 3',
      '办理总计.商业企业 computed 1',
      '办理总计.科研机构 computed 0',
    ]);
    assert.equal((await facts(table, '办理总计')).at(-1), '办理总计.总计 computed 4');
    assert.equal((await facts(table, '国家秘密'))[0], '国家秘密.自然人 filled 0');
  });

  it('with more cells than one but fewer than columns fills nothing; without any it does not either', async () => {
    assert.deepEqual((await facts('表 复议诉讼\n| 其余 | 1 | 0 |\n', '行政复议')).slice(1, 3), [
      '行政复议.纠正 uncounted ?',
      '行政复议.其他 uncounted ?',
    ]);
    assert.equal((await facts('表 复议诉讼\n| 其余 |\n', '行政复议'))[0], '行政复议.维持 uncounted ?');
    assert.equal((await facts('表 复议诉讼\n| 其余 |  |\n', '行政复议'))[0], '行政复议.维持 blank ?');
  });

  it('may be = or cannot be read, as any cell', async () => {
    assert.equal((await facts('表 复议诉讼\n| 其余 | = |\n', '行政复议'))[0], '行政复议.维持 computed ?');
    assert.equal((await facts('表 复议诉讼\n| 其余 | 见附件 |\n', '行政复议'))[0], '行政复议.维持 unreadable ?');
  });

  it('converts amounts to the unit of the column, as any cell', async () => {
    const table = '表 第二十条第八项\n| 其余 | 5000元 |\n';
    assert.deepEqual(await facts(table, '行政事业性收费'), ['行政事业性收费.收费金额 filled 0.5元']);
  });

  it('gives the facts its own cell as their place', async () => {
    const { text, ranges } = marked(`${header}表 复议诉讼\n| 其余 | «0» |\n`);
    assert.deepEqual((await readText(text)).facts[0]?.range, ranges[0]);
  });
});

describe('a table that stands twice', () => {
  it('has the facts of each, and each is judged by its own numbers', async () => {
    const table = (cells: string) => `表 复议诉讼\n| 行政复议 | ${cells} |\n`;
    const report = await read(table('1 | 0 | 0 | 0 | =') + table('2 | 0 | 0 | 0 | ='));
    assert.deepEqual(report.facts.filter(({ path }) => path === '复议诉讼.行政复议.总计').map(told), [
      '行政复议.总计 computed 1',
      '行政复议.总计 computed 2',
    ]);
  });

  it('lends its first numbers to prose', async () => {
    const table = (cells: string) => `表 复议诉讼\n| 行政复议 | ${cells} |\n`;
    const report = await read(`{复议诉讼.行政复议}\n${table('1 | 0 | 0 | 0 | 1')}${table('2 | 0 | 0 | 0 | 2')}`);
    assert.equal(report.bound[0]?.text, '1');
  });
});
