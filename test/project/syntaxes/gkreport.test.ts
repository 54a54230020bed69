import assert from 'node:assert/strict';
import { lastLine, scopedLines } from './tokenizer.ts';

const bar = 'punctuation.separator.cell';
const reference = 'meta.embedded.reference';

describe('highlighting of .gkreport lines', () => {
  it('gives header keys and values their kinds', async () => {
    const key = 'meta.header variable.language.header';
    const colon = 'meta.header punctuation.separator.key-value';
    const header =
      '格式: 国办2019\n机关类型: 部门\n年度: 2020\n发布日期: 2021-02-08\n上年: ./2019.gkreport\n机关: 示例市应急管理局';
    assert.deepEqual(await scopedLines('gkreport', header), [
      [
        ['格式', key],
        [':', colon],
        ['国办2019', 'meta.header entity.name.type.format'],
      ],
      [
        ['机关类型', key],
        [':', colon],
        ['部门', 'meta.header constant.language.body-kind'],
      ],
      [
        ['年度', key],
        [':', colon],
        ['2020', 'meta.header constant.numeric.date'],
      ],
      [
        ['发布日期', key],
        [':', colon],
        ['2021-02-08', 'meta.header constant.numeric.date'],
      ],
      [
        ['上年', key],
        [':', colon],
        ['./2019.gkreport', 'meta.header markup.underline.link'],
      ],
      [
        ['机关', key],
        [':', colon],
        ['示例市应急管理局', 'meta.header meta.value.header'],
      ],
    ]);
  });

  it('takes a line with a colon for a header line only before the first heading', async () => {
    assert.deepEqual(await lastLine('gkreport', '# 标题\n机关: 示例市应急管理局'), [['机关: 示例市应急管理局', '']]);
    assert.deepEqual(await lastLine('gkreport', '机关: 甲\n## 一、总体情况\n电话: 12345'), [['电话: 12345', '']]);
  });

  it('tells four levels of headings apart', async () => {
    const levels = [1, 2, 3, 4].map((level) => `${'#'.repeat(level)} 总体情况`);
    assert.deepEqual(
      await scopedLines('gkreport', levels.join('\n')),
      [1, 2, 3, 4].map((level) => [
        ['#'.repeat(level), `markup.bold.heading.${level} punctuation.definition.heading`],
        ['总体情况', `markup.bold.heading.${level} meta.heading.text`],
      ]),
    );
  });

  it('ends a heading with its line, an empty one too', async () => {
    assert.deepEqual(await lastLine('gkreport', '#\n正文'), [['正文', '']]);
  });

  it('takes // for a comment only in front of a line', async () => {
    assert.deepEqual(await lastLine('gkreport', '# 标题\n  // 待核'), [
      ['//', 'comment.line.double-slash punctuation.definition.comment'],
      [' 待核', 'comment.line.double-slash'],
    ]);
    assert.deepEqual(await lastLine('gkreport', '# 标题\n见 http://example.gov.cn/年报'), [
      ['见 http://example.gov.cn/年报', ''],
    ]);
  });

  it('marks references and the names, numbers and functions in them', async () => {
    assert.deepEqual(await lastLine('gkreport', '# 标题\n收到{申请办理.本年新收}份'), [
      ['收到', ''],
      ['{', `${reference} punctuation.definition.reference.begin`],
      ['申请办理', `${reference} variable.other.property.name`],
      ['.', `${reference} punctuation.accessor`],
      ['本年新收', `${reference} variable.other.property.member`],
      ['}', `${reference} punctuation.definition.reference.end`],
      ['份', ''],
    ]);
    assert.deepEqual(await lastLine('gkreport', '# 标题\n{占比(甲, 上年.乙) - 1}'), [
      ['{', `${reference} punctuation.definition.reference.begin`],
      ['占比', `${reference} support.function`],
      ['(', `${reference} punctuation.section.parens`],
      ['甲', `${reference} variable.other.property.name`],
      [',', `${reference} punctuation.separator.arguments`],
      ['上年', `${reference} variable.language.last-year`],
      ['.', `${reference} punctuation.accessor`],
      ['乙', `${reference} variable.other.property.member`],
      [')', `${reference} punctuation.section.parens`],
      ['-', `${reference} keyword.operator.arithmetic`],
      ['1', `${reference} constant.numeric`],
      ['}', `${reference} punctuation.definition.reference.end`],
    ]);
  });

  it('leaves an escaped brace and one that is never closed alone', async () => {
    assert.deepEqual(await lastLine('gkreport', '# 标题\n写作\\{年度}'), [
      ['写作', ''],
      ['\\{', 'punctuation.definition.escape'],
      ['年度}', ''],
    ]);
    assert.deepEqual(await lastLine('gkreport', '# 标题\n集合{年度'), [['集合{年度', '']]);
  });

  it('marks bold text with what it holds, and links', async () => {
    assert.deepEqual(await lastLine('gkreport', '# 标题\n**共{年度}**见[条例](https://example.gov.cn/a)'), [
      ['**', 'markup.bold punctuation.definition.bold'],
      ['共', 'markup.bold'],
      ['{', `markup.bold ${reference} punctuation.definition.reference.begin`],
      ['年度', `markup.bold ${reference} variable.other.property.name`],
      ['}', `markup.bold ${reference} punctuation.definition.reference.end`],
      ['**', 'markup.bold punctuation.definition.bold'],
      ['见', ''],
      ['[', 'meta.link.inline punctuation.definition.link.title.begin'],
      ['条例', 'meta.link.inline meta.link.title'],
      ['](', 'meta.link.inline punctuation.definition.link'],
      ['https://example.gov.cn/a', 'meta.link.inline markup.underline.link'],
      [')', 'meta.link.inline punctuation.definition.link'],
    ]);
    assert.deepEqual(await lastLine('gkreport', '# 标题\n2 ** 3 不是粗体'), [['2 ** 3 不是粗体', '']]);
  });

  it('lets a backslash in front of a line keep a word from opening anything', async () => {
    assert.deepEqual(await lastLine('gkreport', '# 标题\n\\表 一切正常'), [
      ['\\', 'punctuation.definition.escape'],
      ['表 一切正常', ''],
    ]);
    assert.deepEqual(await lastLine('gkreport', '# 标题\n\\# 号'), [
      ['\\#', 'punctuation.definition.escape'],
      [' 号', ''],
    ]);
    assert.deepEqual(await lastLine('gkreport', '# 标题\n存于 D:\\公开\\年报'), [['存于 D:\\公开\\年报', '']]);
  });

  it('takes no word of the prose for a keyword', async () => {
    for (const prose of ['表示感谢', '规则意识增强', '说明如下:一是', '列入计划', '其余工作', '核实 情况属实'])
      assert.deepEqual(await lastLine('gkreport', `# 标题\n${prose}`), [[prose, '']]);
  });

  it('explains a warning with the name of its check and a reason', async () => {
    assert.deepEqual(await lastLine('gkreport', '# 标题\n说明 上年衔接: 机构改革'), [
      ['说明', 'storage.modifier.explanation'],
      ['上年衔接', 'entity.name.function.check'],
      [':', 'punctuation.separator.key-value'],
      ['机构改革', 'meta.reason'],
    ]);
  });

  it('shows a row outside a table without judging its cells', async () => {
    assert.deepEqual(await lastLine('gkreport', '# 标题\n| 规章 | 无 |'), [
      ['|', `meta.row ${bar}`],
      ['规章', 'meta.row variable.other.property.row'],
      ['|', `meta.row ${bar}`],
      ['无', 'meta.row meta.text.cell'],
      ['|', `meta.row ${bar}`],
    ]);
  });
});
