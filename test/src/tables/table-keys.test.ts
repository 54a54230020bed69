import assert from 'node:assert/strict';
import { anywhere, backward, inRow } from '../../../scripts/table-keys.ts';
import { marked } from '../../support/marked.ts';

const reach = 4;

/** The text with « » around what Tab, or Shift+Tab, selects from the mark of the source. */
function pressed(source: string, direction: 'forward' | 'backward' | 'anywhere'): string {
  const { text, ranges } = marked(source);
  const { line, character } = ranges[0]?.start ?? assert.fail();
  const all = text.split('\n');
  const offset = all.slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character;
  if (direction !== 'backward') {
    const end = all.slice(0, line + reach + 1).join('\n').length;
    const [, before, cell = '', rest = '', all4 = ''] =
      new RegExp(direction === 'forward' ? inRow : anywhere).exec(text.slice(offset, end)) ?? assert.fail();
    const written = `${before || '    '}«${cell}»${rest}${all4}`;
    return text.slice(0, offset) + written + text.slice(end);
  }
  const first = Math.max(0, line - reach);
  const start = all.slice(0, first).join('\n').length + (first > 0 ? 1 : 0);
  const [, before = '', cell = '', rest = '', above = '', below = '', none = ''] =
    new RegExp(backward).exec(text.slice(start, offset)) ?? assert.fail();
  return `${text.slice(0, start)}${before}${above}${none}«${cell}»${rest}${below}${text.slice(offset)}`;
}

