import type { LaidOutTable } from '../document.ts';
import { type PrintedGrid, printedGrid } from './printed-grid.ts';
import { printedText } from './printed-inlines.ts';
import { type TablePart, tableParts } from './table-parts.ts';
import { type TableStyle, tableStyles, textArea } from './table-style.ts';

/** A table as `report.typ` reads it: grids set in one style, without a gap between them. */
export interface PrintedTable {
  readonly kind: 'table';
  /** Null, which is the engine's word for none. */
  readonly caption: string | null;
  readonly style: TableStyle;
  readonly grids: readonly PrintedGrid[];
}

/** What a heading and a caption take of a page, with the space about the table. */
const lineOfHeading = 29;
const lineOfCaption = 30;
const spaceAbout = 8;

/**
 * A table in the best style in which each of its parts stands on one page, below so many lines of headings; in the best
 * of all where a part is longer than a page anyway.
 */
export function printedTable(table: LaidOutTable, headings: number): PrintedTable {
  const caption = table.caption ? printedText(table.caption.text) : null;
  const taken = headings * lineOfHeading + (caption === null ? 0 : lineOfCaption) + spaceAbout;
  const room = textArea.height - taken;
  const parts = tableParts(table);
  const styles = tableStyles(table);
  const style = styles.find((each) => parts.every((part) => part.height(each) <= room)) ?? styles[0];
  if (!style) throw new TypeError('A table has no style.');
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
