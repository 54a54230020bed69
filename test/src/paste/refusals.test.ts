import assert from 'node:assert/strict';
import { Refusals } from '../../../src/paste/paste-tables.ts';

const attempt = { uri: 'file:///1.gkreport', version: 3, html: undefined, text: '1\t2' };

describe('a refused paste', () => {
  it('is insisted on when it comes once more', () => {
    const refusals = new Refusals();
    assert.equal(refusals.insists(attempt), false);
    refusals.note(attempt);
    assert.equal(refusals.insists({ ...attempt }), true);
    assert.equal(refusals.insists(attempt), false);
  });

  it('is new when the text was changed, or something else was copied', () => {
    for (const other of [{ version: 4 }, { uri: 'file:///2.gkreport' }, { text: '1\t3' }, { html: '<table>' }]) {
      const refusals = new Refusals();
      refusals.note(attempt);
      assert.equal(refusals.insists({ ...attempt, ...other }), false);
      assert.equal(refusals.insists(attempt), false);
    }
  });
});
