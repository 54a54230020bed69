import type { GridCell, LaidOutTable } from '../document.ts';

/** Says which headings a cell is read with: the ids for its `headers` attribute. */
export type CellHeaders = (cell: GridCell) => readonly string[];

/** The id of a heading cell. */
export function cellId(table: LaidOutTable, { row, column }: GridCell): string {
  return `${table.id}-${row}-${column}`;
}

/**
 * Headings of a table with several levels of them, from the outermost inwards: the caption of the cell's block, the
 * column headings above it in its block, and the row headings left of it.
 */
export function cellHeaders(table: LaidOutTable): CellHeaders {
  const byColumn = new Map<string, string[]>();
  const byRow = new Map<number, string[]>();
  for (const { cells, block } of table.rows) {
    for (const cell of cells) {
      const id = cellId(table, cell);
      if (cell.role === 'columnHeader' || cell.role === 'caption') {
        for (let column = cell.column; column < cell.column + cell.colSpan; column += 1) {
          add(byColumn, `${block} ${column}`, id);
        }
      }
      if (cell.role === 'rowHeader') {
        for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) add(byRow, row, id);
      }
    }
  }
  return ({ row, column }) => [
    ...(byColumn.get(`${table.rows[row]?.block} ${column}`) ?? []),
    ...(byRow.get(row) ?? []),
  ];
}

function add<Key>(lists: Map<Key, string[]>, key: Key, id: string): void {
  const list = lists.get(key);
  if (list) list.push(id);
  else lists.set(key, [id]);
}
