import assert from 'node:assert/strict';
import { BlamedDocuments } from '../../src/blamed-documents.ts';

describe('the document that a server ended at', () => {
  function endAt(blamed: BlamedDocuments, uri: string | undefined): string | undefined {
    blamed.workAt(uri);
    return blamed.ended();
  }

  it('is set aside when that happens a second time', () => {
    const blamed = new BlamedDocuments();
    assert.equal(endAt(blamed, 'a'), undefined);
    assert.equal(endAt(blamed, 'b'), undefined);
    assert.equal(endAt(blamed, 'a'), 'a');
    assert.deepEqual(blamed.setAside, ['a']);
  });

  it('is not to blame when it was checked in between, or when the server was at nothing', () => {
    const blamed = new BlamedDocuments();
    for (let time = 0; time < 3; time++) {
      assert.equal(endAt(blamed, 'a'), undefined);
      blamed.workAt(undefined, 'a');
    }
    for (let time = 0; time < 3; time++) assert.equal(endAt(blamed, undefined), undefined);
    assert.deepEqual(blamed.setAside, []);
  });

  it('is read again when it is closed and opened, and blamed at once if it does the same', () => {
    const blamed = new BlamedDocuments();
    for (let time = 0; time < 2; time++) endAt(blamed, 'a');
    blamed.closed('a');
    assert.deepEqual(blamed.setAside, []);
    assert.equal(endAt(blamed, 'a'), 'a');
    blamed.forget();
    assert.deepEqual(blamed.setAside, []);
    assert.equal(endAt(blamed, 'a'), undefined);
  });

  it('is set aside at once when the server does not come to an end with it', () => {
    const blamed = new BlamedDocuments();
    assert.equal(blamed.stuck(), undefined);
    blamed.workAt('a');
    assert.equal(blamed.stuck(), 'a');
    assert.deepEqual(blamed.setAside, ['a']);
  });
});
