import assert from 'node:assert/strict';
import type { RuleProblem } from '../../../../server/report/evaluated.ts';
import { readText } from '../../../support/engine.ts';
import { textAt } from '../../../support/marked.ts';

/** What is wrong with the rules of a text, each as `kind 〈what it marks〉 what is said of it`. */
async function problemsIn(text: string): Promise<readonly string[]> {
  const { ruleProblems } = await readText(text);
  return ruleProblems.map((problem) => `${problem.kind} 〈${textAt(text, problem.range)}〉${said(problem)}`);
}

function said(problem: RuleProblem): string {
  switch (problem.kind) {
    case 'unknown-name':
      return ` ${problem.name}: ${problem.known.join('、')}`;
    case 'unquoted-name':
      return ` ${problem.name}`;
    case 'ambiguous-name':
      return ` ${problem.paths.join('、')}`;
    case 'direction':
      return ` ${problem.text}: ${problem.names.join('、')} ${problem.areColumns ? 'columns' : 'rows'}${problem.certain ? '' : '?'}`;
    case 'number-or-name':
      return ` ${problem.text}`;
    case 'not-linear':
      return '';
  }
}

describe('what is wrong with a rule of a table of the author’s own', () => {
  const rows = ['1.网站', '新媒体（号）', '微博-公众号', '合计', '2023', '2'];
  const table = (rule: string) =>
    `年度: 2024\n# 标\n表 "渠道"\n| 项 | 上半年 | 全年 |\n${rows.map((row) => `| ${row} | 1 | 2 |\n`).join('')}${rule}\n`;
  const wrong = (rule: string) => problemsIn(table(rule));
  const [allRows, allColumns] = [rows.join('、'), '上半年、全年'];

  for (const rule of [
    '规则 合计 = 网站 + 新媒体号',
    '规则 合计 = "新媒体（号）" + "微博-公众号"',
    '规则 列 全年 >= 上半年',
    '核实 合计 = 2 × (网站 + 新媒体号) / 3',
  ])
    it(`is nothing: ${rule}`, async () => assert.deepEqual(await wrong(rule), []));

  it('is each name that no row has, and with 列 each that no column has, on either side', async () => {
    assert.deepEqual(await wrong('规则 合计 = 网占 + 网站'), [`unknown-name 〈网占〉 网占: ${allRows}`]);
    assert.deepEqual(await wrong('规则 总数 = 网站 + 网占'), [
      `unknown-name 〈总数〉 总数: ${allRows}`,
      `unknown-name 〈网占〉 网占: ${allRows}`,
    ]);
    assert.deepEqual(await wrong('规则 列 全年 = 下半年'), [`unknown-name 〈下半年〉 下半年: ${allColumns}`]);
  });

  it('is a path, since a rule names nothing but rows or columns of its table: where it leaves them', async () => {
    assert.deepEqual(await wrong('规则 合计 = 网站.全年'), [`unknown-name 〈全年〉 全年: ${allRows}`]);
    assert.deepEqual(await wrong('规则 合计 = 网占.全年'), [`unknown-name 〈网占〉 网占: ${allRows}`]);
    assert.deepEqual(await wrong('规则 合计 = 上年.网站'), [`unknown-name 〈网站〉 网站: ${allRows}`]);
  });

  it('is a side that is no sum of multiples, and what it names besides', async () => {
    assert.deepEqual(await wrong('规则 合计 = 网站 × 新媒体号'), ['not-linear 〈网站 × 新媒体号〉']);
    assert.deepEqual(await wrong('规则 合计 × 合计 = 网站'), ['not-linear 〈合计 × 合计〉']);
    assert.deepEqual(await wrong('规则 合计 = 占比(网站, 合计)'), ['not-linear 〈占比(网站, 合计)〉']);
    assert.deepEqual(await wrong('规则 合计 = 网占 × 网站'), [
      'not-linear 〈网占 × 网站〉',
      `unknown-name 〈网占〉 网占: ${allRows}`,
    ]);
  });

  it('is a label that needs quotes: once, however many names it looks like', async () => {
    assert.deepEqual(await wrong('规则 合计 = 微博-公众号 + 网站'), ['unquoted-name 〈微博-公众号〉 "微博-公众号"']);
    assert.deepEqual(await wrong('规则 合计 = 微博-公众号 + 微博-公众号'), [
      'unquoted-name 〈微博-公众号〉 "微博-公众号"',
      'unquoted-name 〈微博-公众号〉 "微博-公众号"',
    ]);
    assert.deepEqual(await wrong('规则 合计 = 微博-公众号 + 网占'), ['unquoted-name 〈微博-公众号〉 "微博-公众号"']);
    assert.deepEqual(await wrong('规则 合计 = 网站 × 微博-公众号'), ['unquoted-name 〈微博-公众号〉 "微博-公众号"']);
  });

  it('is, of a rule that was not read to its end, only a label that needs quotes', async () => {
    assert.deepEqual(await wrong('规则 合计 = 网占 、 网站'), []);
    assert.deepEqual(await wrong('规则 合计 = 新媒体（号） + 网占'), ['unquoted-name 〈新媒体（号）〉 "新媒体（号）"']);
    assert.deepEqual(await wrong('规则 合计 = '), []);
    assert.deepEqual(await wrong('规则 总数 ='), []);
  });

  it('is a number that is added and that a row is called by', async () => {
    assert.deepEqual(await wrong('规则 合计 = 2023 + 网站'), ['number-or-name 〈2023〉 2023']);
    assert.deepEqual(await wrong('规则 合计 = 网站 - 2'), ['number-or-name 〈2〉 2']);
    assert.deepEqual(await wrong('规则 合计 = 2023'), ['number-or-name 〈2023〉 2023']);
    assert.deepEqual(await wrong('规则 2 = (2023) + 网站'), ['number-or-name 〈2〉 2', 'number-or-name 〈2023〉 2023']);
    assert.deepEqual(await wrong('规则 合计 = 网占 + 2'), [
      `unknown-name 〈网占〉 网占: ${allRows}`,
      'number-or-name 〈2〉 2',
    ]);
  });

  it('is no number that multiplies or divides, that no row is called by, or in a rule of columns', async () => {
    for (const rule of [
      ...['规则 合计 = 2 × 网站', '规则 合计 = 网站 / 2', '规则 合计 = 网站 × (2)', '规则 合计 = (2 + 3) × 网站'],
      ...['规则 合计 = 2024 + 网站', '规则 列 全年 = 上半年 + 2'],
    ])
      assert.deepEqual(await wrong(rule), [], rule);
  });

  it('is 列 that is missing, or too much, where all that it names of the table is of the other kind', async () => {
    assert.deepEqual(await wrong('规则 全年 = 上半年'), ['direction 〈规则〉 规则 列: 全年、上半年 columns']);
    assert.deepEqual(await wrong('核实 全年 = 上半年 + 上半年'), ['direction 〈核实〉 核实 列: 全年、上半年 columns']);
    assert.deepEqual(await wrong('规则 列 合计 = 网站'), ['direction 〈规则 列〉 规则: 合计、网站 rows']);
    assert.deepEqual(await wrong('核实  列 合计 = 网站'), ['direction 〈核实  列〉 核实: 合计、网站 rows']);
    assert.deepEqual(await wrong('规则 全年 = 下半年'), ['direction 〈规则〉 规则 列: 全年 columns?']);
    assert.deepEqual(await wrong('规则 全年 = 网站.上半年'), ['direction 〈规则〉 规则 列: 全年 columns']);
  });

  it('is nothing of the kind where one name is of its own kind, or where the rule is still being written', async () => {
    assert.deepEqual(await wrong('规则 合计 = 全年'), [`unknown-name 〈全年〉 全年: ${allRows}`]);
    for (const rule of ['规则 全年 =', '规则 全年', '规则 全年 = ★']) assert.deepEqual(await wrong(rule), [], rule);
  });

  it('is every name where the table has neither rows nor columns', async () => {
    const bare = '年度: 2024\n# 标\n表 "渠道"\n规则 列 全年 = 上半年\n';
    assert.deepEqual(await problemsIn(bare), ['unknown-name 〈全年〉 全年: ', 'unknown-name 〈上半年〉 上半年: ']);
  });

  it('leaves its equations out where the author may have meant something else, and unchecked where a name is not there', async () => {
    const verdicts = async (rule: string) => {
      const { preface } = await readText(table(rule));
      return preface
        .flatMap((block) => (block.kind === 'free-table' ? block.equations : []))
        .map(({ verdict }) => verdict);
    };
    for (const rule of ['合计 = 2023 + 网站', '合计 = 网站.全年', '合计 = 上年.网站', '合计 = 网站 、 网站'])
      assert.deepEqual(await verdicts(`规则 ${rule}`), [], rule);
    assert.deepEqual(await verdicts('规则 合计 = 网占'), ['unchecked', 'unchecked']);
    assert.deepEqual(await verdicts('规则 合计 = 网站 × 2 - 网站'), ['holds', 'holds']);
  });
});

