import type { GridCell } from '../document.ts';
import { labelLines } from './label-lines.ts';
import { printedText } from './printed-inlines.ts';
import { sum, type TableStyle } from './table-style.ts';
import { lineCount } from './text-extent.ts';

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
}

/** A cell of a grid in its style. */
export function printedCell(cell: GridCell, style: TableStyle): PrintedCell {
  const { row, column, rowSpan, colSpan, role, alignment } = cell;
  const text = printedText(cell.text);
  const heads = role === 'columnHeader' || (role === 'rowHeader' && alignment === 'center');
  return {
    x: column,
    y: row,
    colspan: colSpan,
    rowspan: rowSpan,
    face: faceOf(cell),
    centred: alignment === 'center',
    shaded: role === 'caption',
    lines: heads ? labelLines(text, perLine(cell, style)) : [text],
  };
}

/** How high a cell is at most, in points. */
export function heightOf(cell: GridCell, style: TableStyle): number {
  const room = perLine(cell, style);
  const lines = sum(printedCell(cell, style).lines.map((line) => lineCount(line, room)));
  return lines * style.size + (lines - 1) * style.leading + 2 * style.above;
}

/** Characters of Chinese that a line of a cell takes. */
function perLine({ column, colSpan, alignment }: GridCell, style: TableStyle): number {
  const kept = 2 * (alignment === 'center' ? style.side : style.side + style.indent);
  // A little less: the engine rounds.
  return (sum(style.columns.slice(column, column + colSpan)) - kept) / style.size + 0.001;
}

function faceOf({ role, rowSpan }: GridCell): PrintedCell['face'] {
  if (role === 'caption') return 'heiti';
  // The note in the corner of table 三.
  return role === 'corner' && rowSpan > 1 ? 'kaiti' : 'song';
}
