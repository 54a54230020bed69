import assert from 'node:assert/strict';
import { formattedReport, lines } from './support/formatting.ts';

describe('blank lines after formatting', () => {
  it('are one between blocks, around headings and tables', () => {
    const text = lines(
      ...['机关: 甲', '年度: 2024', '# 标题', '前言', '第二段', '', '', '## 一、总体情况', '### （一）主动公开'],
      ...['正文', '表 甲', '| 规章 | 1 |', '正文', '表 "乙"', '| 项 | 数 |', '表 丙', '## 二、主动公开政府信息情况'],
    );
    assert.equal(
      formattedReport(text),
      lines(
        ...[
          '机关: 甲',
          '年度: 2024',
          '',
          '# 标题',
          '',
          '前言',
          '',
          '第二段',
          '',
          '## 一、总体情况',
          '',
          '### （一）主动公开',
        ],
        ...['', '正文', '', '表 甲', '| 规章 | 1 |', '', '正文', '', '表 "乙"', '| 项 | 数 |', '', '表 丙'],
        ...['', '## 二、主动公开政府信息情况'],
      ),
    );
  });

  it('vanish within a table, its rules and explanations included', () => {
    const text = lines('表 甲', '', '| 规章 | 1 |', '', '', '| 其余 | 0 |', '', '规则 规章 = 其余', '', '说明 甲: 乙');
    assert.equal(
      formattedReport(text),
      lines('表 甲', '| 规章 | 1 |', '| 其余 | 0 |', '规则 规章 = 其余', '说明 甲: 乙'),
    );
  });

  it('part groups of header lines as the author has them, never more than one', () => {
    assert.equal(formattedReport('机关: 甲\n\n\n年度: 2024\n'), '机关: 甲\n\n年度: 2024\n');
  });

  it('do not stand at the beginning', () => {
    assert.equal(formattedReport('\n \n机关: 甲\n'), '机关: 甲\n');
  });

  it('stand above the comments of a block, not between them', () => {
    assert.equal(
      formattedReport(lines('前言', '// 注', '// 再注', '## 一')),
      lines('前言', '', '// 注', '// 再注', '## 一'),
    );
  });

  it('keep a comment away from what is below it where the author does', () => {
    const text = lines('机关: 甲', '// 以上是报告头', '', '# 标题');
    assert.equal(formattedReport(text), text);
  });

  it('stay around comments that part the rows of a table', () => {
    const text = lines('表 甲', '| 规章 | 1 |', '', '', '// 以下待核', '| 其余 | 0 |');
    assert.equal(formattedReport(text), lines('表 甲', '| 规章 | 1 |', '', '// 以下待核', '| 其余 | 0 |'));
  });

  it('stay as they are around a broken line', () => {
    const text = lines('# 标题', ' {★} ', '', '', '正文');
    assert.equal(formattedReport(text), text);
  });
});
