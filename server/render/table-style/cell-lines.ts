import type { LaidOutCell } from '../document.ts';
import { wrapLabel } from './label-lines.ts';
import { sum, type TableStyle } from './table-style.ts';
import { lineCount } from './text-extent.ts';

/** What a cell of a table in its style says, in lines; one that is too long breaks further. */
export function cellLines(cell: LaidOutCell, style: TableStyle): readonly string[] {
  const { text } = cell;
  const heads = cell.role === 'columnHeader' || cell.role === 'rowHeader';
  return heads ? wrapLabel(text, charactersPerLine(cell, style)) : [text];
}

/** How high a cell is at most, in points. */
export function heightOf(cell: LaidOutCell, style: TableStyle): number {
  const room = charactersPerLine(cell, style);
  const lines = sum(cellLines(cell, style).map((line) => lineCount(line, room)));
  return lines * style.size + (lines - 1) * style.leading + 2 * style.above;
}

/** Characters of Chinese that a line of a cell takes. */
export function charactersPerLine({ column, colSpan, alignment }: LaidOutCell, style: TableStyle): number {
  const kept = 2 * (alignment === 'center' ? style.side : style.side + style.indent);
  // A little less: the engine rounds.
  return (sum(style.columns.slice(column, column + colSpan)) - kept) / style.size + 0.001;
}
