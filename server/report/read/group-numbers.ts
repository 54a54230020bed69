import { formOf, isWordsOnly } from '../cell-forms.ts';
import type { Fact } from '../evaluated.ts';
import {
  type FormatRow,
  type FormatRowGroup,
  type FormatRule,
  type FormatTable,
  leafRows,
  type RowNode,
  type RuleTerm,
} from '../format.ts';
import { findRowOrGroup } from '../names.ts';
import type { GroupNumbers, StatutoryTable, WrittenCell, WrittenRow } from '../written.ts';
import { factPath, fitsColumns, readFact } from './facts.ts';
import { looseNumber } from './loose-number.ts';

/** The numbers on the group lines of a table: of each group the first line that has a cell for each column. */
export function readGroupNumbers(table: FormatTable, rows: readonly WrittenRow[]): GroupNumbers[] {
  const lines = rows.filter((row) => hasNumbersOnGroup(row) && fitsColumns(row, table));
  const once = lines.filter((line) => lines.find(({ group }) => group === line.group) === line);
  return once.flatMap((line): GroupNumbers[] => {
    const { group, cells } = line;
    if (!group) return [];
    const row = groupAsRow(group);
    const facts = table.columns.flatMap((column, index): Fact[] => {
      const cell = cells[index];
      return cell
        ? [{ path: factPath(table, row, column), table, row, column, ...readFact(cell, formOf(row, column)) }]
        : [];
    });
    const inside = leafRows(group.children);
    const isInside = (other: WrittenRow) =>
      (other.row !== undefined && inside.includes(other.row)) ||
      (other.group !== undefined && once.includes(other) && groupsWithin(group).includes(other.group));
    return [{ group, line, facts, rows: rows.some(isInside) ? 'written' : isAllZero(facts) ? 'zero' : 'instead' }];
  });
}

/** Whether a line of a group says more than its name: a dash in its cells says nothing. */
export function hasNumbersOnGroup({ kind, cells }: WrittenRow): boolean {
  return kind === 'group' && cells.some((cell) => !saysNothing(cell));
}

function saysNothing({ text, reading }: WrittenCell): boolean {
  if (reading.kind === 'blank') return true;
  return reading.kind === 'unreadable' && !/[\p{N}\p{L}]/u.test(text) && looseNumber(text)?.value.eq(0) === true;
}

/** Whether what stands on a group's line leaves no doubt of its rows: there were no cases. */
function isAllZero(facts: readonly Fact[]): boolean {
  const isOpen = ({ origin }: Fact) => origin === 'computed' || origin === 'blank';
  return (
    facts.some(({ value }) => value !== undefined) &&
    facts.every((fact) => !fact.column.signed && (isOpen(fact) || fact.value?.eq(0)))
  );
}

/** A group as if it were a row; the same for the same group. */
export function groupAsRow(group: FormatRowGroup): FormatRow {
  const known = asRows.get(group);
  if (known) return known;
  const { name, label, aliases, formerNames, bases, notes } = group;
  const row: FormatRow = { name, label, aliases, formerNames, bases, notes, groups: [], reporters: [] };
  asRows.set(group, row);
  return row;
}

const asRows = new WeakMap<FormatRowGroup, FormatRow>();

function groupsWithin({ children }: FormatRowGroup): FormatRowGroup[] {
  return children.flatMap((child) => (child.kind === 'group' ? [child, ...groupsWithin(child)] : []));
}

/** What a group is the sum of in a table: its rows, and groups within it that are filled in as one. */
export function summandsOf(table: FormatTable, group: FormatRowGroup, written: readonly GroupNumbers[]): FormatRow[] {
  const summed = summedRows(table, group);
  const under = (nodes: readonly RowNode[]): FormatRow[] =>
    nodes.flatMap((node) => {
      if (node.kind === 'row') return summed.includes(node.row) ? [node.row] : [];
      return standsInstead(node, written) ? [groupAsRow(node)] : under(node.children);
    });
  return under(group.children);
}

/** Whether a group is filled in as one row. */
export function standsInstead(group: FormatRowGroup, written: readonly GroupNumbers[]): boolean {
  return written.some((one) => one.group === group && one.rows === 'instead');
}

/** The numbers of a row, or of a group as if it were one. */
export function factsOfRow({ definition, facts, groups }: StatutoryTable, row: FormatRow): readonly Fact[] | undefined {
  const index = definition && indexIn(definition.rows, row);
  return (
    (index === undefined ? undefined : facts[index]) ?? groups.find(({ group }) => groupAsRow(group) === row)?.facts
  );
}

/** Where in a list of rows one stands: each term of each rule asks for it. */
function indexIn(rows: readonly FormatRow[], row: FormatRow): number | undefined {
  const known = indexes.get(rows) ?? new Map(rows.map((one, index) => [one, index]));
  indexes.set(rows, known);
  return known.get(row);
}

