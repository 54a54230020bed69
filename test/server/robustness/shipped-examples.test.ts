import assert from 'node:assert/strict';
import { begun, changed } from '../../../scripts/fuzz/example-fuzz.ts';
import { shippedFormats, shippedReports } from '../../support/examples.ts';

/** Those that show what reports hold beside the forms. */
const newer = [...shippedReports, ...shippedFormats].filter((path) => /水利局|高等学校|政府网站/.test(path));

describe('an example that is damaged is read and checked (npm run fuzz does this at length)', function () {
  this.timeout(600_000);

  for (const path of newer) {
    it(`cut off, at some of its characters: ${path}`, async () => {
      assert.ok((await begun(path, 499)) > 2);
    });

    it(`changed at random, in 6 ways: ${path}`, async () => {
      assert.equal(await changed(path, 6, 13), 6);
    });
  }
});
