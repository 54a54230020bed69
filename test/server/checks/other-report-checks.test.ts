import assert from 'node:assert/strict';
import { examine, type Files } from '../../support/engine.ts';
import { textAt } from '../../support/marked.ts';

const about: readonly string[] = [
  'wrong-last-year',
  'renamed-body',
  'wrong-subordinate',
  'last-year-missing',
  'last-year-needed',
];

function report(body: string, year: string, ...lines: readonly string[]): string {
  const header = [`机关: ${body}`, ...(year === '' ? [] : [`年度: ${year}`]), ...lines].join('\n');
  return `${header}\n\n# 题\n## 二、主动公开政府信息情况\n表 第二十条第一项\n| 规章 | 2 | 0 | 9 |\n| 行政规范性文件 | 1 | 0 | 5 |\n`;
}

/** What is found in 报告.gkreport about other reports, and whether any number is compared with last year's. */
async function found(text: string, files: Files = {}) {
  const { report: read, findings } = await examine(text, { path: '报告.gkreport', files });
  const named = findings.filter(({ check }) => about.includes(check));
  return {
    findings: named.map((one) => `${one.level} ${one.check} 〈${textAt(text, one.range)}〉`),
    message: named[0]?.message.zh,
    compares: read.equations.some(({ left, right, verdict }) => {
      return verdict !== 'unchecked' && [...left, ...right].some(({ uri }) => uri !== undefined);
    }),
  };
}

describe('the report that 上年 names', () => {
  it('is last year’s of the same body: its numbers are compared', async () => {
    const text = report('示例市水务局', '2025', '上年: ./2024.gkreport');
    const { findings, compares } = await found(text, { '2024.gkreport': report('示例市水务局', '2024') });
    assert.deepEqual([findings, compares], [[], true]);
  });

  it('is not the report itself', async () => {
    const { findings, message, compares } = await found(report('示例市水务局', '2025', '上年: 报告.gkreport'));
    assert.deepEqual([findings, compares], [['error wrong-last-year 〈报告.gkreport〉'], false]);
    assert.equal(message, '“上年”指向本报告自身，结转等跨年数字未核对；请改为上年报告的路径');
  });

  for (const text of ['', '去年的材料，未整理。\n', '网址: https://www.example.gov.cn/\n'])
    it(`is not a file that says neither body nor year: ${text}`, async () => {
      const { findings, compares } = await found(report('示例市水务局', '2025', '上年: a.gkreport'), {
        'a.gkreport': text,
      });
      assert.deepEqual([findings, compares], [['error wrong-last-year 〈a.gkreport〉'], false]);
    });

  for (const year of ['2023', '2025', '2026', '2019'])
    it(`is not of ${year}`, async () => {
      const text = `${report('示例市水务局', '2025', '上年: a.gkreport')}\n比上年多{上年.第二十条第一项.规章.制发}件。\n`;
      const { findings, message, compares } = await found(text, { 'a.gkreport': report('示例市水务局', year) });
      assert.deepEqual([findings, compares], [['error wrong-last-year 〈a.gkreport〉'], false]);
      assert.equal(message, `“上年”指向${year}年的报告，应为2024年的报告，结转等跨年数字未核对；请改为上年报告的路径`);
    });

  for (const [now, before] of [
    ['示例市水务局', '示例市教育局'],
    ['示例市水务局', '样本市水务局'],
    ['示例县人民政府', '样本县人民政府'],
    ['示例县人民政府', '示例县审计局'],
    ['示例镇人民政府', '样本镇人民政府'],
    ['示例县公安局', '示例县司法局'],
  ] as const)
    it(`is not of another body: ${now}, ${before}`, async () => {
      const text = report(now, '2025', '上年: a.gkreport');
      const { findings, message, compares } = await found(text, { 'a.gkreport': report(before, '2024') });
      assert.deepEqual([findings, compares], [['error wrong-last-year 〈a.gkreport〉'], false]);
      assert.match(message ?? '', new RegExp(`“${before}”的报告，不是本机关的`));
    });

  for (const [now, before] of [
    ['示例市卫生健康局', '示例市卫生和计划生育局'],
    ['示例市自然资源和规划局', '示例市国土资源局'],
    ['示例市市场监督管理局', '示例市工商行政管理局'],
    ['示例市应急管理局', '示例市安全生产监督管理局'],
    ['示例市司法局', '示例市人民政府法制办公室'],
    ['示例县数据局', '示例县行政审批局'],
    ['示例市人民政府', '示例县人民政府'],
    ['某市示例区人民政府', '示例县人民政府'],
    ['示例市示例街道办事处', '示例镇人民政府'],
    ['示例市人民政府办公室', '示例市人民政府'],
    ['示例县农业农村局', '示例县扶贫开发办公室'],
    ['示例市文化广电和旅游局', '示例市旅游发展委员会'],
    ['示例市新区管理委员会', '示例市开发区管理委员会'],
  ] as const)
    it(`may have another name: ${now}, ${before}`, async () => {
      const text = report(now, '2025', '上年: a.gkreport');
      const { findings, compares } = await found(text, { 'a.gkreport': report(before, '2024') });
      assert.deepEqual([findings, compares], [['warning renamed-body 〈a.gkreport〉'], true]);
      const explained = report(now, '2025', '上年: a.gkreport', '说明 上年机关名称不同: 机构改革');
      const { findings: left } = await examine(explained, {
        path: '报告.gkreport',
        files: { 'a.gkreport': report(before, '2024') },
      });
      assert.equal(left.find(({ check }) => check === 'renamed-body')?.explained, '机构改革');
    });

  it('does not lead back to the report where years do not say which is the later', async () => {
    const text = report('示例市水务局', '', '格式: 国办2021', '上年: a.gkreport');
    const { findings, message } = await found(text, {
      'a.gkreport': report('示例市水务局', '', '格式: 国办2021', '上年: b.gkreport'),
      'b.gkreport': report('示例市水务局', '', '格式: 国办2021', '上年: 报告.gkreport'),
    });
    assert.deepEqual(findings, ['error wrong-last-year 〈a.gkreport〉']);
    assert.match(message ?? '', /又指回本报告/);
  });

  it('is to blame for leading back, not the report that names it rightly', async () => {
    const files = { 'a.gkreport': report('示例市水务局', '2024', '上年: 报告.gkreport') };
    assert.deepEqual((await found(report('示例市水务局', '2025', '上年: a.gkreport'), files)).findings, []);
    const other = { 'a.gkreport': report('示例市水务局', '2025', '上年: 报告.gkreport') };
    const { findings } = await found(report('示例市水务局', '2024', '上年: a.gkreport'), other);
    assert.deepEqual(findings, ['error wrong-last-year 〈a.gkreport〉']);
  });
});

