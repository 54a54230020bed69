import { applyEdits } from '../../formatter/edits.ts';
import { alignTableAt } from '../../formatter/format-report.ts';
import { escaped, type Grid, reportCell } from '../../grid/grid.ts';
import { type OwnTable, ownTableOf, ownTableText } from '../../grid/own-table.ts';
import { type PasteProblem, wrongWidthForFree } from '../../grid/paste-problems.ts';
import { cellDraft, type RowChanges, type RowDraft, type Writer } from '../../grid/write-rows.ts';
import { labelKey } from '../../language/label-key.ts';
import type { FreeHeading, FreeTable } from '../../report/written.ts';

/**
 * Writes copied rows into a table with columns of its own: over the rows of the same label in the same group, the others
 * at the end of their group, or below the cursor's row. A copied header that the table has already is left out.
 */
export function draftFreeTable(table: FreeTable, grid: Grid, caretLine: number): RowChanges | PasteProblem {
  const hasHeader = table.columns.length > 0;
  const whole = ownTableOf(trimmed(grid));
  const { lines } = hasHeader && repeatsHeader(whole, table) ? whole : ownTableOf(trimmed(grid), 0);
  const width = 1 + Math.max(0, ...lines.map(({ cells }) => cells.length));
  if (hasHeader && width !== table.columns.length + 1)
    return wrongWidthForFree(lines.length, width, table.title, table.columns.length + 1);
  const changed = new Map<number, RowDraft>();
  const inserted = new Map<number, RowDraft[]>();
  const addBelow = (line: number, row: RowDraft) => void inserted.set(line, [...(inserted.get(line) ?? []), row]);
  let group: { readonly label: string; readonly known: FreeHeading | undefined } | undefined;
  for (const { label, cells: texts } of lines) {
    if (texts.length === 0 && hasHeader) {
      const known = table.rowLines.headings.find((one) => one.children.length > 0 && isSame(one.label, label));
      group = label === '' ? undefined : { label, known };
      if (!known) addBelow(lineAbove(table, caretLine), { label: escaped(label), cells: [] });
      continue;
    }
    const beside = group ? (group.known?.children ?? []) : table.rowLines.headings;
    const place = beside.find((one) => one.children.length === 0 && label !== '' && isSame(one.label, label))?.first;
    const known = place === undefined ? undefined : table.rows[place];
    const cells = texts.map((text, index) => cellDraft(known?.cells[index]?.text.trim() ?? '', reportCell(text)));
    if (known) changed.set(known.range.start.line, { label: known.label, cells });
    else addBelow(lastLineOf(group?.known, table) ?? lineAbove(table, caretLine), { label: escaped(label), cells });
  }
  return { changed, inserted };
}

/** Whether the headings of a copied table are those of the table it goes into. */
function repeatsHeader({ header }: OwnTable, { columnLines: { lines } }: FreeTable): boolean {
  const names = header.reduce<readonly string[]>((above, row) => row.map((text, x) => text || (above[x] ?? '')), []);
  return names.length === lines.length + 1 && lines.every(({ label }, index) => isSame(label, names[index + 1] ?? ''));
}

/** The line of the last row that a group has. */
function lastLineOf(group: FreeHeading | undefined, { rows }: FreeTable): number | undefined {
  return group && rows[group.first + group.count - 1]?.range.start.line;
}

/** Without the blank columns at the end. */
function trimmed(grid: Grid): Grid {
  const last = grid.reduce(
    (most, row) =>
      Math.max(
        most,
        row.findLastIndex(({ text }) => text !== ''),
      ),
    0,
  );
  return grid.map((row) => row.slice(0, last + 1));
}

function isSame(one: string, other: string): boolean {
  return labelKey(one) === labelKey(other);
}

/** The cursor's row, or else the last. */
function lineAbove({ rows, headerRanges, range }: FreeTable, caretLine: number): number {
  const lines = rows.map((row) => row.range.start.line);
  const header = headerRanges.at(-1)?.start.line ?? range.start.line;
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
  headerRows: number | undefined,
  line: { readonly before: string; readonly after: string },
  writer: Writer,
): NewTable {
  const table = ownTableOf(grid, headerRows);
  const title = (table.title ?? '').replace(/["\u201c\u201d]/g, '') || '标题';
  const text = ownTableText(table, title, (cell) => reportCell(cell));
  const source = writer.read(text);
  const aligned = source ? applyEdits(text, alignTableAt(source, writer.style, 1)) : text;
  const before = aligned.slice(0, aligned.indexOf(title));
  return {
    before: (line.before.trim() === '' ? '' : '\n\n') + before,
    title,
    after: aligned.slice(before.length + title.length) + (line.after.trim() === '' ? '' : '\n\n'),
  };
}
