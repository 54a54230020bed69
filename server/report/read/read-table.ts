import type { Cell, Row, StatutoryTableNode as TableNode } from '../../language/generated/ast.ts';
import { labelKey } from '../../language/label-key.ts';
import { takesNumber } from '../cell-forms.ts';
import type { ColumnNode, Format, FormatChapter, FormatTable } from '../format.ts';
import { findNamed, findRowOrGroup, labelsInOrder } from '../names.ts';
import type { TextRange } from '../text-range.ts';
import type { StatutoryTable, WrittenCell, WrittenHeader, WrittenRow } from '../written.ts';
import { readFacts } from './facts.ts';
import { readGroupNumbers } from './group-numbers.ts';
import { firstLineEnd, lineOf, rangeOf, writtenRange } from './positions.ts';
import { moneyUnits, readCell } from './read-cell.ts';
import { laidOut, type WrittenLine } from './table-layout.ts';

/** Reads a table of the format as it is written; without a format, or a table it knows, only the text of its rows. */
export function readTable(node: TableNode, format: Format | undefined): StatutoryTable {
  const known = tablesRead.get(node);
  if (known && known.format === format) return known.table;
  const table = readAnew(node, format);
  tablesRead.set(node, { format, table });
  return table;
}

// A report is read for itself, and again as last year's of another: what stands in its tables is the same.
const tablesRead = new WeakMap<TableNode, { readonly format: Format | undefined; readonly table: StatutoryTable }>();

function readAnew(node: TableNode, format: Format | undefined): StatutoryTable {
  const name = node.table?.$refText ?? '';
  const place = format && findTable(format, name);
  const written = node.rows.map(readLine);
  const { lines: read, layout } = place ? laidOut(written, place.definition) : { lines: written };
  const lines = place ? tellingRows(read, place.definition) : read;
  const header = place && readWrittenHeader(lines[0], place.definition);
  const rows = readWrittenRows(header ? lines.slice(1) : lines, place?.definition);
  const groups = place ? readGroupNumbers(place.definition, rows) : [];
  const nameRange = node.table?.$refNode?.range ?? firstLineEnd(node);
  return {
    kind: 'table',
    name,
    nameRange,
    range: { start: rangeOf(node).start, end: lineOf(node.rows.at(-1) ?? node).end },
    whole: rangeOf(node),
    ...place,
    ...(header && { header }),
    ...(layout && { layout: { ...layout, headings: headingsAbove(rows[0], written) } }),
    rows,
    facts: place ? readFacts(place.definition, rows, groups, nameRange) : [],
    groups,
  };
}

/** A table of a format, and the chapter it belongs to. */
interface TablePlace {
  readonly definition: FormatTable;
  readonly home: FormatChapter;
}

/** The table of a format with this name. */
export function findTable(format: Format, name: string): TablePlace | undefined {
  const known = places.get(format) ?? new Map<string, TablePlace | undefined>();
  places.set(format, known);
  if (known.has(name)) return known.get(name);
  const place = lookForTable(format, name);
  if (known.size < mostNames) known.set(name, place);
  return place;
}

function lookForTable(format: Format, name: string): TablePlace | undefined {
  for (const home of format.chapters) {
    const definition = findNamed(home.tables, name)?.found;
    if (definition) return { definition, home };
  }
  return undefined;
}

// Each term of each rule asks for its table.
const places = new WeakMap<Format, Map<string, TablePlace | undefined>>();

/** Rules name rows and columns first of all, which are no tables; what reports name besides has no end. */
const mostNames = 2_000;

function headingsAbove(first: WrittenRow | undefined, lines: readonly WrittenLine[]): readonly TextRange[] {
  const until = first?.range.start.line ?? 0;
  return lines.map(({ range }) => range).filter(({ start }) => start.line < until);
}

function readLine(node: Row): WrittenLine {
  return {
    rest: node.rest,
    label: node.rest ? '其余' : (node.label?.$refText ?? ''),
    labelRange: labelRangeOf(node),
    range: lineOf(node),
    cells: node.cells.map(readWrittenCell),
  };
}

/** What stands in a cell; a blank one takes up everything between its bars. */
export function readWrittenCell(cell: Cell): WrittenCell {
  const text = cell.text ?? '';
  return { text, range: writtenRange(cell, 'text') ?? firstLineEnd(cell), reading: readCell(text) };
}

/** A first row of words whose label is no row of the table names the columns. */
function readWrittenHeader(row: WrittenLine | undefined, table: FormatTable): WrittenHeader | undefined {
  if (!row || row.rest) return undefined;
  const { label: corner, cells, range } = row;
  if (corner !== '' && labelKey(corner) !== labelKey(table.corner) && findRowOrGroup(table, corner)) return undefined;
  if (!cells.some((cell) => cell.text !== '')) return undefined;
  if (cells.some(({ reading }) => reading.kind === 'number' || reading.kind === 'computed')) return undefined;
  // Where rows hold words, a line of words is a header only when it names columns.
  const hasWords = table.rows.some((one) => table.columns.some((column) => !takesNumber(one, column)));
  if (hasWords && !cells.some(({ text }) => findNamed(table.columns, text))) return undefined;
  return {
    range,
    corner,
    cells: cells.map(({ text, range }) => {
      const match = findNamed(table.columns, text);
      const remark = match?.remark;
      return { text, range, ...(match && { column: match.found }), ...(remark !== undefined && { remark }) };
    }),
  };
}

