import type { FreeRowNode, FreeTableNode } from '../../language/generated/ast.ts';
import { findLabelled } from '../../language/label-key.ts';
import type { Fact } from '../evaluated.ts';
import type { FormatColumn, FormatRow, FormatRule, FormatTable, RuleTerm } from '../format.ts';
import { firstLineEnd, lineOf, rangeOf, rangeOfProperty } from '../read/positions.ts';
import { readCell } from '../read/read-cell.ts';
import { readWrittenCell } from '../read/read-table.ts';
import type { FreeRow, FreeTable } from '../written.ts';
import { constantTerm, type Instance, type InstanceTerm, numberTerm } from './equations.ts';
import { ownRules } from './linear.ts';
import { isUsable } from './rule-problems.ts';
import { solve } from './solve.ts';

/**
 * Reads a table with its own columns, rows and rules as a form that holds for this table alone, so that its numbers are
 * solved and judged as those of any other.
 */
export function readFreeTable(node: FreeTableNode): FreeTable {
  const columns = (node.header?.columns ?? []).map((column) => ({
    name: column.name ?? '',
    range: rangeOfProperty(column, 'name', firstLineEnd(column)),
  }));
  const rules = ownRules(node.rules.filter((rule) => isUsable(rule, node)));
  const definition = formOf(node, rules);
  const rows = node.rows.map((row, index) => readRow(row, definition, definition.rows[index] as FormatRow));
  const { equations, solved } = solve(rules.flatMap((rule) => instancesOf(rule, definition, rows)));
  const last = node.rules.at(-1) ?? node.rows.at(-1) ?? node.header ?? node;
  return {
    kind: 'free-table',
    title: node.title.name,
    titleRange: rangeOf(node.title),
    range: { start: rangeOf(node).start, end: lineOf(last).end },
    whole: rangeOf(node),
    corner: definition.corner,
    columns,
    rows: rows.map((row) => ({ ...row, cells: row.cells.map((cell) => solved.get(cell) ?? cell) })),
    definition,
    equations,
  };
}

/** The table as a form. Rows and columns without a name go by their number, counted from 1. */
function formOf({ title, header, rows: rowNodes }: FreeTableNode, rules: readonly FormatRule[]): FormatTable {
  const takes = numbersIn(rowNodes, rules);
  const columns = (header?.columns ?? []).map(({ name }, index) => columnOf(name, index, takes));
  const rows = rowNodes.map(({ label }, index): FormatRow => {
    return { ...named(label?.name, index), bases: [], notes: [], groups: [], reporters: [] };
  });
  return {
    ...named(title.name, 0),
    corner: header?.corner ?? '',
    sideways: false,
    onOnePage: false,
    optional: true,
    bases: [],
    columnTree: columns.map((column) => ({ kind: 'column', column })),
    columns,
    rowTree: rows.map((row) => ({ kind: 'row', row })),
    rows,
    rules,
    narrations: [],
  };
}

function named(label: string | undefined, index: number) {
  return { name: label || String(index + 1), label: label ?? '', aliases: [], formerNames: [] };
}

type Takes = Pick<FormatColumn, 'decimal' | 'signed'>;

/**
 * Nobody says which numbers the table takes: decimals where it has any or its rules divide, negative ones where it has any
 * or its rules subtract.
 */
function numbersIn(rows: readonly FreeRowNode[], rules: readonly FormatRule[]): Takes {
  const readings = rows.flatMap(({ cells }) => cells.map(({ text }) => readCell(text ?? '')));
  const numbers = readings.flatMap((reading) => (reading.kind === 'number' ? [reading.value] : []));
  const factors = rules
    .flatMap(({ left, right }) => [...left, ...right])
    .flatMap(({ coefficient, segments }) => (segments.length > 0 ? [coefficient] : []));
  const all = [...numbers, ...factors];
  return { decimal: all.some((one) => !one.mod(1).eq(0)), signed: all.some((one) => one.lt(0)) };
}

function columnOf(label: string | undefined, index: number, takes: Takes): FormatColumn {
  return { ...named(label, index), ...takes, total: false, writesUnit: false, bases: [], notes: [] };
}

/** A row that ends before the last column lacks its cells from there on; those behind it have no column of the form. */
function readRow(node: FreeRowNode, form: FormatTable, row: FormatRow): FreeRow {
  const range = lineOf(node);
  const count = Math.max(node.cells.length, form.columns.length);
  const cells = Array.from({ length: count }, (_, index): Fact => {
    const column = form.columns[index] ?? columnOf(undefined, index, { decimal: true, signed: true });
    const at = { path: `${form.name}.${row.name}.${column.name}`, table: form, row, column };
    const cell = node.cells[index];
    if (!cell) return { ...at, origin: 'missing', text: '', range: { start: range.end, end: range.end } };
    const { reading, ...place } = readWrittenCell(cell);
    if (reading.kind !== 'number') return { ...at, ...place, origin: reading.kind };
    const { value, unit } = reading;
    return { ...at, ...place, origin: 'typed', value, ...(unit !== undefined && { unit }) };
  });
  return { label: row.label, range, cells };
}

/** Writes a rule out: over columns once per row, over rows once per column. */
function instancesOf(rule: FormatRule, table: FormatTable, rows: readonly FreeRow[]): readonly Instance[] {
  const lines = rule.direction === 'row' ? table.rows : table.columns;
  return lines.map((along, index) => {
    const cellOf = (name: string): Fact | undefined => {
      const row = rule.direction === 'row' ? index : indexOf(table.rows, name);
      const column = rule.direction === 'row' ? indexOf(table.columns, name) : index;
      return rows[row]?.cells[column];
    };
    const side = (terms: readonly RuleTerm[]) =>
      terms.map(({ coefficient, segments: [name] }): InstanceTerm => {
        return name === undefined ? constantTerm(coefficient) : numberTerm(coefficient, name, cellOf(name));
      });
    return { rule, table, along, left: side(rule.left), right: side(rule.right) };
  });
}

/** Where a row or column of this name stands; -1 where there is none. */
function indexOf(lines: readonly (FormatRow | FormatColumn)[], name: string): number {
  const found = findLabelled(lines, labelOf, name);
  return found ? lines.indexOf(found) : -1;
}

function labelOf({ label }: FormatRow | FormatColumn): string {
  return label;
}
