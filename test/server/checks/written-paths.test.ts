import assert from 'node:assert/strict';
import { examine, type Files } from '../../support/engine.ts';
import { textAt } from '../../support/marked.ts';

const about: readonly string[] = ['wrong-last-year', 'wrong-subordinate', 'last-year-missing', 'unreadable-last-year'];

function report(body: string, year: number, ...lines: readonly string[]): string {
  const header = [`机关: ${body}`, `年度: ${year}`, ...lines].join('\n');
  return `${header}\n\n# 题\n## 二、主动公开政府信息情况\n表 第二十条第一项\n| 规章 | 2 | 0 | 9 |\n| 行政规范性文件 | 1 | 0 | 5 |\n`;
}

async function found(text: string, files: Files) {
  const { report: read, findings } = await examine(text, { path: '报告.gkreport', files });
  const named = findings.filter(({ check }) => about.includes(check));
  const marks = named.map((one) => `${one.level} ${one.check} 〈${textAt(text, one.range)}〉`);
  return { marks, messages: named.map(({ message }) => message), data: named[0]?.data, lastYear: read.lastYear };
}

const files: Files = {
  '示例局2023.gkreport': report('示例市水务局', 2023),
  '历年 报告/2023 年报.gkreport': report('示例市水务局', 2023),
  '甲.gkreport': report('甲局', 2024),
  '乙.gkreport': report('乙局', 2024),
  '丙 局.gkreport': report('丙局', 2024),
  '甲、乙两局.gkreport': report('甲乙局', 2024),
  '各局/丁.gkreport': report('丁局', 2024),
};

describe('the path of a report', () => {
  for (const path of [
    '示例局2023.gkreport',
    '"示例局2023.gkreport"',
    '“示例局2023.gkreport”',
    '‘示例局2023.gkreport’',
    "'./示例局2023.gkreport'",
    '「示例局2023」',
    '《示例局2023》',
    '示例局2023',
    './示例局2023',
    '.\\示例局2023',
    '" 示例局2023 "',
    '示例局2023.gkreport。',
    '示例局2023．gkreport',
    '示例局2023。gkreport',
    '历年 报告/2023 年报.gkreport',
    '"历年 报告\\2023 年报"',
    './历年 报告/2023 年报',
  ])
    it(`is understood: ${path}`, async () => {
      const { marks, lastYear } = await found(report('示例市水务局', 2024, `上年: ${path}`), files);
      assert.deepEqual([marks, lastYear?.header.year], [[], 2023]);
    });

  for (const [path, check] of [
    ['示例局2022', 'warning last-year-missing'],
    ['"示例局2022.gkreport"', 'warning last-year-missing'],
    ['示例局2023.docx', 'error unreadable-last-year'],
    ['“示例局2023.pdf”', 'error unreadable-last-year'],
    ['历年 报告/', 'error unreadable-last-year'],
  ] as const)
    it(`is told where it leads nowhere: ${path}`, async () => {
      const { marks, lastYear } = await found(report('示例市水务局', 2024, `上年: ${path}`), files);
      assert.deepEqual([marks, lastYear], [[`${check} 〈${path}〉`], undefined]);
    });

  for (const path of ['甲.gkreport', '“甲”', './甲', '甲、乙两局', '"甲、乙两局.gkreport"', '丙 局', '各局/*.gkreport'])
    it(`of a subordinate is understood: ${path}`, async () => {
      assert.deepEqual((await found(report('示例市水务局', 2024, `下级: ${path}`), files)).marks, []);
    });

  for (const [paths, lines] of [
    ['甲、乙', ['甲', '乙']],
    ['甲.gkreport，乙.gkreport', ['甲', '乙']],
    ['甲,乙', ['甲', '乙']],
    ['甲；乙', ['甲', '乙']],
    ['甲.gkreport; 乙.gkreport', ['甲', '乙']],
    ['"甲"、"乙"', ['甲', '乙']],
    ['“甲.gkreport” “乙.gkreport”', ['甲', '乙']],
    ['甲.gkreport 乙.gkreport', ['甲', '乙']],
    ['“甲、乙”', ['甲', '乙']],
    ['甲、乙、丙 局', ['甲', '乙', '丙 局']],
    ['./甲.gkreport、./乙.gkreport', ['./甲', './乙']],
  ] as const)
    it(`of subordinates in one line gets a line each: ${paths}`, async () => {
      const text = report('示例市水务局', 2024, `下级: ${paths}`);
      const { marks, messages, data } = await found(text, files);
      assert.deepEqual(marks, [`error wrong-subordinate 〈${paths}〉`]);
      assert.deepEqual(messages, [
        {
          zh: `“下级”一行只写一份报告，“${paths}”写了几份；请每份写一行`,
          en: `A 下级 line names one report, and “${paths}” names several. Give each a line of its own`,
        },
      ]);
      const mended = lines.map((path) => `下级: ${path}.gkreport`).join('\n');
      assert.equal((data as { text: string }).text, mended);
      assert.deepEqual((await found(text.replace(`下级: ${paths}`, mended), files)).marks, []);
    });
});
