import type { TextRange } from '../report/text-range.ts';
import type { CellMark, GridCell } from './document.ts';
import type { Grid } from './grid.ts';

/** One of the tables that print as a single grid. */
export interface CaptionedGrid {
  readonly caption: string;
  readonly captionRange: TextRange;
  readonly captionMark?: CellMark | undefined;
  readonly grid: Grid;
}

/**
 * Several tables as one grid: each below a row with its caption; in a table with fewer columns the last one takes the
 * remaining width. No row of it is repeated on the next page, since every table has a header of its own.
 */
export function joinGrids(tables: readonly CaptionedGrid[]): {
  readonly grid: Grid;
  readonly blocks: readonly number[];
} {
  const width = Math.max(...tables.map(({ grid }) => grid.columnWeights.length));
  const widest = tables.find(({ grid }) => grid.columnWeights.length === width)?.grid;
  const cells: GridCell[] = [];
  const rowRanges: TextRange[] = [];
  const blocks: number[] = [];
  tables.forEach((table, block) => {
    cells.push(captionCell(table, rowRanges.length, width));
    rowRanges.push(table.captionRange);
    const top = rowRanges.length;
    cells.push(...widened(table.grid, width).map((cell) => ({ ...cell, row: cell.row + top })));
    rowRanges.push(...table.grid.rowRanges);
    blocks.push(...Array.from({ length: 1 + table.grid.rowRanges.length }, () => block));
  });
  return { grid: { cells, rowRanges, headerRows: 0, columnWeights: widest?.columnWeights ?? [] }, blocks };
}

function captionCell({ caption, captionRange, captionMark }: CaptionedGrid, row: number, width: number): GridCell {
  return {
    role: 'caption',
    text: caption,
    row,
    column: 0,
    rowSpan: 1,
    colSpan: width,
    alignment: 'start',
    range: captionRange,
    ...(captionMark && { mark: captionMark }),
  };
}

function widened({ cells, columnWeights }: Grid, width: number): GridCell[] {
  const missing = width - columnWeights.length;
  return cells.map((cell) =>
    cell.column + cell.colSpan === columnWeights.length ? { ...cell, colSpan: cell.colSpan + missing } : cell,
  );
}
