import assert from 'node:assert/strict';
import { leadingNumber } from '../../../server/checks/numeral.ts';
import { writtenNumber } from '../../../server/report/read/numerals.ts';

describe('the number of a heading', () => {
  for (const [heading, number] of [
    ['一、总体情况', 1],
    ['十、附件', 10],
    ['十二、附件', 12],
    ['二十、附件', 20],
    ['二十三、附件', 23],
    ['（三）不予公开', 3],
    ['3．问题', 3],
    ['第三章 附则', 3],
    ['总体情况', undefined],
    ['三公经费情况', undefined],
    ['2024年工作', undefined],
  ] as const)
    it(`of ${heading} is ${number ?? 'none'}`, () => {
      assert.equal(leadingNumber(heading), number);
    });
});

describe('a number in Chinese numerals', () => {
  for (const [text, number] of [
    ['零', 0],
    ['〇', 0],
    ['一', 1],
    ['两', 2],
    ['十', 10],
    ['一十', 10],
    ['十二', 12],
    ['二十', 20],
    ['九十九', 99],
    ['一百', 100],
    ['一百零五', 105],
    ['一百〇五', 105],
    ['一百一十', 110],
    ['一百二十三', 123],
    ['一千', 1000],
    ['一千零五十', 1050],
    ['两千零三', 2003],
    ['三千五百二十五', 3525],
    ['一万', 10_000],
    ['一万零五百', 10_500],
    ['十二万三千', 123_000],
    ['一百五十七万三千一百七十九', 1_573_179],
    ['一亿零二百', 100_000_200],
    ['二〇', 20],
    ['一〇五', 105],
    ['壹佰贰拾', 120],
    ['拾贰', 12],
    ['一萬', 10_000],
  ] as const)
    it(`${text} is ${number}`, () => assert.equal(writtenNumber(text), number));

  for (const text of [
    '',
    '一百二',
    '一千五',
    '三五',
    '一二',
    '百',
    '十十',
    '二十二十',
    '零五',
    '〇一',
    '一百零',
    '十几',
    '一万万万',
    '约十',
    '第一',
  ])
    it(`${text === '' ? 'an empty text' : text} is none, or not for certain`, () =>
      assert.equal(writtenNumber(text), undefined));
});
