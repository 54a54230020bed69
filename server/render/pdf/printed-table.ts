import type { LaidOutTable } from '../document.ts';
import { printedText } from '../printed-text.ts';
import { fittingStyle } from '../table-style/fitting-style.ts';
import type { TablePart } from '../table-style/table-parts.ts';
import type { TableStyle } from '../table-style/table-style.ts';
import { type PrintedGrid, printedGrid } from './printed-grid.ts';

/** A table as `report.typ` reads it: grids set in one style, without a gap between them. */
export interface PrintedTable {
  readonly kind: 'table';
  /** Null, which is the engine's word for none. */
  readonly caption: string | null;
  readonly style: TableStyle;
  readonly grids: readonly PrintedGrid[];
}

/** A table in the style that fits below so many lines of headings. */
export function printedTable(table: LaidOutTable, headings: number): PrintedTable {
  const { style, parts, room } = fittingStyle(table, headings);
  const caption = table.caption ? printedText(table.caption.text) : null;
  return { kind: 'table', caption, style, grids: parts.flatMap((part) => gridsOf(part, style, room)) };
}

/**
 * A part that fits on a page stays in one piece. One that does not breaks between rows: anywhere where no label spans
 * rows, otherwise where a page is full, and labels begin anew.
 */
function gridsOf(part: TablePart, style: TableStyle, room: number): PrintedGrid[] {
  const fits = part.height(style) <= room;
  const pieces = fits || !part.hasLabelsOverRows ? [part] : part.pieces(style, room);
  return pieces.map((piece) => printedGrid(piece, style, room));
}
