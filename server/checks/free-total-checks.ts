import { freeTablesOf, placeOfCell } from '../report/free-tables.ts';
import type { FreeCell, FreeEquation, FreeTable } from '../report/report.ts';
import { freeTotal } from './catalogue-totals.ts';
import { type Checker, found } from './check.ts';
import type { FixData } from './fix-data.ts';
import { compareFree } from './write-equation.ts';

/** Rules of free tables hold. */
const checkFreeTotals: Checker = function* (report) {
  for (const table of freeTablesOf(report))
    for (const equation of table.equations) {
      const { verdict, left, along, must } = equation;
      if (verdict !== 'broken') continue;
      const range = left[0]?.cell?.range ?? table.titleRange;
      const more = { ...repairOf(equation, table), ...(must ? {} : { level: 'warning' as const }) };
      yield found(freeTotal, range, { along, ...compareFree(equation) }, more);
    }
};

/** The total as its rule has it, where it stands alone on the left and was typed; in the unit it was typed with. */
function repairOf({ relation, left, rightValue }: FreeEquation, table: FreeTable): { readonly data?: FixData } {
  const [total, ...others] = left;
  const { cell } = total ?? {};
  if (relation !== '=' || others.length > 0 || !cell || !rightValue || !total?.coefficient.eq(1)) return {};
  if (cell.reading.kind !== 'number') return {};
  const text = `${rightValue.toFixed()}${cell.reading.unit ?? ''}`;
  return { data: { kind: 'repair', cells: [{ range: cell.range, text, place: nameOf(cell, table) }], unique: false } };
}

/** `合计·全年` */
function nameOf(cell: FreeCell, { rows, columns }: FreeTable): string {
  const { row, index } = placeOfCell(cell, rows);
  return `${row?.label ?? ''}·${columns[index]?.name || index + 1}`;
}

/** Tables of the author’s own add up as their rules say. */
export const freeTotalChecks: readonly Checker[] = [checkFreeTotals];
