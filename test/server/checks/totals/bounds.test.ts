import assert from 'node:assert/strict';
import { only } from '../../../support/findings.ts';
import { textAt } from '../../../support/marked.ts';

const table = (rule: string) =>
  `年度: 2024\n# 标\n## 二、主动公开政府信息情况\n表 第二十条第六项\n| 行政处罚 | 3 |\n| 行政强制 | 4 |\n${rule}\n`;

async function told(text: string): Promise<readonly (readonly string[])[]> {
  const findings = await only(['unbalanced'], text);
  return findings.map(({ level, range, message }) => [level, textAt(text, range), message.zh, message.en]);
}

describe('a bound that a rule sets', () => {
  it('is an error at its first number where it is broken', async () => {
    assert.deepEqual(await told(table('规则 行政处罚 >= 行政强制')), [
      [
        'error',
        '3',
        '“处理决定”列“自定规则”不一致：应有 行政处罚 ≥ 行政强制，现为 行政处罚 3、行政强制 4，相差 1；请对照台账核实',
        'Column “处理决定”, rule “自定规则”: should be 行政处罚 ≥ 行政强制, but is 行政处罚 3, 行政强制 4; off by 1. Check the records',
      ],
    ]);
    assert.deepEqual(
      (await told(table('规则 行政处罚 + 行政强制 ≤ 6'))).map(([, , zh]) => zh),
      [
        '“处理决定”列“自定规则”不一致：应有 行政处罚 + 行政强制 ≤ 6，现为 行政处罚 3 + 行政强制 4 = 7，相差 1；请对照台账核实',
      ],
    );
  });

  it('points at the other numbers it speaks of', async () => {
    const text = table('规则 行政处罚 >= 行政强制');
    const [finding] = await only(['unbalanced'], text);
    assert.deepEqual(
      finding?.related.map(({ range, message }) => [textAt(text, range), message.zh]),
      [['4', '行政强制 4']],
    );
  });

  it('is silent where it is kept', async () => {
    assert.deepEqual(await told(table('规则 行政处罚 <= 行政强制')), []);
    assert.deepEqual(await told(table('规则 行政处罚 <= 3')), []);
  });

  it('is silent while a number is not known', async () => {
    assert.deepEqual(await told(table('规则 行政处罚 >= 行政强制').replace('| 3 |', '| |')), []);
  });

  it('is a warning where it only should be kept', async () => {
    const text = table('核实 行政处罚 >= 行政强制');
    assert.deepEqual(await told(text), []);
    assert.deepEqual(
      (await only(['not-verified'], text)).map(({ level }) => level),
      ['warning'],
    );
  });

  it('may be set by a format', async () => {
    const format =
      '格式 县 扩展 国办2021 {\n章 主动公开 {\n表 第二十条第六项 {\n规则 多于 每列 行政处罚 >= 行政强制\n}\n}\n}\n';
    const text = `格式: 县\n${table('')}`;
    const found = await only(['unbalanced'], text, { files: { '县.gkformat': format } });
    assert.deepEqual(
      found.map(({ level, message }) => [level, message.zh]),
      [
        [
          'error',
          '“处理决定”列“多于”不一致：应有 行政处罚 ≥ 行政强制，现为 行政处罚 3、行政强制 4，相差 1；请对照台账核实',
        ],
      ],
    );
  });
});
