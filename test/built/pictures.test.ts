import assert from 'node:assert/strict';
import { picturesCost } from '../../scripts/bench/pictures.ts';

describe('a report with 200 pictures of a megabyte each, in the built server', function () {
  this.timeout(120_000);

  it('is shown without sending a picture, in less than 400 MB', async () => {
    const { memory, perKeystroke, shown } = await picturesCost(200);
    assert.equal(shown, 200);
    // What changed on the page, and diagnostics.
    assert.ok(perKeystroke < 20_000, `${perKeystroke} bytes for a keystroke`);
    // Where the system does not tell, there is nothing to compare.
    assert.ok(!(memory >= 400), `${memory} MB`);
  });
});
