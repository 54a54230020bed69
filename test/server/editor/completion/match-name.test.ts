import assert from 'node:assert/strict';
import { loadReadings, matchName } from '../../../../server/editor/completion/match-name.ts';

describe('what was typed finds a name', () => {
  before(loadReadings);

  it('by its own characters alone where pinyin is not wanted', () => {
    assert.equal(matchName('bnxs', '本年新收', false), undefined);
    assert.equal(matchName('本n', '本年新收', false), undefined);
    assert.equal(matchName('新收', '本年新收', false), 'inside');
    assert.equal(matchName('一、总', '一、总体情况', false), 'start');
  });

  for (const [typed, name] of [
    ['本年', '本年新收'],
    ['bnxs', '本年新收'],
    ['bennianxinshou', '本年新收'],
    ['benns', '本年收入'],
    ['本nx', '本年新收'],
    ['BN', '本年新收'],
    ['\uff42\uff4e', '本年新收'],
    ['zt', '一、总体情况'],
    ['一、总', '一、总体情况'],
    ['yzt', '一、总体情况'],
    ['\uff08三\uff09不予', '（三）不予公开'],
    ['gb2021', '国办2021'],
    ['hang', '行政许可'],
    ['', '本年新收'],
    ['## ', '总体情况'],
  ] as const)
    it(`“${typed}” by the beginning of ${name}`, () => assert.equal(matchName(typed, name), 'start'));

  for (const [typed, name] of [
    ['公开', '主动公开'],
    ['gk', '主动公开'],
    ['gongk', '主动公开'],
    ['公k', '主动公开'],
    ['xk', '行政许可'],
    ['2021', '国办2021'],
  ] as const)
    it(`“${typed}” within ${name}`, () => assert.equal(matchName(typed, name), 'inside'));

  for (const [typed, name] of [
    ['公主', '主动公开'],
    ['主公', '主动公开'],
    ['bs', '本年新收'],
    ['bnxsx', '本年新收'],
    ['机关', '本年新收'],
  ] as const)
    it(`“${typed}” does not find ${name}: its characters do not follow each other there`, () =>
      assert.equal(matchName(typed, name), undefined));
});
