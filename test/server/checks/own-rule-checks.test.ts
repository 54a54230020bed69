import assert from 'node:assert/strict';
import { check } from '../../support/engine.ts';
import { textAt } from '../../support/marked.ts';
import { mendings } from '../editor/fixes/support/mendings.ts';

const ownRule: readonly string[] = ['unknown-name', 'not-linear', 'syntax'];

/** What is found in a rule of a report, each as `check 〈the text it marks〉`. */
async function found(text: string): Promise<readonly string[]> {
  const findings = await check(text);
  return findings
    .filter((finding) => ownRule.includes(finding.check))
    .map((finding) => `${finding.check} 〈${textAt(text, finding.range)}〉`);
}

const wrongDirection = new Set(['rule-direction', 'unknown-name', 'not-linear']);

/** A table of the author's own with one rule. */
const free = (rule: string) =>
  `年度: 2024\n# 标\n表 "渠道"\n| 项 | 上半年 | 全年 |\n| 1.网站 | 1 | 2 |\n| 新媒体（号） | 1 | 2 |\n| 合计 | 2 | 4 |\n${rule}\n`;

/** A table of the form with one rule of the report. */
const statutory = (rule: string) =>
  `年度: 2024\n# 标\n表 第二十条第一项\n| 规章 | 1 | 0 | 9 |\n| 行政规范性文件 | 1 | 0 | 9 |\n${rule}\n`;

describe('a rule of a table of one’s own', () => {
  for (const rule of [
    '合计 = 网站 + 新媒体号',
    '列 全年 >= 上半年',
    '合计 <= 2 × (网站 + 新媒体号) / 1',
    '合计 = 合计(网站) + 2',
  ])
    it(`may be ${rule}`, async () => assert.deepEqual(await found(free(`规则 ${rule}`)), []));

  it('names rows, or columns, that the table has', async () => {
    assert.deepEqual(await found(free('规则 合计 = 网占 + 新媒体号')), ['unknown-name 〈网占〉']);
    assert.deepEqual(await found(free('规则 合计 = 上半年')), ['unknown-name 〈上半年〉']);
    assert.deepEqual(await found(free('核实 列 全年 = 网站')), ['unknown-name 〈网站〉']);
    assert.deepEqual(await found(free('规则 合计 = 网站.全年')), ['unknown-name 〈全年〉']);
    assert.deepEqual(await found(free('规则 合计 = 上年.网站')), ['unknown-name 〈网站〉']);
  });

  it('is told what it means most likely', async () => {
    const text = free('规则 列 全年 = 上年年');
    const finding = (await check(text)).find((one) => one.check === 'unknown-name');
    assert.equal(finding?.message.zh, '未找到名为“上年年”的表、行、列或报头项。是否应为“上半年”？');
    assert.deepEqual(finding.data, { kind: 'replace', range: finding.range, text: '上半年' });
  });

  for (const [written, right, names] of [
    ['规则 全年 >= 上半年', '规则 列 全年 >= 上半年', '“全年”、“上半年”是列名'],
    ['核实 全年=上半年+上半年', '核实 列 全年=上半年+上半年', '“全年”、“上半年”是列名'],
    ['规则  全年 >= 上半', '规则 列  全年 >= 上半', '“全年”是列名'],
    ['规则 列 合计 = 网站 + 新媒体号', '规则 合计 = 网站 + 新媒体号', '“合计”、“网站”、“新媒体号”是行名'],
    ['规则 列 合计 >= 2 × 网站', '规则 合计 >= 2 × 网站', '“合计”、“网站”是行名'],
  ] as const)
    it(`is about the columns with 列, about the rows without it: ${written}`, async () => {
      const text = free(written);
      const [finding, ...others] = (await check(text)).filter(({ check: id }) => wrongDirection.has(id));
      assert.deepEqual(others, []);
      assert.ok(finding);
      assert.equal(textAt(text, finding.range), written.startsWith('规则 列') ? '规则 列' : written.slice(0, 2));
      const rule = right.includes('列') ? '核对各列的规则应写“规则 列 …”' : '核对各行的规则不写“列”';
      assert.equal(finding.message.zh, `${names}；${rule.replace('规则 列', right.slice(0, 4))}`);
      const [fix] = await mendings('rule-direction', text);
      assert.equal(fix?.text, free(right));
      assert.equal(fix?.certain, !written.endsWith('上半'));
    });

  for (const rule of ['合计 = 上半年', '合计 = 网占', '列 全年 = 网站', '合计 = 网站.全年', '12 = 12', '合计 = '])
    it(`says which it is about, or nobody knows: ${rule}`, async () => {
      const ids = (await check(free(`规则 ${rule}`))).map(({ check: id }) => id);
      assert.ok(!ids.includes('rule-direction'));
    });

  it('that is about the others is not told again where it should compute', async () => {
    const rows = '| 项 | 上半年 | 全年 |\n| 网站 | 1 | = |\n| 微信 | 1 | = |\n| 合计 | 2 | 4 |\n';
    const ids = async (rule: string) =>
      (await check(`年度: 2024\n# 标\n表 "渠道"\n${rows}规则 ${rule}\n`)).map((one) => one.check);
    const found = await ids('全年 = 上半年 × 2');
    assert.equal(found.filter((id) => id === 'rule-direction').length, 1);
    assert.ok(!found.includes('not-computed'));
    assert.ok((await ids('合计 = 网站 + 微信')).includes('not-computed'));
  });

  it('is linear', async () => {
    assert.deepEqual(await found(free('规则 合计 = 网站 × 新媒体号')), ['not-linear 〈网站 × 新媒体号〉']);
    assert.deepEqual(await found(free('规则 占比(网站, 合计) <= 1')), ['not-linear 〈占比(网站, 合计)〉']);
  });

  it('is told while it is typed only what it lacks', async () => {
    const rule = '规则 合计 = (网站 + 新媒体号) × 2';
    for (let length = 5; length < rule.length; length++) {
      const all = await found(free(rule.slice(0, length)));
      assert.ok(!all.some((one) => one.startsWith('not-linear')), `${rule.slice(0, length)}: ${all.join(' ')}`);
    }
  });
});

