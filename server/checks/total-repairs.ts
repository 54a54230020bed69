import { isCutOff } from '../report/quotient.ts';
import type { Repair, RepairSet } from '../report/repairs.ts';
import type { Equation } from '../report/report.ts';
import { targetOf } from './equation-places.ts';
import type { FixData, MendedCell, MendedRow } from './fix-data.ts';
import { mended, mendedCells } from './mended-cells.ts';
import { nameOf } from './write-equation.ts';

/** What a quick fix writes: each number, or set of numbers, that would repair everything, the likeliest first. */
export function repairsOf(
  repairs: readonly Repair[],
  together: readonly RepairSet[],
  broken: readonly Equation[],
): FixData & { readonly kind: 'repair' } {
  const cells = mendedCells(repairs);
  const rows = cells.length > 0 ? [] : mendedRows(repairs);
  const sets = together.map((set) => set.map(mended));
  return {
    kind: 'repair',
    cells,
    unique: repairs.length === 1 && together.length === 0 && !broken.some(isRounded),
    ...(rows.length > 0 && { rows }),
    ...(sets.length > 0 && { together: sets }),
  };
}

/** Whether other numbers that round to the same would do as well. */
function isRounded({ left, right }: Equation): boolean {
  return [...left, ...right].some(({ coefficient }) => isCutOff(coefficient));
}

/** Numbers that 其余 filled, as rows of their own. */
function mendedRows(repairs: readonly Repair[]): MendedRow[] {
  return repairs
    .filter(({ fact }) => fact.origin === 'filled')
    .map(({ fact: { table, row, column }, should }) => ({
      table: table.name,
      row: row.name,
      column: column.name,
      text: should.toFixed(),
    }));
}

/** The totals of equations that were typed rather than computed. */
export function typedTotals(equations: readonly Equation[]): MendedCell[] {
  const totals = equations.flatMap((equation) => targetOf(equation) ?? []);
  return totals
    .filter(({ origin }) => origin === 'typed')
    .map((fact) => ({ range: fact.range, text: '=', place: nameOf(fact) }));
}
