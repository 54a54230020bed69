import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { GridCell, GridRow, LaidOutTable } from '../document.ts';
import { sizes } from './fonts.ts';
import { page } from './page.ts';
import { xmlText } from './runs.ts';
import { styleIds } from './styles.ts';

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const borders = { top: line, bottom: line, left: line, right: line };
/** In a table of many columns cells keep 0.5 mm at their sides, in others 1.5 mm. */
const margins = { dense: 28, wide: 85 };
const denseFrom = 8;

/**
 * A statutory table, as wide as the text of the page. Widths are given twice, for the grid and for every cell: programs
 * other than Word go by one or the other.
 */
export function wordTable(table: LaidOutTable): Table {
  const widths = columnWidths(table.columnWeights);
  const dense = widths.length >= denseFrom;
  const side = dense ? margins.dense : margins.wide;
  const together = rowsKeptTogether(table);
  return new Table({
    width: { size: page.text.width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { ...borders, insideHorizontal: line, insideVertical: line },
    margins: { left: side, right: side, marginUnitType: WidthType.DXA },
    rows: table.rows.map((row, index) => wordRow(row, index, table, widths, dense, together(index))),
  });
}

function wordRow(
  row: GridRow,
  index: number,
  { headerRows }: LaidOutTable,
  widths: readonly number[],
  dense: boolean,
  keepNext: boolean,
): TableRow {
  return new TableRow({
    tableHeader: index < headerRows,
    cantSplit: true,
    height: { value: dense ? 300 : 420, rule: HeightRule.ATLEAST },
    children: row.cells.map((cell) => wordCell(cell, widths, dense, keepNext)),
  });
}

function wordCell(cell: GridCell, widths: readonly number[], dense: boolean, keepNext: boolean): TableCell {
  const size = sum(widths.slice(cell.column, cell.column + cell.colSpan));
  const bold = cell.role === 'caption';
  return new TableCell({
    columnSpan: cell.colSpan,
    rowSpan: cell.rowSpan,
    width: { size, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        style: dense ? styleIds.denseCell : styleIds.cell,
        alignment: cell.alignment === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
        keepNext,
        children: linesOf(cell, size, dense).map(
          (text, index) =>
            new TextRun({
              text: xmlText(text),
              bold,
              size: cellSize(cell, size, dense),
              ...(index > 0 && { break: 1 }),
            }),
        ),
      }),
    ],
  });
}

/** A column's name in a narrow cell breaks into lines of one length: 商业 / 企业, not 商业企 / 业. */
function linesOf({ role, text }: GridCell, width: number, dense: boolean): string[] {
  const perLine = Math.floor((width - 2 * margins.dense) / (sizes.denseTable * 10));
  if (!dense || role !== 'columnHeader' || perLine < 1 || text.length <= perLine || text.length > 12) return [text];
  const lines = Math.ceil(text.length / perLine);
  const length = Math.ceil(text.length / lines);
  return Array.from({ length: lines }, (_, index) => text.slice(index * length, (index + 1) * length));
}

/** A number too wide for its cell is set smaller rather than broken; down to 6 pt. */
function cellSize({ role, text }: GridCell, width: number, dense: boolean): number {
  const full = dense ? sizes.denseTable : sizes.table;
  if (role !== 'number' || text === '') return full;
  const free = width - 2 * (dense ? margins.dense : margins.wide) - 10;
  // A digit of 宋体 or Times is half as wide as it is high: 5 twentieths of a point per half point.
  const fitting = Math.floor(free / (text.length * 5.1));
  return Math.max(12, Math.min(full, fitting));
}

/**
 * Which rows stay with the one below: all rows of a block, so that no caption or heading is left alone at the foot of a
 * page; and all rows of a table that fits on one page.
 */
function rowsKeptTogether({ rows, headerRows }: LaidOutTable): (index: number) => boolean {
  const fits = rows.length <= rowsOfPage;
  return (index) => {
    const next = rows[index + 1];
    if (!next) return false;
    const continuous = rows.some((row) => row.block > 0);
    if (fits && !continuous) return true;
    return index < headerRows || next.block === rows[index]?.block;
  };
}

/** Rows of 9 pt that a page takes below a heading, broken labels included. */
const rowsOfPage = 30;

function columnWidths(weights: readonly number[]): number[] {
  const total = sum(weights);
  const edges = weights.map((_, index) => Math.round((sum(weights.slice(0, index + 1)) / total) * page.text.width));
  return edges.map((edge, index) => edge - (edges[index - 1] ?? 0));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
