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
  let rests: { readonly milliseconds: number; readonly end: () => void }[];

  beforeEach(() => {
    time = 0;
    started = [];
    rests = [];
    const wait = (milliseconds: number) => new Promise<void>((end) => rests.push({ milliseconds, end }));
    runs = new LatestRun(run, 400, { now: () => time, wait });
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
    rests[0]?.end();
    await new Promise((settled) => setImmediate(settled));
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

  it('never has two runs under way, however fast requests come and however long runs take', async () => {
    let underWay = 0;
    let most = 0;
    const busy = new LatestRun(
      async () => {
        underWay += 1;
        most = Math.max(most, underWay);
        for (let turn = 0; turn < 7; turn += 1) await new Promise((settled) => setImmediate(settled));
        underWay -= 1;
      },
      400,
      { now: () => time, wait: async () => undefined },
    );
    for (let keystroke = 0; keystroke < 200; keystroke += 1) {
      time += 10;
      busy.request();
      await new Promise((settled) => setImmediate(settled));
    }
    assert.equal(most, 1);
  });

  it('rests after a long run for as long as it took, then runs once for all that came meanwhile', async () => {
    runs.request();
    time = 900;
    await nth(0).finish();
    assert.deepEqual(
      rests.map(({ milliseconds }) => milliseconds),
      [900],
    );
    runs.request();
    runs.request();
    assert.equal(started.length, 1);
    time = 1800;
    rests[0]?.end();
    await new Promise((settled) => setImmediate(settled));
    assert.equal(started.length, 2);
    assert.equal(nth(1).signal.aborted, false);
  });

  it('does not rest after a short run', async () => {
    runs.request();
    time = 90;
    await nth(0).finish();
    runs.request();
    assert.equal(started.length, 2);
    assert.equal(rests.length, 0);
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
