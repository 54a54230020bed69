import { formOf, isWordsOnly } from '../cell-forms.ts';
import type { Fact } from '../evaluated.ts';
import { type FormatColumn, type FormatRow, type FormatTable, leafRows } from '../format.ts';
import { givenBy } from '../names.ts';
import type { TextRange } from '../text-range.ts';
import type { GroupNumbers, WrittenCell, WrittenRow } from '../written.ts';
import { looseNumber } from './loose-number.ts';
import { inColumnUnit } from './read-cell.ts';
import { isBlankEntry, readEntry } from './read-entry.ts';

/**
 * The numbers of a table as written: one fact for every row and column of the form. A row that is not written is filled
 * by 其余, except those rows and columns that a rule computes, and the rows of a group that is filled in as one: where
 * that had no cases, they had none, and otherwise its line counts in their place. `=` has no value yet: solving the equations gives it one.
 * Nothing counts of a line with a wrong number of cells: which column each is for cannot be told.
 */
export function readFacts(
  table: FormatTable,
  rows: readonly WrittenRow[],
  groups: readonly GroupNumbers[],
  nameRange: TextRange,
): Fact[][] {
  const all = rows.find((row) => row.kind === 'rest');
  return table.rows.map((row) => {
    const written = rows.find((candidate) => candidate.row === row && !candidate.repeated);
    const inside = groups.filter(({ rows, group }) => rows !== 'written' && leafRows(group.children).includes(row));
    const group = written ? undefined : inside.at(-1);
    const rest = group ? (group.rows === 'zero' ? group.line : undefined) : all;
    return table.columns.map((column, index) => {
      const at = { path: factPath(table, row, column), table, row, column };
      const form = formOf(row, column);
      // One number for all rows that are not written says nothing of words.
      const filling = isWordsOnly(row, table.columns) ? undefined : rest;
      const source = written ?? filling;
      if (source && !fitsColumns(source, table)) return { ...at, ...uncounted(source, index) };
      const cell = written?.cells[index];
      if (cell) return { ...at, ...readFact(cell, form) };
      if (!filling) return { ...at, origin: 'missing', text: '', range: nameRange };
      return { ...at, ...fill(filling, index, form, isComputed(table, row, column, filling)) };
    });
  });
}

/** Whether a line that gives numbers has a cell for each column; 其余 may do with one for all. */
export function fitsColumns({ kind, cells }: WrittenRow, { columns }: FormatTable): boolean {
  return cells.length === columns.length || (kind === 'rest' && cells.length === 1);
}

/** `申请办理.予以公开.自然人` */
export function factPath(table: FormatTable, row: FormatRow, column: FormatColumn): string {
  return `${table.name}.${row.name}.${column.name}`;
}

type FactReading = Pick<Fact, 'origin' | 'text' | 'range' | 'value' | 'unit' | 'loose' | 'entry'>;

/** A cell as the form reads it; `column` is what it takes, see {@link formOf}. */
export function readFact({ text, range, reading }: WrittenCell, column: FormatColumn): FactReading {
  if (column.kind !== undefined) {
    const entry = readEntry(text, column);
    const origin = entry ? 'typed' : isBlankEntry(text, column) ? 'blank' : 'unreadable';
    return { origin, text, range, ...(entry && { entry }) };
  }
  if (reading.kind === 'unreadable') {
    const loose = looseNumber(text, column);
    if (!loose) return { origin: 'unreadable', text, range };
    const { value, unit } = loose;
    return { origin: 'typed', text, range, value, loose, ...(unit === undefined ? {} : { unit }) };
  }
  if (reading.kind !== 'number') return { origin: reading.kind, text, range };
  const value = inColumnUnit(reading, column);
  if (!value) return { origin: 'unreadable', text, range };
  return { origin: 'typed', text, range, value, ...(reading.unit === undefined ? {} : { unit: reading.unit }) };
}

/** One cell of 其余 speaks for all columns, more cells for one column each. */
function fill(rest: WrittenRow, index: number, column: FormatColumn, computed: boolean): FactReading {
  const cell = rest.cells.length === 1 ? rest.cells[0] : rest.cells[index];
  if (!cell) return uncounted(rest, index);
  const { text, range } = cell;
  if (column.kind !== undefined && rest.cells.length === 1) return { origin: 'blank', text: '', range };
  if (computed) return { origin: 'computed', text, range };
  const read = readFact(cell, column);
  return read.origin === 'typed' ? { ...read, origin: 'filled' } : read;
}

function uncounted(line: WrittenRow, index: number): FactReading {
  const { text, range } = line.cells[index] ?? { text: '', range: endOfRow(line) };
  return { origin: 'uncounted', text, range };
}

/** Behind the last cell of a row: where a missing cell belongs. */
function endOfRow(row: WrittenRow): TextRange {
  return { start: row.range.end, end: row.range.end };
}

/**
 * Whether a rule gives the number itself: a row such as 办理总计, or, where one cell of 其余 fills the whole row,
 * a column such as 总计.
 */
function isComputed(table: FormatTable, row: FormatRow, column: FormatColumn, rest: WrittenRow): boolean {
  return table.rules.some((rule) => {
    const given = givenBy(rule, table);
    return given === row || (given === column && rest.cells.length === 1);
  });
}