describe('what is wrong with a rule that a report adds to a table of the form', () => {
  const table = (rule: string, name = '第二十条第一项') =>
    `年度: 2024\n# 标\n表 ${name}\n| 规章 | 1 | 2 | 3 |\n${rule}\n`;
  const wrong = (rule: string, name?: string) => problemsIn(table(rule, name));
  const [rows, columns] = ['规章、行政规范性文件', '制发、废止、有效'];

  for (const rule of [
    '规则 列 有效 = 制发 + 废止',
    '规则 列 现行有效件数 = 本年制发件数',
    '规则 规章 <= 行政规范性文件',
    '规则 规章 <= 行政规范性文件.有效',
    '规则 规章 <= 申请办理.本年新收.总计',
    '规则 规章 = 上年.规章',
    '规则 规章 = 上年.无此行',
  ])
    it(`is nothing: ${rule}`, async () => assert.deepEqual(await wrong(rule), []));

  it('is a name that neither its rows nor its columns have, by what the rule is about', async () => {
    assert.deepEqual(await wrong('规则 规章 = 规范性'), [`unknown-name 〈规范性〉 规范性: ${rows}`]);
    assert.deepEqual(await wrong('规则 列 有效 = 制作'), [`unknown-name 〈制作〉 制作: ${columns}`]);
  });

  it('is the part of a path that leads nowhere', async () => {
    assert.deepEqual(await wrong('规则 规章 = 行政规范性文件.无此列'), [`unknown-name 〈无此列〉 无此列: ${rows}`]);
    assert.deepEqual(await wrong('规则 规章 = 申请办理.无此行'), [`unknown-name 〈无此行〉 无此行: ${rows}`]);
    assert.deepEqual(await wrong('规则 规章 = 无此表.本年新收'), [`unknown-name 〈无此表〉 无此表: ${rows}`]);
  });

  it('tells groups of rows among what it may name', async () => {
    const [problem = ''] = await wrong('规则 本年新收 = 无此行', '申请办理');
    assert.match(problem, /^unknown-name 〈无此行〉 无此行: 本年新收、.*、不予公开/);
    assert.deepEqual(await wrong('规则 本年新收 >= 不予公开', '申请办理'), []);
  });

  it('is 列 that is missing, or too much', async () => {
    assert.deepEqual(await wrong('规则 有效 = 制发'), ['direction 〈规则〉 规则 列: 有效、制发 columns']);
    assert.deepEqual(await wrong('核实 列 规章 = 行政规范性文件'), [
      'direction 〈核实 列〉 核实: 规章、行政规范性文件 rows',
    ]);
    assert.deepEqual(await wrong('核实 列 规章 = 无此行'), ['direction 〈核实 列〉 核实: 规章 rows?']);
  });

  it('is a side that is no sum of multiples', async () => {
    assert.deepEqual(await wrong('规则 列 有效 = 制发 × 废止'), ['not-linear 〈制发 × 废止〉']);
  });

  it('is told of no table that the form does not have', async () => {
    assert.deepEqual(await wrong('规则 甲 = 乙', '无此表'), []);
  });
});
