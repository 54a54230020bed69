import Big from 'big.js';
import type { NumberReference, Segment } from '../../language/generated/ast.ts';
import { valueKind } from '../../language/header-keys.ts';
import { findLabelled } from '../../language/label-key.ts';
import { namesBehind, type OwnLines, ownLinesNamed, ownPath, unknownAt } from '../../language/own-headings.ts';
import { yearShown } from '../cycle.ts';
import type { BoundProblem, Fact } from '../evaluated.ts';
import type { FormatTable } from '../format.ts';
import { blocksNamed, findNamed, findRowOrGroup, groupsOf, rowOfBlock } from '../names.ts';
import { rangeOf } from '../read/positions.ts';
import { findTable } from '../read/read-table.ts';
import { isSameRange, type TextRange } from '../text-range.ts';
import type { FreeHeading, FreeTable, Header } from '../written.ts';
import { lookUp, type NumberSource, totalColumn } from './equations.ts';
import { summedPlaces } from './own-tables.ts';

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
  /** The cells of a free table that it names; one of words is text. */
  readonly freeCells?: readonly Fact[];
}

/** Whether a path was found to name something. */
export function isNamed(found: NamedNumber | BoundProblem): found is NamedNumber {
  return 'facts' in found;
}

/**
 * Resolves 表.行.列, 表.行 (the total column), 表.列 (a table of one row), a header key, or a free table's 标题.行.列, in which
 * groups may stand before row and column.
 */
export function resolve(reference: NumberReference, numbers: NamedNumbers): NamedNumber | BoundProblem {
  const [first, second, third, fourth] = reference.segments;
  const source = reference.lastYear ? numbers.lastYear : numbers.own;
  if (!source) return { kind: 'no-last-year', range: rangeOf(reference) };
  const name = textOf(first);
  const header = reference.lastYear ? undefined : headerNumber(numbers, name);
  if (header) return second ? unknown(second, reference, []) : header;
  const table = source.format && findTable(source.format, name)?.definition;
  if (table) return fourth ? unknown(fourth, reference, []) : inTable(table, second, third, source, reference);
  const free = findLabelled(numbers.freeTables, ({ title }) => title, name);
  if (free && !reference.lastYear) return inFreeTable(free, reference);
  const tables = source.format?.chapters.flatMap((chapter) => chapter.tables.map((t) => t.name)) ?? [];
  const keys = second ? [] : numbers.header.entries.map((entry) => entry.key);
  return unknown(first, reference, [...tables, ...keys, ...numbers.freeTables.map((t) => t.title)]);
}

/**
 * 年度 prints without 年, so that `{年度}年` reads right however the header writes it; a school year prints as two and counts
 * as the first of them: `{年度}学年`, `{年度+1}年8月31日`.
 */
