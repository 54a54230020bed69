import assert from 'node:assert/strict';
import fc from 'fast-check';
import { movedLine } from '../../../src/preview/page-lines.ts';

describe('a line of a text that was edited', () => {
  const before = ['甲', '乙', '丙', '丁'];

  it('stays where it is before the edit, and moves by what the edit added or removed behind it', () => {
    const added = ['甲', '乙', '新', '又新', '丙', '丁'];
    assert.deepEqual(
      [0, 1, 2, 3].map((line) => movedLine(line, before, added)),
      [0, 1, 4, 5],
    );
    assert.deepEqual(
      [0, 1, 4, 5].map((line) => movedLine(line, added, before)),
      [0, 1, 2, 3],
    );
  });

  it('that is itself edited is where the edit is', () => {
    assert.equal(movedLine(2, before, ['甲', '乙', '丙丙', '丁']), 2);
    assert.equal(movedLine(2, before, ['甲', '乙', '丁']), 2);
    assert.equal(movedLine(3, ['甲', '一', '二', '三', '乙'], ['甲', '乙']), 1);
  });

  it('keeps its fraction', () => {
    assert.equal(movedLine(2.25, before, ['新', ...before]), 3.25);
  });

  it('above and below the edit is the same line, and never is there a line outside of the text', () => {
    const part = (name: string) => fc.nat(5).map((length) => Array.from({ length }, (_, index) => name + index));
    fc.assert(
      fc.property(part('上'), part('旧'), part('新'), part('下'), (above, old, fresh, below) => {
        const from = [...above, ...old, ...below];
        const to = [...above, ...fresh, ...below];
        for (const [line, text] of from.entries()) {
          const moved = movedLine(line, from, to);
          if (old.includes(text)) assert.ok(moved >= 0 && moved <= to.length);
          else assert.equal(to[moved], text);
        }
      }),
    );
  });
});
