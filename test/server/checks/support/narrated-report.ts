import { report2021 } from './report-texts.ts';

const requests = `表 申请办理
| 本年新收 | 50 | 8 | 0 | 0 | 0 | 0 | 58 |
| 上年结转 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
| 予以公开 | 25 | 5 | 0 | 0 | 0 | 0 | 30 |
| 部分公开 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |
| 国家秘密 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
| 不掌握 | 7 | 3 | 0 | 0 | 0 | 0 | 10 |
| 信访举报投诉 | 4 | 0 | 0 | 0 | 0 | 0 | 4 |
| 重复申请 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
| 逾期不补正 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
| 办理总计 | 48 | 8 | 0 | 0 | 0 | 0 | 56 |
| 结转下年 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |
| 其余 | 0 |
`;
const requestsBefore = `表 申请办理
| 本年新收 | 42 | 8 | 0 | 0 | 0 | 0 | 50 |
| 上年结转 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
| 予以公开 | 20 | 5 | 0 | 0 | 0 | 0 | 25 |
| 部分公开 | 4 | 0 | 0 | 0 | 0 | 0 | 4 |
| 国家秘密 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
| 不掌握 | 6 | 3 | 0 | 0 | 0 | 0 | 9 |
| 信访举报投诉 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |
| 重复申请 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
| 逾期不补正 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
| 办理总计 | 41 | 8 | 0 | 0 | 0 | 0 | 49 |
| 结转下年 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
| 其余 | 0 |
`;
const cases = `表 复议诉讼
| 行政复议 | 3 | 1 | 0 | 2 | 6 |
| 未经复议直接起诉 | 1 | 0 | 0 | 0 | 1 |
| 复议后起诉 | 2 | 0 | 0 | 1 | 3 |
`;
const casesBefore = `表 复议诉讼
| 行政复议 | 1 | 0 | 1 | 0 | 2 |
| 未经复议直接起诉 | 0 | 0 | 0 | 0 | 0 |
| 复议后起诉 | 1 | 0 | 0 | 0 | 1 |
`;
const documents = `表 第二十条第一项
| 规章 | 2 | 1 | 9 |
| 行政规范性文件 | 5 | 3 | 40 |
表 第二十条第五项
| 行政许可 | 120 |
表 第二十条第六项
| 行政处罚 | 36 |
| 行政强制 | 4 |
表 第二十条第八项
| 行政事业性收费 | 85.6 |
`;
const documentsBefore = `表 第二十条第一项
| 规章 | 0 | 0 | 8 |
| 行政规范性文件 | 4 | 2 | 38 |
表 第二十条第五项
| 行政许可 | 100 |
表 第二十条第六项
| 行政处罚 | 30 |
| 行政强制 | 2 |
表 第二十条第八项
| 行政事业性收费 | 70 |
`;
/** What the first chapter says in any case. */
const overall = '全年主动公开政府信息，受理申请{申请办理.本年新收}件。';

/** A report with a paragraph of prose in its first chapter, and numbers in all of its tables. */
export function reportWith(prose: string): string {
  return filled(prose, documents, requests, cases);
}

/** The report of the year before, with other numbers. */
export const reportBefore = filled('', documentsBefore, requestsBefore, casesBefore)
  .replaceAll('2024', '2023')
  .replaceAll('2025', '2024');

function filled(prose: string, ...[first, third, fourth]: readonly [string, string, string]): string {
  return report2021
    .replace(/表 第二十条第一项\n.*?(?=\n## 三)/s, first)
    .replace(/表 申请办理\n(?:\|.*\n)+/, third)
    .replace(/表 复议诉讼\n(?:\|.*\n)+/, fourth)
    .replace(overall, `${prose}\n\n${overall}`);
}
