import assert from 'node:assert/strict';
import type { Report } from '../../../../server/report/report.ts';
import type { FreeTable } from '../../../../server/report/written.ts';
import { examine, readText } from '../../../support/engine.ts';
import { only } from '../../../support/findings.ts';
import { textAt } from '../../../support/marked.ts';

function freeTable({ preface }: Report): FreeTable {
  const table = preface.find((block) => block.kind === 'free-table');
  assert.ok(table);
  return table;
}

const rows = '| 平台 | 发布 | 转发 | 合计 |\n| 微博 | 12 | 3 | 15 |\n| 微信 | 40 | 0 | 40 |\n| 总计 | 52 | 3 | 55 |\n';
const withRules = (...rules: readonly string[]) =>
  `# 标\n表 "新媒体"\n${rows}${rules.map((rule) => `${rule}\n`).join('')}`;

/** `along verdict`, in order. */
async function verdicts(text: string): Promise<readonly string[]> {
  return freeTable(await readText(text)).equations.map(({ along, verdict }) => `${along?.name} ${verdict}`);
}

async function values(text: string): Promise<readonly (readonly (string | undefined)[])[]> {
  return freeTable(await readText(text)).rows.map(({ cells }) => cells.map(({ value }) => value?.toFixed()));
}

describe('the rules of a free table', () => {
  it('run over its rows, once for each column', async () => {
    assert.deepEqual(await verdicts(withRules('规则 总计 = 微博 + 微信')), ['发布 holds', '转发 holds', '合计 holds']);
    assert.deepEqual(await verdicts(withRules('规则 总计 = 微博 - 微信')), [
      '发布 broken',
      '转发 holds',
      '合计 broken',
    ]);
  });

  it('run over its columns, once for each row', async () => {
    assert.deepEqual(await verdicts(withRules('规则 列 合计 = 发布 + 转发')), [
      '微博 holds',
      '微信 holds',
      '总计 holds',
    ]);
  });

  it('may multiply and divide by numbers, group, and compare', async () => {
    assert.deepEqual(await verdicts(withRules('规则 列 合计 × 2 = (发布 + 转发) × 2 + 0')), [
      '微博 holds',
      '微信 holds',
      '总计 holds',
    ]);
    assert.deepEqual(await verdicts(withRules('规则 列 合计 / 5 = 3')), ['微博 holds', '微信 broken', '总计 broken']);
    assert.deepEqual(await verdicts(withRules('规则 列 发布 >= 转发 + 10')), [
      '微博 broken',
      '微信 holds',
      '总计 holds',
    ]);
    assert.deepEqual(await verdicts(withRules('核实 微博 <= 微信')), ['发布 holds', '转发 broken', '合计 holds']);
  });

  it('are unchecked where a cell is text, blank, not there, or a name names nothing', async () => {
    const text = `# 标\n表 "甲"\n| 项 | a | b | c | d |\n| 一 | 无 |  | 1 |\n| 二 | 1 | 1 | 1 | 1 |\n`;
    assert.deepEqual(await verdicts(`${text}规则 一 = 二\n`), ['a unchecked', 'b unchecked', 'c holds', 'd unchecked']);
    assert.deepEqual(await verdicts(`${text}规则 一 = 三\n`), [
      'a unchecked',
      'b unchecked',
      'c unchecked',
      'd unchecked',
    ]);
  });

  it('say nothing where they are not linear', async () => {
    assert.deepEqual(await verdicts(withRules('规则 列 合计 = 发布 × 转发', '规则 总计 = 占比(微博, 微信)')), []);
  });

  it('find rows and columns by name, numbering and punctuation ignored', async () => {
    const text =
      '# 标\n表 "甲"\n| 项 | 数（件） |\n| 1.微博 | 1 |\n| （二）微信 | 2 |\n| 合计： | 3 |\n规则 合计 = 微博 + 微信\n';
    assert.deepEqual(await verdicts(text), ['数（件） holds']);
  });

  it('compute what is written as =, over rows and columns to the end', async () => {
    const open = rows.replaceAll('15', '=').replace('40 |\n', '= |\n').replace('52 | 3 | 55', '= | = | =');
    assert.deepEqual(await values(`# 标\n表 "甲"\n${open}规则 总计 = 微博 + 微信\n规则 列 合计 = 发布 + 转发\n`), [
      ['12', '3', '15'],
      ['40', '0', '40'],
      ['52', '3', '55'],
    ]);
  });

  it('compute exactly or not at all', async () => {
    const table = (cells: string, rule: string) => `# 标\n表 "甲"\n| 项 | a | b |\n| 一 | ${cells} |\n${rule}\n`;
    assert.deepEqual(await values(table('0.1 | =', '规则 列 b = a + 0.2')), [['0.1', '0.3']]);
    assert.deepEqual(await values(table('= | 7', '规则 列 a × 3 = b')), [[undefined, '7']]);
    assert.deepEqual(await values(table('= | 7', '规则 列 a × 0 = b - 7')), [[undefined, '7']]);
    assert.deepEqual(await values(table('= | =', '规则 列 a = b')), [[undefined, undefined]]);
    assert.deepEqual(await values(table('= | 7', '规则 列 a >= b')), [[undefined, '7']]);
  });

  it('that divide agree to two decimals', async () => {
    const table = (cells: string, rule: string) => `# 标\n表 "甲"\n| 项 | a | b |\n| 一 | ${cells} |\n${rule}\n`;
    const verdict = async (cells: string, rule: string) => (await verdicts(table(cells, rule)))[0];
    assert.equal(await verdict('9 | 3', '规则 列 b = a / 3'), '一 holds');
    assert.equal(await verdict('10 | 3.33', '规则 列 b = a / 3'), '一 holds');
    assert.equal(await verdict('10 | 3.34', '规则 列 b = a / 3'), '一 broken');
    assert.equal(await verdict('10 | 3', '规则 列 b = a / 3'), '一 broken');
    assert.equal(await verdict('10 | 100', '规则 列 b = a / 3 × 30'), '一 holds');
    assert.deepEqual(await values(table('9 | =', '规则 列 b = a / 3')), [['9', '3']]);
    assert.deepEqual(await values(table('10 | =', '规则 列 b = a / 3')), [['10', '3.33']]);
    assert.deepEqual(await values(table('20 | =', '规则 列 b = a / 3')), [['20', '6.67']]);
    assert.deepEqual(await values(table('= | 3', '规则 列 b = a / 3')), [['9', '3']]);
  });

  it('that divide without a remainder stay exact', async () => {
    const text = '# 标\n表 "甲"\n| 项 | a | b |\n| 一 | 12.345 | = |\n规则 列 b = a / 1000\n';
    assert.deepEqual(await values(text), [['12.345', '0.012345']]);
  });

  it('that divide are written out as they are meant', async () => {
    const text = '# 标\n表 "甲"\n| 项 | a | b |\n| 一 | 10 | 4 |\n规则 列 b = a / 3\n';
    const [finding] = await only(['free-table-total'], text);
    assert.equal(finding?.message.zh, '“一”不符合自定规则：b 4，a 10 ÷ 3 = 3.33，相差 0.67；请核对各项和合计');
  });

  it('that are broken are an error, or a warning where they only should hold', async () => {
    const text = withRules('规则 总计 = 微博 - 微信 × 2', '核实 列 合计 = 发布 + 1 - 2');
    const found = await only(['free-table-total'], text);
    assert.deepEqual(
      found.map(({ level, range, message }) => [level, textAt(text, range), message.zh]),
      [
        ['warning', '15', '“微博”不符合自定规则：合计 15，发布 12 + 1 - 2 = 11，相差 4；请核对各项和合计'],
        ['warning', '40', '“微信”不符合自定规则：合计 40，发布 40 + 1 - 2 = 39，相差 1；请核对各项和合计'],
        ['error', '52', '“发布”不符合自定规则：总计 52，微博 12 - 2 × 微信 40 = -68，相差 120；请核对各项和合计'],
        ['error', '55', '“合计”不符合自定规则：总计 55，微博 15 - 2 × 微信 40 = -65，相差 120；请核对各项和合计'],
        ['warning', '55', '“总计”不符合自定规则：合计 55，发布 52 + 1 - 2 = 51，相差 4；请核对各项和合计'],
      ],
    );
  });

  it('that give no value to a = are told there', async () => {
    const text = '# 标\n表 "甲"\n| 项 | a | b | c |\n| 一 | = | 1 | = |\n| 二 | = | 无 | 2 |\n规则 列 a = c\n';
    const found = await only(['not-computed'], text);
    assert.deepEqual(
      found.map(({ range, message }) => [textAt(text, range), message.zh]),
      [
        ['=', '“一·a”无法计算：同一勾稽关系中有两处以上“=”，请至少填写一处'],
        ['=', '“一·c”无法计算：同一勾稽关系中有两处以上“=”，请至少填写一处'],
      ],
    );
    const none = '# 标\n表 "甲"\n| 项 | a |\n| 一 | = |\n';
    assert.deepEqual(
      (await only(['not-computed'], none)).map(({ message }) => message.zh),
      ['“一·a”填了“=”，但没有规则计算这一格，请填写数字'],
    );
  });
});

