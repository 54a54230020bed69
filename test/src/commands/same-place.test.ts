import assert from 'node:assert/strict';
import { samePlace } from '../../../src/commands/export-places.ts';

const move = (report: string, place: string) => ({ report, place });

describe('places of exported files', () => {
  it('may be as many as there are files', () => {
    const moves = [move('a.gkreport', 'a.docx'), move('a.gkreport', 'a.html'), move('b.gkreport', 'b.docx')];
    assert.equal(samePlace(moves), undefined);
  });

  it('are not shared by two reports', () => {
    const moves = [move('a.gkreport', 'x.html'), move('b.gkreport', 'y.html'), move('c.gkreport', 'x.html')];
    assert.deepEqual(samePlace(moves), [moves[0], moves[2]]);
  });

  it('are not where the report itself lies', () => {
    const moves = [move('a.gkreport', 'a.html'), move('b.gkreport', 'b.gkreport')];
    assert.deepEqual(samePlace(moves), [moves[1], moves[1]]);
  });
});
