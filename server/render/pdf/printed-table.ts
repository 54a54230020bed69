import { isCornerNote, type LaidOutCell, type LaidOutTable } from '../document.ts';
import { printedText } from '../printed-text.ts';
import { cellLines, charactersPerLine, heightOf } from '../table-style/cell-lines.ts';
import { fittingStyle } from '../table-style/fitting-style.ts';
import { breaksOf } from '../table-style/label-lines.ts';
import type { TablePart } from '../table-style/table-parts.ts';
import type { TableStyle } from '../table-style/table-style.ts';
import { lettersTooMany } from '../table-style/text-extent.ts';

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

/** A cell as `report.typ` reads it; its place is counted within its grid. */
export interface PrintedCell {
  readonly x: number;
  readonly y: number;
  readonly colspan: number;
  readonly rowspan: number;
  /** Whether it heads its row; the engine takes no notice. */
  readonly headsRow: boolean;
  readonly face: 'song' | 'heiti' | 'kaiti';
  readonly centred: boolean;
  readonly shaded: boolean;
  /** A line that is too long breaks further. */
  readonly lines: readonly string[];
  /** So many letters without a blank break anywhere; null, which is the engine's word for none, where words stay whole. */
  readonly longWord: number | null;
}

/** A cell of a grid in its style. */
function printedCell(cell: LaidOutCell, style: TableStyle): PrintedCell {
  const { row, column, rowSpan, colSpan, role, alignment } = cell;
  return {
    x: column,
    y: row,
    colspan: colSpan,
    rowspan: rowSpan,
    headsRow: role === 'rowHeader' && cell.text !== '',
    face: faceOf(cell),
    centred: alignment === 'center',
    shaded: role === 'caption',
    lines: cellLines(cell, style),
    longWord: breaksOf(cell) === 'anywhere' ? lettersTooMany(charactersPerLine(cell, style)) : null,
  };
}

function faceOf(cell: LaidOutCell): PrintedCell['face'] {
  if (cell.role === 'caption') return 'heiti';
  return isCornerNote(cell) ? 'kaiti' : 'song';
}

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
function printedGrid(part: TablePart, style: TableStyle, room: number): PrintedGrid {
  const { header, cells } = part;
  return {
    breakable: part.height(style) > room,
    tornRows: cells.some((cell) => heightOf(cell, style) > room),
    header,
    cells: cells.map((cell) => printedCell(cell, style)),
  };
}
