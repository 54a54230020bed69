import assert from 'node:assert/strict';
import { mendings } from './support/mendings.ts';

const header = '格式: 国办2021\n机关: 某局\n机关类型: 部门\n年度: 2024\n\n# 某局2024年政府信息公开工作年度报告\n\n';
const second = `${header}## 二、主动公开政府信息情况\n\n`;
const third = `${header}## 三、收到和处理政府信息公开申请情况\n\n`;
const zeros = '0 | 0 | 0 | 0 | 0 | 0 | 0 |';
const open = ' |  |  |  |  |  | = |';

async function first(check: string, text: string) {
  const [fix] = await mendings(check, text);
  assert.ok(fix, `nothing mends ${check}`);
  return fix;
}

describe('a bar that is missing behind the label of a row', () => {
  for (const [written, mended] of [
    ['| 行政强制 1 |', '| 行政强制 | 1 |'],
    ['| 行政强制1 |', '| 行政强制 | 1 |'],
    ['| 行政强制 1', '| 行政强制 | 1'],
    ['| 行政强制\u3000\uff11 |', '| 行政强制 | \uff11 |'],
    ['| 行政强置 1件 |', '| 行政强制 | 1件 |'],
  ] as const)
    it(`is put into ${written}`, async () => {
      const text = `${second}表 第二十条第六项\n| 行政处罚 | 3 |\n${written}\n`;
      const fixes = await mendings('unknown-row', text);
      assert.deepEqual(
        fixes.map((fix) => [fix.text, fix.preferred]),
        [[text.replace(written, mended), true]],
      );
    });

  it('is put between all numbers that follow', async () => {
    const text = (row: string) => `${second}表 第二十条第一项\n${row}\n| 行政规范性文件 | 0 | 0 | 0 |\n`;
    assert.equal((await first('unknown-row', text('| 规章 1 | 0 | 9 |'))).text, text('| 规章 | 1 | 0 | 9 |'));
    assert.equal((await first('unknown-row', text('| 规章 1 0 = |'))).text, text('| 规章 | 1 | 0 | = |'));
  });

  it('is not put in where the row has its numbers, and the label is not changed either', async () => {
    const text = `${second}表 第二十条第六项\n| 行政处罚 | 3 |\n| 行政强制 2 | 1 |\n`;
    assert.deepEqual(await mendings('unknown-row', text), []);
  });

  it('leaves the numbering of labels alone', async () => {
    const text = (label: string) => `${third}表 申请办理\n| ${label} | ${zeros}\n| 其余 | 0 |\n`;
    const fix = await first('unknown-row', text('1.属于国家秘秘'));
    assert.equal(fix.text, text('国家秘密'));
  });
});

// The last fix is the 说明 line that every such finding may have.
describe('the kind of a body that decides on its deadline', () => {
  const late = (more: string) =>
    `格式: 国办2021\n机关: 示例高新区管理委员会\n${more}年度: 2024\n发布日期: 2025-02-20\n\n# 某\n\n`;

  it('is written below the name, as any of those that come into question', async () => {
    const fixes = (await mendings('unclear-body-kind', late(''))).slice(0, -1);
    assert.deepEqual(
      fixes.map((fix) => [fix.text, fix.preferred]),
      [
        [late('机关类型: 政府\n'), false],
        [late('机关类型: 部门\n'), false],
      ],
    );
  });

  it('is written where the header has the key without a value', async () => {
    const fixes = (await mendings('unclear-body-kind', late('机关类型: \n'))).slice(0, -1);
    assert.deepEqual(
      fixes.map((fix) => fix.text),
      [late('机关类型: 政府\n'), late('机关类型: 部门\n')],
    );
  });
});

describe('a 说明 line for a warning', () => {
  const rules = '规则 列 有效 = 制发 + 废止\n\n// 注\n核实 列 有效 >= 制发\n';
  const form = `${second}表 第二十条第一项\n| 规章 | 2 | 0 | 2 |\n| 行政规范性文件 | 0 | 0 | 0 |\n`;

  it('stands below the rules of its table', async () => {
    const { text } = await first('regulations-without-power', `${form}${rules}\n正文。\n`);
    assert.equal(text, `${form}${rules}说明 规章制定权: \n\n正文。\n`);
  });

  it('stands below the explanations that the table has', async () => {
    const before = `${form}${rules}说明 现行有效衔接: 理由\n`;
    const { text } = await first('regulations-without-power', before);
    assert.equal(text, `${before}说明 规章制定权: \n`);
  });

  it('stands below a table of one’s own', async () => {
    const own = `${second}表 "甲表"\n| 项 | 数 |\n| 甲 | 1 |\n| 乙 | 2 |\n核实 甲 >= 乙\n`;
    const { text } = await first('free-table-total', `${own}\n正文。\n`);
    assert.equal(text, `${own}说明 自拟表格合计不符: \n\n正文。\n`);
  });

  it('is not proposed for another', async () => {
    const text = `${form}说明 逾期发布: 甲\n`;
    const fixes = await mendings('idle-explanation', text);
    assert.deepEqual(
      fixes.map(({ zh }) => zh),
      ['删去“说明 逾期发布: 甲”'],
    );
  });
});

