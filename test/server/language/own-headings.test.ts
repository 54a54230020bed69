import assert from 'node:assert/strict';
import { freeTablesOf, type Report } from '../../../server/report/report.ts';
import type { FreeHeading, FreeTable } from '../../../server/report/written.ts';
import { check, readText } from '../../support/engine.ts';

const intro = '年度: 2024\n# 标\n## 一、总体情况\n';

function onlyTable(report: Report): FreeTable {
  const [table] = freeTablesOf(report);
  assert.ok(table);
  return table;
}

async function read(...lines: readonly string[]): Promise<FreeTable> {
  return onlyTable(await readText(`${intro}表 "甲"\n${lines.join('\n')}\n`));
}

/** `甲(乙 丙)` for a heading over two others. */
function written(headings: readonly FreeHeading[]): string {
  return headings
    .map(({ label, children }) => (children.length > 0 ? `${label}(${written(children)})` : label || '·'))
    .join(' ');
}

const columnsOf = async (...lines: readonly string[]) => written((await read(...lines)).columnLines.headings);
const rowsOf = async (...lines: readonly string[]) =>
  written((await read('| 项 | 数 | 备注 |', ...lines)).rowLines.headings);

describe('a header of several rows', () => {
  it('ends with a ruler; an empty cell belongs to the label at its left, in the lowest row to the one above', async () => {
    const table = await read('| 类别 | 渠道 | | 备注 |', '| | 网站 | 微信 | |', '| --- |', '| 文件 | 3 | 2 | 无 |');
    assert.equal(written(table.columnLines.headings), '渠道(网站 微信) 备注');
    assert.deepEqual(
      table.columns.map(({ name }) => name),
      ['渠道.网站', '渠道.微信', '备注'],
    );
    assert.deepEqual(
      table.definition.columns.map(({ label }) => label),
      ['网站', '微信', '备注'],
    );
    assert.deepEqual(
      table.rows.map(({ label, cells }) => [label, cells.length]),
      [['文件', 3]],
    );
    assert.equal(table.corner, '类别');
  });

  it('may have three rows, in which a label reaches no further than the one above it', async () => {
    assert.equal(
      await columnsOf(
        '| 类 | 渠道 | | | 备注 |',
        '| | 网上 | | 线下 | |',
        '| | 网站 | 微信 | | |',
        '|--|',
        '| 甲 | 1 | 2 | 3 | |',
      ),
      '渠道(网上(网站 微信) 线下) 备注',
    );
  });

  it('may leave out cells at the end, and names above that are missing', async () => {
    assert.equal(await columnsOf('| 类 | 条数 |', '| | 网站 | 微信 |', '|--|', '| 甲 | 1 | 2 |'), '条数(网站 微信)');
    assert.equal(await columnsOf('| 类 | | 条数 |', '| | 科室 | 网站 |', '|--|', '| 甲 | 无 | 2 |'), '科室 条数(网站)');
  });

  it('may head columns without names of their own', async () => {
    assert.equal(await columnsOf('| 类 | 条数 | |', '| | | |', '|--|', '| 甲 | 1 | 2 |'), '条数(· ·)');
    assert.equal(
      await columnsOf('| 类 | 条数 | | |', '| | 网站 | | 微信 |', '|--|', '| 甲 | 1 | 2 | 3 |'),
      '条数(网站 · 微信)',
    );
  });

  it('may be of years, but never has rows of other numbers', async () => {
    assert.equal(
      await columnsOf('| 类 | 条数 | |', '| 项 | 2023 | ２０２４ |', '|--|', '| 甲 | 1 | 2 |'),
      '条数(2023 ２０２４)',
    );
    for (const cell of ['12', '=', '1,234', '12.5%', '３', '5万元', '-8'])
      assert.equal(await columnsOf('| 类 | 条数 |', `| 项 | ${cell} |`, '|--|', '| 甲 | 1 |'), '条数', cell);
  });

  it('is the first row alone as in Markdown, or without a ruler', async () => {
    const rows = ['| 网站 | 甲 | |', '| 微信 | 乙 | |'];
    for (const lines of [
      ['| 项 | 数 | 备注 |', '| --- | :---: | --- |', ...rows],
      ['| --- |', '| 项 | 数 | 备注 |', '| --- |', ...rows, '| --- |'],
      ['| 项 | 数 | 备注 |', ...rows],
    ]) {
      const table = await read(...lines);
      assert.equal(written(table.columnLines.headings), '数 备注');
      assert.deepEqual(
        table.rows.map(({ label }) => label),
        ['网站', '微信'],
      );
    }
  });

  it('does not reach over the table: what stands between its rows ends it', async () => {
    const table = await read('| 项 | 数 |', '规则 甲 = 乙', '| 子 | 丑 |', '| --- |', '| 甲 | 1 |');
    assert.equal(written(table.columnLines.headings), '数');
  });
});

