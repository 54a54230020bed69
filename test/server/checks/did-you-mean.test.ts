import assert from 'node:assert/strict';
import fc from 'fast-check';
import { closestWord, didYouMean } from '../../../server/checks/did-you-mean.ts';

describe('did you mean', () => {
  it('proposes the word that differs least', () => {
    assert.equal(closestWord('复义诉讼', ['申请办理', '复议诉讼', '复议']), '复议诉讼');
  });

  it('lets a third of the characters differ, one in short words', () => {
    assert.equal(closestWord('机构', ['机关']), '机关');
    assert.equal(closestWord('行政确认', ['行政许可']), undefined);
    assert.equal(closestWord('申请办里情', ['申请办理情']), '申请办理情');
  });

  it('proposes a word that holds what was written, or is held by it', () => {
    assert.equal(closestWord('申请', ['复议诉讼', '申请办理']), '申请办理');
    assert.equal(closestWord('复议诉讼情况表', ['复议诉讼', '申请办理']), '复议诉讼');
  });

  it('proposes nothing for nothing, and nothing far off', () => {
    assert.equal(closestWord('', ['机关']), undefined);
    assert.equal(closestWord('天气', ['机关', '年度']), undefined);
    assert.deepEqual(didYouMean(undefined), { zh: '', en: '' });
  });

  it('finds a word in which one character was mistyped', () => {
    const words = ['行政规范性文件', '其他对外管理服务事项', '要求提供公开出版物', '未经复议直接起诉'];
    fc.assert(
      fc.property(fc.constantFrom(...words), fc.nat(), (word, at) => {
        const place = at % word.length;
        assert.equal(closestWord(`${word.slice(0, place)}错${word.slice(place + 1)}`, words), word);
      }),
    );
  });
});
