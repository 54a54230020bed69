import type { Chapter, FreeCell, FreeRow, FreeTable, Report, Section } from './report.ts';

/** The tables with columns of their own, in the order of the text. */
export function freeTablesOf({ preface, chapters }: Report): readonly FreeTable[] {
  return [...preface.filter(isFree), ...chapters.flatMap(within)];
}

function within({ blocks, sections }: Chapter | Section): FreeTable[] {
  return [...blocks.filter(isFree), ...sections.flatMap(within)];
}

function isFree(block: Chapter['blocks'][number]): block is FreeTable {
  return block.kind === 'free-table';
}

/** The row that a cell stands in, and how many stand before it there; -1 where it is in none of the rows. */
export function placeOfCell(
  cell: FreeCell,
  rows: readonly FreeRow[],
): { readonly row?: FreeRow; readonly index: number } {
  const row = rows.find(({ cells }) => cells.includes(cell));
  return row ? { row, index: row.cells.indexOf(cell) } : { index: -1 };
}
