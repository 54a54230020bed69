import assert from 'node:assert/strict';
import { type Equation, verdictCounts } from '../../../server/report/evaluated.ts';
import type { Report } from '../../../server/report/report.ts';
import { type Placed, readText } from '../../support/engine.ts';
import { fixture, withCell } from '../../support/reports.ts';

const files = { '宿迁2023.gkreport': fixture('宿迁2023.gkreport') };
const report2024 = fixture('宿迁2024.gkreport');
const report2019 = fixture('国办2019.gkreport');

const counted = ({ equations }: Report): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { table, rule, verdict } of equations) {
    const name = `${table.name.startsWith('第二十条') ? '主动公开' : table.name} ${rule.name} ${verdict}`;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
};

/** The verdicts of the equations of one rule, by the row or column they run along. */
async function verdicts(text: string, rule: string, placed?: Placed): Promise<Readonly<Record<string, string>>> {
  const { equations } = await readText(text, placed);
  return Object.fromEntries(
    equations
      .filter((equation) => equation.rule.name === rule)
      .map(({ along, verdict }) => [along?.name ?? '', verdict]),
  );
}

async function equation(text: string, rule: string, along: string, placed?: Placed): Promise<Equation> {
  const { equations } = await readText(text, placed);
  const found = equations.find((candidate) => candidate.rule.name === rule && candidate.along?.name === along);
  assert.ok(found);
  return found;
}

describe('the equations of a report', () => {
  it('of 国办2021 are 25 row sums, 7 column sums, 7 balances and 3 group sums, and those that should hold', async () => {
    assert.deepEqual(counted(await readText(report2024, { files })), {
      '主动公开 现行有效衔接 holds': 2,
      '主动公开 现行有效下限 holds': 2,
      '申请办理 总计列 holds': 25,
      '申请办理 办理总计 holds': 7,
      '申请办理 勾稽关系 holds': 7,
      '申请办理 上年衔接 holds': 7,
      '复议诉讼 总计列 holds': 3,
    });
  });

  it('of 国办2019 are 23 row sums, 7 column sums, 7 balances and 3 group sums, and those that should hold', async () => {
    assert.deepEqual(counted(await readText(report2019)), {
      '主动公开 公开数量 holds': 2,
      '主动公开 项目数量衔接 unchecked': 5,
      '主动公开 处理决定口径 broken': 3,
      '主动公开 处理决定口径 holds': 1,
      '申请办理 总计列 holds': 23,
      '申请办理 办理总计 holds': 7,
      '申请办理 勾稽关系 holds': 7,
      '申请办理 上年衔接 unchecked': 7,
      '复议诉讼 总计列 holds': 3,
    });
  });

  it('are counted by verdict; what should not hold is no claim', async () => {
    assert.deepEqual(verdictCounts(await readText(report2024, { files })), { holds: 53, broken: 0, unchecked: 0 });
    assert.deepEqual(verdictCounts(await readText(report2019)), { holds: 42, broken: 0, unchecked: 12 });
  });

  it('are none without a format or a table', async () => {
    assert.deepEqual((await readText('# 标\n表 申请办理\n| 本年新收 | 1 |\n')).equations, []);
    assert.deepEqual((await readText('年度: 2024\n# 标\n')).equations, []);
  });
});

