import assert from 'node:assert/strict';
import { check } from '../../../support/engine.ts';
import { mendings } from './support/mendings.ts';

async function preferred(id: string, text: string): Promise<string> {
  const [first] = await mendings(id, text);
  assert.equal(first?.preferred, true, first?.zh);
  return first?.text ?? '';
}

const head = '年度: 2025\n机关: 示例市水务局\n# 题\n## 二、主动公开政府信息情况\n';

describe('rows of the form in the text become', () => {
  it('a table of the form in their place', async () => {
    const text = `${head}\n正文。\n第二十条第（六）项\n信息内容\t本年处理决定数量\n行政处罚\t3\n行政强制\t１,０００\n更多正文。\n`;
    assert.equal(
      await preferred('rows-in-text', text),
      `${head}\n正文。\n表 第二十条第六项\n| 信息内容 | 处理决定 |\n| 行政处罚 |        3 |\n| 行政强制 |     1000 |\n更多正文。\n`,
    );
  });

  it('the numbers of the table that stands there without them', async () => {
    const blank = `${head}\n表 第二十条第六项\n| 行政处罚 |  |\n\n行政处罚 3\n\n行政强制 1\n`;
    assert.equal(
      await preferred('rows-in-text', blank),
      `${head}\n表 第二十条第六项\n| 行政处罚 | 3 |\n| 行政强制 | 1 |\n`,
    );
  });

  it('other numbers of a table only as the second choice', async () => {
    const filled = `${head}\n表 第二十条第六项\n| 行政处罚 | 2 |\n| 行政强制 | 0 |\n\n行政处罚 3\n行政强制 1\n`;
    const [first] = await mendings('rows-in-text', filled);
    assert.deepEqual([first?.zh, first?.preferred], ['填入表“第二十条第六项”，改写已填的 1 行', false]);
  });

  it('what a comment between them does not get lost in', async () => {
    const text = `${head}行政处罚 3\n// 待核\n行政强制 1\n`;
    assert.match(await preferred('rows-in-text', text), /\| 行政强制 \| +1 \|\n\n\/\/ 待核\n$/);
  });

  for (const rows of ['行政处罚\t3\n行政强制\t1\n', '行政处罚\n3\n行政强制\n1\n', '行政处罚 | 3\n行政强制 | 1\n'])
    it(`nothing that is found again: ${JSON.stringify(rows)}`, async () => {
      const after = (await check(await preferred('rows-in-text', head + rows))).map((one) => one.check);
      assert.ok(!after.includes('rows-in-text') && !after.includes('syntax'));
    });
});

