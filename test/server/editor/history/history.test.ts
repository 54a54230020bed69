import { liveThrough } from './compare.ts';

describe('after whatever an author did', () => {
  // More of it: scripts/live-through.ts.
  for (const seed of [1, 2])
    it(`everything is as in a server that has just been started (seed ${seed})`, async function () {
      this.timeout(600_000);
      await liveThrough(60, seed);
    });
});
