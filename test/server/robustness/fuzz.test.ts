import assert from 'node:assert/strict';
import { fuzzEngine } from '../../../scripts/fuzz/engine-fuzz.ts';

describe('documents changed at random (npm run fuzz does this at length)', function () {
  this.timeout(600_000);

  const count = process.env.GKREPORT_THOROUGH ? 250 : 120;

  it('are read, checked, tidied and mended as they should be', async () => {
    const failures = await fuzzEngine({ count, firstSeed: 1, all: true });
    assert.deepEqual(
      failures.map(({ seed, what }) => `${seed}: ${what}`),
      [],
    );
  });
});
