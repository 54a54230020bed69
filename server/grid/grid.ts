import { halfWidth } from '../language/label-key.ts';
import type { FormatColumn } from '../report/format.ts';
import { withoutInvisible } from '../report/read/invisible.ts';
import { readCell } from '../report/read/read-cell.ts';
import { isBlankEntry, isTicked, readEntry } from '../report/read/read-entry.ts';
import { isRowLine } from '../shared/line-kinds.ts';

/** A cell of a copied table. */
export interface GridCell {
  /** On one line, without blanks around it. */
  readonly text: string;
  /** Part of a merged cell that begins further left, whose text it repeats. */
  readonly left: boolean;
  /** Part of a merged cell that begins further up, whose text it repeats. */
  readonly above: boolean;
}

/** The cells of one row, from the left. */
export type GridRow = readonly GridCell[];

/** A copied table: what stands in each of its places, merged cells spread over all of theirs. Rows may end early. */
export type Grid = readonly GridRow[];

/** A cell of its own. */
export function single(text: string): GridCell {
  return { text: oneLine(text), left: false, above: false };
}

/** A cell that nothing was filled into. */
export const blankCell: GridCell = { text: '', left: false, above: false };

/** What was filled in at this place; nothing where a merged cell only reaches over. */
export function ownText(cell: GridCell | undefined): string {
  return cell && !cell.left && !cell.above ? cell.text : '';
}

/** How many cells the longest row has. */
export function widthOf(grid: Grid): number {
  return grid.reduce((width, row) => Math.max(width, row.length), 0);
}

/** Larger tables are no tables of a report. */
export const mostCells = 20_000;

const han = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef]';
const breakWithinChinese = new RegExp(`(?<=${han})\\n(?=${han})`, 'g');

/** Line breaks that only wrap a Chinese text leave nothing, other runs of blanks one space. */
function oneLine(text: string): string {
  return withoutInvisible(text)
    .replace(/\s+/g, (blanks) => (/[\r\n]/.test(blanks) ? '\n' : ' '))
    .trim()
    .replace(breakWithinChinese, '')
    .replaceAll('\n', ' ');
}

/** Whether a copied cell holds a number, with its unit or without. */
export function isNumber(text: string): boolean {
  return readCell(text).kind === 'number';
}

const placeholder = /^(?:\u65e0|\u6682\u65e0|\u7a7a)$/; // 无, 暂无, 空

/** Whether a copied cell holds words: a name, not a number or what stands in the place of one. */
export function isWords(text: string): boolean {
  return /\p{L}/u.test(text) && !isNumber(text) && !placeholder.test(text);
}

/**
 * A copied cell as a cell of a report: numbers half-width and without separators, `12.00` as `12` in a column of whole
 * numbers; a choice without its printed boxes; anything else as it is, bars escaped. `column` is what the cell takes.
 */
export function reportCell(text: string, column?: FormatColumn): string {
  if (column?.kind !== undefined)
    return isBlankEntry(text, column) ? '' : escaped(isTicked(text) ? (readEntry(text, column)?.text ?? text) : text);
  if (!isNumber(text)) return escaped(text);
  const plain = halfWidth(text).replaceAll(',', '').replace(/\s+/g, '');
  return column && !column.decimal ? plain.replace(/\.0+(?!\d)/, '') : plain;
}

/** A text that ends no cell. */
export function escaped(text: string): string {
  return text.replace(/[\\|\uff5c]/g, '\\$&');
}

/**
 * The table in copied text: cells with tabs between them, as spreadsheets write them, cells of several lines in quotes;
 * or a column of numbers. Undefined when the text is none of these.
 */
export function tabSeparated(text: string): Grid | undefined {
  if (!text.includes('\t') && !isColumn(text)) return undefined;
  const rows = [...rowsIn(text)];
  const isReport = rows.every(([first]) => isRowLine(first?.text ?? ''));
  return isReport || widthOf(rows) * rows.length > mostCells ? undefined : rows;
}

function isColumn(text: string): boolean {
  const lines = text.trim().split(/\r\n|\n|\r/);
  return lines.length > 1 && lines.every((line) => line.trim() === '' || isNumber(line.trim()));
}

// A quoted cell with doubled quotes inside, or anything else; then what ends it.
const cellAndEnd = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/y;

function* rowsIn(text: string): Generator<GridRow> {
  let row: GridRow = [];
  cellAndEnd.lastIndex = 0;
  while (cellAndEnd.lastIndex <= text.length) {
    const [, quoted, plain = '', end] = cellAndEnd.exec(text) ?? [];
    row = [...row, single(quoted?.replaceAll('""', '"') ?? plain)];
    if (end === '\t') continue;
    // Spreadsheets end the last row, too.
    if (end !== '' || row.length > 1 || row[0]?.text !== '') yield row;
    if (end === '' || end === undefined) return;
    row = [];
  }
}