/** The lines that are stopped at, key after key. */
function way(source: string, direction: 'forward' | 'backward' | 'anywhere', count: number): string[] {
  const texts = [source];
  for (let number = 0; number < count; number++) texts.push(pressed(texts.at(-1) ?? '', direction));
  const { text } = marked(source);
  for (const each of texts)
    if (!each.includes('    «')) assert.equal(marked(each).text, text, 'the text stays as it is');
  return texts.slice(1).map((each) => each.split('\n').find((line) => line.includes('«')) ?? '');
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

describe('Tab in tables', () => {
  it('goes through the numbers of a table, row after row, and out of it below', () => {
    assert.deepEqual(way(table, 'forward', 6), [
      '| 规章 | 1 | «2» | = |',
      '| 规章 | 1 | 2 | «=» |',
      '| 规范性文件 | « » |   |   |',
      '| 规范性文件 |   | « » |   |',
      '| 规范性文件 |   |   | « » |',
      '«»规则 有效 = 制发',
    ]);
  });

  it('goes back the same way, and out of it above', () => {
    const end = table.replace('«1»', '1').replace('件 |   |', '件 | « » |');
    assert.deepEqual(way(end, 'backward', 4), [
      '| 规章 | 1 | 2 | «=» |',
      '| 规章 | 1 | «2» | = |',
      '| 规章 | «1» | 2 | = |',
      '| （一）一组 |«»',
    ]);
  });

  it('begins at the first number from a label, and from where a row begins', () => {
    assert.deepEqual(way(table.replace('规章 | «1»', '规«»章 | 1'), 'forward', 1), ['| 规章 | «1» | 2 | = |']);
    assert.deepEqual(way(table.replace('| 规章 | «1»', '«»| 规章 | 1'), 'forward', 2), [
      '| «规章» | 1 | 2 | = |',
      '| 规章 | «1» | 2 | = |',
    ]);
  });

  it('stops at a label that is not written yet', () => {
    const rows = '表 第二十条第五项\n| 行政许可 | «1» |\n|   |   |\n';
    assert.deepEqual(way(rows, 'forward', 2), ['| « » |   |', '|   | « » |']);
    assert.deepEqual(way(rows.replace('«1»', '1').replace('|   |   |', '|   | « » |'), 'backward', 2), [
      '| « » |   |',
      '| 行政许可 | «1» |',
    ]);
  });

  it('stops at the names that a table of one’s own gives its columns, not at those of the form', () => {
    assert.deepEqual(way('表 "渠道"\n| 渠道 | 条数 |\n| 网站 | «1» |\n', 'backward', 2), [
      '| 渠道 | «条数» |',
      '表 "渠道"«»',
    ]);
    const form = '表 第二十条第一项\n| 信息内容 | 制发 | 有效 |\n| 规章 | «1» | 2 |\n';
    assert.deepEqual(way(form, 'backward', 1), ['| 信息内容 | 制发 | 有效 |«»']);
    assert.deepEqual(way('表 第二十条第五项\n| 行政许可 | 1 |\n| 其余 | «0» |\n', 'backward', 2), [
      '| 行政许可 | «1» |',
      '表 第二十条第五项«»',
    ]);
  });

  it('stays in its table', () => {
    assert.deepEqual(way('表 甲\n| 一 | «1» |\n\n表 乙\n| 二 | 2 |\n', 'forward', 1), ['«»']);
    assert.deepEqual(way('表 甲\n| 一 | 1 |\n\n表 乙\n| 二 | «2» |\n', 'backward', 1), ['表 乙«»']);
  });

  it('ends behind the last row where the text ends with it', () => {
    assert.deepEqual(way('表 甲\n| 一 | «1» |', 'forward', 1), ['| 一 | 1 |«»']);
  });

  it('passes lines that name groups, remarks and rules', () => {
    const rows = '| 甲 | «1» |\n| （一）组 |\n| 1.组中组 |\n// 注\n| 乙 | 2 |\n';
    assert.deepEqual(way(rows, 'forward', 1), ['| 乙 | «2» |']);
    assert.deepEqual(way(rows.replace('«1»', '1').replace('2', '«2»'), 'backward', 1), ['| 甲 | «1» |']);
  });

  it('knows bars of either width, escaped ones, rows that are open at the end and cells of all widths', () => {
    assert.deepEqual(way('｜规章｜«1»｜２｜', 'forward', 1), ['｜规章｜1｜«２»｜']);
    assert.deepEqual(way('| a \\| b | «1» | c \\| d |', 'forward', 1), ['| a \\| b | 1 | «c \\| d» |']);
    assert.deepEqual(way('| 甲 | «1» | 2', 'forward', 1), ['| 甲 | 1 | «2»']);
    assert.deepEqual(way('| 甲 | «1» ||  |    |     1 2 |', 'forward', 4), [
      '| 甲 | 1 |«»|  |    |     1 2 |',
      '| 甲 | 1 || «» |    |     1 2 |',
      '| 甲 | 1 ||  | «  » |     1 2 |',
      '| 甲 | 1 ||  |    |     «1 2» |',
    ]);
    assert.deepEqual(way('| 甲 | 1 ||  |    |     «1 2» |', 'backward', 4), [
      '| 甲 | 1 ||  | «  » |     1 2 |',
      '| 甲 | 1 || «» |    |     1 2 |',
      '| 甲 | 1 |«»|  |    |     1 2 |',
      '| 甲 | «1» ||  |    |     1 2 |',
    ]);
  });

  it('goes on from within a number', () => {
    assert.deepEqual(way('| 甲 | 1«»2 | 3 |', 'forward', 1), ['| 甲 | 12 | «3» |']);
    assert.deepEqual(way('| 甲 | 0 | 1«»2 | 3 |', 'backward', 1), ['| 甲 | «0» | 12 | 3 |']);
  });

  it('needs nobody to tell that this is a row, but for what is behind its last bar', () => {
    const rows = '| 甲 | «1» | 2 |\n| （一）组 |\n| 乙 | 3 | 4 |\n\n正文\n';
    assert.deepEqual(
      [...Array(5)].reduce<string[]>((texts) => [...texts, pressed(texts.at(-1) ?? '', 'anywhere')], [rows]),
      [
        rows,
        rows.replace('«1» | 2', '1 | «2»'),
        ...['«3» | 4 |\n', '3 | «4» |\n', '3 | 4 |\n«»'].map((end) =>
          rows.replace('«1»', '1').replace('3 | 4 |\n', end),
        ),
        `${rows.replace('«1»', '1').replace('4 |\n', '4 |\n    «»')}`,
      ],
    );
    assert.deepEqual(way('| 甲 | 1 |«»\n| 乙 | 2 |', 'anywhere', 1), ['| 乙 | «2» |']);
    assert.deepEqual(way('| 甲 | 1 |«»\n\n| 乙 | 2 |', 'forward', 1), ['| 乙 | «2» |']);
    assert.deepEqual(way('| 甲 | 1«»\n正文', 'forward', 1), ['«»正文']);
  });

  it('is a few blanks in prose, and Shift+Tab nothing', () => {
    for (const text of ['正«»文', '正文«»', '«»'])
      assert.equal(pressed(`${text}\n\n| 甲 | 1 |`, 'anywhere'), `${text.replace('«', '    «')}\n\n| 甲 | 1 |`);
    assert.equal(pressed('«»', 'anywhere'), '    «»');
    assert.equal(pressed('正«»文\n\n| 甲 | 1 |', 'forward'), '正    «»文\n\n| 甲 | 1 |');
    assert.equal(pressed('| 甲 | 1 |\n\n正«»文', 'backward'), '| 甲 | 1 |\n\n正«»文');
    assert.equal(pressed('«»', 'backward'), '«»');
  });
});
