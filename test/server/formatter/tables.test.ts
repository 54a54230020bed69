import assert from 'node:assert/strict';
import { textWidth } from '../../../server/shared/text-width.ts';
import { formattedReport, lines } from './support/formatting.ts';

describe('tables after formatting', () => {
  it('have labels to the left, numbers to the right, and bars below each other', () => {
    const text = lines(
      '表 申请办理',
      '| |自然人|商业企业|总计|',
      '|本年新收|3440|75|=|',
      '| （三）不予公开 |',
      '|3.危及“三安全一稳定”|4||4|',
      '|其余|0|',
    );
    assert.equal(
      formattedReport(text),
      lines(
        '表 申请办理',
        '|                        | 自然人 | 商业企业 | 总计 |',
        '| 本年新收               |   3440 |       75 |    = |',
        '| （三）不予公开         |',
        '| 3.危及“三安全一稳定” |      4 |          |    4 |',
        '| 其余                   |      0 |',
      ),
    );
  });

  it('have headers of several rows ruled off as wide as their columns, and lines that head rows', () => {
    const text = lines('表 "甲"', '|类别|发布渠道||备注|', '||网站|微信||', '|:-|-:|', '|文件|', '|通知|1,200|=|无|');
    const rows = ['| 通知 |    1,200 |    = | 无   |'];
    assert.equal(
      formattedReport(text),
      lines(
        '表 "甲"',
        '| 类别 | 发布渠道 |      | 备注 |',
        '|      |     网站 | 微信 |      |',
        '| ---- | -------- | ---- | ---- |',
        '| 文件 |',
        ...rows,
      ),
    );
    assert.equal(
      formattedReport(text, { align: 'compact' }),
      lines(
        '表 "甲"',
        '| 类别 | 发布渠道 |  | 备注 |',
        '|  | 网站 | 微信 |  |',
        '| --- | --- | --- | --- |',
        '| 文件 |',
        '| 通知 | 1,200 | = | 无 |',
      ),
    );
  });

  it('keep the ruler of Markdown as it is', () => {
    const text = lines('表 "甲"', '| 项 | 数 |', '|:--|--:|', '| 一 |  1 |');
    assert.equal(formattedReport(text), text);
  });

  it('count “ ” … — as one column where the font does', () => {
    const text = lines('表 甲', '| “甲” | 1 |', '| 乙 | 2 |');
    assert.equal(formattedReport(text, { ambiguousWidth: 'narrow' }), lines('表 甲', '| “甲” | 1 |', '| 乙   | 2 |'));
  });

  it('are straight with emoji, rare characters and combined ones', () => {
    const text = lines('表 甲', '| 👨‍👩‍👧 | 1 |', '| \u{20bb7}\u3400 | 2 |', '| e\u0301a | 3 |', '| abcde | 4 |');
    const rows = formattedReport(text).trim().split('\n').slice(1);
    assert.deepEqual(
      rows.map((row) => textWidth(row)),
      [13, 13, 13, 13],
    );
  });

  it('have half-width bars, digits and signs', () => {
    const text = lines('表　复议诉讼', '｜行政复议｜１２｜　－３｜＋４｜１，２３４｜＝｜', '|其余|０．５万元|\u22128|');
    assert.equal(
      formattedReport(text),
      lines('表 复议诉讼', '| 行政复议 |      12 | -3 | +4 | 1,234 | = |', '| 其余     | 0.5万元 | -8 |'),
    );
  });

  it('keep what is no number as it is written', () => {
    const text = lines('表 甲', '| 规章 | 待核 | １２件 | 1,23 |');
    assert.equal(formattedReport(text), lines('表 甲', '| 规章 | 待核 | １２件 | 1,23 |'));
  });

  it('have a bar at the end of every row', () => {
    const text = lines('表 甲', '| 规章 | 1 | 20', '| 行政许可', '|');
    assert.equal(formattedReport(text), lines('表 甲', '| 规章     | 1 | 20 |', '| 行政许可 |', '|          |'));
  });

  it('keep escaped bars, and backslashes before real ones', () => {
    const text = lines('表 "甲"', '|项|注|', '|a|见\\|附件|', '|b|尾\\ |', '|c|尾\\\\|');
    assert.equal(
      formattedReport(text),
      lines('表 "甲"', '| 项 | 注       |', '| a  | 见\\|附件 |', '| b  | 尾\\      |', '| c  | 尾\\\\     |'),
    );
  });

  it('of words put words to the left and columns of numbers, headings included, to the right', () => {
    const text = lines('表 “发布渠道”', '|渠道|本年度条数|备注|', '|政府网站|1200|12|', '|微信|３|新增|', '|合计|=||');
    assert.equal(
      formattedReport(text),
      lines(
        '表 "发布渠道"',
        '| 渠道     | 本年度条数 | 备注 |',
        '| 政府网站 |       1200 |   12 |',
        '| 微信     |          3 | 新增 |',
        '| 合计     |          = |      |',
      ),
    );
  });

  it('of words go on behind a note: what heads their columns is a word, whatever it looks like', () => {
    assert.equal(
      formattedReport(lines('表 "甲"', '注:乙', '|项|０|', '|丙|１|')),
      lines('表 "甲"', '注: 乙', '| 项 | ０ |', '| 丙 |  1 |'),
    );
  });

  it('let a cell of prose stick out instead of widening every row', () => {
    const prose = '说'.repeat(41);
    const text = lines('表 "甲"', '| 项 | 注 | 数 |', `| a | ${prose} | 1 |`, '| b | 短 | 2 |');
    assert.equal(
      formattedReport(text),
      lines('表 "甲"', '| 项 | 注 | 数 |', `| a  | ${prose} |  1 |`, '| b  | 短 |  2 |'),
    );
  });

  it('give names of columns of numbers only the room that is left in a narrow editor', () => {
    const text = lines(
      '表 申请办理',
      '| |自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计|',
      '|本年新收|3440|75|0|1|6|3|=|',
      '|确认或重新出具|0|||||0|=|',
      '|其余|0|',
    );
    assert.equal(
      formattedReport(text),
      lines(
        '表 申请办理',
        '|                | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |',
        '| 本年新收       | 3440 | 75 | 0 | 1 | 6 | 3 | = |',
        '| 确认或重新出具 |    0 |    |   |   |   | 0 | = |',
        '| 其余           |    0 |',
      ),
    );
  });

  it('share that room out evenly, and leave columns of words as wide as their words', () => {
    const text = lines(
      '表 "渠道"',
      '|渠道|本年度上半年条数|本年度下半年条数|本年度合计|主要内容|',
      '|政府网站|1200|1|2|会议纪要、人事任免|',
    );
    assert.equal(
      formattedReport(text),
      lines(
        '表 "渠道"',
        '| 渠道     | 本年度上半年条数 | 本年度下半年条数 | 本年度合计 | 主要内容 |',
        '| 政府网站 | 1200 |   1 |   2 | 会议纪要、人事任免 |',
      ),
    );
  });

  it('are as wide as ever where narrow columns would save little', () => {
    const words = '说'.repeat(30);
    const text = lines('表 "甲"', `| 项 | ${words} | 数量合计 |`, `| a  | ${words} |        1 |`);
    assert.equal(formattedReport(text), text);
  });

  it('stay as they are when they are formatted again, however wide', () => {
    for (let width = 1; width < 40; width += 1) {
      const names = ['自然人', '商业企业', '科研机构', '社会公益组织'].join(' | ');
      const once = formattedReport(
        lines('表 申请办理', `| ${'宽'.repeat(width)} | ${names} |`, '| 甲 | 12345 | 1 | | = |', '| 乙 | 无 |'),
      );
      assert.equal(formattedReport(once), once);
    }
  });

  it('have no padding when they are to be compact', () => {
    const text = lines('表 甲', '|  规章   |    1 ||', '| 行政规范性文件 | 100 |  |');
    assert.equal(
      formattedReport(text, { align: 'compact' }),
      lines('表 甲', '| 规章 | 1 |  |', '| 行政规范性文件 | 100 |  |'),
    );
  });

  it('are aligned each for itself, across comments and lines that are broken', () => {
    const text = lines(
      '表 甲',
      '| 规章 | 1 |',
      '// 注',
      ' 规则 规章 =',
      '| 行政许可 | 100 |',
      '',
      '表 乙',
      '| 丙 | 2 |',
    );
    assert.equal(
      formattedReport(text),
      lines('表 甲', '| 规章     |   1 |', '// 注', ' 规则 规章 =', '| 行政许可 | 100 |', '', '表 乙', '| 丙 | 2 |'),
    );
  });

  it('are aligned even where no line opens them', () => {
    assert.equal(formattedReport(lines('|规章|1|', '|行政许可|10|')), lines('| 规章     |  1 |', '| 行政许可 | 10 |'));
  });
});
