import type { Fact } from '../report/evaluated.ts';
import type { TextRange } from '../report/text-range.ts';
import type { FreeHeading, FreeTable } from '../report/written.ts';
import type { CellMarks } from './cell-marks.ts';
import type { LaidOutCell } from './document.ts';
import { columnHeadings, depthOf, type LabelNode, rowHeadings, type TableGrid, weightsByContent } from './grid.ts';
import { cellText, decimalText } from './printed-cell.ts';
import { extentOf } from './table-style/text-extent.ts';

/** A table of the author's own. Rows of uneven length are filled up with empty cells. */
export function freeGrid(table: FreeTable, marks: CellMarks): TableGrid {
  const headings = table.columnLines.headings.map((one) => columnLabel(one, marks));
  const rows = table.rowLines.headings.map((one) => rowLabel(one, table));
  const headerRows = Math.max(1, depthOf(headings));
  const labels = Math.max(1, depthOf(rows));
  const width = labels + Math.max(table.columns.length, ...table.rows.map((row) => row.cells.length));
  const inNumberColumn = table.columns.map((_, index) => holdsNumbers(table, index));
  const cells = [
    ...cornerCells(table, labels, headerRows),
    ...columnHeadings(headings, labels),
    ...emptyCells({ row: 0, rowSpan: headerRows }, labels + table.columns.length, width, headerRange(table)),
    ...rowHeadings(rows, headerRows),
    ...table.rows.flatMap((row, index) => [
      ...row.cells.map((cell, column) => ({
        ...writtenCell(headerRows + index, labels + column, contentOf(cell, inNumberColumn[column] ?? true), marks),
        ownFact: cell,
      })),
      ...emptyCells({ row: headerRows + index, rowSpan: 1 }, labels + row.cells.length, width, row.range),
    ]),
  ];
  const headers = Array.from({ length: headerRows }, (_, level) => table.headerRanges[level] ?? headerRange(table));
  return {
    cells,
    rowRanges: [headerRange(table), ...headers.slice(1), ...table.rows.map((row) => row.range)],
    headerRows,
    columnWeights: weightsByContent(cells, width),
  };
}

/** Columns without names below a name are one with it. */
function columnLabel({ label, range, children, count }: FreeHeading, marks: CellMarks): LabelNode {
  const isNamedBelow = children.some((child) => child.label !== '');
  const below = isNamedBelow
    ? { children: children.map((child) => columnLabel(child, marks)) }
    : { children: [], width: count };
  return { label, range, mark: marks.at(range), ...below };
}

function rowLabel({ label, range, children, first }: FreeHeading, table: FreeTable): LabelNode {
  if (children.length > 0) return { label, range, children: children.map((child) => rowLabel(child, table)) };
  return { label, range: table.rows[first]?.range ?? range, children: [] };
}

/** What heads the labels of rows; two cells where groups stand before them, if it names both: `类别／项目`. */
function cornerCells(table: FreeTable, labels: number, rowSpan: number): LaidOutCell[] {
  const parts = table.corner.split(/\s*[/\uff0f]\s*/);
  const texts = parts.length === labels ? parts : [table.corner];
  return texts.map((text, column) => ({
    ...plainCell(0, column, { role: 'corner', text, alignment: 'center', range: headerRange(table) }),
    rowSpan,
    colSpan: texts.length === 1 ? labels : 1,
  }));
}

/** Whether a column is one of numbers; in one of words a number is a word like any other. */
function holdsNumbers({ rows }: FreeTable, index: number): boolean {
  const cells = rows.flatMap(({ cells }) => cells[index] ?? []);
  if (cells.some(({ origin }) => origin === 'computed')) return true;
  const numbers = cells.filter(({ origin }) => origin === 'typed').length;
  return numbers >= cells.filter(({ text, origin }) => origin === 'unreadable' && /\p{L}/u.test(text)).length;
}

type Content = Pick<LaidOutCell, 'role' | 'text' | 'alignment' | 'range'>;

function contentOf({ origin, text, value, range }: Fact, inNumberColumn: boolean): Content {
  if (origin === 'computed')
    return { role: 'number', text: value ? decimalText(value) : '', alignment: 'center', range };
  if (origin === 'typed' && inNumberColumn) return { role: 'number', text: cellText(text), alignment: 'center', range };
  const isShort = inNumberColumn && text !== '' && extentOf(text) <= shortWord;
  return {
    role: 'text',
    text: origin === 'typed' ? cellText(text) : text,
    alignment: isShort ? 'center' : 'start',
    range,
  };
}

/** In characters of Chinese: 无, —, 未统计. */
const shortWord = 4;

function emptyCells(
  place: Pick<LaidOutCell, 'row' | 'rowSpan'>,
  from: number,
  width: number,
  range: TextRange,
): LaidOutCell[] {
  return Array.from({ length: width - from }, (_, index) => ({
    ...plainCell(place.row, from + index, { role: 'text', text: '', alignment: 'start', range }),
    rowSpan: place.rowSpan,
  }));
}

function writtenCell(row: number, column: number, content: Content, marks: CellMarks): LaidOutCell {
  const mark = marks.at(content.range);
  return { ...plainCell(row, column, content), ...(mark && { mark }) };
}

function plainCell(row: number, column: number, content: Content): LaidOutCell {
  return { ...content, row, column, rowSpan: 1, colSpan: 1 };
}

/** The header row has no range of its own: its first column stands for it, or the title. */
function headerRange(table: FreeTable): TextRange {
  return table.columns[0]?.range ?? table.titleRange;
}
