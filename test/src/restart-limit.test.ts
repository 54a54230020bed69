import assert from 'node:assert/strict';
import { RestartLimit } from '../../src/server-life.ts';

describe('restart limit', () => {
  let time = 0;

  beforeEach(() => {
    time = 0;
  });

  function endAt(limit: RestartLimit, ...times: readonly number[]): readonly boolean[] {
    return times.map((at) => {
      time = at;
      return limit.mayRestart();
    });
  }

  it('allows so many restarts in its span, and no more', () => {
    const limit = new RestartLimit(2, 1000, () => time);
    assert.deepEqual(endAt(limit, 0, 10, 20, 30), [true, true, false, false]);
  });

  it('forgets what is longer ago than its span', () => {
    const limit = new RestartLimit(2, 1000, () => time);
    assert.deepEqual(endAt(limit, 0, 900, 1800, 2700, 2750), [true, true, true, true, false]);
  });
});