describe('a 说明 line that explains nothing', () => {
  const table = '表 第二十条第六项\n| 行政处罚 | 3 |\n| 行政强制 | 1 |\n';
  const idle = '说明 逾期发布: 甲';

  it('is deleted with its line break', async () => {
    const { text } = await first('idle-explanation', `${second}${table}${idle}\n\n正文。\n`);
    assert.equal(text, `${second}${table}\n正文。\n`);
  });

  it('leaves no two blank lines behind', async () => {
    const { text } = await first('idle-explanation', `${second}${table}\n${idle}\n\n正文。\n`);
    assert.equal(text, `${second}${table}\n正文。\n`);
  });

  it('is deleted at the end of the text', async () => {
    assert.equal((await first('idle-explanation', `${second}${table}${idle}\n`)).text, `${second}${table}`);
    assert.equal((await first('idle-explanation', `${second}${table}${idle}`)).text, (second + table).trimEnd());
  });

  it('keeps the line breaks of the text', async () => {
    const text = `${second}${table}\n  ${idle}\n\n正文。\n`.replaceAll('\n', '\r\n');
    assert.equal((await first('idle-explanation', text)).text, `${second}${table}\n正文。\n`.replaceAll('\n', '\r\n'));
  });
});

describe('missing chapters at the end', () => {
  const report = (end: string) =>
    `${header}## 一、总体情况\n\n甲。\n\n## 二、主动公开政府信息情况\n\n乙。\n\n## 三、收到和处理政府信息公开申请情况\n\n丙。\n\n## 四、政府信息公开行政复议、行政诉讼情况\n\n丁。\n\n## 五、存在的主要问题及改进情况\n\n戊。${end}`;

  for (const [what, end] of [
    ['that ends with a line break', '\n'],
    ['that ends without one', ''],
    ['that ends with blank lines', '\n\n \n'],
  ] as const)
    it(`stand behind one blank line, and end with a line break, in a text ${what}`, async () => {
      const { text } = await first('missing-chapter', report(end));
      assert.ok(text.startsWith(`${report('\n\n')}## 六、其他需要报告的事项\n`), text.slice(-80));
      assert.match(text, /[^\n]\n$/);
    });

  it('keep the line breaks of the text', async () => {
    const { text } = await first('missing-chapter', report('\n').replaceAll('\n', '\r\n'));
    assert.doesNotMatch(text, /[^\r]\n/);
  });
});

describe('missing rows', () => {
  it('are counted in good English', async () => {
    const lacking = `${second}表 第二十条第六项\n| 行政处罚 | 3 |\n`;
    assert.deepEqual((await mendings('missing-rows', lacking)).map(({ en }) => en).slice(0, 2), [
      'Insert the missing row',
      'Insert the missing row with 0',
    ]);
    assert.equal((await first('missing-rows', `${second}表 第二十条第六项\n`)).en, 'Insert the 2 missing rows');
  });

  it('stand below the line of their group', async () => {
    const lines = [
      '表 申请办理',
      `| 本年新收 | ${zeros}`,
      `| 上年结转 | ${zeros}`,
      `| 予以公开 | ${zeros}`,
      `| 部分公开 | ${zeros}`,
      '| （三）不予公开 |',
      `| 法律法规禁止 | ${zeros}`,
      '| （四）无法提供 |',
      `| 补正后不明确 | ${zeros}`,
      '| （五）不予处理 |',
      `| 重复申请 | ${zeros}`,
      '| （六）其他处理 |',
      `| 其他情形 | ${zeros}`,
      `| 办理总计 | ${zeros}`,
      `| 结转下年 | ${zeros}`,
    ];
    const fix = await first('missing-rows', `${third}${lines.join('\n')}\n`);
    const names = fix.text.split('\n').flatMap((line) => /^\| ([^|]+) \|/.exec(line)?.[1] ?? []);
    assert.deepEqual(names.slice(3), [
      ...['部分公开', '（三）不予公开', '国家秘密', '法律法规禁止', '三安全一稳定', '第三方权益', '内部事务'],
      ...['过程性信息', '执法案卷', '行政查询', '（四）无法提供', '不掌握', '需另行制作', '补正后不明确'],
      ...['（五）不予处理', '信访举报投诉', '重复申请', '公开出版物', '大量反复申请', '确认或重新出具'],
      ...['（六）其他处理', '逾期不补正', '逾期不缴费', '其他情形', '办理总计', '结转下年'],
    ]);
    assert.ok(fix.text.includes(`| （三）不予公开 |\n| 国家秘密 | ${open}\n`));
  });

  it('stand below the lines of groups before theirs', async () => {
    const text = `${third}表 申请办理\n| 部分公开 | ${zeros}\n| （三）不予公开 | 1 |\n| （五）不予处理 |\n| 结转下年 | ${zeros}\n`;
    const fix = await first('missing-rows', text);
    assert.ok(fix.text.indexOf('| 信访举报投诉 |') > fix.text.indexOf('| （五）不予处理 |'));
    assert.ok(fix.text.indexOf('| 不掌握 |') < fix.text.indexOf('| （五）不予处理 |'));
  });
});
