import assert from 'node:assert/strict';
import type { Finding } from '../../../server/checks/check.ts';
import type { TextRange } from '../../../server/report/text-range.ts';
import { check, type Placed } from '../../support/engine.ts';
import { textAt } from '../../support/marked.ts';

const file: Placed = { path: '甲.gkformat' };

/** What the checks find in a file of formats, each as `check 〈the text it marks〉`. */
async function found(text: string): Promise<readonly string[]> {
  return (await check(text, file)).map(({ check: id, range }) => `${id} 〈${textAt(text, range)}〉`);
}

/** A table of four rows and two columns with one rule. */
const table = (rule: string) => `格式 甲 { 章 一 { 表 二 {
  列 数, 额
  行 甲, 乙, 丙
  行组 组 { 行 丁 }
  ${rule}
} } }
`;

/** A text with what the fix of a finding puts in its place. */
function repaired(text: string, finding: Finding | undefined): string {
  const { range, text: mended } = (finding ?? assert.fail('nothing is found')).data as {
    readonly range: TextRange;
    readonly text: string;
  };
  const lines = text.split('\n');
  const line = lines[range.start.line] ?? '';
  const whole = line.slice(0, range.start.character) + mended + line.slice(range.end.character);
  return lines.with(range.start.line, whole).join('\n');
}

const base = `格式 底 { 章 一 { 表 二 {
  列 数
  列组 "栏" { 列 额 }
  行 甲
  行组 外 { 行组 内 { 行 乙 } 行 丙 }
} } }
`;
const extended = (body: string) => `${base}格式 上 扩展 底 { 章 一 { 表 二 { ${body} } } }\n`;

