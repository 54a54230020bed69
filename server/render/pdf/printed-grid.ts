import { heightOf } from '../table-style/cell-lines.ts';
import type { TablePart } from '../table-style/table-parts.ts';
import type { TableStyle } from '../table-style/table-style.ts';
import { type PrintedCell, printedCell } from './printed-cell.ts';

/** Rows of a table as `report.typ` reads them. */
export interface PrintedGrid {
  /** Whether it may go on on the next page. */
  readonly breakable: boolean;
  /** Whether that may happen within a row: one is higher than a page. */
  readonly tornRows: boolean;
  /** So many rows at the top are repeated there. */
  readonly header: number;
  readonly cells: readonly PrintedCell[];
}

/** A part of a table, in its style, where a page has so much room. */
export function printedGrid(part: TablePart, style: TableStyle, room: number): PrintedGrid {
  const { header, cells } = part;
  return {
    breakable: part.height(style) > room,
    tornRows: cells.some((cell) => heightOf(cell, style) > room),
    header,
    cells: cells.map((cell) => printedCell(cell, style)),
  };
}
