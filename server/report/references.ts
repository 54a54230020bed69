import Big from 'big.js';
import type { NumberReference, Segment } from '../language/generated/ast.ts';
import { findLabelled } from '../language/label-key.ts';
import { lookUp, type NumberSource, totalColumn } from './equations.ts';
import type { FormatTable } from './format.ts';
import { findNamed, findRowOrGroup, groupsOf } from './names.ts';
import { rangeOf } from './positions.ts';
import { findTable } from './read-table.ts';
import type { BoundProblem, Fact, FreeCell, FreeTable, Header } from './report.ts';

/** Where names in prose are looked up. */
export interface NamedNumbers {
  readonly header: Header;
  readonly own: NumberSource;
  readonly lastYear: NumberSource | undefined;
  readonly freeTables: readonly FreeTable[];
}

/** What a path names: the text of a header value, or the sum of some facts, unknown while one of them is. */
export interface NamedNumber {
  readonly text?: string;
  readonly value?: Big;
  readonly facts: readonly Fact[];
  /** The cell of a free table that it names; one of words is text. */
  readonly freeCell?: FreeCell;
}

/** Whether a path was found to name something. */
export function isNamed(found: NamedNumber | BoundProblem): found is NamedNumber {
  return 'facts' in found;
}

/** Resolves 表.行.列, 表.行 (the total column), 表.列 (a table of one row), a header key, or a free table's 标题.行.列. */
export function resolve(reference: NumberReference, numbers: NamedNumbers): NamedNumber | BoundProblem {
  const [first, second, third, fourth] = reference.segments;
  const source = reference.lastYear ? numbers.lastYear : numbers.own;
  if (!source) return { kind: 'no-last-year', range: rangeOf(reference) };
  const name = textOf(first);
  if (fourth) return unknown(fourth, reference, []);
  const text = reference.lastYear ? undefined : headerText(numbers.header, name);
  if (text !== undefined) return second ? unknown(second, reference, []) : { text, facts: [] };
  const table = source.format && findTable(source.format, name)?.definition;
  if (table) return inTable(table, second, third, source, reference);
  const free = findLabelled(numbers.freeTables, ({ title }) => title, name);
  if (free && !reference.lastYear) return inFreeTable(free, second, third, reference);
  const tables = source.format?.chapters.flatMap((chapter) => chapter.tables.map((t) => t.name)) ?? [];
  const keys = second ? [] : numbers.header.entries.map((entry) => entry.key);
  return unknown(first, reference, [...tables, ...keys, ...numbers.freeTables.map((t) => t.title)]);
}

/** 年度 prints without 年, so that `{年度}年` reads right however the header writes it. */
function headerText(header: Header, key: string): string | undefined {
  if (key === '年度' && header.year !== undefined) return String(header.year);
  return header.entries.find((entry) => entry.key === key && entry.value !== '')?.value;
}

function inTable(
  table: FormatTable,
  second: Segment | undefined,
  third: Segment | undefined,
  source: NumberSource,
  reference: NumberReference,
): NamedNumber | BoundProblem {
  const onlyRow = table.rows.length === 1 ? table.rows[0] : undefined;
  const row = second ? findRowOrGroup(table, textOf(second)) : undefined;
  // A table of one row may be read by its columns: 第二十条第八项.收费金额
  const [rowName, columnSegment, excess] = row || !onlyRow ? [textOf(second), third] : [onlyRow.name, second, third];
  if (excess) return unknown(excess, reference, []);
  const known = [...table.rows, ...groupsOf(table.rowTree)].map((candidate) => candidate.name);
  if (!row && !onlyRow) return unknown(second, reference, known);
  const columns = table.columns.map((column) => column.name);
  if (columnSegment && !findNamed(table.columns, textOf(columnSegment)))
    return unknown(columnSegment, reference, row ? columns : [...known, ...columns]);
  if (!columnSegment && !totalColumn(table))
    return { kind: 'no-column', name: rowName, range: rangeOf(reference), known: columns };
  const cells = lookUp(source, table, rowName, columnSegment && textOf(columnSegment)) ?? [];
  return sum(cells.map((cell) => cell.fact));
}

function inFreeTable(
  table: FreeTable,
  second: Segment | undefined,
  third: Segment | undefined,
  reference: NumberReference,
): NamedNumber | BoundProblem {
  const row = findLabelled(table.rows, ({ label }) => label, textOf(second));
  if (!second || !row)
    return unknown(
      second,
      reference,
      table.rows.map(({ label }) => label),
    );
  const names = table.columns.map((column) => column.name);
  const column = third ? findLabelled(table.columns, ({ name }) => name, textOf(third)) : table.columns[0];
  if (!third && names.length !== 1)
    return { kind: 'no-column', name: row.label, range: rangeOf(reference), known: names };
  if (!column) return unknown(third, reference, names);
  const index = table.columns.indexOf(column);
  const freeCell = row.cells[index];
  if (!freeCell) return { facts: [] };
  const { reading, text, value } = freeCell;
  return { facts: [], freeCell, ...(value && { value }), ...(reading.kind === 'unreadable' && { text }) };
}

function sum(facts: readonly (Fact | undefined)[]): NamedNumber {
  const present = facts.filter((fact) => fact !== undefined);
  const known = facts.length > 0 && facts.every((fact) => fact?.value !== undefined);
  const value = known ? present.reduce((total, fact) => total.plus(fact.value ?? 0), new Big(0)) : undefined;
  return { facts: present, ...(value && { value }) };
}

function unknown(segment: Segment | undefined, reference: NumberReference, known: readonly string[]): BoundProblem {
  return { kind: 'unknown-name', name: textOf(segment), range: rangeOf(segment ?? reference), known };
}

function textOf(segment: Segment | undefined): string {
  return segment?.target?.$refText ?? '';
}
