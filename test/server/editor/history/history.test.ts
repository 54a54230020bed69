import { liveThrough } from './compare.ts';

const isThorough = process.env.GKREPORT_THOROUGH !== undefined;

describe('after whatever an author did', () => {
  // More of it: scripts/live-through.ts.
  for (const seed of [1, 2])
    it(`everything is as in a server that has just been started (seed ${seed})`, async function () {
      this.timeout(600_000);
      await liveThrough(60, seed);
    });

  it('everything is, among many reports that nobody opens', async function () {
    this.timeout(3_600_000);
    if (isThorough) await liveThrough(2_000, 3, { others: 3_000, every: 100 });
    else await liveThrough(80, 3, { others: 60, every: 40 });
  });
});
