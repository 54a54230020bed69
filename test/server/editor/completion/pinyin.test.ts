import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { pinyinModule } from '../../../../scripts/generate-pinyin.ts';
import { loadReadings, readingsOf, spellings } from '../../../../server/editor/completion/match-name.ts';

describe('pinyin', () => {
  before(loadReadings);

  it('is the table that the generator writes today', () => {
    const path = new URL('../../../../server/editor/completion/pinyin-table.ts', import.meta.url);
    assert.equal(readFileSync(path, 'utf8'), pinyinModule());
  });

  it('knows the readings of a character, the usual one first', () => {
    assert.deepEqual(readingsOf('新'), ['xin']);
    assert.deepEqual(readingsOf('行').slice(0, 2), ['xing', 'hang']);
    assert.deepEqual(readingsOf('率').toSorted(), ['lv', 'shuai']);
    assert.deepEqual(readingsOf('A'), []);
  });

  it('spells names as they are typed', () => {
    assert.deepEqual(spellings('本年新收'), { initials: 'bnxs', full: 'bennianxinshou' });
    assert.deepEqual(spellings('国办2021'), { initials: 'gb2021', full: 'guoban2021' });
  });
});
