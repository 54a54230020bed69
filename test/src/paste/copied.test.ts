import assert from 'node:assert/strict';
import { mayHoldTable } from '../../../src/paste/copied.ts';

describe('what is worth asking the server about', () => {
  it('is HTML with cells, text with tabs, and a column of numbers', () => {
    const copied = [
      { html: '<TABLE><TR><TD>1' },
      { html: '<p>', text: '1\t2' },
      { text: '12\r\n' },
      { text: '1,234\n５\n' },
    ];
    assert.deepEqual(copied.map(mayHoldTable), [true, true, true, true]);
  });

  it('is not prose, nor a number alone', () => {
    const copied = [{}, { html: '<p>一段文字</p>', text: '一段文字\n又一段' }, { text: '12' }, { text: '2024年\n' }];
    assert.deepEqual(copied.map(mayHoldTable), [false, false, false, false]);
  });
});
