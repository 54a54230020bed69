import { halfWidth, labelKey } from '../../language/label-key.ts';
import { type FormatRow, type FormatTable, leafRows } from '../format.ts';
import { findNamed, findRowOrGroup, groupsOf } from '../names.ts';
import type { TextRange } from '../text-range.ts';
import type { TableLayout, WrittenCell } from '../written.ts';
import { looseNumber } from './loose-number.ts';
import { readCell } from './read-cell.ts';

/** A line of a table as it is written: what stands first is its label. */
export interface WrittenLine {
  /** It begins with 其余. */
  readonly rest: boolean;
  readonly label: string;
  readonly labelRange: TextRange;
  readonly range: TextRange;
  readonly cells: readonly WrittenCell[];
}

/** Lines with one label each, and how they were written where they had more, or stood side by side. */
interface LaidOut {
  readonly lines: readonly WrittenLine[];
  readonly layout?: Omit<TableLayout, 'headings'>;
}

/**
 * The lines of a table with one label and a cell for each column, where they are written as the printed form has them: with
 * several cells of labels in front of the numbers (numbers of the rows, names of groups, merged cells left empty or filled
 * with the same), with empty columns behind them, or with all rows side by side. Every line that cannot be read so stays.
 */
export function laidOut(lines: readonly WrittenLine[], table: FormatTable): LaidOut {
  return sideBySide(lines, table) ?? withLabelColumns(lines, table) ?? { lines };
}

function withLabelColumns(lines: readonly WrittenLine[], table: FormatTable): LaidOut | undefined {
  const fitted = new Map(lines.flatMap((line) => [[line, withOneLabel(line, table)] as const]));
  const changed = lines.filter((line) => fitted.get(line));
  const open = lines.filter((line) => !fitted.get(line) && isTooLong(line, table));
  const [first] = changed;
  // One line among others is a slip in that line; where the table has only one, its label has to say so.
  const isOnly = table.rows.length === 1 && first !== undefined && fitted.get(first)?.labelRange !== first.labelRange;
  if (!first || changed.length <= open.length || (changed.length === 1 && !isOnly)) return undefined;
  return {
    lines: lines.map((line) => fitted.get(line) ?? withOneCorner(line, table)),
    layout: {
      kind: 'labels',
      lines: changed.map(({ range }) => range),
      places: changed.map((line) => placeOfLabels(line, fitted.get(line))),
    },
  };
}

/** From the first cell of labels to the one that counts; to the surplus cell behind it where that is the first. */
function placeOfLabels(line: WrittenLine, read: WrittenLine | undefined): TextRange {
  const { start, end } = line.labelRange;
  const isFirst = read?.labelRange === line.labelRange;
  return { start, end: isFirst ? (line.cells[0]?.range.end ?? end) : (read?.labelRange.end ?? end) };
}

function isTooLong({ rest, cells }: WrittenLine, { columns }: FormatTable): boolean {
  return !rest && cells.length > columns.length && cells.some(({ reading }) => reading.kind === 'number');
}

/** A line with more cells than one label and the columns take up, if it can be read in one way alone. */
function withOneLabel(line: WrittenLine, table: FormatTable): WrittenLine | undefined {
  const parts = partsOf(line);
  const { length } = table.columns;
  const surplus = parts.length - 1 - length;
  if (line.rest || surplus < 1) return undefined;
  const ways = Array.from({ length: surplus + 1 }, (_, index) => surplus - index).flatMap((leading) => {
    const cells = parts.slice(leading + 1, leading + 1 + length);
    const label = labelAmong(parts.slice(0, leading + 1), table);
    const isRead =
      label !== undefined &&
      (cells.some(isNumber) || findRowOrGroup(table, label.text) !== undefined) &&
      cells.every((cell) => isValue(cell, table)) &&
      parts.slice(leading + 1 + length).every(isBlank);
    return isRead ? [{ ...line, label: label.text, labelRange: label.range, cells }] : [];
  });
  const full = ways.filter(({ cells }) => !cells.some(isBlank));
  const [way, ...others] = full.length > 0 ? full : ways;
  return others.length === 0 ? way : undefined;
}

function partsOf({ label, labelRange: range, cells }: WrittenLine): WrittenCell[] {
  const reading = label === '' ? ({ kind: 'blank' } as const) : ({ kind: 'unreadable' } as const);
  return [{ text: label, range, reading }, ...cells];
}

/**
 * The label of a row among the cells in front of its numbers: the last of them that says anything. In front of it stand
 * names of groups and the like, and the number of the row; behind it nothing, the same again, or a unit.
 */
function labelAmong(cells: readonly WrittenCell[], table: FormatTable): WrittenCell | undefined {
  const told = cells.filter(({ text }) => text.trim() !== '');
  const rowOf = ({ text }: WrittenCell) => findNamed(table.rows, text)?.found;
  const last = told.at(-1);
  const label = last && !findRowOrGroup(table, last.text) ? (told.findLast((cell) => rowOf(cell)) ?? last) : last;
  if (!label || !/\p{L}/u.test(label.text)) return undefined;
  const at = told.indexOf(label);
  const row = findRowOrGroup(table, label.text) && rowOf(label);
  const isOtherRow = (cell: WrittenCell) => {
    const found = findRowOrGroup(table, cell.text)?.found;
    return found?.kind === 'row' && found.row !== row;
  };
  const before = told.slice(0, at);
  const behind = told.slice(at + 1);
  const isSame = ({ text }: WrittenCell) => labelKey(text) === labelKey(label.text);
  return before.every((cell) => !isOtherRow(cell) && !isCount(halfWidth(cell.text))) &&
    behind.every((cell) => isSame(cell) || isUnit(cell.text))
    ? label
    : undefined;
}

