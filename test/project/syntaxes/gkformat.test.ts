import assert from 'node:assert/strict';
import { lastLine, projectFile, scopedLines } from './tokenizer.ts';

const string = 'variable.other.constant.text';

describe('highlighting of .gkformat', () => {
  it('names what a definition defines', async () => {
    const text = '格式 甘肃2025 扩展 国办2021 {\n章 总体情况 必备\n表 申请办理\n行组 办理结果\n须提及 问题';
    assert.deepEqual(await scopedLines('gkformat', text), [
      [
        ['格式', 'storage.modifier.format'],
        ['甘肃2025', 'entity.name.type.format'],
        ['扩展', 'storage.modifier.extends'],
        ['国办2021', 'entity.other.inherited-class'],
        ['{', 'punctuation.section.block'],
      ],
      [
        ['章', 'storage.modifier.chapter'],
        ['总体情况', 'entity.name.type.chapter'],
        ['必备', 'storage.modifier'],
      ],
      [
        ['表', 'storage.modifier.table'],
        ['申请办理', 'entity.name.type.table'],
      ],
      [
        ['行组', 'storage.modifier.row'],
        ['办理结果', 'variable.other.property.group'],
      ],
      [
        ['须提及', 'storage.modifier.rule'],
        ['问题', 'entity.name.function.check'],
      ],
    ]);
  });

  it('tells names, labels, aliases, units and marks of columns apart', async () => {
    assert.deepEqual(
      await lastLine('gkformat', '列 金额 "收费金额" 小数 单位 万元, 数量 旧称 件数、总数 注 \u201c按件\u201d'),
      [
        ['列', 'storage.modifier.column'],
        ['金额', 'markup.changed.column support.function.column'],
        ['"', `${string} punctuation.definition.text.begin`],
        ['收费金额', string],
        ['"', `${string} punctuation.definition.text.end`],
        ['小数', 'storage.modifier'],
        ['单位', 'storage.modifier.addition'],
        ['万元', 'keyword.other.unit'],
        [',', 'punctuation.separator'],
        ['数量', 'markup.changed.column support.function.column'],
        ['旧称', 'storage.modifier.alias'],
        ['件数', 'variable.other.constant.alias'],
        ['、', 'punctuation.separator'],
        ['总数', 'variable.other.constant.alias'],
        ['注', 'storage.modifier.addition'],
        ['\u201c', `${string} punctuation.definition.text.begin`],
        ['按件', string],
        ['\u201d', `${string} punctuation.definition.text.end`],
      ],
    );
  });

  it('lets a list of rows go on over lines until the next definition', async () => {
    const row = ['未经复议直接起诉', 'variable.other.property.row'];
    assert.deepEqual(await lastLine('gkformat', '行 行政复议,\n未经复议直接起诉'), [row]);
    assert.deepEqual(await lastLine('gkformat', '行 行政复议\n核实 衔接 每列 甲 <= 上年.甲'), [
      ['核实', 'storage.modifier.rule'],
      ['衔接', 'entity.name.function.check'],
      ['每列', 'storage.modifier'],
      ['甲', 'variable.other.property.name'],
      ['<=', 'keyword.operator.relational'],
      ['上年', 'variable.language.last-year'],
      ['.', 'punctuation.accessor'],
      ['甲', 'variable.other.property.member'],
    ]);
  });

  it('reads sums over groups', async () => {
    assert.deepEqual((await lastLine('gkformat', '规则 总计 每列 总计 = 甲 + 合计(乙)')).slice(4), [
      ['=', 'keyword.operator.relational'],
      ['甲', 'variable.other.property.name'],
      ['+', 'keyword.operator.arithmetic'],
      ['合计', 'support.function'],
      ['(', 'punctuation.section.parens'],
      ['乙', 'variable.other.property.name'],
      [')', 'punctuation.section.parens'],
    ]);
  });

  it('takes no part of a longer name for a keyword', async () => {
    assert.deepEqual(await lastLine('gkformat', '行 行政复议, 列入计划, 表格, 上年结转'), [
      ['行', 'storage.modifier.row'],
      ['行政复议', 'variable.other.property.row'],
      [',', 'punctuation.separator'],
      ['列入计划', 'variable.other.property.row'],
      [',', 'punctuation.separator'],
      ['表格', 'variable.other.property.row'],
      [',', 'punctuation.separator'],
      ['上年结转', 'variable.other.property.row'],
    ]);
  });

  it('reads years, limits and comments', async () => {
    assert.deepEqual(await scopedLines('gkformat', '适用 2019 至 2020 // 试行\n字数 不超过 1000'), [
      [
        ['适用', 'storage.modifier.addition'],
        ['2019', 'constant.numeric'],
        ['至', 'storage.modifier.addition'],
        ['2020', 'constant.numeric'],
        ['//', 'comment.line.double-slash punctuation.definition.comment'],
        [' 试行', 'comment.line.double-slash'],
      ],
      [
        ['字数', 'storage.modifier.addition'],
        ['不超过', 'storage.modifier.addition'],
        ['1000', 'constant.numeric'],
      ],
    ]);
  });

  it('reads full-width braces, commas, digits and relations', async () => {
    assert.deepEqual(await lastLine('gkformat', '列 甲\uff0c乙 \uff5d 规则 丙 甲 \uff1d \uff11'), [
      ['列', 'storage.modifier.column'],
      ['甲', 'markup.changed.column support.function.column'],
      ['\uff0c', 'punctuation.separator'],
      ['乙', 'markup.changed.column support.function.column'],
      ['\uff5d', 'punctuation.section.block'],
      ['规则', 'storage.modifier.rule'],
      ['丙', 'entity.name.function.check'],
      ['甲', 'variable.other.property.name'],
      ['\uff1d', 'keyword.operator.relational'],
      ['\uff11', 'constant.numeric'],
    ]);
  });

  it('shows a string that does not end on its line', async () => {
    assert.deepEqual((await lastLine('gkformat', '依据 "条例')).at(-1), ['"条例', 'invalid.illegal.unclosed-string']);
  });

  it('knows every keyword of the language', async () => {
    const keywords = projectFile('server/language/gkformat.langium').match(/(?<=')\p{Script=Han}+(?=')/gu) ?? [];
    assert.ok(keywords.length > 30);
    for (const keyword of keywords) {
      const [[piece, scopes] = ['', '']] = await lastLine('gkformat', keyword);
      assert.match(`${piece} ${scopes}`, new RegExp(`^${keyword} (?:keyword|storage)`));
    }
  });

  it('finds nothing illegal in the built-in formats and a scope for every piece', async () => {
    for (const name of ['国办2019', '国办2021']) {
      const pieces = (await scopedLines('gkformat', projectFile(`server/formats/${name}.gkformat`))).flat();
      assert.deepEqual(
        pieces.filter(([, scopes]) => scopes === '' || scopes.includes('invalid')),
        [],
      );
    }
  });
});
