import { CompletionItemKind } from 'vscode-languageserver-protocol';
import { findLabelled } from '../../language/label-key.ts';
import { lookUp, type NumberSource } from '../../report/equations.ts';
import type { FormatTable } from '../../report/format.ts';
import { freeTablesOf } from '../../report/free-tables.ts';
import { findNamed, groupsOf } from '../../report/names.ts';
import { findTable } from '../../report/read-table.ts';
import type { FreeTable, Report } from '../../report/report.ts';
import { ownName } from './names.ts';
import type { Proposal } from './proposal.ts';
import { columnProposal, groupProposal, rowProposal } from './row-proposals.ts';

/** Rows and groups of a table, or the columns of one of them; a table of one row is also read by its columns. */
export function namesWithin(tableName: string, names: readonly string[], report: Report): readonly Proposal[] {
  const table = report.format && findTable(report.format, tableName)?.definition;
  if (!table) {
    const free = findLabelled(freeTablesOf(report), ({ title }) => title, tableName);
    return free ? withinFreeTable(free, names) : [];
  }
  const [row, ...more] = names;
  const [onlyRow, ...otherRows] = table.rows;
  const readByColumns = otherRows.length === 0 && onlyRow ? columns(table, onlyRow.name, [table.name], report) : [];
  if (row === undefined) return [...rowsAndGroups(table, report), ...readByColumns];
  const isColumn = readByColumns.length > 0 && findNamed(table.columns, row) && !findNamed(table.rows, row);
  return more.length > 0 || isColumn ? [] : columns(table, row, [table.name, row], report);
}

function rowsAndGroups(table: FormatTable, source: NumberSource): readonly Proposal[] {
  const withTotal = (proposal: Proposal, name: string) =>
    withValue(proposal, `${table.name}.${name}`, numberOf(source, table, name, undefined));
  return [
    ...table.rows.map((row) => withTotal(rowProposal(table, row), row.name)),
    ...groupsOf(table.rowTree).map((group) => withTotal(groupProposal(group), group.name)),
  ];
}

function columns(table: FormatTable, row: string, path: readonly string[], source: NumberSource): readonly Proposal[] {
  return table.columns.map((column) => {
    const value = numberOf(source, table, row, column.name);
    return withValue(columnProposal(table, column), [...path, column.name].join('.'), value);
  });
}

function withinFreeTable({ title, columns, rows }: FreeTable, names: readonly string[]): readonly Proposal[] {
  const [rowName, ...more] = names;
  if (rowName === undefined)
    return rows.flatMap(({ label, cells }) => {
      const proposal = ownName(label, CompletionItemKind.Field);
      const value = columns.length === 1 ? cells[0]?.value?.toFixed() : undefined;
      return proposal ? [withValue(proposal, `${title}.${label}`, value)] : [];
    });
  const row = findLabelled(rows, ({ label }) => label, rowName);
  if (!row || more.length > 0) return [];
  return columns.flatMap(({ name }, index) => {
    const proposal = ownName(name, CompletionItemKind.Property);
    return proposal ? [withValue(proposal, `${title}.${row.label}.${name}`, row.cells[index]?.value?.toFixed())] : [];
  });
}

/** The sum of what a row or group and a column name; undefined while a part of it is not known. */
function numberOf(
  source: NumberSource,
  table: FormatTable,
  row: string,
  column: string | undefined,
): string | undefined {
  const values = (lookUp(source, table, row, column) ?? []).map(({ fact }) => fact?.value);
  const [first, ...others] = values;
  let sum = first;
  for (const value of others) sum = value && sum?.plus(value);
  return sum?.toFixed();
}

/** `申请办理.本年新收 → 3525`, as far as the number is known. */
export function withValue(proposal: Proposal, path: string, value: string | undefined): Proposal {
  return value === undefined ? proposal : { ...proposal, detail: `${path} → ${value}`, value };
}