describe('a rule that does not hold', () => {
  it('is told with the names as a rule has to write them', async () => {
    const text = `年度: 2024\n# 标\n表 "渠道"\n| 项 | 数 |\n| 12345 | 1 |\n| A-B栏目 | 2 |\n| 5G | 9 |\n核实 5G <= "12345" + "A-B栏目"\n`;
    const [finding] = (await check(text)).filter(({ check: id }) => id === 'free-table-total');
    assert.ok(finding);
    assert.ok(finding.message.zh.includes('5G ≤ "12345" + "A-B栏目"'), finding.message.zh);
    assert.ok(finding.message.en.includes('"12345" 1 + "A-B栏目" 2 = 3'), finding.message.en);
  });
});

describe('a rule that a report adds to a table of the form', () => {
  for (const rule of [
    '规章 <= 行政规范性文件',
    '列 有效 >= 制发',
    '规章 <= 行政规范性文件.有效',
    '列 现行有效件数 >= 上年.有效',
  ])
    it(`may be ${rule}`, async () => assert.deepEqual(await found(statutory(`规则 ${rule}`)), []));

  it('names rows, or columns, of the form', async () => {
    assert.deepEqual(await found(statutory('规则 规章 <= 规范文件')), ['unknown-name 〈规范文件〉']);
    assert.deepEqual(await found(statutory('规则 列 规章 <= 有效')), ['unknown-name 〈规章〉']);
    assert.deepEqual(await found(statutory('规则 规章 <= 无此表.行政处罚')), ['unknown-name 〈无此表〉']);
    assert.deepEqual(await found(statutory('规则 规章 <= 第二十条第六项.无此行')), ['unknown-name 〈无此行〉']);
  });

  it('is about the columns with 列, about the rows without it', async () => {
    for (const [written, right] of [
      ['规则 有效 = 上年.有效 + 制发 - 废止', '规则 列 有效 = 上年.有效 + 制发 - 废止'],
      ['规则 现行有效件数 >= 制发', '规则 列 现行有效件数 >= 制发'],
      ['规则 列 规章 <= 行政规范性文件', '规则 规章 <= 行政规范性文件'],
    ] as const)
      assert.deepEqual(
        (await mendings('rule-direction', statutory(written))).map(({ text }) => text),
        [statutory(right)],
      );
  });

  it('is linear', async () => {
    assert.deepEqual(await found(statutory('规则 规章 = 行政规范性文件 / 规章')), [
      'not-linear 〈行政规范性文件 / 规章〉',
    ]);
  });
});
