import assert from 'node:assert/strict';
import { labelKey } from '../../../server/language/label-key.ts';

describe('labels are the same', () => {
  for (const [one, other, why] of [
    ['（三）不予公开', '不予公开', 'numbering in parentheses'],
    ['(三) 不予公开', '不予公开', 'half-width parentheses and a blank'],
    ['一、总体情况', '总体情况', 'Chinese numbering'],
    ['十二、其他', '其他', 'Chinese numbering of two characters'],
    ['1.属于国家秘密', '属于国家秘密', 'Arabic numbering'],
    ['１．属于国家秘密', '属于国家秘密', 'full-width numbering'],
    ['1、属于国家秘密', '1.属于国家秘密', 'another mark behind the number'],
    ['①属于国家秘密', '属于国家秘密', 'a number in a circle'],
    ['3.危及“三安全一稳定”', '危及三安全一稳定', 'quotes'],
    ['本年增/减', '本年增减', 'a slash'],
    ['本年收费金额（单位：万元）', '本年收费金额(单位:万元)', 'width of punctuation'],
    ['自 然　人', '自然人', 'blanks within'],
    ['ＡＢｃ', 'abC', 'width and case of letters'],
  ] as const)
    it(`whatever their ${why}`, () => assert.equal(labelKey(one), labelKey(other)));
});

describe('labels differ', () => {
  for (const [one, other, why] of [
    ['四类过程性信息', '过程性信息', 'a number that is part of the name'],
    ['三安全一稳定', '安全一稳定', 'a number that is part of the name'],
    ['第二十条第一项', '第二十条第五项', 'the number of an item'],
    ['2019', '2021', 'nothing but a number'],
    ['规范性文件', '行政规范性文件', 'a word'],
  ] as const)
    it(`by ${why}: ${one} and ${other}`, () => assert.notEqual(labelKey(one), labelKey(other)));

  it('from nothing: a label of punctuation alone has no key', () => {
    for (const label of ['', ' ', '——', '（一）', '1.']) assert.equal(labelKey(label), '', label);
  });
});