describe('a line with one label', () => {
  it('heads the rows below it, up to the next one or to a line with nothing in it', async () => {
    assert.equal(
      await rowsOf(
        '| 一 | 1 | |',
        '| 甲 |',
        '| 二 | 2 | |',
        '| 三 | 3 | |',
        '| 乙 |',
        '| 四 | 4 | |',
        '| |',
        '| 五 | 5 | |',
      ),
      '一 甲(二 三) 乙(四) 五',
    );
  });

  it('does not head what a rule adds up from the group itself or from rows outside of it', async () => {
    const rows = ['| 甲 |', '| 一 | 1 | |', '| 乙 |', '| 二 | 2 | |', '| 小计 | = | |', '| 合计 | = | |'];
    const rule = '规则 小计 = 二';
    assert.equal(await rowsOf(...rows, rule, '规则 合计 = 甲 + 乙'), '甲(一) 乙(二 小计) 合计');
    assert.equal(await rowsOf(...rows, rule, '规则 合计 = 一 + 二'), '甲(一) 乙(二 小计) 合计');
    assert.equal(await rowsOf(...rows, rule), '甲(一) 乙(二 小计 合计)');
  });

  it('is a row that is not filled in yet where no rows follow, or a rule adds it up with them', async () => {
    assert.equal(await rowsOf('| 甲 | 1 | |', '| 乙 |'), '甲 乙');
    assert.equal(await rowsOf('| 甲 |', '| 乙 |', '| 丙 | 1 | |'), '甲 乙(丙)');
    assert.equal(await rowsOf('| 甲 |', '| 乙 | 2 | |', '| 合计 | = | |', '规则 合计 = 甲 + 乙'), '甲 乙 合计');
    assert.equal(await rowsOf('| 乙 | 2 | |', '| 甲 |', '| 合计 | = | |', '规则 合计 = 甲 + 乙'), '乙 甲 合计');
  });

  it('is a row in a table of labels alone', async () => {
    assert.equal(written((await read('| 单位 |', '| 甲局 |', '| 乙局 |')).rowLines.headings), '甲局 乙局');
  });
});

describe('names of a table with groups', () => {
  const table = `表 "发布"
| 类别 | 网站 | | 微信 | | 备注 |
| | 原创 | 转载 | 原创 | 合计 | |
| --- |
| 文件 |
| 通知 | 3 | 1 | 2 | = | 无 |
| 小计 | = | = | = | = | |
| 解读 |
| 图解 | 4 | 0 | 1 | = | |
| 小计 | = | = | = | = | |
| 合计 | = | = | = | = | |
规则 列 微信.合计 = 网站.原创 + 转载 + 微信.原创
规则 文件.小计 = 通知
规则 解读.小计 = 图解
规则 合计 = 文件 + 解读
`;

  const shown = async (name: string) => {
    const [bound] = (await readText(`${intro}${table}\n共{${name}}。`)).bound;
    return bound?.text ?? bound?.problem?.kind;
  };

  it('are written by their paths, or alone where the table has them once', async () => {
    assert.equal(await shown('发布.文件.通知.网站.原创'), '3');
    assert.equal(await shown('发布.通知.转载'), '1');
    assert.equal(await shown('发布.合计.微信.合计'), '11');
    assert.equal(await shown('发布.文件.小计.微信.合计'), '6');
    assert.equal(await shown('发布.通知.备注'), '无');
  });

  it('stand for a total where they are of groups, without what a rule adds up', async () => {
    assert.equal(await shown('发布.文件.转载'), '1');
    assert.equal(await shown('发布.图解.网站'), '4');
    assert.equal(await shown('发布.文件.网站'), '4');
    assert.equal(await shown('合计(发布.文件.网站) + 0'), '4');
  });

  it('have to be told apart where several groups have them', async () => {
    assert.equal(await shown('发布.小计.转载'), 'ambiguous-name');
    assert.equal(await shown('发布.通知.原创'), 'ambiguous-name');
    const [finding] = (await check(`${intro}${table}规则 合计 = 小计\n`)).filter(
      ({ check }) => check === 'ambiguous-name',
    );
    assert.equal(finding?.message.zh, '表中有不止一个“小计”，请连同所属的组写明：文件.小计、解读.小计');
    assert.equal(
      finding.message.en,
      'The table has more than one “小计”; write it with its group: 文件.小计, 解读.小计',
    );
  });

  it('are proposed where they are mistyped', async () => {
    for (const [name, proposal] of [
      ['发布.文件.通只.转载', '通知'],
      ['发布.文件.网占.原创', '网站'],
      ['发布.通知.网站.元创', '原创'],
    ] as const) {
      const [bound] = (await readText(`${intro}${table}\n共{${name}}。`)).bound;
      assert.ok(bound?.problem?.kind === 'unknown-name', name);
      assert.ok(bound.problem.known.includes(proposal), name);
    }
  });

  it('give every `=` its value, and judge the numbers that are typed', async () => {
    const report = await readText(intro + table);
    const { rows, equations } = onlyTable(report);
    assert.deepEqual(
      rows.at(-1)?.cells.map(({ value }) => value?.toFixed()),
      ['7', '1', '3', '11', undefined],
    );
    assert.ok(equations.filter(({ along }) => along?.label !== '备注').every(({ verdict }) => verdict === 'holds'));
    const wrong = table.replace('| 合计 | = | = |', '| 合计 | 8 | = |');
    assert.ok((await check(intro + wrong)).some(({ level }) => level === 'error'));
  });

  it('name the points of a chart by what tells them apart', async () => {
    const chart = '图 "原创" 柱图 发布.合计.网站.原创, 发布.合计.微信.原创\n';
    const [drawn] = (await readText(`${intro}${table}\n${chart}`)).charts;
    assert.deepEqual(drawn?.categories, ['网站·原创', '微信·原创']);
    assert.deepEqual(
      drawn.series[0]?.points.map(({ bound }) => bound.text),
      ['7', '3'],
    );
  });
});
