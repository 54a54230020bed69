import type { TextRange } from '../report/text-range.ts';
import type { GridCell, GridRow } from './document.ts';

/** One table before it finds its place in the document. */
export interface Grid {
  readonly cells: readonly GridCell[];
  /** Of each row, top to bottom. */
  readonly rowRanges: readonly TextRange[];
  readonly headerRows: number;
  /** One per column, see {@link LaidOutTable.columnWeights}. */
  readonly columnWeights: readonly number[];
}

/** The cells of a grid by rows; `blocks` says for each row which block it belongs to, by default all to one. */
export function gridRows({ cells, rowRanges }: Grid, blocks: readonly number[] = []): GridRow[] {
  const rows = rowRanges.map((range, row) => ({ cells: [] as GridCell[], block: blocks[row] ?? 0, range }));
  for (const cell of cells) rows[cell.row]?.cells.push(cell);
  for (const row of rows) row.cells.sort((one, other) => one.column - other.column);
  return rows;
}
