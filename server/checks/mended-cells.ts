import type { Repair } from '../report/repairs.ts';
import type { MendedCell } from './fix-data.ts';
import { nameOf } from './write-equation.ts';

/** What a quick fix writes into typed cells; a number that 其余 filled has no cell to write into. */
export function mendedCells(repairs: readonly Repair[]): MendedCell[] {
  return repairs.filter(({ fact }) => fact.origin === 'typed').map(mended);
}

/** What a quick fix writes into a cell. */
export function mended({ fact, should }: Repair): MendedCell {
  // What is said of a number stays with it.
  return { range: fact.range, text: should.toFixed() + (fact.loose?.remark ?? ''), place: nameOf(fact) };
}