describe('the rules a report adds to a table of the form', () => {
  const table = '年度: 2024\n# 标\n表 第二十条第一项\n| 规章 | 1 | 2 | 3 |\n| 行政规范性文件 | 4 | 5 | = |\n';

  it('are equations like those of the form, over rows or columns', async () => {
    const { equations, facts } = await readText(`${table}规则 列 有效 = 制发 + 废止\n核实 规章 <= 行政规范性文件\n`);
    const own = equations.filter(({ rule }) => rule.name === '自定规则');
    assert.deepEqual(
      own.map(({ kind, along, verdict }) => `${kind} ${along?.name} ${verdict}`),
      ['must 规章 holds', 'must 行政规范性文件 holds', 'should 制发 holds', 'should 废止 holds', 'should 有效 holds'],
    );
    assert.equal(facts.at(-1)?.value?.toFixed(), '9');
  });

  it('are found by any name of a row or column', async () => {
    const { equations } = await readText(`${table}规则 列 现行有效件数 = 本年制发件数 + 本年废止件数\n`);
    assert.equal(equations.filter(({ rule, verdict }) => rule.name === '自定规则' && verdict === 'holds').length, 2);
  });

  it('that are broken are an error or a warning at the total', async () => {
    const text = `${table.replace('| 3 |', '| 4 |')}规则 列 有效 = 制发 + 废止\n核实 列 有效 = 制发\n`;
    const { findings } = await examine(text);
    assert.deepEqual(
      findings
        .filter(({ check }) => ['wrong-total', 'not-verified'].includes(check))
        .map(({ level, range, message }) => [level, textAt(text, range), message.zh.split('；')[0]]),
      [
        ['error', '4', '“规章”行“自定规则”：有效 = 1 + 2 = 3，现填 4，多 1'],
        ['warning', '4', '“规章”行“自定规则”：一般应 有效 = 制发，现为 4 和 1'],
        ['warning', '=', '“行政规范性文件”行“自定规则”：一般应 有效 = 制发，现为 9 和 4'],
      ],
    );
  });

  it('that do not give a number alone are an error at their first number', async () => {
    const text = `${table}规则 列 有效 × 2 = 制发 + 1\n`;
    const found = await only(['unbalanced'], text);
    assert.deepEqual(
      found.map(({ range, message }) => [textAt(text, range), message.zh]),
      [['3', '“规章”行“自定规则”不一致：2 × 有效 3 = 6，制发 1 + 1 = 2，相差 4；请对照台账核实']],
    );
  });

  it('that set one number equal to another say so', async () => {
    const text = `${table}规则 列 有效 = 废止\n`;
    const found = await only(['wrong-total'], text);
    assert.deepEqual(
      found.map(({ message }) => message.zh),
      ['“规章”行“自定规则”：有效 = 2，现填 3，多 1；请核对各项和合计'],
    );
  });

  it('do nothing to a table that the format does not know', async () => {
    assert.deepEqual((await readText('年度: 2024\n# 标\n表 无此表\n| 甲 | 1 |\n规则 甲 = 乙\n')).equations, []);
  });
});

