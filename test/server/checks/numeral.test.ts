import assert from 'node:assert/strict';
import { leadingNumber } from '../../../server/checks/numeral.ts';

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
