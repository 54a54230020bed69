import { type PrintedCell, printedCell } from './printed-cell.ts';
import type { TablePart } from './table-parts.ts';
import type { TableStyle } from './table-style.ts';

/** Rows of a table as `report.typ` reads them. */
export interface PrintedGrid {
  /** Whether it may go on on the next page. */
  readonly breakable: boolean;
  /** So many rows at the top are repeated there. */
  readonly header: number;
  readonly cells: readonly PrintedCell[];
}

/** A part of a table, in its style. */
export function printedGrid(part: TablePart, style: TableStyle, breakable: boolean): PrintedGrid {
  return { breakable, header: part.header, cells: part.cells.map((cell) => printedCell(cell, 0, style)) };
}
