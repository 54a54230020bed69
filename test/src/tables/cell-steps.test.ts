import assert from 'node:assert/strict';
import { step } from '../../../src/tables/cell-steps.ts';
import { marked } from '../../support/marked.ts';

/** The text with « » around what a step from the mark of the source selects. */
function stepped(source: string, direction: 'next' | 'previous'): string {
  const { text, ranges } = marked(source);
  const lines = text.split('\n');
  const { line, character } = ranges[0]?.end ?? { line: 0, character: 0 };
  const to = step({ count: lines.length, at: (number) => lines[number] ?? '' }, line, character, direction);
  const before = lines[to.line] ?? '';
  const after = `${before.slice(0, to.start)}«${before.slice(to.start, to.end)}»${before.slice(to.end)}`;
  return lines.with(to.line, after).join('\n');
}

/** All the texts that steps lead to, one after the other. */
function way(source: string, direction: 'next' | 'previous', count: number): string[] {
  const texts = [source];
  for (let number = 0; number < count; number++) texts.push(stepped(texts.at(-1) ?? '', direction));
  return texts.slice(1).map((text) => text.split('\n').find((line) => line.includes('«')) ?? '');
}

const table = `表 第二十条第一项
| 信息内容 | 制发 | 废止 | 有效 |
| （一）一组 |
| 规章 | «1» | 2 | = |
// 已核对

| 规范性文件 |   |   |   |
规则 有效 = 制发

正文
`;

describe('steps from cell to cell', () => {
  it('go through the numbers of a table of the form, row after row, and out of it below', () => {
    assert.deepEqual(way(table, 'next', 6), [
      '| 规章 | 1 | «2» | = |',
      '| 规章 | 1 | 2 | «=» |',
      '| 规范性文件 | « » |   |   |',
      '| 规范性文件 |   | « » |   |',
      '| 规范性文件 |   |   | « » |',
      '«»规则 有效 = 制发',
    ]);
  });

  it('go back the same way, and out of it above', () => {
    const end = table.replace('«1»', '1').replace('件 |   |', '件 | «» |');
    assert.deepEqual(way(end, 'previous', 4), [
      '| 规章 | 1 | 2 | «=» |',
      '| 规章 | 1 | «2» | = |',
      '| 规章 | «1» | 2 | = |',
      '表 第二十条第一项«»',
    ]);
  });

  it('begin at the first number from a label, and from where a row begins', () => {
    assert.deepEqual(way(table.replace('规章 | «1»', '规«»章 | 1'), 'next', 1), ['| 规章 | «1» | 2 | = |']);
    assert.deepEqual(way(table.replace('| 规章 | «1»', '«»| 规章 | 1'), 'next', 1), ['| 规章 | «1» | 2 | = |']);
  });

  it('stop at a label that is not written yet', () => {
    assert.deepEqual(way('表 第二十条第五项\n| 行政许可 | «1» |\n|   |   |\n', 'next', 2), [
      '| « » |   |',
      '|   | « » |',
    ]);
  });

  it('stop at every cell of a table with columns of its own, labels and names of columns as well', () => {
    assert.deepEqual(way('表 "渠道"\n| 渠道 | «条数» |\n| 网站 | 1 |\n', 'next', 3), [
      '| «网站» | 1 |',
      '| 网站 | «1» |',
      '«»',
    ]);
    assert.deepEqual(way('表 "渠道"\n| 渠道 | 条数 |\n| 网«»站 | 1 |\n', 'previous', 3), [
      '| 渠道 | «条数» |',
      '| «渠道» | 条数 |',
      '表 "渠道"«»',
    ]);
  });

  it('stay in their table', () => {
    assert.deepEqual(way('表 甲\n| 一 | «1» |\n\n表 乙\n| 二 | 2 |\n', 'next', 1), ['«»']);
    assert.deepEqual(way('表 甲\n| 一 | 1 |\n\n表 乙\n| 二 | «2» |\n', 'previous', 1), ['表 乙«»']);
  });

  it('end behind the last row where the text ends with it', () => {
    assert.deepEqual(way('表 甲\n| 一 | «1» |', 'next', 1), ['| 一 | 1 |«»']);
  });
});
