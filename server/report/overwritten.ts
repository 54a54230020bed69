import Big from 'big.js';
import type { Exchange } from './exchanges.ts';
import type { Neighbours } from './neighbours.ts';
import type { ParityRow } from './parity.ts';
import { type Columns, explainsAll, repaired } from './repairs.ts';
import type { Fact } from './report.ts';

/**
 * Numbers written into the cell beside their own, which says 0 or nothing since: back in it they make every equation
 * agree, with whatever the equations give for the number that was lost. Two numbers that stand in the same equations
 * always can, which proves nothing by itself.
 */
export function overwrittenOf(neighbours: readonly Neighbours[], columns: Columns): Exchange[] {
  return neighbours.flatMap((cells): Exchange[] => {
    const [first, second] = cells;
    const [one, other] = [columns.get(first), columns.get(second)];
    if (!one || !other || isZero(first) === isZero(second)) return [];
    if (![...one.keys(), ...other.keys()].some(({ residual }) => !residual.eq(0))) return [];
    const [left, over] = isZero(first) ? [one, other] : [other, one];
    const moved = (isZero(first) ? second : first).value ?? new Big(0);
    const lost = offOf(over, left, moved.times(-1));
    if (!lost || lost.eq(0) || lost.eq(moved)) return []; // nothing was lost, or the two only changed places
    const [offFirst, offSecond] = isZero(first) ? [moved.times(-1), lost] : [lost, moved.times(-1)];
    if (!explainsAll(one, offFirst, other, offSecond)) return [];
    const [a] = repaired(first, offFirst);
    const [b] = repaired(second, offSecond);
    return a && b ? [{ repairs: [a, b], rows: new Set([...one.keys(), ...other.keys()]) }] : [];
  });
}

/** By how much a number is off where another, that is off by so much, is not all that is wrong. */
function offOf(column: ReadonlyMap<ParityRow, Big>, besides: ReadonlyMap<ParityRow, Big>, off: Big): Big | undefined {
  const [entry] = column;
  if (!entry) return undefined;
  const [row, coefficient] = entry;
  return row.residual.minus(off.times(besides.get(row) ?? 0)).div(coefficient);
}

function isZero({ value }: Fact): boolean {
  return value?.eq(0) ?? false;
}
