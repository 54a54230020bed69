import assert from 'node:assert/strict';
import { unread } from '../../support/findings.ts';

const format = (line: string) => `格式 甲 {\n章 一 {\n表 一 {\n列 a, b\n行 甲, 乙\n${line}\n}\n}\n}\n`;

const braces = {
  zh: '花括号内须写引用的名称，如 {表名.行名} 或 {年度-1}；需要显示花括号的，写作 \\{',
  en: 'Braces hold the name of a number, such as {table.row} or {年度-1}; to show a brace, write \\{',
};
const rule = {
  zh: '规则应写成“规则 合计 = 甲 + 乙”（行）或“规则 列 总计 = 甲 + 乙”（列）',
  en: 'A rule is written “规则 合计 = 甲 + 乙” (rows) or “规则 列 总计 = 甲 + 乙” (columns)',
};

describe('what cannot be read is told in the author’s words', () => {
  for (const [what, text, range, zh, en] of [
    ['a name missing behind a point', '# 标\n{申请办理.}', '}', '此处应写名称，现为“}”', 'Expected a name, found “}”'],
    [
      'nothing behind a sign',
      '# 标\n{1 +}',
      '}',
      '此处应写数字或名称，现为“}”',
      'Expected a number or a name, found “}”',
    ],
    ['two names side by side', '# 标\n{申请办理 本年新收}', '本年新收', braces.zh, braces.en],
    ['an open parenthesis', '# 标\n{(1}', '}', '此处应写右括号，现为“}”', 'Expected a closing parenthesis, found “}”'],
    [
      'a character of no meaning',
      '# 标\n{甲@乙}',
      '@',
      '此处不能写“@”：花括号和规则中只能写名称、数字和 + - × ÷ . ( )；需要显示花括号的，写作 \\{',
      '“@” is not allowed here: braces and rules hold names, numbers and + - × ÷ . ( ); to show a brace, write \\{',
    ],
    ['a rule without a relation', '## 章\n表 "甲"\n| 项 |\n规则 一 二', '二', rule.zh, rule.en],
    ['a rule that goes on', '## 章\n表 "甲"\n| 项 |\n规则 一 = 二 三', '三', rule.zh, rule.en],
    [
      'a rule that is not finished',
      '## 章\n表 "甲"\n| 项 |\n规则 一 =  ',
      '',
      '此处应写数字或名称',
      'Expected a number or a name',
    ],
  ] as const)
    it(`${what} in a report`, async () => {
      assert.deepEqual(await unread(text, 'zh'), [`〈${range}〉 ${zh}`]);
      assert.deepEqual(await unread(text, 'en'), [`〈${range}〉 ${en}`]);
    });

  const placed = { path: '甲.gkformat' };
  for (const [what, line, range, zh, en] of [
    ['a name missing', '列 , c', ',', '此处应写名称，现为“,”', 'Expected a name, found “,”'],
    [
      'a text without quotes',
      '表头 信息',
      '信息',
      '此处应写引号里的文字，现为“信息”',
      'Expected text in quotes, found “信息”',
    ],
    [
      'a quote that is not closed',
      '表头 "信息',
      '"信息',
      '引号没有配对；文字前后应各有一个引号，并写在同一行',
      'This quote is not closed. Text needs a quote before and after it, on the same line',
    ],
    ['characters of no meaning', '@@ 列 c', '@@', '此处不能写“@@”', '“@@” is not allowed here'],
    ['a word of no meaning', '表投 "信息"', '表投', '此处应写“}”，现为“表投”', 'Expected “}”, found “表投”'],
    ['a rule without a relation', '规则 r 每行 a b', 'b', '此处应写“=”，现为“b”', 'Expected “=”, found “b”'],
  ] as const)
    it(`${what} in a format`, async () => {
      assert.deepEqual(await unread(format(line), 'zh', placed), [`〈${range}〉 ${zh}`]);
      assert.deepEqual(await unread(format(line), 'en', placed), [`〈${range}〉 ${en}`]);
    });

  it('without the names of tokens and grammar rules', async () => {
    const texts = [
      '{',
      '{甲 {乙}',
      '{+}',
      '{1 1}',
      '{(}',
      '{合计(1 2)}',
      '{上年}',
      '{上年.}',
      '{甲,乙}',
      '{1=1}',
      '{a.b.c.d.e}',
    ];
    for (const text of texts)
      for (const message of await unread(`# 标\n${text}\n`, 'en')) assert.doesNotMatch(message, /[A-Z]{2,}|undefined/);
    const places = [
      '格式',
      '格式 甲',
      '格式 甲 "',
      '格式 甲 {',
      '格式 甲 { 章',
      '格式 甲 { 章 一 {',
      '格式 甲 { 适用',
      '格式 甲 { 适用 2021',
      '格式 甲 { 章 一 { 表',
      '格式 甲 { 章 一 { 表 二 {',
      '格式 甲 { 章 一 { 表 二 { 列',
      '格式 甲 { 章 一 { 表 二 { 列组',
      '格式 甲 { 章 一 { 表 二 { 行组 a',
      '格式 甲 { 章 一 { 表 二 { 规则',
      '格式 甲 { 章 一 { 表 二 { 规则 r 每行 a',
      '格式 甲 { 章 一 { 字数',
      '格式 甲 { 章 一 { 须提及 a',
    ];
    for (const text of places) {
      const messages = await unread(text, 'en', placed);
      assert.ok(messages.length > 0, text);
      for (const message of messages) assert.doesNotMatch(message, /[A-Z]{2,}|undefined/, text);
    }
  });
});
