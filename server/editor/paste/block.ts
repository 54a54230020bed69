import type { FormatTable } from '../../report/format.ts';
import { findNamed, findRowOrGroup } from '../../report/names.ts';
import { isNumber, isWords } from './cell-text.ts';
import { blankCell, type Grid, type GridRow, ownText, widthOf } from './grid.ts';

/** A copied table as it reads beside a table of the form. Its rows are equally long. */
export interface Block {
  /** What stands above the first row that is filled in, or could be: titles and the names of columns. */
  readonly head: Grid;
  readonly body: Grid;
  readonly width: number;
  /** How many columns in front hold labels. */
  readonly labels: number;
  /** Some rows were shorter than others, and were moved to the right so that their numbers stand below each other. */
  readonly uneven: boolean;
}

/** Cuts a copied table into what stands above its rows and the rows themselves. */
export function blockOf(grid: Grid, table: FormatTable): Block {
  const width = widthOf(grid);
  const uneven = grid.some((row) => row.length < width && row.some(({ text }) => isNumber(text)));
  const rows = withoutCovered(grid.flatMap((row) => squared(row, width)));
  const first = rows.findIndex((row) => belongsToBody(row, table));
  const body = first < 0 ? [] : rows.slice(first);
  return {
    head: first < 0 ? rows : rows.slice(0, first),
    body,
    width: widthOf(rows),
    labels: body.reduce((count, row) => Math.max(count, labelsIn(row, table)), 0),
    uneven,
  };
}

/** Word leaves merged cells out of plain text: what is short is short of labels, if it holds numbers at all. */
function squared(row: GridRow, width: number): GridRow[] {
  if (row.length === width) return [row];
  const missing = Array.from({ length: width - row.length }, () => blankCell);
  return row.some(({ text }) => isNumber(text)) ? [[...missing, ...row]] : [];
}

/** Without columns that only exist because other parts of a printed form have them. */
function withoutCovered(rows: Grid): Grid {
  const isOwn = (x: number) => rows.some((row) => row[x]?.left === false);
  return rows.map((row) => row.filter((_, x) => isOwn(x)));
}

/** The names of rows and columns overlap (总计, 其他): a row of the form is meant where no column is. */
function belongsToBody(row: GridRow, table: FormatTable): boolean {
  return row.some((cell) => {
    const text = ownText(cell);
    if (isNumber(text)) return true;
    return !table.sideways && text !== '' && !findNamed(table.columns, text) && findRowOrGroup(table, text);
  });
}

/** How many cells of a row are labels: up to the last that names a row; if none does, the words in front. */
function labelsIn(row: GridRow, table: FormatTable): number {
  const known = row.findLastIndex(({ text }) => text !== '' && findRowOrGroup(table, text) !== undefined);
  if (known >= 0) return known + 1;
  const firstNumber = row.findIndex((cell) => isNumber(ownText(cell)));
  const front = firstNumber < 0 ? row : row.slice(0, firstNumber);
  return front.findLastIndex((cell) => isWords(ownText(cell))) + 1;
}