/** A number that is none of a row, as 序号 are: `1`, `(1)`, `1.`; words may begin with one. */
function isCount(text: string): boolean {
  const isOrdinal = /^\W{0,1}[1-9]\d?\W{0,1}$/u.test(text.trim()) || /\p{L}/u.test(text);
  return /^\W*\d/u.test(text.trim()) && !isOrdinal;
}

/** 件, 单位：万元 */
function isUnit(text: string): boolean {
  return /^\W?(?:(?:\u8ba1\u91cf)?\u5355\u4f4d)?\W?(?:[\u4e07\u4ebf]?\u5143|[\u4ef6\u9879\u6761\u6b21\u4e2a\u4efd\u8d77\u5b97]|\u4eba\u6b21)\W?$/u.test(
    text.trim(),
  ); // 计量单位; 万亿元; 件项条次个份起宗; 人次
}

function isBlank({ text }: WrittenCell): boolean {
  return text.trim() === '';
}

/** A number, or what stands in its place. */
function isValue({ text, reading }: WrittenCell, { columns }: FormatTable): boolean {
  const [column] = columns;
  return reading.kind !== 'unreadable' || (column !== undefined && looseNumber(text, column) !== undefined);
}

/** A header row without the headings of further columns of labels, and of empty ones. */
function withOneCorner(line: WrittenLine, table: FormatTable): WrittenLine {
  const parts = partsOf(line);
  const { columns } = table;
  const isHeading = ({ text }: WrittenCell) => text.trim() !== '' && findNamed(columns, text) !== undefined;
  const first = parts.findIndex(isHeading);
  const isHeader = !line.rest && !parts.some(({ reading }) => reading.kind === 'number');
  const corner = parts[first - 1];
  if (!isHeader || !corner || parts.slice(0, first).some(({ text }) => findRowOrGroup(table, text))) return line;
  const cells = parts.slice(first);
  const beyond = cells.slice(columns.length);
  const kept = beyond.some(isHeading) ? cells : cells.slice(0, columns.length);
  return { ...line, label: corner.text, labelRange: corner.range, cells: kept };
}

/** All rows of a table that prints them side by side, or those of one group, in one line, as it is printed. */
function sideBySide(lines: readonly WrittenLine[], table: FormatTable): LaidOut | undefined {
  if (!table.sideways) return undefined;
  const numbers = lines.filter((line) => partsWithNumbers(line).some(isNumber));
  const [only, ...others] = numbers;
  const rows = only && others.length === 0 ? rowsOfLine(only, table.rows, table) : undefined;
  const [first] = rows ?? [];
  if (rows && first)
    return {
      lines: rows,
      layout: { kind: 'sideways', lines: [first.range], places: [placeOf(rows)] },
    };
  const parted = new Map(
    numbers.flatMap((line) => {
      const group = groupsOf(table.rowTree).find(({ name, label }) =>
        [name, label].some((one) => labelKey(one) === labelKey(line.label)),
      );
      const own = group && rowsOfLine(line, leafRows(group.children), table);
      return own ? [[line, own] as const] : [];
    }),
  );
  if (parted.size === 0) return undefined;
  const places = [...parted.values()].map(placeOf);
  return {
    lines: lines.flatMap((line) => parted.get(line) ?? [line]),
    layout: { kind: 'sideways', lines: [...parted.keys()].map(({ range }) => range), places },
  };
}

/** The label counts as a cell where it is a number. */
function partsWithNumbers(line: WrittenLine): WrittenCell[] {
  const [label, ...cells] = partsOf(line);
  return label && !/\p{L}/u.test(label.text) ? [{ ...label, reading: readCell(label.text) }, ...cells] : cells;
}

function isNumber({ reading }: WrittenCell): boolean {
  return reading.kind === 'number';
}

/** So many rows out of the cells of one line, in the order of the form. */
function rowsOfLine(line: WrittenLine, rows: readonly FormatRow[], table: FormatTable): WrittenLine[] | undefined {
  const { length } = table.columns;
  const wanted = rows.length * length;
  const cells = partsWithNumbers(line);
  while (cells.length > wanted && cells[0] && isBlank(cells[0])) cells.shift();
  while (cells.length > wanted && cells.at(-1)?.text.trim() === '') cells.pop();
  if (line.rest || rows.length < 2 || cells.length !== wanted || !cells.every((cell) => isValue(cell, table)))
    return undefined;
  return rows.map((row, index) => {
    const own = cells.slice(index * length, (index + 1) * length);
    return { ...line, label: row.name, labelRange: own[0]?.range ?? line.labelRange, cells: own };
  });
}

function placeOf(rows: readonly WrittenLine[]): TextRange {
  const [first] = rows;
  const start = first?.cells[0]?.range.start ?? { line: 0, character: 0 };
  return { start, end: rows.at(-1)?.cells.at(-1)?.range.end ?? start };
}
