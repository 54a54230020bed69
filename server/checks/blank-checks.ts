import Big from 'big.js';
import { groupBy } from '../group-by.ts';
import { diagnose } from '../report/diagnose.ts';
import type { FormatColumn } from '../report/format.ts';
import { numbersOfBlanks, wouldBreak } from '../report/numbers-of-blanks.ts';
import type { Fact, Report, WrittenCell, WrittenRow } from '../report/report.ts';
import { blankCells, blankColumn, blankTable } from './catalogue-cells.ts';
import { type Finding, found } from './check.ts';
import type { FixData } from './fix-data.ts';
import { countedCells, eachTable, type KnownTable } from './table-rows.ts';

/** Up to so many rows with blanks are named one by one; more of them are a table not filled in yet. */
const fewRows = 5;

interface Blank {
  readonly row: WrittenRow;
  readonly cell: WrittenCell;
  readonly columns: readonly [FormatColumn, ...FormatColumn[]];
}

/** One finding for a table, a column or a row, never one for each cell. */
function* checkCellsAreFilledIn(report: Report, table: KnownTable): Iterable<Finding> {
  const { definition, nameRange } = table;
  const misplaced = blanksOfMisplacedNumbers(report);
  const isMisplaced = ({ row, columns }: Blank) =>
    misplaced.some((fact) => fact.row === row.row && fact.column === columns[0]);
  const blanks = blanksOf(table).filter((blank) => !isMisplaced(blank));
  if (blanks.length === 0) return;
  const cells = table.rows.flatMap((row) => countedCells(definition, row)).length;
  const blankColumns = definition.columns.filter((column) => isBlankThroughout(table, column));
  const [inColumns, others] = split(
    blanks,
    ({ row, columns }) => row.kind === 'row' && blankColumns.includes(columns[0]),
  );
  const byRow = [...groupBy(others, ({ row }) => row)];
  if (blanks.length === cells || byRow.length > fewRows) {
    const parameters = { table: definition.name, count: blanks.length, all: blanks.length === cells };
    yield found(blankTable, nameRange, parameters, { data: fill(report, blanks) });
    return;
  }
  for (const [column, group] of groupBy(inColumns, ({ columns }) => columns[0])) {
    const data = fill(report, group);
    const computable = data.cells.every(({ text }) => text === '=');
    const parameters = { table: definition.name, column: column.label, computable };
    yield found(blankColumn, group[0].cell.range, parameters, { data });
  }
  for (const [{ label, labelRange }, group] of byRow) {
    const [first, ...more] = group;
    const range = more.length === 0 ? first.cell.range : labelRange;
    const columns = group.flatMap((blank) => blank.columns.map((column) => column.label));
    yield found(blankCells, range, { row: label, columns }, { data: fill(report, group) });
  }
}

function blanksOf({ definition, rows }: KnownTable): readonly Blank[] {
  return rows.flatMap((row) =>
    countedCells(definition, row)
      .filter(({ cell }) => cell.reading.kind === 'blank')
      .map((counted) => ({ row, ...counted })),
  );
}

/** The cells that a number which stands beside them belongs into: blank for a cause that is told already. */
function blanksOfMisplacedNumbers({ equations }: Report): readonly Fact[] {
  const misplaced = diagnose(equations).flatMap((diagnosis) => {
    if (diagnosis.kind === 'shifted-row') return diagnosis.repairs;
    return diagnosis.kind === 'shifted' ? diagnosis.pairs[0] : [];
  });
  return misplaced.map(({ fact }) => fact).filter(({ origin }) => origin === 'blank');
}

/** Whether a column is blank in every written row, of which there are several. */
function isBlankThroughout({ definition, rows }: KnownTable, column: FormatColumn): boolean {
  const cells = rows
    .filter(({ kind }) => kind === 'row')
    .flatMap((row) => countedCells(definition, row).filter(({ columns }) => columns.includes(column)));
  return cells.length > 1 && cells.every(({ cell }) => cell.reading.kind === 'blank');
}

/**
 * Totals are left to the rules that give them; another blank becomes the number that the rules give for it, or else 0,
 * which is no good guess where it breaks a sum.
 */
function fill({ equations, facts }: Report, blanks: readonly Blank[]): FixData & { readonly kind: 'fill' } {
  const totals = new Set(
    equations
      .filter(({ kind, rule, left }) => kind === 'must' && rule.relation === '=' && left.length === 1)
      .map(({ left }) => left[0]?.fact),
  );
  const numbers = numbersOfBlanks(equations);
  const filled = blanks.map(({ row, cell, columns: [column] }) => {
    const fact = facts.find((candidate) => candidate.row === row.row && candidate.column === column);
    return { cell, fact, number: (fact && numbers.get(fact)) ?? new Big(0), isTotal: totals.has(fact) };
  });
  const supposed = filled.flatMap(({ fact, number, isTotal }): [Fact, Big][] =>
    fact && !isTotal ? [[fact, number]] : [],
  );
  return {
    kind: 'fill',
    cells: filled.map(({ cell, number, isTotal }) => ({ range: cell.range, text: isTotal ? '=' : number.toFixed() })),
    ...(wouldBreak(equations, new Map(supposed)) && { breaks: true }),
  };
}

function split<Item>(items: readonly Item[], test: (item: Item) => boolean): readonly [Item[], Item[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}

/** Every cell is filled in: a blank keeps the sums it stands in from being checked. */
export const blankChecks = [checkCellsAreFilledIn].map(eachTable);