const indexes = new WeakMap<readonly FormatRow[], ReadonlyMap<FormatRow, number>>();

/** The numbers that a line of the text gives: none for 其余, for lines that do not count, or rows the form does not have. */
export function factsOfLine(table: StatutoryTable, line: WrittenRow): readonly (Fact | undefined)[] {
  const { row, repeated, cells } = line;
  // By another format the columns are others.
  if (table.other) return cells.map(({ range }) => table.facts.flat().find((fact) => fact.range === range));
  if (row) return repeated ? [] : (factsOfRow(table, row) ?? []);
  return table.groups.find((one) => one.line === line)?.facts ?? [];
}

/** The rows as they print, each with its numbers: a group that is filled in as one is one. */
export function printedRows(table: StatutoryTable): { readonly row: FormatRow; readonly facts: readonly Fact[] }[] {
  const under = (nodes: readonly RowNode[]): FormatRow[] =>
    nodes.flatMap((node) => {
      if (node.kind === 'row') return [node.row];
      return standsInstead(node, table.groups) ? [groupAsRow(node)] : under(node.children);
    });
  return under(table.definition?.rowTree ?? []).map((row) => ({ row, facts: factsOfRow(table, row) ?? [] }));
}

/** That the rows of a group come to what its line says. */
export const groupSum: Omit<FormatRule, 'left' | 'right'> = {
  kind: 'must',
  name: '行组合计',
  direction: 'column',
  relation: '=',
  bases: [],
  notes: [],
};

/**
 * The rows that a group is the sum of: all of its rows but those that a 规则 adds up from others of them, which would
 * count twice (办理总计 in 办理结果).
 */
export function summedRows(table: FormatTable, group: FormatRowGroup): readonly FormatRow[] {
  const ofTable = summedIn.get(table) ?? new Map<FormatRowGroup, readonly FormatRow[]>();
  summedIn.set(table, ofTable);
  const known = ofTable.get(group) ?? lookForSummed(table, group);
  ofTable.set(group, known);
  return known;
}

const summedIn = new WeakMap<FormatTable, Map<FormatRowGroup, readonly FormatRow[]>>();

function lookForSummed(table: FormatTable, { children }: FormatRowGroup): readonly FormatRow[] {
  const rows = leafRows(children).filter((row) => !isWordsOnly(row, table.columns));
  const rules = table.rules.filter(({ direction }) => direction === 'column');
  return summedLines(rows, rules, (term) => namedRows(term, table));
}

/** The same of any rows or columns; `linesOf` tells which of the table a term of a rule names. */
export function summedLines<Line>(
  lines: readonly Line[],
  rules: readonly FormatRule[],
  linesOf: (term: RuleTerm) => readonly Line[] | undefined,
): readonly Line[] {
  const totals = new Set(rules.map((rule) => totalOf(rule, lines, linesOf)));
  const summed = lines.filter((line) => !totals.has(line));
  return summed.length > 0 ? summed : lines;
}

/** The line that a rule gives as a sum of at least two others of these, or of the only other one. */
function totalOf<Line>(
  { kind, relation, left, right }: FormatRule,
  lines: readonly Line[],
  linesOf: (term: RuleTerm) => readonly Line[] | undefined,
): Line | undefined {
  const [target, ...others] = left;
  if (kind !== 'must' || relation !== '=' || !target || others.length > 0) return undefined;
  const [total, ...more] = linesOf(target) ?? [];
  if (total === undefined || more.length > 0 || !lines.includes(total)) return undefined;
  const addends = right.map((term) => addendsOf(term, total, linesOf));
  const all = addends.flatMap((one) => one ?? []);
  const isSum = addends.every((one) => one?.every((line) => lines.includes(line) && line !== total));
  return isSum && (all.length > 1 || all.length === lines.length - 1) ? total : undefined;
}

/** The lines that a term adds, each once; of a group that holds the total itself the others. */
function addendsOf<Line>(
  term: RuleTerm,
  total: Line,
  linesOf: (term: RuleTerm) => readonly Line[] | undefined,
): readonly Line[] | undefined {
  const named = linesOf(term);
  if (!named || !term.coefficient.eq(1)) return undefined;
  return named.length > 1 ? named.filter((line) => line !== total) : named;
}

function namedRows({ lastYear, segments: [name, ...more] }: RuleTerm, table: FormatTable): FormatRow[] | undefined {
  const found = lastYear || name === undefined || more.length > 0 ? undefined : findRowOrGroup(table, name)?.found;
  if (!found) return undefined;
  return found.kind === 'row' ? [found.row] : leafRows(found.children);
}
