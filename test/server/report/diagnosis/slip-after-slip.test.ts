import assert from 'node:assert/strict';
import { type Explained, type Move, mostMendedFirst } from '../../../../server/report/diagnosis/moves.ts';
import type { System } from '../../../../server/report/diagnosis/search.ts';
import { slipAfterSlip } from '../../../../server/report/diagnosis/slip-after-slip.ts';

/** Rows and columns of three numbers each, off by so much; every number may be off by anything but what is not allowed. */
function grid(rows: readonly number[], columns: readonly number[], allows: System['allows'] = () => true): System {
  const numbers = [0, 1, 2, 3, 4, 5, 6, 7, 8];
  const equation = (isIn: (number: number) => boolean) => Float64Array.from(numbers, (number) => Number(isIn(number)));
  return {
    equations: [
      ...rows.map((_, row) => equation((number) => Math.floor(number / 3) === row)),
      ...columns.map((_, column) => equation((number) => number % 3 === column)),
    ],
    residuals: Float64Array.from([...rows, ...columns]),
    classes: [0, 0, 0, 1, 1, 1],
    allows,
  };
}

/** What explains a grid, the likeliest first: a slip of several numbers costs as much as one number, or so much. */
function found(system: System, moves: readonly Move[] = [], ofMove = 10): readonly string[] {
  const bitsOf = ({ off, moves: own }: Explained<Move>) => (own.length > 0 ? ofMove * own.length : 10 * off.size);
  return slipAfterSlip(system, mostMendedFirst(moves, system), bitsOf).map(({ off, moves: own }) => {
    const numbers = [...off].sort(([a], [b]) => a - b).map(([number, by]) => `${number}: ${by}`);
    return `${numbers.join(', ')}${own.length > 0 ? ` by ${own.length}` : ''}`;
  });
}

describe('the likeliest explanations', () => {
  it('are found slip after slip', () => {
    assert.deepEqual(found(grid([5, 3, 0], [5, 0, 3])), ['0: 5, 5: 3']);
    assert.deepEqual(found(grid([5, 4, 3], [5, 4, 3])), ['0: 5, 4: 4, 8: 3']);
  });

  it('are all that are about as likely', () => {
    assert.deepEqual([...found(grid([5, 5, 0], [5, 5, 0]))].sort(), ['0: 5, 4: 5', '1: 5, 3: 5']);
  });

  it('take one slip rather than the several numbers that it makes wrong', () => {
    const exchanged: Move = {
      off: new Map([
        [0, 2],
        [1, -2],
      ]),
    };
    assert.deepEqual(found(grid([0, 0, 0], [2, -2, 0]), [exchanged]), ['0: 2, 1: -2 by 1']);
    // One that hands hardly make is none: two numbers are likelier.
    assert.ok(found(grid([7, 0, 0], [7, 0, 0]), [exchanged], 40).every((one) => one === '0: 7'));
  });

  it('take two slips of many numbers that share equations together', () => {
    const inFirst: Move = {
      off: new Map([
        [0, 4],
        [1, 1],
      ]),
      free: new Map([[2, 1]]),
    };
    const inSecond: Move = {
      off: new Map([
        [3, 2],
        [4, 3],
      ]),
      free: new Map([[5, 1]]),
    };
    assert.deepEqual(found(grid([11, 14, 0], [6, 4, 15]), [inFirst, inSecond]), [
      '0: 4, 1: 1, 2: 6, 3: 2, 4: 3, 5: 9 by 2',
    ]);
  });

  it('change no number into one that its cell may not hold', () => {
    const system = grid([5, 0, 0], [5, 0, 0], (number) => number !== 0);
    assert.ok(found(system).every((one) => !one.startsWith('0:')));
  });

  it('are none where nothing mends more than it breaks', () => {
    assert.deepEqual(found(grid([5, 0, 0], [0, 0, 0], () => false)), []);
  });
});
