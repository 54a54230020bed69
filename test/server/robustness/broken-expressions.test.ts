import assert from 'node:assert/strict';
import { endure } from './endurance.ts';
import { randomNumbers } from './mutations.ts';

const words = [
  ...[
    '甲',
    '乙',
    '合计',
    '列',
    '上年',
    '申请办理',
    '本年新收',
    '自然人',
    '年度',
    '新媒体',
    '规章',
    '制发',
    'x1',
    '1',
    '２',
    '0',
    '1.5',
  ],
  ...[
    '.',
    '。',
    '．',
    '+',
    '-',
    '－',
    '×',
    '*',
    '/',
    '÷',
    '(',
    ')',
    '（',
    '）',
    ',',
    '，',
    '=',
    '＝',
    '<=',
    '≥',
    '＞＝',
    ' ',
    '@',
    '"',
    '|',
    '\\',
  ],
];

/** Up to nine words in any order. */
function phrase(random: (below: number) => number): string {
  return Array.from({ length: random(10) }, () => words[random(words.length)]).join(random(2) === 0 ? ' ' : '');
}

const texts = process.env.GKREPORT_THOROUGH ? 300 : 120;

describe('expressions of any words in any order are read and checked', function () {
  this.timeout(600_000);

  it('in braces and in rules of a report', async () => {
    const random = randomNumbers(42);
    const text = () => `格式: 国办2021
机关: 示例市水务局
年度: 2024
# {${phrase(random)}}
## 一、总体情况{${phrase(random)}}
{${phrase(random)}}${phrase(random)}{${phrase(random)}}
{占比(${phrase(random)})}{同比(${phrase(random)})}
表 第二十条第一项
| 规章 | 1 | = | 3 |
规则 ${phrase(random)}
| 行政规范性文件 | = | = | = |
规则 列 ${phrase(random)} = ${phrase(random)}
说明 ${phrase(random)}: ${phrase(random)}
规则 ${phrase(random)}
表 "新媒体"
| 项 | 甲 | 乙 |
| 甲 | = | 1 |
规则 ${phrase(random)} = ${phrase(random)}
| 乙 | 2 | = |
核实 列 ${phrase(random)}
规则 列 乙 = ${phrase(random)}
文字
规则 ${phrase(random)} = ${phrase(random)}
`;
    assert.equal(await endure(Array.from({ length: texts }, text)), texts);
  });

  it('in rules of a format', async () => {
    const random = randomNumbers(43);
    const text = () => `格式 甲 {
  章 一 {
    表 新媒体 {
      列 甲, 乙
      行 规章, 本年新收
      规则 一 每行 ${phrase(random)}
      规则 二 每列 规章 = ${phrase(random)}
      核实 三 ${phrase(random)} = ${phrase(random)}
    }
  }
}
`;
    assert.equal(await endure(Array.from({ length: texts }, text), { path: '甲.gkformat' }), texts);
  });
});