describe('the reports that 下级 names', () => {
  it('are there, each once, other ones, and do not name this one in turn', async () => {
    const text = report(
      '示例市水务局',
      '2025',
      '下级: 甲.gkreport',
      '下级: ./甲.gkreport',
      '下级: 报告.gkreport',
      '下级: 没有.gkreport',
      '下级: 乙.gkreport',
      '下级: 下级/*.gkreport',
      '下级:',
    );
    const { findings } = await found(text, {
      '甲.gkreport': report('示例县水务局', '2025'),
      '乙.gkreport': report('样本县水务局', '2025', '下级: ./报告.gkreport'),
    });
    assert.deepEqual(findings, [
      'error wrong-subordinate 〈./甲.gkreport〉',
      'error wrong-subordinate 〈报告.gkreport〉',
      'error wrong-subordinate 〈没有.gkreport〉',
      'error wrong-subordinate 〈乙.gkreport〉',
      'error wrong-subordinate 〈下级/*.gkreport〉',
    ]);
  });

  it('may be a pattern, which fits the report itself along with others', async () => {
    const files = { '甲.gkreport': report('示例县水务局', '2025'), '县/乙.gkreport': report('样本县水务局', '2025') };
    for (const path of ['*.gkreport', './*', '县/*.gkreport', '*/乙.gkreport', '**/*.gkreport'])
      assert.deepEqual((await found(report('示例市水务局', '2025', `下级: ${path}`), files)).findings, [], path);
    for (const path of ['报告*.gkreport', '县/丙*.gkreport', '*.docx', '甲.docx'])
      assert.deepEqual(
        (await found(report('示例市水务局', '2025', `下级: ${path}`), files)).findings,
        [`error wrong-subordinate 〈${path}〉`],
        path,
      );
  });

  it('do not lead back to this one by way of others, by pattern or by name', async () => {
    const ring = {
      '甲.gkreport': report('示例县水务局', '2025', '下级: 乙.gkreport'),
      '乙.gkreport': report('样本县水务局', '2025', '下级: 丙.gkreport'),
      '丙.gkreport': report('样品县水务局', '2025', '下级: 报*.gkreport'),
    };
    const text = report('示例市水务局', '2025', '下级: 甲.gkreport');
    assert.deepEqual((await found(text, ring)).findings, ['error wrong-subordinate 〈甲.gkreport〉']);
    const { '丙.gkreport': _, ...open } = ring;
    assert.deepEqual((await found(text, open)).findings, []);
    const beside = { ...ring, '丙.gkreport': report('样品县水务局', '2025', '下级: 甲.gkreport') };
    assert.deepEqual((await found(text, beside)).findings, []);
  });
});