describe('a rule, a chart or braces that were not read to their end', () => {
  const three = '年度: 2025\n# 标\n表 "渠道"\n| 渠道 | 件数 |\n| 网站 | 3 |\n| 微信 | 4 |\n| 合计 | = |\n';
  for (const rule of [
    ...[
      '网站 、 微信',
      '网站 微信',
      '网站 + 微信 ★',
      '(网站 + 微信',
      '网站 + ',
      '网站，微信',
      '= 网站',
      '网站 + “微信',
      '网站 和 微信',
    ],
    ...['网站 = 3', '网站 + 微信（', '网站；微信', '网站 + 微信 // 两项', '网站 + ""'],
  ])
    it(`compute nothing and blame nothing: 合计 = ${rule}`, async () => {
      const { report, findings } = await examine(`${three}规则 合计 = ${rule}\n`);
      const [table] = report.preface.filter((block) => block.kind === 'free-table');
      assert.deepEqual(table?.equations, []);
      assert.equal(table?.rows[2]?.cells[0]?.value, undefined);
      assert.ok(
        findings.some(({ check, level }) => level === 'error' && ['syntax', 'unknown-character'].includes(check)),
      );
      assert.ok(!findings.some(({ check }) => check === 'free-table-total'));
    });

  for (const braces of [
    '年度、机关',
    '年度 机关',
    '年度-',
    '(年度-1',
    '渠道.网站.件数 渠道.微信.件数',
    '渠道.网站.件数）',
    '年度 ★',
  ])
    it(`print as they stand: {${braces}}`, async () => {
      const { report } = await examine(`${three}\n共{${braces}}件。\n`);
      const [bound] = report.bound;
      assert.deepEqual([bound?.source, bound?.text, bound?.value], [braces, undefined, undefined]);
    });

  it('are no chart either', async () => {
    const { report } = await examine(`${three}\n图 "渠道" 柱图 渠道.网站.件数 渠道.微信.件数\n`);
    assert.deepEqual(
      report.charts[0]?.series[0]?.points.map(({ bound }) => bound.value),
      [undefined],
    );
  });

  it('leave other rules and braces of the report alone', async () => {
    const { report } = await examine(
      `${three}规则 合计 = 网站 、 微信\n规则 合计 = 网站 + 微信\n\n共{年度 ★}年{渠道.合计.件数}件。\n`,
    );
    assert.deepEqual(
      report.bound.map(({ text }) => text),
      [undefined, '7'],
    );
  });

  it('of a table of the form count as little', async () => {
    const { report } = await examine(
      '年度: 2024\n# 标\n表 第二十条第六项\n| 行政处罚 | 3 |\n| 行政强制 | 1 |\n规则 行政处罚 = 行政强制 、 2\n规则 行政处罚 >= 行政强制\n',
    );
    const own = report.equations.filter(({ rule }) => rule.name === '自定规则');
    assert.deepEqual(
      own.map(({ verdict }) => verdict),
      ['holds'],
    );
  });
});
