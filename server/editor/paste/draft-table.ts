import { applyEdits } from '../../formatter/edits.ts';
import { alignTableAt } from '../../formatter/format-report.ts';
import type { Filling, Misfit } from '../../grid/fit.ts';
import { escaped, type Grid, ownText, reportCell } from '../../grid/grid.ts';
import { wrongWidthForFree } from '../../grid/misfits.ts';
import { labelKey } from '../../language/label-key.ts';
import type { FormatTable } from '../../report/format.ts';
import { newRow } from '../../report/new-report.ts';
import type { FreeTable, StatutoryTable, WrittenRow } from '../../report/written.ts';
import { belowGroupLines } from '../place.ts';
import { cellDraft, type RowChanges, type RowDraft, type Writer } from './draft-edits.ts';

/** Writes copied numbers into a table of the form: into the rows it has, and into new ones where the form has them. */
export function draftTable(table: StatutoryTable, definition: FormatTable, fillings: readonly Filling[]): RowChanges {
  const changed = new Map<number, RowDraft>();
  const inserted = new Map<number, RowDraft[]>();
  let line = table.header?.range.start.line ?? table.nameRange.start.line;
  for (const row of definition.rows) {
    const written = table.rows.find((candidate) => candidate.row === row && !candidate.repeated);
    const filling = fillings.find((candidate) => candidate.row === row);
    if (written) line = written.range.start.line;
    if (!filling) continue;
    if (written) changed.set(line, rewritten(written, definition, filling));
    else {
      line = belowGroupLines(line, row, table, definition);
      inserted.set(line, [...(inserted.get(line) ?? []), newlyWritten(table, definition, filling)]);
    }
  }
  return { changed, inserted };
}

function rewritten({ label, cells }: WrittenRow, { columns }: FormatTable, filling: Filling): RowDraft {
  const count = Math.max(cells.length, columns.length);
  return {
    label,
    cells: Array.from({ length: count }, (_, index) => {
      const column = columns[index];
      return cellDraft(cells[index]?.text.trim() ?? '', column && filling.cells.get(column), column);
    }),
  };
}

/** What was not copied is what 其余 said of the row so far, or what a new row starts with. */
function newlyWritten(table: StatutoryTable, definition: FormatTable, { row, cells }: Filling): RowDraft {
  const rest = table.rows.find(({ kind }) => kind === 'rest')?.cells ?? [];
  const [label = '', ...fresh] = newRow(definition, row);
  return {
    label,
    cells: definition.columns.map((column, index) => {
      const before = fresh[index] || ((rest.length === 1 ? rest[0] : rest[index])?.text.trim() ?? '');
      return { text: cells.get(column) ?? before, column };
    }),
  };
}

/**
 * Writes copied rows into a table with columns of its own: over the rows of the same label, the others below the cursor's
 * row. A copied header that the table has already is left out.
 */
export function draftFreeTable(table: FreeTable, grid: Grid, caretLine: number): RowChanges | Misfit {
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
    const cells = texts.map((text, index) => cellDraft(known?.cells[index]?.text.trim() ?? '', reportCell(text)));
    if (known) changed.set(known.range.start.line, { label: known.label, cells });
    else added.push({ label: escaped(label), cells });
  }
  return { changed, inserted: new Map(added.length === 0 ? [] : [[lineAbove(table, caretLine), added]]) };
}

/** The texts of a copied table, its rows equally long. */
function textsOf(grid: Grid): readonly (readonly string[])[] {
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

/** A table with columns of its own, as text; its title is for the author to choose. */
export interface NewTable {
  /** Up to the title. */
  readonly before: string;
  readonly title: string;
  /** From behind the title on. */
  readonly after: string;
}

/** A copied table as one with columns of its own, apart from whatever stands on the line of the cursor. */
export function newTable(
  grid: Grid,
  line: { readonly before: string; readonly after: string },
  writer: Writer,
): NewTable {
  const rows = textsOf(grid).map(([label = '', ...cells], index) => {
    const texts = index === 0 ? cells.map(escaped) : cells.map((text) => reportCell(text));
    return `| ${[escaped(label), ...texts].join(' | ')} |`;
  });
  const title = '标题';
  const text = [`表 "${title}"`, ...rows].join('\n');
  const source = writer.read(text);
  const aligned = source ? applyEdits(text, alignTableAt(source, writer.style, 1)) : text;
  const before = aligned.slice(0, aligned.indexOf(title));
  return {
    before: (line.before.trim() === '' ? '' : '\n\n') + before,
    title,
    after: aligned.slice(before.length + title.length) + (line.after.trim() === '' ? '' : '\n\n'),
  };
}
