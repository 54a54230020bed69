import assert from 'node:assert/strict';
import type { Equation, Term } from '../../../../server/report/evaluated.ts';
import { type Placed, readText } from '../../../support/engine.ts';

/** A format with a table that totals, one that does not, and one of a single column; `rules` are of the first. */
const form = (rules: string, rulesOfSecond = '') => `格式 试 {
  章 一 "一" {
    表 甲表 {
      列 总计 合计列, 甲, 乙
      行 子
      行组 组 { 行 丑 行组 内 { 行 寅 行 卯 } }
      ${rules}
    }
    表 乙表 { 列 甲, 乙 行 子 行 丑 ${rulesOfSecond} }
    表 丙表 { 列 数 行 子 }
  }
}`;

const header = '格式: 试\n机关: 某局\n年度: 2024\n';
const tables = `
# 标

## 一

表 甲表
| 子 | 10 | 4 | 6 |
| 丑 | 3 | 1 | 2 |
| 寅 | 5 | 2 | 3 |
| 卯 | 7 | 3 | 4 |

表 乙表
| 子 | 100 | 200 |
| 丑 | 300 | 400 |

表 丙表
| 子 | 9 |
`;

function written({ kind, label, coefficient, value, uri }: Term): string {
  if (kind === 'constant') return label;
  const times = coefficient.eq(1) ? '' : `${coefficient.toFixed()}×`;
  return `${times}${label}(${value?.toFixed() ?? '?'})${uri === undefined ? '' : '*'}`;
}

/** An equation with its numbers; what is of another report has a star. */
function inWords({ along, left, right, rule, verdict }: Equation): string {
  const [one, other] = [left, right].map((side) => side.map(written).join(' + '));
  return `${along ? `${along.name}: ` : ''}${one} ${rule.relation} ${other} ${verdict}`;
}

async function equations(rules: string, text = header + tables, placed: Placed = {}, second = '') {
  const files = { '试.gkformat': form(rules, second), ...placed.files };
  const { equations: all } = await readText(text, { ...placed, files });
  return all.map(inWords);
}

describe('a rule of a form', () => {
  it('with 每行 is an equation of each row, and names columns', async () => {
    assert.deepEqual(await equations('规则 例 每行 总计 = 甲 + 乙'), [
      '子: 总计(10) = 甲(4) + 乙(6) holds',
      '丑: 总计(3) = 甲(1) + 乙(2) holds',
      '寅: 总计(5) = 甲(2) + 乙(3) holds',
      '卯: 总计(7) = 甲(3) + 乙(4) holds',
    ]);
  });

  it('with 每列 is an equation of each column, and names rows; a group is the sum of its rows', async () => {
    assert.deepEqual(await equations('规则 例 每列 子 = 组 - 2'), [
      '总计: 子(10) = 丑(3) + 寅(5) + 卯(7) + -2 broken',
      '甲: 子(4) = 丑(1) + 寅(2) + 卯(3) + -2 holds',
      '乙: 子(6) = 丑(2) + 寅(3) + 卯(4) + -2 broken',
    ]);
    assert.deepEqual(await equations('规则 例 每列 子 = 2 × 内'), [
      '总计: 子(10) = 2×寅(5) + 2×卯(7) broken',
      '甲: 子(4) = 2×寅(2) + 2×卯(3) broken',
      '乙: 子(6) = 2×寅(3) + 2×卯(4) broken',
    ]);
  });

  it('without either is one equation; a row alone stands for its total', async () => {
    assert.deepEqual(await equations('规则 例 子 = 丑.甲 + 寅'), ['子(10) = 甲(1) + 寅(5) broken']);
  });

  it('reaches into other tables: by row along columns, by column along rows, by both alone', async () => {
    assert.deepEqual(await equations('规则 例 每列 子 = 乙表.丑'), [
      '总计: 子(10) = 丑(?) unchecked',
      '甲: 子(4) = 丑(300) broken',
      '乙: 子(6) = 丑(400) broken',
    ]);
    assert.deepEqual((await equations('规则 例 每行 甲 <= 乙表.乙')).slice(0, 3), [
      '子: 甲(4) ≤ 乙(200) holds',
      '丑: 甲(1) ≤ 乙(400) holds',
      '寅: 甲(2) ≤ 乙(?) unchecked',
    ]);
    assert.deepEqual(await equations('规则 例 子.甲 = 乙表.丑.乙'), ['甲(4) = 乙(400) broken']);
    assert.deepEqual(await equations('规则 例 子.甲 <= 丙表.子'), ['甲(4) ≤ 子(9) holds']);
    assert.deepEqual(await equations('规则 例 子.甲 = 乙表.子'), ['甲(4) = 子(?) unchecked']);
  });

  it('names a place of its own table by row and column, along whatever it runs', async () => {
    assert.deepEqual(await equations('规则 例 每列 丑 <= 子.总计'), [
      '总计: 丑(3) ≤ 总计(10) holds',
      '甲: 丑(1) ≤ 总计(10) holds',
      '乙: 丑(2) ≤ 总计(10) holds',
    ]);
  });

  it('leaves unchecked what names nothing, or is in a table that the report does not open', async () => {
    assert.deepEqual(await equations('规则 例 子.甲 = 无此行.甲'), ['甲(4) = 甲(?) unchecked']);
    assert.deepEqual(await equations('规则 例 子.甲 = 丙表.子', (header + tables).replace(/\n表 丙表\n.*\n/, '\n')), [
      '甲(4) = 子(?) unchecked',
    ]);
  });

  describe('about last year', () => {
    const lastYear = `${header.replace('2024', '2023')}${tables.replace('| 丑 | 3 | 1 | 2 |', '| 丑 | 6 | 2 | 4 |')}`;
    const text = header.replace('年度', '上年: ./2023.gkreport\n年度') + tables;
    const rule = '核实 例 每列 子 = 上年.丑 + 上年.子 - 丑';

    it('takes its numbers from that report, and says so', async () => {
      assert.deepEqual(await equations(rule, text, { files: { '2023.gkreport': lastYear } }), [
        '总计: 子(10) = 上年·丑(6)* + 上年·子(10)* + -1×丑(3) broken',
        '甲: 子(4) = 上年·丑(2)* + 上年·子(4)* + -1×丑(1) broken',
        '乙: 子(6) = 上年·丑(4)* + 上年·子(6)* + -1×丑(2) broken',
      ]);
    });

    it('is unchecked where that is not at hand', async () => {
      assert.deepEqual((await equations(rule, text))[0], '总计: 子(10) = 上年·丑(?) + 上年·子(?) + -1×丑(3) unchecked');
    });

    it('goes by the names of the tables, whatever format that report is in', async () => {
      const other = form('').replace('格式 试', '格式 旧').replace('行 子\n', '行 新\n行 子\n');
      const files = { '2023.gkreport': lastYear.replace('试', '旧'), '旧.gkformat': other };
      assert.equal(
        (await equations('核实 例 每列 子 = 上年.丑', text, { files }))[0],
        '总计: 子(10) = 上年·丑(6)* broken',
      );
    });
  });

  it('is judged in each of two tables of one name by the numbers of that one', async () => {
    const twice = `${header}${tables}\n表 乙表\n| 子 | 1 | 2 |\n| 丑 | 1 | 3 |\n`;
    assert.deepEqual(await equations('', twice, {}, '规则 例 每列 子 = 丑'), [
      '甲: 子(100) = 丑(300) broken',
      '乙: 子(200) = 丑(400) broken',
      '甲: 子(1) = 丑(1) holds',
      '乙: 子(2) = 丑(3) broken',
    ]);
  });
});

