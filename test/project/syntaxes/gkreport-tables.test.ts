import assert from 'node:assert/strict';
import { lastLine, type ScopedText, scopedLines } from './tokenizer.ts';

/** The last line of a table of the format, without the scope of the table, bars left out. */
async function statutory(...rows: readonly string[]): Promise<ScopedText[]> {
  return withoutBars(
    await lastLine('gkreport', ['# 标题', '表 申请办理', ...rows].join('\n')),
    'meta.table.statutory ',
  );
}

/** The same of a free table, whose first row names the columns. */
async function free(...rows: readonly string[]): Promise<ScopedText[]> {
  return withoutBars(await lastLine('gkreport', ['# 标题', '表 "渠道"', ...rows].join('\n')), 'meta.table.free ');
}

function withoutBars(pieces: readonly ScopedText[], table: string): ScopedText[] {
  return pieces
    .filter(([, scopes]) => !scopes.endsWith('punctuation.separator.cell'))
    .map(([text, scopes]) => [text, scopes.replace(table, '')]);
}

const label = 'meta.row variable.other.property.row';
const number = 'meta.row constant.numeric.cell';
const unit = 'meta.row keyword.other.unit';
const illegal = 'meta.row invalid.illegal.cell';
const column = 'meta.row.header markup.changed.column support.function.column';

describe('highlighting of .gkreport tables', () => {
  it('names the table behind its keyword', async () => {
    assert.deepEqual(await lastLine('gkreport', '# 标题\n表 第二十条第一项'), [
      ['表', 'meta.table.statutory storage.modifier.table'],
      ['第二十条第一项', 'meta.table.statutory entity.name.type.table'],
    ]);
    for (const [open, close] of ['""', '\u201c\u201d'])
      assert.deepEqual(await lastLine('gkreport', `# 标题\n表 ${open}发布 渠道${close}`), [
        ['表', 'meta.table.free storage.modifier.table'],
        [open, 'meta.table.free punctuation.definition.text.begin'],
        ['发布 渠道', 'meta.table.free entity.name.type.table'],
        [close, 'meta.table.free punctuation.definition.text.end'],
      ]);
  });

  it('gives every bar its punctuation', async () => {
    const pieces = await lastLine('gkreport', '# 标题\n表 申请办理\n| 规章 | 1 | = |  |');
    const bars = pieces.filter(([text]) => text === '|').map(([, scopes]) => scopes);
    assert.deepEqual(bars, Array(5).fill('meta.table.statutory meta.row punctuation.separator.cell'));
  });

  it('reads numbers with separators, sign, decimals and unit', async () => {
    assert.deepEqual(await statutory('| 规章 | 0 | 1,234 | +3 | -8 | 251000元 | 0.5 万元 | 3亿元 |'), [
      ['规章', label],
      ['0', number],
      ['1,234', number],
      ['+3', number],
      ['-8', number],
      ['251000', number],
      ['元', unit],
      ['0.5', number],
      ['万元', unit],
      ['3', number],
      ['亿元', unit],
    ]);
  });

  it('marks computed cells, leaves blank ones bare and the rest illegal', async () => {
    assert.deepEqual(await statutory('| 规章 | = | | 12件 | 1,23 | 无'), [
      ['规章', label],
      ['=', 'meta.row keyword.operator.computed'],
      ['12件', illegal],
      ['1,23', illegal],
      ['无', illegal],
    ]);
  });

  it('takes a first row of words for the names of the columns', async () => {
    assert.deepEqual(await statutory('| 信息内容 | 自然人 | 总计 |'), [
      ['信息内容', column],
      ['自然人', column],
      ['总计', column],
    ]);
    assert.deepEqual(await statutory('| 信息内容 | 总计 |', '| 规章 | 无 |'), [
      ['规章', label],
      ['无', illegal],
    ]);
    assert.deepEqual(await statutory('| 规章 | 无 | 0 |'), [
      ['规章', label],
      ['无', illegal],
      ['0', number],
    ]);
    assert.deepEqual(await statutory('| 规章 | | |'), [['规章', label]]);
  });

  it('knows 其余 and group lines', async () => {
    assert.deepEqual(await statutory('| 其余 | 0 |'), [
      ['其余', 'meta.row constant.language.rest'],
      ['0', number],
    ]);
    assert.deepEqual(await statutory('| 其余 |'), [['其余', 'meta.row constant.language.rest']]);
    assert.deepEqual(await statutory('| 其余情况 | 0 |'), [
      ['其余情况', label],
      ['0', number],
    ]);
    assert.deepEqual(await statutory('| （三）不予公开 |'), [
      ['（三）不予公开', 'meta.row.group variable.other.property.group'],
    ]);
  });

  it('takes any text in the cells of a free table', async () => {
    assert.deepEqual(await free('| 渠道 | 2024年 |'), [
      ['渠道', column],
      ['2024年', column],
    ]);
    assert.deepEqual(await free('| 渠道 | 数量 |', '| 网站 | 12 |', '| 其余 | 见\\|附件 |'), [
      ['其余', label],
      ['见', 'meta.row meta.text.cell'],
      ['\\|', 'meta.row meta.text.cell punctuation.definition.escape'],
      ['附件', 'meta.row meta.text.cell'],
    ]);
  });

  it('reads the rules of a table', async () => {
    assert.deepEqual(await free('| 渠道 | 甲 |', '规则 列 总计 = 甲 + 2 * 乙'), [
      ['规则', 'meta.rule storage.modifier.rule'],
      ['列', 'meta.rule storage.modifier.direction'],
      ['总计', 'meta.rule variable.other.property.name'],
      ['=', 'meta.rule keyword.operator.relational'],
      ['甲', 'meta.rule variable.other.property.name'],
      ['+', 'meta.rule keyword.operator.arithmetic'],
      ['2', 'meta.rule constant.numeric'],
      ['*', 'meta.rule keyword.operator.arithmetic'],
      ['乙', 'meta.rule variable.other.property.name'],
    ]);
  });

  it('goes on over blank lines, comments and explanations, and ends with prose', async () => {
    const lines = [
      '表 申请办理',
      '',
      '// 待核',
      '说明 上年衔接: 机构改革',
      '| 规章 | 无 | 0 |',
      '正文。',
      '| 规章 | 无 | 0 |',
    ];
    const last = (await scopedLines('gkreport', lines.join('\n'))).map((line) => line.at(3)?.[1]);
    assert.equal(last[4], 'meta.header meta.table.statutory meta.row invalid.illegal.cell');
    assert.equal(last[6], 'meta.header meta.row meta.text.cell');
  });
});

describe('highlighting of full-width forms', () => {
  it('reads full-width marks as their half-width twins', async () => {
    const narrow =
      '机关: 甲\n# 标题\n## {年度}\n表 申请办理\n| 规章 | 1,234.5 | -8 | = |\n规则 甲 = 乙.丙 + 合计(丁)\n说明 衔接: 无';
    const wide = narrow.replace(/[!-/:-@[-`{-~0-9]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    assert.match(wide, /\uff5c.*\uff11\uff0c\uff12.*\uff1d/);
    const scopes = async (text: string) =>
      (await scopedLines('gkreport', text)).map((line) => line.map(([, pieceScopes]) => pieceScopes));
    assert.deepEqual(await scopes(wide), await scopes(narrow));
  });

  it('counts full-width blanks as indentation', async () => {
    assert.deepEqual((await lastLine('gkreport', '\u3000\u3000## 总体情况')).at(-1), [
      '总体情况',
      'markup.bold.heading.2 meta.heading.text',
    ]);
  });
});