describe('an equation', () => {
  it('is broken where all its numbers are known and its sides differ', async () => {
    const text = withCell(report2024, { table: '申请办理', row: '予以公开' }, 0, '1418');
    const { verdict, leftValue, rightValue } = await equation(text, '总计列', '予以公开');
    assert.deepEqual([verdict, leftValue?.toFixed(), rightValue?.toFixed()], ['broken', '1431', '1441']);
    const counts = verdictCounts(await readText(text, { files }));
    assert.deepEqual(counts, { holds: 51, broken: 2, unchecked: 0 });
  });

  for (const [name, cell] of [
    ['blank', ''],
    ['unreadable', '详见附件'],
  ] as const)
    it(`is unchecked where a number is ${name}, and so is every other that holds it`, async () => {
      const text = withCell(report2024, { table: '申请办理', row: '予以公开' }, 0, cell);
      const { verdict, leftValue, rightValue } = await equation(text, '总计列', '予以公开');
      assert.deepEqual([verdict, leftValue?.toFixed(), rightValue], ['unchecked', '1431', undefined]);
      assert.deepEqual(verdictCounts(await readText(text, { files })), { holds: 51, broken: 0, unchecked: 2 });
    });

  it('is unchecked where a row is missing', async () => {
    const text = report2024.replace(/\| 国家秘密 .*\n/, '');
    const found = await verdicts(text, '办理总计');
    assert.deepEqual(new Set(Object.values(found)), new Set(['unchecked']));
  });

  it('is exact: 0.1 and 0.2 are 0.3, and twenty digits are twenty digits', async () => {
    const format = '格式 甲 { 章 一 { 表 二 { 列 a 小数, b 小数, 计 小数 合计列 行 子 规则 和 每行 计 = a + b } } }';
    const placed = { files: { '甲.gkformat': format } };
    const sum = (cells: string) => verdicts(`格式: 甲\n表 二\n| 子 | ${cells} |\n`, '和', placed);
    assert.deepEqual(await sum('0.1 | 0.2 | 0.3'), { 子: 'holds' });
    assert.deepEqual(await sum('0.1 | 0.2 | 0.30000000000000004'), { 子: 'broken' });
    assert.deepEqual(await sum('12345678901234567890 | 1 | 12345678901234567891'), { 子: 'holds' });
    assert.deepEqual(await sum('12345678901234567890 | 1 | 12345678901234567890'), { 子: 'broken' });
    const report = await readText('格式: 甲\n表 二\n| 子 | 99999999999999999999.99 | 0.01 | = |\n', placed);
    assert.equal(report.facts[2]?.value?.toFixed(), '100000000000000000000');
  });

  it('compares amounts in one unit', async () => {
    const format =
      '格式 甲 { 章 一 { 表 二 { 列 a 小数 单位 万元, b 小数 自带单位, 计 小数 单位 亿元 行 子 规则 和 每行 计 × 10000 = a + b / 10000 } } }';
    const text = '格式: 甲\n表 二\n| 子 | 5000元 | 1.5万元 | 0.0002 |\n';
    assert.deepEqual(await verdicts(text, '和', { files: { '甲.gkformat': format } }), { 子: 'holds' });
  });

  it('may say that one side is at most or at least the other', async () => {
    const format = '格式 甲 { 章 一 { 表 二 { 列 a, b 行 子, 丑 规则 多 每行 a >= b + 1 规则 少 每列 子 <= 丑 } } }';
    const text = '格式: 甲\n表 二\n| 子 | 2 | 1 |\n| 丑 | 2 | 2 |\n';
    const placed = { files: { '甲.gkformat': format } };
    assert.deepEqual(await verdicts(text, '多', placed), { 子: 'holds', 丑: 'broken' });
    assert.deepEqual(await verdicts(text, '少', placed), { a: 'holds', b: 'holds' });
  });

  it('names its terms, groups row by row, and where each number stands', async () => {
    const { left, right } = await equation(report2024, '办理总计', '自然人');
    assert.deepEqual(
      left.map(({ label }) => label),
      ['办理总计'],
    );
    assert.equal(right.length, 21);
    assert.deepEqual(
      right.slice(0, 3).map(({ label, fact, value }) => [label, fact?.path, value?.toFixed()]),
      [
        ['予以公开', '申请办理.予以公开.自然人', '1408'],
        ['部分公开', '申请办理.部分公开.自然人', '462'],
        ['国家秘密', '申请办理.国家秘密.自然人', '2'],
      ],
    );
  });

  it('that stands alone runs over other tables and fixed cells', async () => {
    const format =
      '格式 甲 { 章 一 { 表 二 { 列 a, 计 合计列 行 子, 丑 规则 单 子 = 三.寅.b + 丑.a + 1 } 表 三 { 列 b 行 寅 规则 反 寅 = 二.子.计 - 2 } } }';
    const text = '格式: 甲\n表 二\n| 子 | 0 | 10 |\n| 丑 | 1 | 5 |\n表 三\n| 寅 | 8 |\n';
    const { equations } = await readText(text, { files: { '甲.gkformat': format } });
    assert.deepEqual(
      equations.map(({ rule, verdict, leftValue, rightValue }) => [
        rule.name,
        verdict,
        leftValue?.toFixed(),
        rightValue?.toFixed(),
      ]),
      [
        ['单', 'holds', '10', '10'],
        ['反', 'holds', '8', '8'],
      ],
    );
  });
});
