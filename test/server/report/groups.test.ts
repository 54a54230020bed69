import assert from 'node:assert/strict';
import { readText } from '../../support/engine.ts';

/** What `{表二.组}` prints, in a format whose group has the rows 甲 to 丁, and a row 戊 outside of it. */
async function sum(rules: string): Promise<string | undefined> {
  const format = `格式 县 {\n章 一 {\n表 表二 {\n列 数\n行组 组 {\n行 甲, 乙, 丙, 丁\n}\n行 戊\n${rules}\n}\n}\n}\n`;
  const text =
    '格式: 县\n年度: 2024\n# 标\n## 一\n表 表二\n| 甲 | 1 |\n| 乙 | 2 |\n| 丙 | 4 |\n| 丁 | 8 |\n| 戊 | 16 |\n\n{表二.组}\n';
  const { bound } = await readText(text, { files: { '县.gkformat': format } });
  return bound[0]?.text;
}

describe('a group of rows in braces', () => {
  for (const [what, rules, printed] of [
    ['all its rows', '', '15'],
    ['no total of its own rows', '规则 总 每列 丁 = 甲 + 乙 + 丙', '7'],
    ['no total of the group itself', '规则 总 每列 丁 = 合计(组)', '7'],
    ['no subtotal either', '规则 小 每列 丙 = 甲 + 乙\n规则 总 每列 丁 = 丙 + 甲', '3'],
    ['a total of rows outside of it', '规则 总 每列 丁 = 甲 + 戊', '15'],
    ['a row that equals another', '规则 同 每列 丁 = 甲', '15'],
    ['a difference', '规则 差 每列 丁 = 甲 - 乙', '15'],
    ['what should only be a total', '核实 总 每列 丁 = 甲 + 乙', '15'],
    ['a row that is only bounded', '规则 限 每列 丁 <= 甲 + 乙', '15'],
    ['a row that says what it is itself', '规则 圈 每列 丁 = 丁 + 甲', '15'],
  ] as const)
    it(`counts ${what}`, async () => assert.equal(await sum(rules), printed));
});
