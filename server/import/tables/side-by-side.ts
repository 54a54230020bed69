import { type Grid, ownText } from '../../grid/grid.ts';
import type { Format, FormatColumn, FormatTable } from '../../report/format.ts';
import { cellsOfRow, isFilled } from './grid-row.ts';
import { columnNamed, tablesOfForm } from './words.ts';

/**
 * Two tables as one, where the first was too wide for its page: the second has the labels of the first, row by row, and further columns; of a table of the form it may
 * have the columns alone. Undefined where it is another table.
 */
export function sideBySide(first: Grid, further: Grid, format: Format): Grid | undefined {
  if (first.length !== further.length || first.length < 2) return undefined;
  const labels = sharedColumns(first, further);
  const ofForm = tablesOfForm(format).some((table) => goesOnIn(table, first, further, labels));
  const names = new Set(first[0]?.map(ownText));
  const isOwn =
    labels > 0 &&
    first.length > 2 &&
    (further[0]?.slice(labels).every((cell) => ownText(cell) !== '' && !names.has(ownText(cell))) ?? false);
  return ofForm || isOwn ? first.map((row, y) => [...row, ...(further[y]?.slice(labels) ?? [])]) : undefined;
}

/** How many columns from the left say the same in both. */
function sharedColumns(first: Grid, further: Grid): number {
  const width = Math.min(...further.map((row) => row.length));
  const isShared = (x: number) =>
    first.every((row, y) => row[x] && row[x].text.trim() === further[y]?.[x]?.text.trim());
  let shared = 0;
  while (shared < width && isShared(shared)) shared += 1;
  return shared;
}

/** Whether the second table has some columns of a table of the form, and the first has others of them. */
function goesOnIn(table: FormatTable, first: Grid, further: Grid, labels: number): boolean {
  const before = columnsOf(table, first, labels);
  const added = columnsOf(table, further, labels);
  const isNamed = labels > 0 || (further[0]?.every(({ text }) => columnNamed(table, text)) ?? false);
  return isNamed && before.size > 1 && added.size > 0 && ![...added].some((column) => before.has(column));
}

/** The columns that the lines above the numbers of a table name. */
function columnsOf(table: FormatTable, grid: Grid, from: number): ReadonlySet<FormatColumn> {
  const end = grid.findIndex((row) => cellsOfRow(row.slice(from)).some(isFilled));
  const texts = grid.slice(0, end < 0 ? 0 : end).flatMap((row) => row.slice(from).map(ownText));
  return new Set(texts.flatMap((text) => (text === '' ? [] : (columnNamed(table, text)?.column ?? []))));
}
