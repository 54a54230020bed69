import { freeTablesOf } from '../report/free-tables.ts';
import { looseNumber } from '../report/loose-number.ts';
import type { FreeCell, FreeEquation, FreeRow, FreeTable } from '../report/report.ts';
import { inOrderOfText } from '../report/text-range.ts';
import { blankCells, unreadableNumber } from './catalogue-cells.ts';
import { type Checker, type Finding, found } from './check.ts';
import { rewriting } from './fix-data.ts';

/** Cells of a free table may hold what they like, but where a sum needs a number, or braces name what is blank. */
const checkFreeCells: Checker = function* (report) {
  for (const table of freeTablesOf(report)) {
    const inSums = new Set(table.equations.filter(asksForNumbers).flatMap(cellsOf));
    const named = new Set(report.bound.flatMap(({ freeCells }) => freeCells));
    for (const row of table.rows) {
      yield* unreadableCells(row, table, inSums);
      yield* unfilledCells(row, table, (cell) => inSums.has(cell) || named.has(cell));
    }
  }
};

function cellsOf({ left, right }: FreeEquation): FreeCell[] {
  return [...left, ...right].flatMap(({ cell }) => cell ?? []);
}

/** A rule over rows runs down every column, that of the remarks too: one of numbers has a `=` or mostly numbers. */
function asksForNumbers(equation: FreeEquation): boolean {
  const kinds = cellsOf(equation).map(({ reading }) => reading.kind);
  const numbers = kinds.filter((kind) => kind === 'number').length;
  return kinds.includes('computed') || numbers > kinds.length - numbers;
}

function* unreadableCells(row: FreeRow, table: FreeTable, inSums: ReadonlySet<FreeCell>): Iterable<Finding> {
  for (const cell of row.cells) {
    if (cell.reading.kind !== 'unreadable' || !inSums.has(cell)) continue;
    const { text, range } = cell;
    const number = looseNumber(text);
    // What is said of the number would be lost, and a free table has no place for it that is better.
    const proposal = number?.remark === undefined ? number?.written : undefined;
    const certain = proposal !== undefined && number?.certain === true;
    const parameters = { text, row: row.label, columns: [columnOf(cell, row, table)], proposal, certain };
    const fix = proposal === undefined ? {} : rewriting([{ range, text: proposal }], certain);
    yield found(unreadableNumber, range, parameters, fix);
  }
}

function* unfilledCells(row: FreeRow, table: FreeTable, isNeeded: (cell: FreeCell) => boolean): Iterable<Finding> {
  const blanks = row.cells.filter((cell) => cell.reading.kind === 'blank' && isNeeded(cell));
  const [first] = blanks;
  if (!first) return;
  const columns = blanks.map((cell) => columnOf(cell, row, table));
  // A row that ends before the cell gets those in front of it, too.
  const last = row.cells.lastIndexOf(blanks.at(-1) ?? first);
  const cells = row.cells.slice(0, last + 1).flatMap((cell) => {
    if (!blanks.includes(cell)) return isMissing(cell, row) ? [{ range: cell.range, text: '' }] : [];
    return [{ range: cell.range, text: isTotal(cell, table) ? '=' : '0' }];
  });
  yield found(blankCells, first.range, { row: row.label, columns }, { data: { kind: 'fill', cells } });
}

function isMissing({ range }: FreeCell, row: FreeRow): boolean {
  return inOrderOfText(range.start, row.range.end) === 0;
}

function columnOf(cell: FreeCell, { cells }: FreeRow, { columns }: FreeTable): string {
  const index = cells.indexOf(cell);
  return columns[index]?.name || String(index + 1);
}

function isTotal(cell: FreeCell, { equations }: FreeTable): boolean {
  return equations.some(
    ({ must, relation, left }) => must && relation === '=' && left.length === 1 && left[0]?.cell === cell,
  );
}

/** Cells of tables of the author’s own hold a number where one is needed. */
export const freeCellChecks: readonly Checker[] = [checkFreeCells];
