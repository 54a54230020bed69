import Big from 'big.js';
import { numbersOfBlanks, wouldBreak } from '../report/diagnosis/blanks.ts';
import { diagnose } from '../report/diagnosis/diagnose.ts';
import { ownFacts } from '../report/diagnosis/parity.ts';
import type { Equation, Fact } from '../report/evaluated.ts';
import type { FormatColumn } from '../report/format.ts';
import { looseNumber } from '../report/read/loose-number.ts';
import { freeTablesOf, type Report } from '../report/report.ts';
import type { TextRange } from '../report/text-range.ts';
import type { FreeRow, FreeTable, WrittenCell, WrittenRow } from '../report/written.ts';
import { groupBy } from '../shared/group-by.ts';
import { sources } from './basis-words.ts';
import { columnUnit, unreadableNumber } from './cell-checks.ts';
import { type Check, type Checker, type CheckGroup, type Finding, found } from './check.ts';
import { abridged } from './did-you-mean.ts';
import type { FixData } from './fix-data.ts';
import { equationsWithSaid } from './narration/said-numbers.ts';
import { rewriting } from './repair.ts';
import { countedCells, eachTable, type KnownTable } from './table-rows.ts';

/** Cells not filled in yet: the equations they are in cannot be checked. */
const blankCells: Check<{ readonly row: string; readonly columns: readonly string[] }> = {
  id: 'blank-cells',
  name: '未填格',
  level: 'warning',
  source: sources.zeros,
  message: ({ row, columns }) => {
    const places = abridged(columns, columnUnit);
    return {
      zh: `“${row}”的${places.zh}未填；无此情况的填 0，合计可填“=”自动计算`,
      en: `${places.en} of “${row}” ${columns.length === 1 ? 'is' : 'are'} empty. Enter 0 if there were none; enter “=” to compute a total`,
    };
  },
};

/** A column, such as 总计, that is empty in every row. */
const blankColumn: Check<{ readonly table: string; readonly column: string; readonly computable: boolean }> = {
  id: 'blank-column',
  name: '整列未填',
  level: 'warning',
  source: sources.zeros,
  message: ({ table, column, computable }) => ({
    zh: `表“${table}”的“${column}”整列未填；${computable ? '可填“=”自动计算' : '无此情况的填 0'}`,
    en: `Column “${column}” of table “${table}” is empty in every row. ${
      computable ? 'Enter “=” to compute it' : 'Enter 0 if there were none'
    }`,
  }),
};