describe('checks of formats', () => {
  it('refuse two things of one name', async () => {
    assert.deepEqual(await found('格式 甲 { 章 一 章 一 } 格式 甲 { }'), [
      'repeated-definition 〈一〉',
      'repeated-definition 〈甲〉',
    ]);
    assert.deepEqual(await found(table('行 乙')), ['repeated-definition 〈乙〉']);
    assert.deepEqual(await found(table('行组 另 { 行 丁 }')), ['repeated-definition 〈丁〉']);
    assert.deepEqual(await found(table('列 额')), ['repeated-definition 〈额〉']);
  });

  it('refuse a row in another group than the one it has in the format below', async () => {
    assert.deepEqual(await found(extended('行组 外 { 行 乙 }')), ['repeated-definition 〈乙〉']);
    assert.deepEqual(await found(extended('行组 新 { 行 甲, 戊 }')), ['repeated-definition 〈甲〉']);
    assert.deepEqual(await found(extended('列组 "另" { 列 额 }')), ['repeated-definition 〈额〉']);
    assert.deepEqual(await found(extended('行组 新 { 行 额, 数 }')), []);
    const [finding] = await check(extended('行组 外 { 行 乙 }'), file);
    assert.deepEqual(finding?.message, {
      zh: '“乙”在所扩展的格式中属于“内”，不能换组；请写到表的最外层，另设新行则换一个名称',
      en: '“乙” belongs to “内” in the format that is extended and cannot be moved. Write it outside all groups, or choose another name for a new one',
    });
    const [outermost] = await check(extended('行组 新 { 行 甲 }'), file);
    assert.ok(outermost?.message.zh.startsWith('“甲”在所扩展的格式中不属于任何组，不能换组；'));
  });

  it('accept a row or a group without the groups around it, or with them', async () => {
    for (const body of [
      '行 乙 "新"',
      '行组 内 { 行 戊 }',
      '行组 外 { 行组 内 { 行 乙, 戊 } }',
      '行组 内 { 行 乙 "新" }',
    ])
      assert.deepEqual(await found(extended(body)), [], body);
    for (const body of ['列 额 "新"', '列组 "栏" { 列 额 "新", 价 }', '列 数 可负'])
      assert.deepEqual(await found(extended(body)), [], body);
  });

  it('refuse names that there are not, and propose one', async () => {
    const [finding] = await check(table('行 门户网站 规则 某 每列 丙 = 甲 + 门户网占'), file);
    assert.equal(finding?.check, 'unknown-definition');
    assert.equal(finding.message.zh, '格式中未找到名称“门户网占”。是否应为“门户网站”？');
    assert.deepEqual(await found('格式 甲 扩展 国办2O21 { }'), ['unknown-definition 〈国办2O21〉']);
  });

  const proposed = async (text: string) =>
    (await check(text, file)).map(({ data }) => (data as { readonly text?: string } | undefined)?.text);

  it('propose another format to extend, never the format itself', async () => {
    assert.deepEqual(await proposed('格式 甘肃2025 扩展 国办2O21 { }'), ['国办2021']);
    assert.deepEqual(await proposed('格式 某省2025 { }\n格式 某省2026 扩展 某省2024 { }'), ['某省2025']);
    assert.deepEqual(await proposed('格式 某省2026 扩展 某省2024 { }'), [undefined]);
  });

  it('propose names of the format below, where they may stand', async () => {
    const rule = (text: string) => proposed(`格式 甲 扩展 国办2021 { 章 申请 { 表 申请办理 { ${text} } } }`);
    assert.deepEqual(await rule('规则 某 每列 本年新增 = 上年结转'), ['本年新收']);
    assert.deepEqual(await rule('规则 某 每行 总计 = 自燃人'), ['自然人']);
    assert.deepEqual(await rule('规则 某 本年新收.自然人 = 复议诉松.行政复议'), ['复议诉讼']);
    assert.deepEqual(await rule('规则 某 本年新收.自然人 = 复议诉讼.行政复义.总计'), ['行政复议']);
    assert.deepEqual(await rule('规则 某 本年新收.自燃人 = 1'), ['自然人']);
    assert.deepEqual(await rule('规则 某 每列 合计(不与公开) = 0'), ['不予公开']);
    assert.deepEqual(await rule('规则 某 每列 本年新收 = 自然人'), [undefined]);
  });

  it('say that a rule lacks its own name, and give it that of its left side', async () => {
    for (const [rule, right] of [
      ['规则 丙 = 甲 + 乙', '规则 丙 丙 = 甲 + 乙'],
      ['核实 丙 <= 甲', '核实 丙 丙 <= 甲'],
      ['规则 丙 ＝ 甲', '规则 丙 丙 ＝ 甲'],
      ['规则 丙= 甲', '规则 丙 丙 = 甲'],
    ] as const) {
      const [finding, ...others] = await check(table(rule), file);
      assert.deepEqual(others, [], rule);
      assert.equal(finding?.message.zh, '规则须先写自己的名称，再写等式，如“规则 合计 每列 总数 = 甲 + 乙”');
      assert.ok(repaired(table(rule), finding).includes(right), rule);
      assert.deepEqual(await check(repaired(table(rule), finding), file), [], rule);
    }
  });

  it('take out a sign that stands between the name of a rule, or within it, and its equation', async () => {
    for (const [rule, right] of [
      ['规则 某= 每列 丙 = 甲 + 乙', '规则 某 每列 丙 = 甲 + 乙'],
      ['规则 某 ＝ 每列 丙 = 甲 + 乙 依据 "某条"', '规则 某  每列 丙 = 甲 + 乙 依据 "某条"'],
      ['核实 某＝规则 丙 >= 甲', '核实 某规则 丙 >= 甲'],
    ] as const) {
      const [finding, ...others] = await check(table(rule), file);
      assert.deepEqual([finding?.check, others], ['syntax', []], rule);
      const { range, text } = (finding ?? assert.fail(rule)).data as {
        readonly range: TextRange;
        readonly text: string;
      };
      const lines = table(rule).split('\n');
      const line = lines[range.start.line] ?? '';
      const repaired = line.slice(0, range.start.character) + text + line.slice(range.end.character);
      assert.ok(repaired.includes(right), `${rule}: ${repaired}`);
      assert.deepEqual(await check(lines.with(range.start.line, repaired).join('\n'), file), [], rule);
    }
  });

  it('offer no name for a rule that would not be read even so', async () => {
    for (const rule of ['规则 丙 = 甲 +', '核实 某某 ＝某 每列 甲 丙 >= 乙'] as const) {
      const [finding] = await check(table(rule), file);
      assert.deepEqual([finding?.check, finding?.data], ['syntax', undefined], rule);
    }
  });

  it('refuse formats that extend themselves', async () => {
    assert.deepEqual(await found('格式 甲 扩展 乙 { } 格式 乙 扩展 甲 { }'), [
      'circular-extension 〈乙〉',
      'circular-extension 〈甲〉',
    ]);
  });

  it('refuse years in the wrong order', async () => {
    assert.deepEqual(await found('格式 甲 { 适用 2024 至 2021 }'), ['empty-period 〈适用 2024 至 2021〉']);
    assert.deepEqual(await found('格式 甲 { 适用 2024 至 2024 }'), []);
    assert.deepEqual(await found('格式 甲 { 适用 2024年 至 2021年度 }'), ['empty-period 〈适用 2024年 至 2021年度〉']);
  });

  for (const written of [
    ...['适用 2021 起', '适用 2021年 起', '适用 2021年起', '适用 2021年度 起', '适用 2021 年 起', '适用 ２０２１年起'],
    ...['适用 2019至2020', '适用 2019年至2020年', '适用 2019年 至 2020 年度', '适用 2025 至 2099', '适用 2008 至 2018'],
    ...[
      '鼓励采用 2019年',
      '鼓励采用 2019 年、2020年',
      '用语 { 旧提法 "甲" 2019年 起 改用 "乙" }',
      '用语 { 失效依据 "甲" 2021 年度 起 }',
    ],
  ])
    it(`take years with and without 年: ${written}`, async () => {
      assert.deepEqual(await found(`格式 甲 { ${written} 章 一 }`), []);
    });

  for (const [written, year] of [
    ['适用 2007 起', '2007'],
    ['适用 202 起', '202'],
    ['适用 20211 起', '20211'],
    ['适用 1999年 起', '1999年'],
    ['适用 2019 至 9999', '9999'],
    ['鼓励采用 2019、19', '19'],
    ['用语 { 旧提法 "甲" 20019 起 }', '20019'],
  ] as const)
    it(`refuse years that none is about: ${written}`, async () => {
      assert.deepEqual(await found(`格式 甲 { ${written} }`), [`unreadable-format-year 〈${year}〉`]);
      const [finding] = await check(`格式 甲 { ${written} }`, { path: '甲.gkformat' });
      assert.equal(finding?.message.zh, `年份“${year}”无法识别，请填 2008 至 2099 之间的四位年份，如 2021 或 2021年`);
      assert.equal(
        finding?.message.en,
        `The year “${year}” cannot be read. Write four digits from 2008 to 2099, such as “2021” or “2021年”`,
      );
    });

  it('refuse deadlines that are no day of a year', async () => {
    for (const day of ['一月底', '次年2月30日', '1月', '2025年1月31日', '年后一个月内', '13月1日'])
      assert.deepEqual(await found(`格式 甲 { 公布期限 "${day}" }`), [`unreadable-deadline 〈"${day}"〉`], day);
    for (const day of ['次年1月31日', '1月31日', '次年 3 月 31 日', '次年１月３１日前', '次年2月28日之前'])
      assert.deepEqual(await found(`格式 甲 { 机关类型 乙 { 公布期限 "${day}" } }`), [], day);
  });

  it('refuse braces of a title or a preface that no header line fills', async () => {
    assert.deepEqual(await found('格式 甲 { 报告标题 "{单位}{年度}年报告" }'), [
      'unknown-placeholder 〈"{单位}{年度}年报告"〉',
    ]);
    assert.deepEqual(await found('格式 甲 { 报告前言 "{}" }'), ['unknown-placeholder 〈"{}"〉']);
    assert.deepEqual(await found('格式 甲 { 报告标题 "{机关}{年度}年报告" 报告前言 "{年度-1}年、{ 联系电话 }" }'), []);
  });

  it('find kinds and scopes of bodies by name, and propose the closest', async () => {
    const bodies = '机关类型 政府 机关类型 部门 机关范围 收费机关 { 包括 部门 }';
    const row = (reporters: string) => `格式 甲 { ${bodies} 章 一 { 表 二 { 列 数 行 丙 限填 ${reporters} } } }`;
    assert.deepEqual(await found(row('政府、收费机关')), []);
    assert.deepEqual(await found(row('政府、收费机构')), ['unknown-definition 〈收费机构〉']);
    assert.deepEqual(await found('格式 甲 { 机关类型 部门 机关范围 乙 { 包括 部们、"*局" 不包括 企业 } }'), [
      'unknown-definition 〈部们〉',
      'unknown-definition 〈企业〉',
    ]);
    assert.deepEqual(await found('格式 甲 { 机关类型 部门 机关范围 部门 { } }'), ['repeated-definition 〈部门〉']);
  });

  it('find those of the format that is extended', async () => {
    const row = '章 主动公开 { 表 第二十条第六项 { 行 行政检查 限填 规章制定权、部门 } }';
    assert.deepEqual(await found(`格式 甲 扩展 国办2021 { ${row} }`), []);
  });

  it('refuse a table without rows or columns', async () => {
    assert.deepEqual(await found('格式 甲 { 章 一 { 表 二 { 行 甲 } } }'), ['empty-table 〈二〉']);
  });

  for (const rule of ['丙 = 甲 × 乙', '丙 = 1 / 甲', '丙 = 占比(甲, 乙)', '丙 = 合计(甲, 乙)', '丙 = 甲 / 0'])
    it(`refuse the side of ${rule}, which is not linear`, async () => {
      const [, side = ''] = rule.split(' = ');
      assert.deepEqual(await found(table(`规则 某 每列 ${rule}`)), [`not-linear 〈${side}〉`]);
    });

  for (const rule of ['丙 = 甲 + 乙', '丙 = 合计(组)', '丙 = (甲 - 乙) × 2 / 3', '2 × 丙 >= 10'])
    it(`take ${rule}`, async () => {
      assert.deepEqual(await found(table(`规则 某 每列 ${rule}`)), []);
    });
});

describe('a rule that is being typed', () => {
  for (const rule of ['规则 某 每列 (甲 + 乙) × 2 = 合计(组) - (丙 + 1) / 3', '核实 某 每行 额 / 2 <= 合计(数) + 1'])
    it(`is never told that it is not linear: ${rule}`, async () => {
      for (let length = 1; length <= rule.length; length++) {
        const typed = rule.slice(0, length);
        const findings = await check(table(typed), file);
        assert.deepEqual(
          findings.filter((finding) => finding.check === 'not-linear').map(({ message }) => message.zh),
          [],
          typed,
        );
      }
    });
});
