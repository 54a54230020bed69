import assert from 'node:assert/strict';
import fc from 'fast-check';
import { abridged, closestWord, didYouMean } from '../../../server/checks/did-you-mean.ts';

describe('did you mean', () => {
  it('proposes the word that differs least', () => {
    assert.equal(closestWord('复义诉讼', ['申请办理', '复议诉讼', '复议']), '复议诉讼');
  });

  it('proposes the first of several words that are equally near', () => {
    assert.equal(closestWord('行政处可', ['行政许可', '行政处罚']), '行政许可');
    assert.equal(closestWord('行政处可', ['行政处罚', '行政许可']), '行政处罚');
    assert.equal(closestWord('行政处可', ['申请办理', '行政许可', '行政处可书', '行政处罚']), '行政处可书');
  });

  it('takes a word that holds more of what was written for nearer', () => {
    assert.equal(closestWord('申请', ['依申请公开情况', '申请办理', '收到申请情况']), '申请办理');
    assert.equal(closestWord('申请', ['依申请公开情况', '收到申请情况']), '收到申请情况');
  });

  it('takes no single character for a word: neither one that differs nor one that others hold', () => {
    assert.equal(closestWord('其', ['他']), undefined);
    assert.equal(closestWord('本', ['本年新收情况']), undefined);
    assert.equal(closestWord('总计', ['行政复议总计']), '行政复议总计');
  });

  it('lets a third of the characters differ, one in short words', () => {
    assert.equal(closestWord('机构', ['机关']), '机关');
    assert.equal(closestWord('行政确认', ['行政许可']), undefined);
    assert.equal(closestWord('社会公益组识', ['社会公益组织']), '社会公益组织');
    assert.equal(closestWord('社会公营组识', ['社会公益组织']), '社会公益组织');
    assert.equal(closestWord('会社公营组识', ['社会公益组织']), undefined);
    assert.equal(closestWord('行政复仪诉公', ['行政复议诉讼']), '行政复议诉讼');
    assert.equal(closestWord('行政复仪诉公书', ['行政复议诉讼状']), undefined);
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

  it('names four things, and of more the first three and how many there are', () => {
    const unit = { zh: '行', en: 'rows' };
    assert.deepEqual(abridged(['甲', '乙', '丙', '丁'], unit), {
      zh: '“甲”、“乙”、“丙”、“丁”',
      en: '“甲”, “乙”, “丙”, “丁”',
    });
    assert.deepEqual(abridged(['甲', '乙', '丙', '丁', '戊'], unit), {
      zh: '“甲”、“乙”、“丙”等 5 行',
      en: '“甲”, “乙”, “丙” and others, 5 rows in all',
    });
  });
});
