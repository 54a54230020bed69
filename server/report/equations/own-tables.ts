import type { FreeRowNode, FreeTableNode } from '../../language/generated/ast.ts';
import {
  linesUnder,
  type OwnHeading,
  type OwnLines,
  ownColumns,
  ownLineNamed,
  type WrittenHeading,
} from '../../language/own-headings.ts';
import { ownRows } from '../../language/own-rows.ts';
import type { Fact } from '../evaluated.ts';
import type { ColumnNode, FormatColumn, FormatRow, FormatRule, FormatTable, RowNode, RuleTerm } from '../format.ts';
import { leafColumns, leafRows } from '../format.ts';
import { summedLines } from '../read/group-numbers.ts';
import { firstLineEnd, lineOf, rangeOf, rangeOfProperty } from '../read/positions.ts';
import { readCell } from '../read/read-cell.ts';
import { readWrittenCell } from '../read/read-table.ts';
import type { FreeHeading, FreeRow, FreeTable } from '../written.ts';
import { constantTerm, type Instance, type InstanceTerm, numberTerm } from './equations.ts';
import { ownRules } from './linear.ts';
import { isUsable } from './rule-problems.ts';
import { solve } from './solve.ts';

/**
 * Reads a table with its own columns, rows and rules as a form that holds for this table alone, so that its numbers are
 * solved and judged as those of any other.
 */
export function readFreeTable(node: FreeTableNode): FreeTable {
  const table = tablesRead.get(node) ?? readAnew(node);
  tablesRead.set(node, table);
  return table;
}

// A report is read for itself, and again as last year's of another.
const tablesRead = new WeakMap<FreeTableNode, FreeTable>();

function readAnew(node: FreeTableNode): FreeTable {
  const rules = ownRules(node.rules.filter((rule) => isUsable(rule, node)));
  const columnLines = linesUnder(ownColumns(node).headings.map(placedHeading));
  const { headings, nodes } = ownRows(node);
  const rowLines = linesUnder(headings.map(placedHeading));
  const definition = formOf(node, nodes, { rows: rowLines, columns: columnLines, rules });
  const rows = nodes.map((row, index) => readRow(row, definition, definition.rows[index] as FormatRow));
  const lines = { rows, rowLines, columnLines, definition };
  const { equations, solved } = solve(rules.flatMap((rule) => instancesOf(rule, lines)));
  const last = node.rules.at(-1) ?? node.rows.at(-1) ?? node.lowerHeaders.at(-1) ?? node.header ?? node;
  return {
    kind: 'free-table',
    title: node.title.name,
    titleRange: rangeOf(node.title),
    range: { start: rangeOf(node).start, end: lineOf(last).end },
    whole: rangeOf(node),
    corner: definition.corner,
    headerRanges: headersOf(node).map(lineOf),
    columns: definition.columns.map(({ label, name }, index) => {
      const range = columnLines.lines[index]?.range ?? firstLineEnd(node);
      return { name: label === '' ? '' : name, range };
    }),
    columnLines,
    rows: rows.map((row) => ({ ...row, cells: row.cells.map((cell) => solved.get(cell) ?? cell) })),
    rowLines,
    definition,
    equations,
  };
}

function headersOf({ header, lowerHeaders }: FreeTableNode) {
  return header ? [header, ...lowerHeaders] : [];
}

function placedHeading({ node, children, ...heading }: WrittenHeading): FreeHeading {
  const range = node ? rangeOfProperty(node, 'name', firstLineEnd(node)) : nowhere;
  return { ...heading, range, children: children.map(placedHeading) };
}

/** Of a row without a label, and of a column without a cell in the header: nothing leads there by its name. */
const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** The table as a form. Rows and columns without a name go by their number, counted from 1. */
function formOf(
  node: FreeTableNode,
  rowNodes: readonly FreeRowNode[],
  { rows, columns, rules }: { rows: OwnLines; columns: OwnLines; rules: readonly FormatRule[] },
): FormatTable {
  const takes = numbersIn(rowNodes, rules);
  const columnTree = columns.headings.map((one) => columnNode(one, takes));
  const rowTree = rows.headings.map(rowNode);
  const corners = headersOf(node).flatMap(({ corner }) => corner ?? []);
  return {
    ...named({ label: node.title.name, path: [node.title.name], first: 0 }),
    corner: corners.join(' '),
    sideways: false,
    onOnePage: false,
    optional: true,
    bases: [],
    columnTree,
    columns: leafColumns(columnTree),
    rowTree,
    rows: leafRows(rowTree),
    rules,
    narrations: [],
  };
}

