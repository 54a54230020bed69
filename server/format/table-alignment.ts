import { type AmbiguousWidth, textWidth } from '../text-width.ts';
import type { Piece } from './rewrite.ts';
import type { SourceLine } from './source.ts';
import type { TableGroup } from './table-groups.ts';
import { type Cell, type Row, readRow } from './table-row.ts';

/** How tables are written. */
export interface TableStyle {
  /** display: columns stand straight in a font whose Chinese characters are two columns wide; compact: no padding. */
  readonly align: 'display' | 'compact';
  readonly ambiguousWidth: AmbiguousWidth;
}

// A cell wider than this is prose: it sticks out rather than push every other row's cells off the screen.
const widestColumn = 80;

/** Writes the rows of a table: labels and words to the left, numbers to the right, a bar at both ends. */
export function alignTable({ rows: lines, style }: TableGroup, look: TableStyle): Map<SourceLine, readonly Piece[]> {
  const rows = lines.map((line, index) => [line, readRow(line, style === 'free' && index === 0)] as const);
  const columns = columnsOf(
    rows.map(([, row]) => row),
    look,
  );
  return new Map(rows.map(([line, row]) => [line, writeRow(row, columns, style, look)]));
}

interface Column {
  width: number;
  hasNumbers: boolean;
  hasWords: boolean;
}

/** Blank cells and headings say nothing of what a column holds. */
function columnsOf(rows: readonly Row[], { align, ambiguousWidth }: TableStyle): readonly Column[] {
  const columns: Column[] = [];
  for (const { cells, isHeader } of rows)
    cells.forEach(({ word, text, isNumber }, index) => {
      const column = columns[index] ?? { width: 0, hasNumbers: false, hasWords: false };
      columns[index] = column;
      const width = align === 'compact' ? 0 : textWidth(text, ambiguousWidth);
      if (width <= widestColumn) column.width = Math.max(column.width, width);
      if (!word || isHeader) return;
      if (isNumber) column.hasNumbers = true;
      else column.hasWords = true;
    });
  return columns;
}

function writeRow(row: Row, columns: readonly Column[], style: TableGroup['style'], look: TableStyle): Piece[] {
  const pieces: Piece[] = [];
  let blanks = '';
  row.cells.forEach((cell, index) => {
    const { bar, word, text } = cell;
    const column = columns[index];
    const padding = ' '.repeat(Math.max(0, (column?.width ?? 0) - textWidth(text, look.ambiguousWidth)));
    const toTheRight = index > 0 && (style === 'statutory' || isToTheRight(cell, column));
    pieces.push({ start: bar.start, end: bar.end, text: '|', before: blanks });
    if (word) pieces.push({ start: word.start, end: word.end, text, before: toTheRight ? ` ${padding}` : ' ' });
    blanks = word && toTheRight ? ' ' : `${word ? '' : ' '}${padding} `;
  });
  pieces.push({ start: row.close.start, end: row.close.end, text: '|', before: blanks });
  return pieces;
}

/** In a free table: numbers, and the names of columns that hold nothing else. */
function isToTheRight({ isNumber }: Cell, column: Column | undefined): boolean {
  return isNumber || (column?.hasNumbers === true && !column.hasWords);
}
