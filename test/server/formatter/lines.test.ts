import assert from 'node:assert/strict';
import { formattedReport, lines, reportEdits } from './support/formatting.ts';

/** Each line before and after formatting, in a report with a title and a free table above it. */
function assertFormatted(cases: Readonly<Record<string, string>>, above = lines('# 标题', '')) {
  for (const [before, after] of Object.entries(cases))
    assert.equal(formattedReport(above + lines(before)), above + lines(after));
}

describe('lines after formatting', () => {
  it('of the header are a key, a colon, a blank and a value', () => {
    assertFormatted(
      {
        '机关：示例市档案局': '机关: 示例市档案局',
        '　年度 :２０２４年　': '年度: 2024年',
        '发布日期:２０２５．１．２０': '发布日期: 2025.1.20',
        '联系电话：０１０－１２３': '联系电话: 010-123',
        '邮编: ０１０': '邮编: 010',
        '网址:https://example.gov.cn': '网址: https://example.gov.cn',
        '上年:   ': '上年:',
        '机关: 第１中学': '机关: 第１中学',
        '年度: ０１０－１２３': '年度: ０１０－１２３',
        '年度: ２０２４（试行）': '年度: ２０２４（试行）',
        '发布日期: ２０２１／２／８': '发布日期: ２０２１／２／８',
      },
      '',
    );
  });

  it('that open a chart have one blank between title, kind and values', () => {
    assertFormatted({
      '  图　“来源”  饼图 “自然人”＝申请办理。本年新收．自然人，申请办理.予以公开、合计（ 甲.乙 ）':
        '图 "来源" 饼图 "自然人" = 申请办理.本年新收.自然人, 申请办理.予以公开, 合计(甲.乙)',
      '图 "空"   折线': '图 "空" 折线',
      '　图片　“流程”   ./图/流程 图.png  说明文字  “五步” ': '图片 "流程" ./图/流程 图.png 说明文字 "五步"',
      '图片 "流程"./a.png': '图片 "流程" ./a.png',
      '图片 一  张': '图片 一  张',
      '图 一  所示': '图 一  所示',
    });
  });

  it('that are headings have half-width marks and one blank behind them', () => {
    assertFormatted({
      '##一、总体情况': '## 一、总体情况',
      '＃＃　一、总体情况  ': '## 一、总体情况',
      '   ###   （一）｛机关｝的工作': '### （一）{机关}的工作',
      '####': '####',
    });
  });

  it('of prose lose their indentation and the blanks behind them', () => {
    assertFormatted({
      '　　一是  加强　领导，１２件。　': '一是  加强　领导，１２件。',
      '\\｛不是引用｝': '\\｛不是引用｝',
      '  \\# 不是标题': '\\# 不是标题',
    });
  });

  it('of prose have half-width marks and numbers within braces, and keep the blanks there', () => {
    assertFormatted({
      '\t共｛ 申请办理．本年新收 ｝ 件': '共{ 申请办理.本年新收 } 件',
      '{申请办理。本年新收－１}，占{占比（甲，乙）}．': '{申请办理.本年新收-1}，占{占比(甲,乙)}．',
      '### {年度－１}年．': '### {年度-1}年．',
      '\\{甲．乙}': '\\{甲．乙}',
    });
  });

  it('that open a table have one blank behind 表', () => {
    assertFormatted({
      '表　申请办理 ': '表 申请办理',
      '表“发布渠道”': '表 "发布渠道"',
      '表  "内“外”"': '表 "内“外”"',
      表: '表',
    });
    assert.equal(formattedReport(lines('表申请办理', '| 规章 | 1 |')), lines('表 申请办理', '| 规章 | 1 |'));
  });

  it('that are rules have blanks between words, and half-width signs', () => {
    const table = lines('# 标题', '', '表 "甲"', '| 项 | 数 |');
    assertFormatted(
      {
        '规则　合计＝甲+乙': '规则 合计 = 甲 + 乙',
        '核实 列 甲＞＝（乙－ 丙）×２': '核实 列 甲 >= (乙 - 丙) × 2',
        '规则 甲 = 合计 （ 乙，丙 ） ／ 1．5': '规则 甲 = 合计(乙, 丙) / 1.5',
        '规则 甲 ≤ 上年 。 乙': '规则 甲 ≤ 上年.乙',
      },
      table,
    );
  });

  it('that are rules on a row called 列 stay as they are, or 列 would mean columns', () => {
    const text = lines('表 甲', '规则 列= 乙 ');
    assert.deepEqual(reportEdits(text), []);
  });

  it('that explain a warning have one blank behind 说明 and behind the colon', () => {
    assertFormatted({
      '说明　项目数量衔接：上年漏报　一项 ': '说明 项目数量衔接: 上年漏报　一项',
      '说明 项目数量衔接 :': '说明 项目数量衔接:',
    });
  });

  it('that are comments keep their words', () => {
    assertFormatted({ '　//  据实｛填｝ ': '//  据实｛填｝' });
  });

  it('that are broken stay as they are', () => {
    for (const broken of ['  共{年度 +}件 ', '　{★} ', '表 "标题"  多余 ', '  规则 甲 = '])
      assert.deepEqual(reportEdits(lines('# 标题', '', '表 "甲"', '| 项 | 数 |', broken)), []);
  });
});

describe('line breaks after formatting', () => {
  it('are those of the text', () => {
    assert.equal(formattedReport('# 甲\r\n正文\r\n'), '# 甲\r\n\r\n正文\r\n');
  });

  it('are those that prevail where they are mixed', () => {
    assert.equal(formattedReport('# 甲\n正文\r\n\r\n尾\r\n'), '# 甲\r\n\r\n正文\r\n\r\n尾\r\n');
    assert.equal(formattedReport('# 甲\n正文\n\r\n尾\n'), '# 甲\n\n正文\n\n尾\n');
  });

  it('are one at the end, and none in a text without words', () => {
    assert.equal(formattedReport('# 甲'), '# 甲\n');
    assert.equal(formattedReport('# 甲\n \n\n'), '# 甲\n');
    assert.equal(formattedReport(' \n\n'), '');
    assert.deepEqual(reportEdits(''), []);
  });
});
