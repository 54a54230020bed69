import type Big from 'big.js';
import { labelKey } from '../../language/label-key.ts';
import type { Fact } from '../../report/evaluated.ts';
import type { FormatTable, RowNode } from '../../report/format.ts';
import { freeTablesOf, type Report } from '../../report/report.ts';
import type { FreeTable } from '../../report/written.ts';

/** A number of both years. What is not known, or not asked for in that year, is left out. */
export interface ComparedNumber {
  readonly before?: Big;
  readonly now?: Big;
  /** Now less before. */
  readonly change?: Big;
  /** Of what it was, to a tenth; none of 0. */
  readonly percent?: Big;
}

/** A row of a table, or the heading of a group of them. */
export interface ComparedRow {
  readonly label: string;
  /** How many groups it stands in. */
  readonly depth: number;
  /** One for each column; none for the heading of a group. */
  readonly cells: readonly ComparedNumber[];
}

/** A table of this year beside that of last year. */
export interface ComparedTable {
  readonly label: string;
  readonly columns: readonly { readonly label: string; readonly unit?: string }[];
  readonly rows: readonly ComparedRow[];
  /** Numbers other than 0 of last year's table that this year's form has no place for. */
  readonly onlyBefore: readonly { readonly label: string; readonly value: Big }[];
}

/** The tables of a report beside those of last year, number by number: as the form names them, not as they are typed. */
export function comparedTables(report: Report, lastYear: Report): readonly ComparedTable[] {
  const before = new Map(lastYear.facts.map((fact) => [fact.path, fact.value]));
  const own = new Set(report.facts.map(({ path }) => path));
  const seen = new Set<FormatTable>();
  const statutory = report.tables.flatMap(({ definition, facts }) => {
    if (!definition || seen.has(definition) || facts.length === 0) return [];
    seen.add(definition);
    const rest = lastYear.facts.filter(({ path, table }) => table.name === definition.name && !own.has(path));
    return [
      asTable(
        definition,
        (row, column) => facts[row]?.[column],
        (fact) => before.get(fact.path),
        rest,
      ),
    ];
  });
  return [...statutory, ...comparedFreeTables(report, lastYear), ...tablesLeft(report, lastYear)];
}

/** What the report has no table for any more. */
function tablesLeft(report: Report, lastYear: Report): readonly ComparedTable[] {
  const known = new Set(report.facts.map(({ table }) => table.name));
  const left = lastYear.tables.filter(({ definition }) => definition && !known.has(definition.name));
  return left.flatMap(({ definition, facts }) => {
    if (!definition) return [];
    const onlyBefore = facts.flat().flatMap(remainder);
    return onlyBefore.length === 0 ? [] : [{ label: definition.label, columns: [], rows: [], onlyBefore }];
  });
}

/** Tables of the author's own go by their titles, rows and columns by their labels. */
function comparedFreeTables(report: Report, lastYear: Report): readonly ComparedTable[] {
  const theirs = new Map(freeTablesOf(lastYear).map((table) => [labelKey(table.title), table]));
  return freeTablesOf(report).flatMap((table) => {
    const other = theirs.get(labelKey(table.title));
    if (!other || table.rows.length === 0) return [];
    const before = new Map(cellsOf(other).map((fact) => [placeOf(fact), fact]));
    const own = new Set(cellsOf(table).map(placeOf));
    const rest = cellsOf(other).filter((fact) => !own.has(placeOf(fact)));
    const cellAt = (row: number, column: number) => table.rows[row]?.cells[column];
    const definition = { ...table.definition, label: table.title };
    return [asTable(definition, cellAt, (fact) => before.get(placeOf(fact))?.value, rest)];
  });
}

function cellsOf({ rows }: FreeTable): readonly Fact[] {
  return rows.flatMap(({ cells }) => cells);
}

function placeOf({ row, column }: Fact): string {
  return [...row.groups, row.label, column.name].map(labelKey).join('\n');
}

function asTable(
  { label, columns, rowTree, rows }: FormatTable,
  factAt: (row: number, column: number) => Fact | undefined,
  valueBefore: (fact: Fact) => Big | undefined,
  rest: readonly Fact[],
): ComparedTable {
  const cellsIn = (row: number) =>
    columns.map((_, column) => {
      const fact = factAt(row, column);
      return fact ? comparedNumber(fact.value, valueBefore(fact)) : {};
    });
  return {
    label,
    columns: columns.map(({ label: name, unit }) => ({ label: name, ...(unit !== undefined && { unit }) })),
    rows: [...rowsWithin(rowTree, 0)].map(({ node, depth }) => {
      const cells = node.kind === 'group' ? [] : cellsIn(rows.indexOf(node.row));
      return { label: node.kind === 'group' ? node.label : node.row.label, depth, cells };
    }),
    onlyBefore: rest.flatMap(remainder),
  };
}

function* rowsWithin(nodes: readonly RowNode[], depth: number): Iterable<{ node: RowNode; depth: number }> {
  for (const node of nodes) {
    yield { node, depth };
    if (node.kind === 'group') yield* rowsWithin(node.children, depth + 1);
  }
}

function remainder({ row, column, table, value }: Fact) {
  if (!value || value.eq(0)) return [];
  return [{ label: table.columns.length === 1 ? row.label : `${row.label} · ${column.label}`, value }];
}

/** Two numbers of one place. */
function comparedNumber(now: Big | undefined, before: Big | undefined): ComparedNumber {
  const change = now && before ? now.minus(before) : undefined;
  const percent = change && before && !before.eq(0) ? change.times(100).div(before.abs()).round(1) : undefined;
  return { ...(before && { before }), ...(now && { now }), ...(change && { change }), ...(percent && { percent }) };
}
