import { labelKey } from '../../language/label-key.ts';
import type { FreeTable } from '../../report/report.ts';
import { cellText, escaped } from './cell-text.ts';
import type { Misfit } from './fit.ts';
import { type Grid, ownText } from './grid.ts';
import { wrongWidthForFree } from './misfits.ts';
import { cellDraft, type Draft, type RowDraft } from './row-draft.ts';

/**
 * Writes copied rows into a table with columns of its own: over the rows of the same label, the others below the cursor's
 * row. A copied header that the table has already is left out.
 */
export function draftFreeTable(table: FreeTable, grid: Grid, caretLine: number): Draft | Misfit {
  const rows = trimmed(textsOf(grid));
  const names = [table.corner, ...table.columns.map(({ name }) => name)];
  const hasHeader = table.columns.length > 0;
  const width = rows[0]?.length ?? 0;
  if (hasHeader && width !== names.length) return wrongWidthForFree(rows.length, width, table.title, names.length);
  const [head = []] = rows;
  const repeatsHeader = hasHeader && head.slice(1).every((text, index) => isSame(text, names[index + 1] ?? ''));
  const changed = new Map<number, RowDraft>();
  const added: RowDraft[] = [];
  for (const [label = '', ...texts] of repeatsHeader ? rows.slice(1) : rows) {
    const known = table.rows.find((row) => label !== '' && isSame(row.label, label));
    const cells = texts.map((text, index) => cellDraft(known?.cells[index]?.text.trim() ?? '', cellText(text)));
    if (known) changed.set(known.range.start.line, { label: known.label, cells });
    else added.push({ label: escaped(label), cells });
  }
  return { changed, inserted: new Map(added.length === 0 ? [] : [[lineAbove(table, caretLine), added]]) };
}

/** The texts of a copied table, its rows equally long. */
export function textsOf(grid: Grid): readonly (readonly string[])[] {
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  return grid.map((row) => Array.from({ length: width }, (_, x) => ownText(row[x])));
}

/** Without the blank columns at the end. */
function trimmed(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const last = rows.reduce(
    (most, row) =>
      Math.max(
        most,
        row.findLastIndex((text) => text !== ''),
      ),
    0,
  );
  return rows.map((row) => row.slice(0, last + 1));
}

function isSame(one: string, other: string): boolean {
  return labelKey(one) === labelKey(other);
}

/** The cursor's row, or else the last. */
function lineAbove({ rows, columns, range }: FreeTable, caretLine: number): number {
  const lines = rows.map((row) => row.range.start.line);
  const header = columns[0]?.range.start.line ?? range.start.line;
  return lines.includes(caretLine) ? caretLine : (lines.at(-1) ?? header);
}