/** A table with many empty cells: said once for all of them. */
const blankTable: Check<{ readonly table: string; readonly count: number; readonly all: boolean }> = {
  id: 'blank-table',
  name: '表未填完',
  level: 'warning',
  source: sources.zeros,
  message: ({ table, count, all }) => ({
    zh: `表“${table}”${all ? '全部' : '有'} ${count} 格未填；无此情况的填 0，合计可填“=”自动计算`,
    en: `${all ? 'All ' : ''}${count} cells of table “${table}” are empty. Enter 0 if there were none; enter “=” to compute totals`,
  }),
};

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
  const misplaced = blanksOfMisplacedNumbers(equationsWithSaid(report));
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
  // Totals that are computed are nobody's numbers: a table with nothing else is one cause.
  const isUntouched = table.rows.every((row) =>
    countedCells(definition, row).every(({ cell }) => ['blank', 'computed'].includes(cell.reading.kind)),
  );
  const isWhole = isUntouched && cells > definition.columns.length;
  if (blanks.length === cells || isWhole || byRow.length > fewRows) {
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
function blanksOfMisplacedNumbers(equations: Report['equations']): readonly Fact[] {
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

/** Numbers for blanks of a table of the form; see {@link filled}. */
function fill({ equations, facts }: Report, blanks: readonly Blank[]): ReturnType<typeof filled> {
  return filled(
    equations,
    blanks.map(({ row, cell: { range }, columns: [column] }) => {
      return { range, fact: facts.find((candidate) => candidate.row === row.row && candidate.column === column) };
    }),
  );
}

/**
 * Totals are left to the rules that give them; another blank becomes the number that the rules give for it, or else 0,
 * which is no good guess where it breaks a sum.
 */
function filled(
  equations: readonly Equation[],
  blanks: readonly { readonly range: TextRange; readonly fact: Fact | undefined }[],
): FixData & { readonly kind: 'fill' } {
  const totals = new Set(equations.flatMap(({ kind, total }) => (kind === 'must' && total ? [total] : [])));
  const numbers = numbersOfBlanks(equations);
  const cells = blanks.map(({ range, fact }) => {
    const number = (fact && numbers.get(fact)) ?? new Big(0);
    return { range, fact, number, isTotal: fact !== undefined && totals.has(fact) };
  });
  const supposed = cells.flatMap(({ fact, number, isTotal }): [Fact, Big][] =>
    fact && !isTotal ? [[fact, number]] : [],
  );
  return {
    kind: 'fill',
    cells: cells.map(({ range, number, isTotal }) => ({ range, text: isTotal ? '=' : number.toFixed() })),
    ...(wouldBreak(equations, new Map(supposed)) && { breaks: true }),
  };
}

function split<Item>(items: readonly Item[], test: (item: Item) => boolean): readonly [Item[], Item[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}

/** Cells of a free table may hold what they like, but where a sum needs a number, or braces name what is blank. */
const checkFreeCells: Checker = function* (report) {
  for (const table of freeTablesOf(report)) {
    const inSums = new Set(table.equations.filter(asksForNumbers).flatMap(ownFacts));
    const named = new Set(report.bound.flatMap(({ freeCells }) => freeCells));
    const misplaced = blanksOfMisplacedNumbers(table.equations);
    const isMisplaced = ({ row, column }: Fact) => misplaced.some((fact) => fact.row === row && fact.column === column);
    for (const row of table.rows) {
      yield* unreadableCells(row, inSums);
      yield* unfilledCells(row, table, (cell) => (inSums.has(cell) || named.has(cell)) && !isMisplaced(cell));
    }
  }
};

/** A rule over rows runs down every column, that of the remarks too: one of numbers has a `=` or mostly numbers. */
function asksForNumbers(equation: Equation): boolean {
  const origins = ownFacts(equation).map(({ origin }) => origin);
  const numbers = origins.filter((origin) => origin === 'typed').length;
  return origins.includes('computed') || numbers > origins.length - numbers;
}

function* unreadableCells({ cells }: FreeRow, inSums: ReadonlySet<Fact>): Iterable<Finding> {
  for (const cell of cells) {
    if (cell.origin !== 'unreadable' || !inSums.has(cell)) continue;
    const { text, range, row, column } = cell;
    const number = looseNumber(text);
    // What is said of the number would be lost, and a free table has no place for it that is better.
    const proposal = number?.remark === undefined ? number?.written : undefined;
    const certain = proposal !== undefined && number?.certain === true;
    const parameters = { text, row: row.label, columns: [column.name], proposal, certain };
    const fix = proposal === undefined ? {} : rewriting([{ range, text: proposal }], certain);
    yield found(unreadableNumber, range, parameters, fix);
  }
}

function* unfilledCells(row: FreeRow, table: FreeTable, isNeeded: (cell: Fact) => boolean): Iterable<Finding> {
  const blanks = row.cells.filter((cell) => ['blank', 'missing'].includes(cell.origin) && isNeeded(cell));
  const [first] = blanks;
  if (!first) return;
  const { cells, ...more } = filled(
    table.equations,
    blanks.map((fact) => ({ fact, range: fact.range })),
  );
  const texts = new Map(blanks.map((blank, index) => [blank, cells[index]?.text]));
  // A row that ends before the cell gets those in front of it, too.
  const last = row.cells.lastIndexOf(blanks.at(-1) ?? first);
  const written = row.cells.slice(0, last + 1).flatMap((cell) => {
    const text = texts.get(cell) ?? (cell.origin === 'missing' ? '' : undefined);
    return text === undefined ? [] : [{ range: cell.range, text }];
  });
  const parameters = { row: row.label, columns: blanks.map(({ column }) => column.name) };
  yield found(blankCells, first.range, parameters, { data: { ...more, cells: written } });
}

export const blankChecks: CheckGroup = {
  checks: [blankCells, blankColumn, blankTable],
  checkers: [eachTable(checkCellsAreFilledIn), checkFreeCells],
};
