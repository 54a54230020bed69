import { formOf } from '../report/cell-forms.ts';
import { type FormatColumn, type FormatRow, type FormatTable, leafRows } from '../report/format.ts';
import { findRowOrGroup } from '../report/names.ts';
import { fitsColumns } from '../report/read/facts.ts';
import { hasNumbersOnGroup } from '../report/read/group-numbers.ts';
import type { Report } from '../report/report.ts';
import type { StatutoryTable, WrittenCell, WrittenRow } from '../report/written.ts';
import { oncePer } from '../shared/remembered.ts';
import type { Checker, Finding } from './check.ts';

/** A table of the format, as this report fills it in. */
export type KnownTable = StatutoryTable & { readonly definition: FormatTable };

/** Runs a check of one table on every table of the report that the format knows, the first of each kind. */
export function eachTable(check: (report: Report, table: KnownTable) => Iterable<Finding>): Checker {
  return function* (report) {
    for (const table of knownTables(report)) yield* check(report, table);
  };
}

/**
 * The tables that bind to the format; a second table of the same kind, or one filled in by
 * another format, is reported as such and not looked into.
 */
export function knownTables({ tables }: Pick<Report, 'tables'>): readonly KnownTable[] {
  return knownAmong(tables);
}

// Some twenty checks go through the tables of a report.
const knownAmong = oncePer((tables: Report['tables']): readonly KnownTable[] => {
  const seen = new Set<FormatTable>();
  return tables.filter((table): table is KnownTable => {
    if (table.definition === undefined || table.other || seen.has(table.definition)) return false;
    seen.add(table.definition);
    return true;
  });
});

/** The rows that stand in the group of this label, at every depth. */
export function rowsOfGroup(table: FormatTable, label: string): readonly FormatRow[] {
  const group = findRowOrGroup(table, label)?.found;
  return group?.kind === 'group' ? leafRows(group.children) : [];
}

/** A cell whose number counts, with the columns it speaks for: all of them where one cell of 其余 fills the row. */
export interface CountedCell {
  readonly cell: WrittenCell;
  readonly columns: readonly [FormatColumn, ...FormatColumn[]];
  /** What each of them takes here. */
  readonly forms: readonly [FormatColumn, ...FormatColumn[]];
}

/** A cell that takes words, a choice or a day, and which. */
export interface WordCell {
  readonly cell: WrittenCell;
  readonly row: FormatRow;
  readonly column: FormatColumn;
  readonly form: FormatColumn;
}

/** The cells of a row that take no number. */
export function wordCells(table: FormatTable, written: WrittenRow): readonly WordCell[] {
  const { row, repeated, cells } = written;
  if (!row || repeated || !fitsColumns(written, table)) return [];
  return table.columns.flatMap((column, index) => {
    const cell = cells[index];
    const form = formOf(row, column);
    return cell && form.kind !== undefined ? [{ cell, row, column, form }] : [];
  });
}

/** The cells of a row that take numbers, and whose numbers count: none of a second line for a row, of a group line that only names its group, or of a wrong number of cells. */
export function countedCells(table: FormatTable, row: WrittenRow): readonly CountedCell[] {
  const before = counted.get(row);
  if (before?.table === table) return before.cells;
  const cells = lookForCounted(table, row);
  counted.set(row, { table, cells });
  return cells;
}

// Several checks go through the same rows.
const counted = new WeakMap<WrittenRow, { readonly table: FormatTable; readonly cells: readonly CountedCell[] }>();

function lookForCounted(table: FormatTable, row: WrittenRow): readonly CountedCell[] {
  const { kind, repeated, cells } = row;
  if (repeated || kind === 'unknown' || !fitsColumns(row, table)) return [];
  if (kind === 'group' && !hasNumbersOnGroup(row)) return [];
  const { columns } = table;
  const own = row.row;
  const formIn = (column: FormatColumn) => (own ? formOf(own, column) : column);
  const [only, ...more] = cells;
  if (kind === 'rest' && only !== undefined && more.length === 0) {
    const rows = table.rows.flatMap((one) => columns.map((column) => ({ column, form: formOf(one, column) })));
    const [first, ...others] = columns.filter((column) => rows.some((one) => one.column === column && takes(one.form)));
    return first === undefined ? [] : [{ cell: only, columns: [first, ...others], forms: [first, ...others] }];
  }
  return cells.flatMap((cell, index) => {
    const column = columns[index];
    const form = column && formIn(column);
    return column && form && takes(form) ? [{ cell, columns: [column] as const, forms: [form] as const }] : [];
  });
}

function takes({ kind }: FormatColumn): boolean {
  return kind === undefined;
}
