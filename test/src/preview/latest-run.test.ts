import assert from 'node:assert/strict';
import { LatestRun } from '../../../src/preview/latest-run.ts';

describe('latest run', () => {
  interface Started {
    readonly signal: AbortSignal;
    finish(): Promise<void>;
  }
  let time: number;
  let started: Started[];
  let runs: LatestRun;

  beforeEach(() => {
    time = 0;
    started = [];
    runs = new LatestRun(run, 400, () => time);
  });

  function run(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const finish = () => {
        resolve();
        return new Promise<void>((settled) => setImmediate(settled));
      };
      started.push({ signal, finish });
    });
  }

  function nth(index: number): Started {
    const found = started[index];
    assert.ok(found, `only ${started.length} runs were started`);
    return found;
  }

  it('starts at once when nothing runs', () => {
    runs.request();
    assert.equal(started.length, 1);
    assert.equal(nth(0).signal.aborted, false);
  });

  it('runs again for each request that comes when nothing runs', async () => {
    runs.request();
    await nth(0).finish();
    runs.request();
    assert.equal(started.length, 2);
  });

  it('aborts the run that a newer request supersedes, and runs once for all that came meanwhile', async () => {
    runs.request();
    runs.request();
    runs.request();
    assert.equal(nth(0).signal.aborted, true);
    assert.equal(started.length, 1);
    await nth(0).finish();
    assert.equal(started.length, 2);
    assert.equal(nth(1).signal.aborted, false);
    await nth(1).finish();
    assert.equal(started.length, 2);
  });

  it('lets a run through when requests have gone unanswered for longer than its patience', async () => {
    runs.request();
    time = 300;
    runs.request();
    assert.equal(nth(0).signal.aborted, true);
    await nth(0).finish();
    time = 450;
    runs.request();
    assert.equal(nth(1).signal.aborted, false);
    await nth(1).finish();
    assert.equal(started.length, 3);
  });

  it('is patient again after an answer', async () => {
    runs.request();
    await nth(0).finish();
    time = 1000;
    runs.request();
    time = 1300;
    runs.request();
    assert.equal(nth(1).signal.aborted, true);
  });

  it('starts nothing more once disposed', async () => {
    runs.request();
    runs.request();
    runs.dispose();
    assert.equal(nth(0).signal.aborted, true);
    await nth(0).finish();
    assert.equal(started.length, 1);
  });
});
