import assert from 'node:assert/strict';
import { cellIndexAt, cellSpans, isRow } from '../../../src/tables/row-cells.ts';

/** A row with « » around what is selected of each cell. */
function selected(row: string): string {
  return cellSpans(row).reduceRight(
    (text, { start, end }) => `${text.slice(0, start)}«${text.slice(start, end)}»${text.slice(end)}`,
    row,
  );
}

describe('cells of a row', () => {
  it('are rows that begin with a bar of either width', () => {
    assert.deepEqual(['| 规章 |', '  ｜规章', '规章 | 1 |', '// | 规章 |', ''].map(isRow), [
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('are selected without the blanks around them', () => {
    assert.equal(selected('| 规章 |   12 | = |'), '| «规章» |   «12» | «=» |');
    assert.equal(selected('｜规章｜12'), '｜«规章»｜«12»');
    assert.equal(selected('| a \\| b | 1 |'), '| «a \\| b» | «1» |');
  });

  it('leave a blank on each side where they are blank', () => {
    assert.equal(selected('|    |   |  | ||'), '| «  » | « » | «» | «»|«»|');
  });

  it('end at the last bar, whatever blanks follow', () => {
    assert.equal(selected('| 规章 | 1 |  '), '| «规章» | «1» |  ');
    assert.equal(selected('|'), '|');
  });

  it('begin behind their bars', () => {
    const row = ' | 规章 | 12 |';
    const index = (character: number) => cellIndexAt(row, character);
    assert.deepEqual([0, 1, 2, 6, 7, 8, 11, 12, 13].map(index), [-1, -1, 0, 0, 1, 1, 1, 1, 1]);
  });
});
