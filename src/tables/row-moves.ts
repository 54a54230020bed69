import { isRow, type Lines, namesColumns, tableAround } from './table-lines.ts';

/** Lines of a text in a new order. */
export interface Move {
  /** The first line that changes. */
  readonly line: number;
  readonly texts: readonly string[];
  /** How many lines the moved rows go down; negative for up. */
  readonly by: number;
}

/**
 * Rows of a table, from `first` to `last`, moved past the row above or below them. Undefined where there is none: rows
 * never leave their table, nor pass the row that names its columns.
 */
export function moveRows(lines: Lines, first: number, last: number, direction: 'up' | 'down'): Move | undefined {
  const moved = linesFrom(lines, first, last);
  const { rows, statutory } = tableAround(lines, first);
  const named = rows[0] !== undefined && (!statutory || namesColumns(lines.at(rows[0]))) ? 1 : 0;
  const movable = rows.slice(named);
  const other = direction === 'up' ? movable.findLast((row) => row < first) : movable.find((row) => row > last);
  if (!moved.every(isRow) || !movable.includes(first) || !movable.includes(last) || other === undefined) {
    return undefined;
  }
  const passed = [lines.at(other)];
  if (direction === 'up') {
    const between = linesFrom(lines, other + 1, first - 1);
    return { line: other, texts: [...moved, ...between, ...passed], by: other - first };
  }
  const between = linesFrom(lines, last + 1, other - 1);
  return { line: first, texts: [...passed, ...between, ...moved], by: other - last };
}

function linesFrom(lines: Lines, first: number, last: number): readonly string[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => lines.at(first + index));
}
