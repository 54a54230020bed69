import assert from 'node:assert/strict';
import { formattedReport, lines } from './support/formatting.ts';

const text = lines(
  '＃ 标题', // 0
  '　前言', // 1
  '表　甲', // 2
  '|规章|1|', // 3
  '|行政许可|10|', // 4
  '　正文', // 5
  '　尾', // 6
);

describe('formatting a range', () => {
  it('changes its lines only, and the blank lines between them', () => {
    assert.equal(formattedReport(text, {}, { first: 5, last: 6 }), text.replace('　正文\n　尾', '正文\n\n尾'));
    assert.equal(formattedReport(text, {}, { first: 5, last: 5 }), text.replace('　正文', '正文'));
  });

  it('takes in the whole of a table it meets', () => {
    assert.equal(
      formattedReport(text, {}, { first: 4, last: 4 }),
      text.replace('表　甲\n|规章|1|\n|行政许可|10|', '表 甲\n| 规章     |  1 |\n| 行政许可 | 10 |'),
    );
  });

  it('reaches the beginning and the end of a text with its first and last line', () => {
    const loose = '\n　甲\n乙\n\n';
    assert.equal(formattedReport(loose, {}, { first: 1, last: 2 }), '\n甲\n\n乙\n\n');
    assert.equal(formattedReport(loose, {}, { first: 0, last: 4 }), '甲\n\n乙\n');
  });
});
