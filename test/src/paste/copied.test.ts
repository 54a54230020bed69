import assert from 'node:assert/strict';
import { mayHoldTable } from '../../../src/paste/paste-tables.ts';

describe('what is worth asking the server about', () => {
  it('is HTML with cells, text with tabs, and a column of numbers', () => {
    const copied = [
      { html: '<TABLE><TR><TD>1' },
      { html: '<p>', text: '1\t2' },
      { text: '12\r\n' },
      { text: '1,234\n５\n' },
      { text: '| 甲 | 乙 |\n| --- | :-: |\n| 丙 | 1 |\n' },
      { text: '甲 | 乙\n--- | ---\n丙 | 1' },
      { text: '| 甲 |\r\n|---|\r\n| 1 |' },
    ];
    assert.deepEqual(
      copied.map(mayHoldTable),
      copied.map(() => true),
    );
  });

  it('is not prose, nor a number alone', () => {
    const copied = [
      {},
      { html: '<p>一段文字</p>', text: '一段文字\n又一段' },
      { text: '12' },
      { text: '2024年\n' },
      { text: '| 行 | 1 |\n| 列 | 2 |\n' },
      { text: '甲\n---\n乙' },
    ];
    assert.deepEqual(
      copied.map(mayHoldTable),
      copied.map(() => false),
    );
  });
});
