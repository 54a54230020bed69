import type { Repair, RepairSet } from '../report/diagnosis/repairs.ts';
import { isCutOff } from '../report/equations/solve.ts';
import type { Equation, Fact } from '../report/evaluated.ts';
import { unitOf } from '../report/read/read-cell.ts';
import type { TextRange } from '../report/text-range.ts';
import type { FixData, RepairedCell, RepairedRow } from './fix-data.ts';
import { nameOf } from './write-equation.ts';

/** A replacement when there is something to replace with: spread into what {@link found} takes. */
export function replacement(range: TextRange, text: string | undefined): { readonly data?: FixData } {
  return text === undefined ? {} : { data: { kind: 'replace', range, text } };
}

/** What writes texts over what cells hold: spread into what {@link found} takes. */
export function rewriting(
  cells: readonly { readonly range: TextRange; readonly text: string }[],
  certain = false,
): { readonly data: FixData } {
  const [only, ...others] = cells;
  const sure = certain && { certain };
  return {
    data: only && others.length === 0 ? { kind: 'replace', ...only, ...sure } : { kind: 'rewrite', cells, ...sure },
  };
}

/** What a quick fix writes into typed cells; a number that 其余 filled has no cell to write into. */
export function repairedCells(repairs: readonly Repair[]): RepairedCell[] {
  return repairs.filter(({ fact }) => fact.origin === 'typed').map(repairedCell);
}

/** What a quick fix writes into a cell. */
export function repairedCell({ fact, should }: Repair): RepairedCell {
  // What is said of a number stays with it, and so does its unit.
  return {
    range: fact.range,
    text: should.toFixed() + unitBehind(fact) + (fact.loose?.remark ?? ''),
    place: nameOf(fact),
  };
}

/** The unit that a number would be without if its figures alone stood there: its column has none. */
function unitBehind({ unit, column }: Fact): string {
  return unitOf(column) === undefined ? (unit ?? '') : '';
}

/** Whether `=` may stand for a typed number: it prints without a unit. */
export function isComputable(fact: Fact): boolean {
  return fact.origin === 'typed' && unitBehind(fact) === '';
}

/** What a quick fix writes: each number, or set of numbers, that would repair everything, the likeliest first. */
export function repairsOf(
  repairs: readonly Repair[],
  together: readonly RepairSet[],
  broken: readonly Equation[],
): FixData & { readonly kind: 'repair' } {
  const cells = repairedCells(repairs);
  const rows = cells.length > 0 ? [] : mendedRows(repairs);
  const sets = together.map((set) => set.map(repairedCell));
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
function mendedRows(repairs: readonly Repair[]): RepairedRow[] {
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
export function typedTotals(equations: readonly Equation[]): RepairedCell[] {
  const totals = equations.flatMap(({ total }) => total ?? []);
  return totals.filter(isComputable).map((fact) => ({ range: fact.range, text: '=', place: nameOf(fact) }));
}