function readWrittenRows(lines: readonly WrittenLine[], table: FormatTable | undefined): WrittenRow[] {
  const seen = new Set<string>();
  const matches = table ? matchesOf(lines, table) : lines.map(() => undefined);
  return lines.map(({ rest, label, labelRange, range, cells }, index): WrittenRow => {
    const match = tellsApart(matches, index) ? undefined : matches[index];
    const row = match?.found.kind === 'row' ? match.found.row : undefined;
    const repeated = row !== undefined && seen.has(row.name);
    if (row) seen.add(row.name);
    return {
      kind: rest ? 'rest' : (match?.found.kind ?? 'unknown'),
      label,
      labelRange,
      range,
      ...(row && { row }),
      ...(match?.found.kind === 'group' && { group: match.found }),
      former: match?.former ?? false,
      ...(match?.remark !== undefined && { remark: match.remark }),
      repeated,
      cells,
    };
  });
}

/** What each label names. */
function matchesOf(lines: readonly WrittenLine[], table: FormatTable): readonly ReturnType<typeof findRowOrGroup>[] {
  const named = labelsInOrder(table);
  return lines.map(({ rest, label }) => (rest ? undefined : named(label)));
}

/** Whether what stands in brackets behind a label tells it from another that means the same without: 规章（本级） from 规章. */
function tellsApart(matches: readonly ReturnType<typeof findRowOrGroup>[], index: number): boolean {
  const own = matches[index];
  const isSame = (other: typeof own) =>
    own?.found.kind === 'row'
      ? other?.found.kind === 'row' && other.found.row === own.found.row
      : other?.found === own?.found;
  return own?.remark !== undefined && matches.some((other, at) => at !== index && isSame(other));
}

/** The label; for 其余 and for a row without a label the beginning of its line. */
function labelRangeOf(node: Row): TextRange {
  const label = node.label?.$refNode?.range;
  if (label) return label;
  const { start, end } = lineOf(node);
  const text = node.$cstNode?.text ?? '';
  const at = node.rest ? text.indexOf('其余') : 0;
  const from = { line: start.line, character: start.character + Math.max(at, 0) };
  return { start: from, end: node.rest ? { line: from.line, character: from.character + 2 } : end };
}

/**
 * The rows of a table that say something of it: without blank ones, those that name the unit (单位：件), and header rows
 * that are repeated or that head groups of columns, as tables copied from a printed page have them. The first header row
 * that names columns alone stays.
 */
function tellingRows(rows: readonly WrittenLine[], table: FormatTable): readonly WrittenLine[] {
  const told = rows.filter((row) => !isBlank(row) && !namesUnit(row, table));
  const first = told.findIndex((row) => !isHeading(row, table));
  const headings = told.slice(0, first < 0 ? told.length : first);
  // One that names a group, or beside which others stand, is a part of a header of several rows.
  const header =
    headings.findLast((row) => namesColumns(row, table)) ?? (headings.length === 1 ? headings[0] : undefined);
  const rest = told.slice(headings.length);
  const below = rest.filter((row, index) => {
    if (!isHeading(row, table) || !namesColumnsInOrder(row, table)) return true;
    // Above rows of another table it is the header of that one, whose own line is missing.
    const next = rest.slice(index).find((other) => !isHeading(other, table));
    return next !== undefined && !next.rest && findRowOrGroup(table, next.label) === undefined;
  });
  return [...(header && !headsGroups(header, table) ? [header] : []), ...below];
}

function textsOf(row: WrittenLine): string[] {
  return row.cells.map((cell) => cell.text.trim());
}

function isBlank(row: WrittenLine): boolean {
  return !row.rest && row.label === '' && textsOf(row).every((text) => text === '');
}

/** `单位：件`, in whichever cell; another unit of money than the columns have would change what the numbers mean. */
function namesUnit(row: WrittenLine, { columns }: FormatTable): boolean {
  const [text, ...others] = [row.label, ...textsOf(row)].filter((one) => one !== '');
  const unit = /^[(\uff08]?\s*(?:计量)?单位\s*[:：]\s*([^:：|]{1,8}?)\s*[)\uff09]?$/.exec(text ?? '')?.[1];
  if (row.rest || others.length > 0 || unit === undefined) return false;
  return !moneyUnits.includes(unit) || columns.every((column) => column.unit === unit || column.writesUnit);
}

/** Whether a row holds nothing but what the headings of the table are called. */
function isHeading(row: WrittenLine, table: FormatTable): boolean {
  const { label } = row;
  const texts = textsOf(row).filter((text) => text !== '');
  if (row.rest || texts.length === 0) return false;
  // Most rows hold numbers, which head nothing.
  return (
    texts.every((text) => isColumn(text, table) || isGroup(text, table)) &&
    (label === '' || findRowOrGroup(table, label) === undefined)
  );
}

function isColumn(text: string, { columns }: FormatTable): boolean {
  return findNamed(columns, text) !== undefined;
}

function isGroup(text: string, { columnTree }: FormatTable): boolean {
  const key = labelKey(text);
  const under = (nodes: readonly ColumnNode[]): boolean =>
    nodes.some((node) => node.kind === 'group' && (labelKey(node.label) === key || under(node.children)));
  return under(columnTree);
}

/** Whether every cell of a row names a column. */
function namesColumns(row: WrittenLine, table: FormatTable): boolean {
  return textsOf(row).every((text) => isColumn(text, table));
}

function namesColumnsInOrder(row: WrittenLine, table: FormatTable): boolean {
  const named = textsOf(row).map((text) => findNamed(table.columns, text)?.found);
  return (
    named.every((column, index) => column === undefined || column === table.columns[index]) || !namesColumns(row, table)
  );
}

function headsGroups(row: WrittenLine, table: FormatTable): boolean {
  return [row.label, ...textsOf(row)].some((text) => text !== '' && isGroup(text, table));
}
