import type { GridCell } from '../document.ts';
import { cellLines, charactersPerLine } from '../table-style/cell-lines.ts';
import type { TableStyle } from '../table-style/table-style.ts';
import { lettersTooMany } from '../table-style/text-extent.ts';

/** A cell as `report.typ` reads it; its place is counted within its grid. */
export interface PrintedCell {
  readonly x: number;
  readonly y: number;
  readonly colspan: number;
  readonly rowspan: number;
  readonly face: 'song' | 'heiti' | 'kaiti';
  readonly centred: boolean;
  readonly shaded: boolean;
  /** A line that is too long breaks further. */
  readonly lines: readonly string[];
  /** So many letters without a blank break anywhere; null, which is the engine's word for none, where none are. */
  readonly longWord: number | null;
}

/** Letters and digits without a blank. */
const words = /[\x21-\x7e]+/g;

/** A cell of a grid in its style. */
export function printedCell(cell: GridCell, style: TableStyle): PrintedCell {
  const { row, column, rowSpan, colSpan, role, alignment } = cell;
  const lines = cellLines(cell, style);
  const tooMany = lettersTooMany(charactersPerLine(cell, style));
  const hasLongWord = lines.some((line) => line.match(words)?.some((word) => word.length >= tooMany));
  return {
    x: column,
    y: row,
    colspan: colSpan,
    rowspan: rowSpan,
    face: faceOf(cell),
    centred: alignment === 'center',
    shaded: role === 'caption',
    lines,
    // A number stays whole: its column is as wide as it needs.
    longWord: hasLongWord && role !== 'number' ? tooMany : null,
  };
}

function faceOf({ role, rowSpan }: GridCell): PrintedCell['face'] {
  if (role === 'caption') return 'heiti';
  // The note in the corner of table 三.
  return role === 'corner' && rowSpan > 1 ? 'kaiti' : 'song';
}
