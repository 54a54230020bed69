import { blankCell, type Grid, widthOf } from '../../grid/grid.ts';
import type { Format, FormatTable } from '../../report/format.ts';
import { cellsOfRow, isFilled } from './grid-row.ts';
import { columnNamed, rowNamed, tablesOfForm } from './words.ts';

/** A table whose rows stand where the form has columns, turned as the form has it; any other as it is. */
export function upright(grid: Grid, format: Format): Grid {
  const tables = tablesOfForm(format);
  return tables.some((table) => isTurned(grid, table, tables)) ? turned(grid) : grid;
}

/** Whether several rows of the form are named side by side, and below them lines begin with names of its columns alone. */
function isTurned(grid: Grid, table: FormatTable, tables: readonly FormatTable[]): boolean {
  const isRow = (text: string) => rowNamed([table], text)?.isGroup === false;
  const isColumn = (text: string) => {
    const named = columnNamed(table, text);
    return named !== undefined && named.alike === undefined;
  };
  let [rowsAcross, columnsDown, rowsDown] = [0, 0, 0];
  for (const row of grid) {
    const cells = cellsOfRow(row);
    const first = cells.findIndex(isFilled);
    const words = (first < 0 ? cells.slice(1) : cells.slice(0, first)).map(({ text }) => text).filter(Boolean);
    if (first < 0) rowsAcross = Math.max(rowsAcross, words.filter((word) => isRow(word) && !isColumn(word)).length);
    else if (words.some(isColumn)) columnsDown += 1;
    // A sheet may hold other tables as well, the usual way round.
    else if (words.some((word) => rowNamed(tables, word)?.isGroup === false)) rowsDown += 1;
  }
  return rowsAcross > 1 && columnsDown > 1 && rowsDown === 0;
}

function turned(grid: Grid): Grid {
  return Array.from({ length: widthOf(grid) }, (_, x) =>
    grid.map((row) => {
      const { text, left, above } = row[x] ?? blankCell;
      return { text, left: above, above: left };
    }),
  );
}
