import assert from 'node:assert/strict';
import { definitionEdits, formattedDefinitions, lines } from './support/formatting.ts';

describe('a format after formatting', () => {
  it('is indented by its braces, and once more where a line goes on', () => {
    const text = lines(
      ...[
        '格式 甲 {',
        '章 乙 "二、乙" 必备',
        '别名 "丙"、',
        '"丁" {',
        '表 戊 {',
        '行组 己 {',
        '行 庚,',
        '辛',
        '}',
        '}',
        '}',
        '}',
      ],
    );
    assert.equal(
      formattedDefinitions(text),
      lines(
        '格式 甲 {',
        '  章 乙 "二、乙" 必备',
        '    别名 "丙"、',
        '    "丁" {',
        '    表 戊 {',
        '      行组 己 {',
        '        行 庚,',
        '          辛',
        '      }',
        '    }',
        '  }',
        '}',
      ),
    );
  });

  it('may have its braces on lines of their own', () => {
    assert.equal(formattedDefinitions('格式 甲\n{\n章 乙\n{\n}\n}'), '格式 甲\n{\n  章 乙\n  {\n  }\n}\n');
  });

  it('takes the basis of a row for its mark, and that of a table for a statement', () => {
    const text = lines(
      '格式 甲 {',
      '章 乙 {',
      '依据 "一"',
      '表 丙 {',
      '依据 "二"',
      '行 丁',
      '依据 "三"',
      '}',
      '}',
      '}',
    );
    assert.equal(
      formattedDefinitions(text),
      lines(
        ...[
          '格式 甲 {',
          '  章 乙 {',
          '    依据 "一"',
          '',
          '    表 丙 {',
          '      依据 "二"',
          '      行 丁',
          '        依据 "三"',
        ],
        ...['    }', '  }', '}'],
      ),
    );
  });

  it('has half-width punctuation and quotes, and one blank between words', () => {
    const text = lines(
      ...[
        '格式　甲“甲的"格式”｛',
        '适用 ２０２１ 起',
        '章 乙{表 丙 {',
        '列 丁“丁”小数，戊  ，己',
        '行 庚 旧称 "辛" 、 壬',
      ],
      '规则 癸 每行  丁＝（戊+己）×２－合计 （ 上年 ． 庚，戊 ）  依据“表头注”',
      '｝ }}',
    );
    assert.equal(
      formattedDefinitions(text),
      lines(
        ...['格式 甲 “甲的"格式” {', '  适用 2021 起', '', '  章 乙 { 表 丙 {'],
        ...['      列 丁 "丁" 小数, 戊, 己', '      行 庚 旧称 "辛"、壬'],
        '      规则 癸 每行 丁 = (戊 + 己) × 2 - 合计(上年.庚, 戊) 依据 "表头注"',
        '    } } }',
      ),
    );
  });

  it('has one blank line around chapters and tables, none at braces, and others as the author has them', () => {
    const text = lines(
      ...[
        '',
        '格式 甲 {',
        '',
        '依据 "一"',
        '',
        '',
        '适用 2021 起',
        '章 乙 {',
        '',
        '表 丙 {',
        '行 丁',
        '',
        '',
        '规则 戊 甲 = 乙',
        '}',
      ],
      ...['// 注', '表 己 {', '行 庚', '}', '', '}', '章 辛 { 字数 不超过 1000 }', '章 壬', '}', '格式 癸 { }'],
    );
    assert.equal(
      formattedDefinitions(text),
      lines(
        ...[
          '格式 甲 {',
          '  依据 "一"',
          '',
          '  适用 2021 起',
          '',
          '  章 乙 {',
          '    表 丙 {',
          '      行 丁',
          '',
          '      规则 戊 甲 = 乙',
        ],
        ...[
          '    }',
          '',
          '    // 注',
          '    表 己 {',
          '      行 庚',
          '    }',
          '  }',
          '',
          '  章 辛 { 字数 不超过 1000 }',
          '',
          '  章 壬',
        ],
        ...['}', '', '格式 癸 { }'],
      ),
    );
  });

  it('has the labels of neighbouring rows below each other, and what follows them', () => {
    const text = lines(
      ...[
        '格式 甲 { 章 乙 { 表 丙 {',
        '行 国家秘密 "1.属于国家秘密" 依据 "第十四条"',
        '行 三安全一稳定 "3.危及“三安全一稳定”" 依据 "第十四条"',
      ],
      ...[
        '行 其他',
        '行 过程性信息 旧称 过程信息',
        `行 很长 "${'长'.repeat(25)}" 依据 "第一条"`,
        '',
        '行 丁 "丁" 注 "己"',
        '}}}',
      ],
    );
    assert.deepEqual(formattedDefinitions(text).split('\n').slice(1, -2), [
      '      行 国家秘密     "1.属于国家秘密"         依据 "第十四条"',
      '      行 三安全一稳定 "3.危及“三安全一稳定”" 依据 "第十四条"',
      '      行 其他',
      '      行 过程性信息   旧称 过程信息',
      `      行 很长         "${'长'.repeat(25)}" 依据 "第一条"`,
      '',
      '      行 丁 "丁" 注 "己"',
    ]);
  });

  it('keeps comments with what follows them, and behind what they stand behind', () => {
    const text = lines('// 头', '格式 甲 { // 甲', '  // 乙的', '  章 乙   // 乙', '// 尾', '}');
    assert.equal(
      formattedDefinitions(text),
      lines('// 头', '格式 甲 { // 甲', '  // 乙的', '  章 乙 // 乙', '  // 尾', '}'),
    );
  });

  it('stays as it is while it has a syntax error', () => {
    for (const broken of ['格式 甲 {\n章 乙  {\n}', '格式 甲 {  ★ }', '格式 甲 "乙 {\n }\n'])
      assert.deepEqual(definitionEdits(broken), []);
  });

  it('changes only within a range, and the rows aligned with its own', () => {
    const text = lines('格式 甲 { 章 乙 { 表 丙 {', '行 丁 "丁"', '行 戊己 "戊"', '规则 庚 甲=乙', '}}}');
    assert.equal(
      formattedDefinitions(text, { first: 2, last: 2 }),
      lines('格式 甲 { 章 乙 { 表 丙 {', '      行 丁   "丁"', '      行 戊己 "戊"', '规则 庚 甲=乙', '}}}'),
    );
  });
});
