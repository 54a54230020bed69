import assert from 'node:assert/strict';
import { builtServer, fuzzServer } from '../../scripts/fuzz/server-fuzz.ts';

describe('requests made at random to the built server (npm run fuzz does this at length)', function () {
  this.timeout(600_000);

  it('are answered, every one', async () => {
    const failures = await fuzzServer({ server: builtServer, count: 400, seed: 1 });
    assert.deepEqual(
      failures.map(({ what }) => what),
      [],
    );
  });
});
