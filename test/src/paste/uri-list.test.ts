import assert from 'node:assert/strict';
import { urisOf } from '../../../src/paste/drop-reports.ts';

describe('a list of addresses', () => {
  it('has one on each line, and may have comments', () => {
    assert.deepEqual(urisOf('# 两份\r\nfile:///a.gkreport\r\nfile:///b.gkreport\r\n'), [
      'file:///a.gkreport',
      'file:///b.gkreport',
    ]);
  });
});
