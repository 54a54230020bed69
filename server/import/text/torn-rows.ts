import { type Grid, type GridCell, type GridRow, ownText } from '../../grid/grid.ts';

/**
 * Rows out of cells that stand one below the other, each with its bar: what is a word begins a row, unless only words stand
 * before it; what is blank or a number goes on with it. The last word in front of blank cells is their label.
 */
export function cellsAsRows(cells: Grid): Grid {
  const rows: GridRow[] = [];
  let row: GridCell[] = [];
  const flush = () => {
    if (row.length > 0) rows.push(row);
    row = [];
  };
  for (const [index, line] of cells.entries()) {
    const [first, ...others] = line;
    if (!first) continue;
    const isWord = /\p{L}/u.test(ownText(first));
    const hasValues = row.some((cell) => !/\p{L}/u.test(ownText(cell)));
    const next = ownText(cells[index + 1]?.[0]);
    const beginsRow = isWord && (hasValues || (cells[index + 1] !== undefined && !/\p{L}/u.test(next)));
    if (beginsRow) flush();
    row.push(first);
    // What only the merged cells of other rows leave behind is no cell.
    if (others.length > 0 && !others.every((cell) => ownText(cell) === '')) row.push(...others);
  }
  flush();
  return rows;
}
