import { BorderStyle, Table, TableLayoutType, TableRow, WidthType } from 'docx';
import type { LaidOutCell, LaidOutTable } from '../document.ts';
import { heightOf } from '../table-style/cell-lines.ts';
import { type FittingStyle, fittingStyle } from '../table-style/fitting-style.ts';
import { page } from './page.ts';
import { type CellLook, continuedCell, wordCell } from './table-cell.ts';

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const borders = { top: line, bottom: line, left: line, right: line };
/** Rows are so much higher for it, in points. */
const lineWidth = 0.5;

/**
 * A table below so many lines of headings, as wide as the text of the page. Widths are given twice, for the grid and for
 * every cell: programs other than Word go by one or the other.
 */
export function wordTable(table: LaidOutTable, headings: number): Table {
  const fitting = fittingStyle(table, headings);
  const { style, room } = fitting;
  const look = { style, widths: wholeWidths(style.columns) };
  const keptWithNext = rowsKeptWithNext(fitting);
  const spanning = table.rows.flatMap(({ cells }) => cells.filter(({ rowSpan }) => rowSpan > 1));
  const side = twips(style.side);
  // A line of type takes a part of what is kept free above it.
  const above = Math.max(0, twips(style.above - (style.leading + lineWidth) / 2));
  return new Table({
    width: { size: page.text.width, type: WidthType.DXA },
    columnWidths: look.widths,
    layout: TableLayoutType.FIXED,
    borders: { ...borders, insideHorizontal: line, insideVertical: line },
    margins: { top: above, bottom: above, left: side, right: side, marginUnitType: WidthType.DXA },
    rows: table.rows.map((row, index) =>
      wordRow([...row.cells, ...spanning.filter((cell) => reachesInto(cell, index))], index, look, {
        tableHeader: index < table.headerRows,
        keptWithNext: keptWithNext(index),
        torn: row.cells.some((cell) => heightOf(cell, style) > room),
      }),
    ),
  });
}

interface RowPlace {
  /** Whether it is repeated on every page. */
  readonly tableHeader: boolean;
  readonly keptWithNext: boolean;
  /** Whether it goes on on the next page: it is higher than one. */
  readonly torn: boolean;
}

/** Whether a cell that begins in a row above covers a place of this one. */
function reachesInto({ row, rowSpan }: LaidOutCell, index: number): boolean {
  return row < index && index < row + rowSpan;
}

function wordRow(
  cells: readonly LaidOutCell[],
  index: number,
  look: CellLook,
  { tableHeader, keptWithNext, torn }: RowPlace,
): TableRow {
  return new TableRow({
    tableHeader,
    cantSplit: !torn,
    children: cells
      .toSorted((one, other) => one.column - other.column)
      .map((cell) =>
        cell.row === index ? wordCell(cell, look, keptWithNext) : continuedCell(cell, look, keptWithNext),
      ),
  });
}

/** In twentieths of a point, together exactly as wide as the text. */
function wholeWidths(columns: readonly number[]): number[] {
  let end = 0;
  const edges = columns.map((width) => {
    end += width;
    return twips(end);
  });
  return edges.map((edge, index) => (index === edges.length - 1 ? page.text.width : edge) - (edges[index - 1] ?? 0));
}

function twips(points: number): number {
  return Math.round(20 * points);
}

/**
 * Which rows stay with the one below: all of a part that a page holds, so that it stands in one piece; of a longer one
 * its headings, so that they are not left alone at the foot of a page.
 */
function rowsKeptWithNext({ parts, style, room }: FittingStyle): (row: number) => boolean {
  const kept = parts.flatMap((part) => {
    const last = part.height(style) <= room ? part.rows - 1 : part.header;
    return Array.from({ length: part.rows }, (_, row) => row < last);
  });
  return (row) => kept[row] ?? false;
}
