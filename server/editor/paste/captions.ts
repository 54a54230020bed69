import type { FormatChapter, FormatTable } from '../../report/format.ts';
import { findNamed } from '../../report/names.ts';
import { type Grid, type GridRow, ownText } from './grid.ts';

/** A part of a copied table, and the table of the form that its caption names. */
export interface Captioned {
  readonly table: FormatTable;
  readonly grid: Grid;
}

/**
 * Cuts a copied table at its captions: a chapter prints its tables as one grid, a line with the name of each above it
 * (第二十条第（一）项). Undefined when there are none.
 */
export function cutAtCaptions(grid: Grid, chapter: FormatChapter): readonly Captioned[] | undefined {
  const parts: { table: FormatTable; grid: GridRow[] }[] = [];
  for (const row of grid) {
    const table = captionOf(row, chapter);
    if (table) parts.push({ table, grid: [] });
    else parts.at(-1)?.grid.push(row);
  }
  return parts.length > 0 ? parts : undefined;
}

function captionOf(row: GridRow, { tables }: FormatChapter): FormatTable | undefined {
  const [text, ...others] = row.map(ownText).filter((own) => own !== '');
  return text === undefined || others.length > 0 ? undefined : findNamed(tables, text)?.found;
}