describe('a whole report that was pasted becomes one', () => {
  it('with header, title, chapters, sections and tables, its words as they were', async () => {
    const text =
      '示例区示例镇人民政府2025年政府信息公开工作年度报告\n（2026年1月20日）\n\n根据《条例》编制。\n一、总体情况\n（一）主动公开\n规则 是明确的。\n表 格见后。\n' +
      '二、主动公开政府信息情况\n第二十条第（五）项\n行政许可\n46\n三、收到和处理政府信息公开申请情况\n六、其他需要报告的事项\n无\n';
    assert.equal(
      await preferred('unmarked-report', text),
      '格式: 国办2021\n机关: 示例区示例镇人民政府\n机关类型: 乡镇街道\n年度: 2025\n发布日期: 2026-01-20\n\n' +
        '# 示例区示例镇人民政府2025年政府信息公开工作年度报告\n\n根据《条例》编制。\n\n## 一、总体情况\n\n### （一）主动公开\n\n' +
        '\\规则 是明确的。\n\n\\表 格见后。\n\n## 二、主动公开政府信息情况\n\n' +
        '表 第二十条第五项\n| 信息内容 | 处理决定 |\n| 行政许可 |       46 |\n\n' +
        '## 三、收到和处理政府信息公开申请情况\n\n## 六、其他需要报告的事项\n\n无\n',
    );
  });

  it('whose tables say once more what the chapter is called, in a row of its own', async () => {
    const text =
      '示例市水务局2025年政府信息公开工作年度报告\n一、总体情况\n正文。\n二、主动公开政府信息情况\n主动公开政府信息情况 | |||\n第二十条第（五）项 | |||\n行政许可 | 46 |\n三、收到和处理政府信息公开申请情况\n';
    const after = await preferred('unmarked-report', text);
    assert.ok(after.includes('## 二、主动公开政府信息情况\n\n表 第二十条第五项\n'), after);
    assert.ok(!(await check(after)).some((one) => one.check === 'repeated-chapter'));
  });

  it('whose header of a web page tells title and date, and loses nothing else', async () => {
    const text =
      '标题: 示例市水务局2024年政府信息公开工作年度报告\n发布时间: 2025-01-24 15:17\n文号:\n栏目: 政府信息公开年报\n一、总体情况\n正文。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n';
    assert.match(
      await preferred('unmarked-report', text),
      /^格式: 国办2021\n机关: 示例市水务局\n机关类型: 部门\n年度: 2024\n发布日期: 2025-01-24\n\/\/ 栏目: 政府信息公开年报\n\n# 示例市水务局2024年政府信息公开工作年度报告\n\n## 一/,
    );
  });

  const page = '一、总体情况\n正文。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n';
  const name = '示例市水务局2024年政府信息公开工作年度报告';
  const known = '格式: 国办2021\n机关: 示例市水务局\n机关类型: 部门\n年度: 2024\n发布日期: 2025-01-24\n';
  for (const [line, more] of [
    [`标题: ${name} 发布时间: 2025-01-24 15:17`, ''],
    [`发布时间：2025-01-24 标题：${name}`, ''],
    [`标题: ${name} 发布日期：2025年1月24日　点击：12`, '// 点击: 12\n'],
    [
      `索引号: A-1/2 发布机构: 示例市水务局 发文日期: 2025年1月24日 标题: ${name}`,
      '索引号: A-1/2\n// 发布机构: 示例市水务局\n',
    ],
    [
      `标题: ${name} 发布时间: 2025/1/24 文号: 示水〔2025〕3号 字体: [大 中 小]`,
      '文号: 示水〔2025〕3号\n// 字体: [大 中 小]\n',
    ],
    [`标题: ${name} 公开时间: 2025.1.24 文号: 无 有效性: 有效`, '// 文号: 无\n// 有效性: 有效\n'],
    ['机关: 示例市水务局 年度: 2024 发布日期: 2025-01-24', ''],
    ['单位名称: 示例市水务局 年度: 2024年 日期: 2025-01-24', '// 单位名称: 示例市水务局\n'],
    [`${name}\n发布时间：2025-01-24　来源：示例市水务局　浏览次数：12`, '// 来源: 示例市水务局\n// 浏览次数: 12\n'],
  ] as const)
    it(`with several fields of a page in one line: ${line}`, async () => {
      const after = await preferred('unmarked-report', `${line}\n${page}`);
      assert.equal(after.split(/\n# |\n\n## /)[0]?.trimEnd(), (known + more).trimEnd());
      assert.equal(after.includes(`\n# ${name}\n`), line.includes(name));
    });

  const title = '示例市水务局2024年政府信息公开工作年度报告\n';
  const rest = '\n四、政府信息公开行政复议、行政诉讼情况\n无\n';
  const bodyOf = async (text: string) =>
    (await preferred('unmarked-report', title + text + rest)).split(/^# .*\n\n/m)[1]?.split('\n\n## 四')[0];

  for (const [how, text, expected] of [
    ['in front of a year', '一、总体情况2024年，公开。', '## 一、总体情况\n\n2024年，公开。'],
    ['behind a sentence', '前言。一、总体情况我局公开。', '前言。\n\n## 一、总体情况\n\n我局公开。'],
    ['in front of a section', '一、总体情况（一）主动公开', '## 一、总体情况\n\n### （一）主动公开'],
    ['behind a colon', '一、总体情况：本年公开。', '## 一、总体情况\n\n本年公开。'],
    ['behind a number', '本年收费0一、总体情况 正文。', '本年收费0\n\n## 一、总体情况\n\n正文。'],
    ['as a wording of the same meaning', '一、总体的情况本年公开。', '## 一、总体的情况\n\n本年公开。'],
    [
      'in front of the caption of a table',
      '一、总体情况正文。二、主动公开政府信息情况第二十条第（五）项信息内容\t本年处理决定数量\n行政许可\t46',
      '## 一、总体情况\n\n正文。\n\n## 二、主动公开政府信息情况\n\n表 第二十条第五项\n| 信息内容 | 处理决定 |\n| 行政许可 |       46 |',
    ],
    [
      'two in one line, the caption behind a sentence',
      '一、总体情况正文。二、主动公开政府信息情况如下。第二十条第(六)项\n行政处罚 3\n行政强制 0',
      '## 一、总体情况\n\n正文。\n\n## 二、主动公开政府信息情况\n\n如下。\n\n表 第二十条第六项\n| 信息内容 | 处理决定 |\n| 行政处罚 |        3 |\n| 行政强制 |        0 |',
    ],
  ] as const)
    it(`with chapters and tables that were glued to the text: ${how}`, async () => {
      const more = text.includes('二、')
        ? '\n三、收到和处理政府信息公开申请情况无'
        : '\n三、收到和处理政府信息公开申请情况无\n二、主动公开政府信息情况\n无';
      const body = await bodyOf(text + more);
      assert.equal(body?.split('\n\n## 三')[0], expected);
      assert.ok(body?.includes('## 三、收到和处理政府信息公开申请情况\n\n无'), body);
    });

  for (const text of [
    '本报告由一、总体情况、二、主动公开政府信息情况等组成。',
    '详见“一、总体情况”的说明。',
    '一、总体情况的说明见下。',
    '一、总体情况，二、主动公开政府信息情况，均已公开。',
    '二、总体情况较好。',
    '根据第二十条第（一）项信息公开的规定办理。',
    '第二十条第（五）项规定的事项已公开。',
  ])
    it(`and nothing of a sentence: ${text}`, async () => {
      const report = `${text}\n一、总体情况\n无\n二、主动公开政府信息情况\n无\n三、收到和处理政府信息公开申请情况\n无`;
      assert.equal((await bodyOf(report))?.split('\n\n')[0], text);
    });

  it('with what the header says already, and a title in two lines', async () => {
    const text =
      '机关: 示例市水务局\n年度: 2023\n\n示例市水务局\n关于2023年政府信息公开工作的年度报告\n一、总体情况\n正文。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n';
    assert.match(
      await preferred('unmarked-report', text),
      /^格式: 国办2021\n机关: 示例市水务局\n机关类型: 部门\n年度: 2023\n\n# 示例市水务局关于2023年政府信息公开工作的年度报告\n\n## 一/,
    );
  });

  it('of 2019 in the form of that year, and is marked up once', async () => {
    const text =
      '示例县司法局2019年政府信息公开工作年度报告\n一、总体情况\n正文。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n';
    const after = await preferred('unmarked-report', text);
    assert.match(after, /^格式: 国办2019\n/);
    assert.deepEqual(await mendings('unmarked-report', after), []);
  });
});

describe('tables that were written as Markdown', () => {
  const head = '机关: 示例市水务局\n机关类型: 部门\n年度: 2025\n\n# {机关}{年度}年政府信息公开工作年度报告\n\n';
  const strays = (text: string) => check(text).then((all) => all.filter(({ check: id }) => id === 'stray-line'));
  const rule = '| --- | ---: |\n';

  it('are opened at once, each in the place of its caption, and are one finding each', async () => {
    const text = `${head}## 二、主动公开政府信息情况

**第二十条第（五）项**

| 信息内容 | 本年处理决定数量 |
${rule}| 行政许可 | 12 |

第二十条第（六）项

| 信息内容 | 本年处理决定数量 |
${rule}| 行政处罚 | 3 |
| 行政强制 | 0 |
`;
    assert.equal((await strays(text)).length, 2);
    const [fix] = await mendings('stray-line', text);
    assert.equal(fix?.zh, '补写2张表的表行（“表 第二十条第五项”、“表 第二十条第六项”）');
    assert.equal(fix?.en, 'Write the 2 missing lines (“表 第二十条第五项”, “表 第二十条第六项”)');
    assert.equal(
      fix?.text,
      text.replace('**第二十条第（五）项**', '表 第二十条第五项').replace('第二十条第（六）项', '表 第二十条第六项'),
    );
    const left = (await check(fix?.text ?? '')).map(({ check: id }) => id);
    assert.deepEqual(
      left.filter((id) => ['stray-line', 'syntax', 'unknown-row'].includes(id)),
      [],
    );
  });

  it('are opened at once where they are the author’s own', async () => {
    const text = `${head}## 一、总体情况\n\n正文。\n\n表一：公开渠道\n| 渠道 | 件数 |\n${rule}| 网站 | 3 |\n\n附表2 平台\n| 平台 | 件数 |\n| 微信 | 4 |\n`;
    const [fix] = await mendings('stray-line', text);
    assert.equal(
      fix?.text,
      text.replace('表一：公开渠道', '表 "表一：公开渠道"').replace('附表2 平台', '表 "附表2 平台"'),
    );
    assert.deepEqual(await strays(fix?.text ?? ''), []);
  });

  it('stay two tables where a blank line parts them', async () => {
    const text = `${head}## 一、总体情况\n\n正文如下。\n\n| 甲 | 1 |\n\n| 乙 | 2 |\n`;
    assert.equal((await strays(text)).length, 2);
  });
});

describe('a table of the author’s own without its title in quotes', () => {
  for (const [text, expected] of [
    ['表1 公开渠道\n| 渠道 | 件数 |\n| 网站 | 3 |\n', '表 "表1 公开渠道"\n| 渠道 | 件数 |\n| 网站 | 3 |\n'],
    ['附表一：公开渠道\n\n| 渠道 | 件数 |\n| 网站 | 3 |\n', '表 "附表一：公开渠道"\n\n| 渠道 | 件数 |\n| 网站 | 3 |\n'],
    [
      '**公开“渠道”**\n| 渠道 | 件数 |\n| --- | --- |\n| 网站 | 3 |\n',
      '表 "公开渠道"\n| 渠道 | 件数 |\n| --- | --- |\n| 网站 | 3 |\n',
    ],
    ['正文，如下：\n| 渠道 | 件数 |\n| 网站 | 3 |\n', '正文，如下：\n\n表 "标题"\n| 渠道 | 件数 |\n| 网站 | 3 |\n'],
  ] as const)
    it(`gets it: ${text.split('\n')[0]}`, async () => {
      const chapter = '年度: 2025\n# 题\n## 一、总体情况\n正文。\n\n';
      const after = await preferred('stray-line', chapter + text);
      assert.equal(after, chapter + expected);
      assert.ok(!(await check(after)).some(({ check: id }) => ['stray-line', 'syntax'].includes(id)));
    });
});