function headerNumber({ header, own }: NamedNumbers, key: string): NamedNumber | undefined {
  if (valueKind(key) === 'year' && header.year !== undefined) {
    const text = yearShown(header.year, own.format);
    return { text, facts: [], ...(own.format?.cycle && { value: new Big(header.year) }) };
  }
  const text = header.entries.find((entry) => entry.key === key && entry.value !== '')?.value;
  return text === undefined ? undefined : { text, facts: [] };
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
  const ofBlock = second && third && rowOfBlock(table, textOf(second), textOf(third));
  if (ofBlock) return sum((lookUp(source, table, ofBlock.name, undefined) ?? []).map((cell) => cell.fact));
  // Accounts of one name at several places are told apart by their groups.
  const blocks = second ? blocksNamed(table, textOf(second)) : [];
  if (second && blocks.length > 1)
    return {
      kind: 'ambiguous-name',
      name: textOf(second),
      range: rangeOf(second),
      paths: blocks.map(({ blockOf, name }) => `"${blockOf}：${name}"`),
    };
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

function inFreeTable(table: FreeTable, reference: NumberReference): NamedNumber | BoundProblem {
  const [, ...segments] = reference.segments;
  const { rowLines, columnLines, columns } = table;
  // A row behind its group is a longer path than the group alone.
  const ends = segments.map((_, index) => segments.length - index);
  const end = ends.find((length) => ownLinesNamed(rowLines, segments.slice(0, length).map(textOf)).length > 0) ?? 0;
  const row = inLines(rowLines, segments.slice(0, Math.max(end, 1)), reference);
  if ('kind' in row) return row;
  const behind = segments.slice(end);
  if (behind.length === 0 && columns.length !== 1)
    return { kind: 'no-column', name: row.label, range: rangeOf(reference), known: columns.map(({ name }) => name) };
  const column = behind.length === 0 ? columnLines.lines[0] : inLines(columnLines, behind, reference);
  if (!column) return { facts: [] };
  if ('kind' in column) return end === 1 ? orRowsOf(row, column, behind[0]) : column;
  const places = summedPlaces(column, 'row', table);
  const rows = summedPlaces(row, 'column', table);
  const cells = rows.flatMap((at) => places.flatMap((place) => table.rows[at]?.cells[place] ?? []));
  const [only, ...others] = cells;
  if (!only) return { facts: [] };
  if (others.length === 0) {
    const { origin, text, value } = only;
    return { facts: [], freeCells: cells, ...(value && { value }), ...(origin === 'unreadable' && { text }) };
  }
  const words = cells.find(({ origin }) => origin === 'unreadable');
  if (words) return { kind: 'not-a-number', text: words.text, range: rangeOf(reference) };
  const { value } = sum(cells);
  return { facts: [], freeCells: cells, ...(value && { value }) };
}

/** Behind a group of rows one of them may be meant as well as a column. */
function orRowsOf({ children }: FreeHeading, problem: BoundProblem, behind: Segment | undefined): BoundProblem {
  if (problem.kind !== 'unknown-name' || !isSameRange(problem.range, rangeOf(behind))) return problem;
  return { ...problem, known: [...children.map(({ label }) => label), ...problem.known] };
}

/** The row or column, or several, that some segments name. */
function inLines(
  lines: OwnLines<FreeHeading>,
  segments: readonly Segment[],
  reference: NumberReference,
): FreeHeading | BoundProblem {
  const names = segments.map(textOf);
  const [found, ...others] = ownLinesNamed(lines, names);
  if (found && others.length === 0) return found;
  const range = segments[0] && segments.at(-1) ? rangeOver(segments) : rangeOf(reference);
  if (found) return { kind: 'ambiguous-name', name: names.join('.'), range, paths: [found, ...others].map(ownPath) };
  const at = unknownAt(lines, names);
  return unknown(segments[at], reference, namesBehind(lines, names.slice(0, at)));
}

function rangeOver(segments: readonly Segment[]): TextRange {
  return { start: rangeOf(segments[0]).start, end: rangeOf(segments.at(-1)).end };
}

/** Words, a choice or a day print as they are; of numbers it is the sum. */
function sum(facts: readonly (Fact | undefined)[]): NamedNumber {
  const present = facts.filter((fact) => fact !== undefined);
  const [only, ...others] = present;
  if (only?.entry && others.length === 0) return { facts: present, text: only.entry.text };
  // Nothing at all is a group that is written as often as there is something to report: none.
  const known = facts.every((fact) => fact?.value !== undefined);
  const value = known ? present.reduce((total, fact) => total.plus(fact.value ?? 0), new Big(0)) : undefined;
  return { facts: present, ...(value && { value }) };
}

function unknown(segment: Segment | undefined, reference: NumberReference, known: readonly string[]): BoundProblem {
  return { kind: 'unknown-name', name: textOf(segment), range: rangeOf(segment ?? reference), known };
}

function textOf(segment: Segment | undefined): string {
  return segment?.target?.$refText ?? '';
}
