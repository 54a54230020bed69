import type { Grid } from '../../grid/grid.ts';
import type { Format, FormatChapter } from '../../report/format.ts';
import { findNamed } from '../../report/names.ts';
import { cellsOfRow, isDigits, isFilled, isValue, trimmedTo } from './grid-row.ts';
import { columnNamed, isKnownWord, rowNamed, tablesOfForm } from './words.ts';

/**
 * Whether a table may be one of the form, or a part of one. A table of the office's own can have rows that are called as those of
 * the form are; then they have other numbers of cells, or it stands where the form has no table and nothing of the form heads it.
 */
export function isOfForm(grid: Grid, format: Format, chapter: FormatChapter | undefined): boolean {
  const tables = tablesOfForm(format);
  let [fits, misfits] = [0, 0];
  let isWide = false;
  for (const row of grid) {
    const cells = cellsOfRow(row);
    const at = cells.findLastIndex(({ own }) => own !== '' && rowNamed(tables, own)?.isGroup === false);
    const named = rowNamed(tables, cells[at]?.own ?? '');
    const values = cells.slice(at + 1);
    if (!named || !values.some(isFilled)) continue;
    const { length } = named.table.columns;
    const told = values.filter(({ own }) => own !== '');
    const isGlued =
      told.length < length && told.every(({ own }) => isDigits(own)) && told.some(({ own }) => own.length >= length);
    if (trimmedTo(values, length).length === length || isGlued) {
      fits += 1;
      isWide ||= length > 1;
    } else if (values.every(isValue) || told.length > 1) misfits += 1;
  }
  if (fits === 0 && misfits === 0) return true;
  const texts = grid.flatMap((row) =>
    row.flatMap(({ text, left, above }) => (left || above || text === '' ? [] : [text])),
  );
  const isHeaded = texts.some(
    (text) => findNamed(tables, text) || (text.length > 3 && tables.some((table) => columnNamed(table, text))),
  );
  if (isHeaded && fits + misfits > 0) return fits > 0 || isHeadedWell(texts, format);
  // Rows of the form alone, in their own chapter, are of the form even where cells are missing.
  const isStrange = texts.some(
    (text) => !isValue({ x: 0, text, own: text, above: false }) && !tables.some((table) => isKnownWord(table, text)),
  );
  if (misfits > fits) return !isStrange && (chapter?.tables.length ?? 0) > 0;
  return isWide || !chapter || chapter.tables.length > 0;
}

/** Whether most columns of a table of the form are named. */
function isHeadedWell(texts: readonly string[], format: Format): boolean {
  return tablesOfForm(format).some((table) => {
    const named = new Set(texts.flatMap((text) => columnNamed(table, text)?.column ?? []));
    return named.size > table.columns.length / 2;
  });
}