describe('a row group with numbers on its line', () => {
  const without = (...rows: readonly string[]) => {
    const lines = (header + tables).split('\n');
    const ofFirst = lines.indexOf('表 乙表');
    return lines
      .filter((line, index) => index > ofFirst || !rows.some((row) => line.startsWith(`| ${row} |`)))
      .join('\n');
  };

  it('stands for its rows where none of them is written: it is a row of its own in rules that must hold', async () => {
    const text = without('寅', '卯').replace('| 丑 | 3 | 1 | 2 |', '| 丑 | 3 | 1 | 2 |\n| 内 | 9 | 5 | 4 |');
    assert.deepEqual(await equations('规则 例 每行 总计 = 甲 + 乙', text), [
      '子: 总计(10) = 甲(4) + 乙(6) holds',
      '丑: 总计(3) = 甲(1) + 乙(2) holds',
      '内: 总计(9) = 甲(5) + 乙(4) holds',
    ]);
    assert.deepEqual(await equations('规则 例 每列 子 = 组', text), [
      '总计: 子(10) = 丑(3) + 内(9) broken',
      '甲: 子(4) = 丑(1) + 内(5) broken',
      '乙: 子(6) = 丑(2) + 内(4) holds',
    ]);
    assert.deepEqual(await equations('核实 例 每行 总计 = 甲', text), [
      '子: 总计(10) = 甲(4) broken',
      '丑: 总计(3) = 甲(1) broken',
    ]);
    // What a rule says of other tables it says of rows.
    assert.equal((await equations('规则 例 每行 甲 <= 乙表.乙', text)).at(-1), '内: 甲(5) ≤ 乙(?) unchecked');
  });

  it('has to be the sum of its rows where they are written, in each column, once', async () => {
    const text = (header + tables).replace('| 寅 |', '| 内 | 12 | 6 | 7 |\n| 寅 |');
    assert.deepEqual(await equations('', text), [
      '总计: 内(12) = 寅(5) + 卯(7) holds',
      '甲: 内(6) = 寅(2) + 卯(3) broken',
      '乙: 内(7) = 寅(3) + 卯(4) holds',
    ]);
    assert.deepEqual(await equations('规则 例 每列 子 = 内', text), [
      '总计: 子(10) = 寅(5) + 卯(7) broken',
      '甲: 子(4) = 寅(2) + 卯(3) broken',
      '乙: 子(6) = 寅(3) + 卯(4) broken',
      '总计: 内(12) = 寅(5) + 卯(7) holds',
      '甲: 内(6) = 寅(2) + 卯(3) broken',
      '乙: 内(7) = 寅(3) + 卯(4) holds',
    ]);
  });
});