function columnNode(heading: OwnHeading, takes: Takes): ColumnNode {
  const { label, children } = heading;
  if (children.length === 0) return { kind: 'column', column: columnOf(heading, takes) };
  return { kind: 'group', label, children: children.map((child) => columnNode(child, takes)) };
}

function rowNode(heading: OwnHeading): RowNode {
  const { path, children } = heading;
  if (children.length === 0)
    return { kind: 'row', row: { ...named(heading), bases: [], notes: [], groups: path.slice(0, -1), reporters: [] } };
  return { kind: 'group', ...named(heading), bases: [], notes: [], children: children.map(rowNode) };
}

function named({ label, path, first }: Pick<OwnHeading, 'label' | 'path' | 'first'>) {
  const name = [...path.slice(0, -1), label || String(first + 1)].join('.');
  return { name, label, aliases: [], formerNames: [] };
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

function columnOf(heading: Pick<OwnHeading, 'label' | 'path' | 'first'>, takes: Takes): FormatColumn {
  return { ...named(heading), ...takes, total: false, writesUnit: false, bases: [], notes: [] };
}

/** A row that ends before the last column lacks its cells from there on; those behind it have no column of the form. */
function readRow(node: FreeRowNode, form: FormatTable, row: FormatRow): FreeRow {
  const range = lineOf(node);
  const count = Math.max(node.cells.length, form.columns.length);
  const cells = Array.from({ length: count }, (_, index): Fact => {
    const column = form.columns[index] ?? beyondHeader(index);
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

function beyondHeader(first: number): FormatColumn {
  return columnOf({ label: '', path: [''], first }, { decimal: true, signed: true });
}

/** What of a table its rules and numbers in the text look up. */
type Lines = Pick<FreeTable, 'rows' | 'rowLines' | 'columnLines' | 'definition'>;

/** Writes a rule out: over columns once per row, over rows once per column. */
function instancesOf(rule: FormatRule, table: Lines): readonly Instance[] {
  const { definition, rows, rowLines, columnLines } = table;
  const isAlongRows = rule.direction === 'row';
  return (isAlongRows ? definition.rows : definition.columns).map((along, index) => {
    const spelled = ({ coefficient, segments }: RuleTerm): InstanceTerm[] => {
      if (segments.length === 0) return [constantTerm(coefficient)];
      const heading = ownLineNamed(isAlongRows ? columnLines : rowLines, segments);
      const places = heading ? summedPlaces(heading, rule.direction, table) : [];
      if (places.length === 0) return [numberTerm(coefficient, segments.join('.'))];
      return places.map((place) => {
        const fact = isAlongRows ? rows[index]?.cells[place] : rows[place]?.cells[index];
        const other = (isAlongRows ? definition.columns : definition.rows)[place]?.name ?? '';
        return numberTerm(coefficient, places.length === 1 ? segments.join('.') : other, fact);
      });
    };
    const side = (terms: readonly RuleTerm[]) => terms.flatMap(spelled);
    return { rule, table: definition, along, left: side(rule.left), right: side(rule.right) };
  });
}

/**
 * The rows or columns, by their places, that a heading stands for in sums: those below it but what a rule of the table adds
 * up from others of them. Rules that run along the rows speak of columns.
 */
export function summedPlaces(
  { first, count }: OwnHeading,
  direction: FormatRule['direction'],
  { rowLines, columnLines, definition }: Pick<FreeTable, 'rowLines' | 'columnLines' | 'definition'>,
): readonly number[] {
  const lines = direction === 'row' ? columnLines : rowLines;
  const placesOf = (heading: Pick<OwnHeading, 'first' | 'count'>) =>
    Array.from({ length: heading.count }, (_, at) => heading.first + at);
  // Each term of each rule comes here, and most are of one line.
  if (count === 1) return [first];
  const rules = definition.rules.filter((rule) => rule.direction === direction);
  return summedLines(placesOf({ first, count }), rules, ({ segments }) => {
    const heading = ownLineNamed(lines, segments);
    return heading && placesOf(heading);
  });
}
