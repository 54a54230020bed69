import type { GridCell } from '../document.ts';
import { breaksOf } from '../table-style/cell-breaks.ts';
import { cellLines, charactersPerLine } from '../table-style/cell-lines.ts';
import type { TableStyle } from '../table-style/table-style.ts';
import { lettersTooMany } from '../table-style/text-extent.ts';

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
export function printedCell(cell: GridCell, style: TableStyle): PrintedCell {
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

function faceOf({ role, rowSpan }: GridCell): PrintedCell['face'] {
  if (role === 'caption') return 'heiti';
  // The note in the corner of table 三.
  return role === 'corner' && rowSpan > 1 ? 'kaiti' : 'song';
}
