import { applyEdits } from '../../formatter/edits.ts';
import { alignTableAt } from '../../formatter/format-report.ts';
import type { Filling } from '../../grid/fit-table.ts';
import { escaped, type Grid, reportCell } from '../../grid/grid.ts';
import { type OwnTable, ownTableOf, ownTableText } from '../../grid/own-table.ts';
import { type PasteProblem, wrongWidthForFree } from '../../grid/paste-problems.ts';
import { labelKey } from '../../language/label-key.ts';
import type { FormatTable } from '../../report/format.ts';
import { rowsOfBlock } from '../../report/names.ts';
import { groupLine, newRow } from '../../report/new-report.ts';
import type { FreeHeading, FreeTable, StatutoryTable, WrittenRow } from '../../report/written.ts';
import { belowGroupLines } from '../place.ts';
import { cellDraft, type RowChanges, type RowDraft, type Writer } from './draft-edits.ts';
import { newBlocks } from './new-blocks.ts';

/** Writes copied numbers into a table of the form: into the rows it has, and into new ones where the form has them. */
export function draftTable(table: StatutoryTable, definition: FormatTable, fillings: readonly Filling[]): RowChanges {
  const changed = new Map<number, RowDraft>();
  const inserted = new Map<number, RowDraft[]>();
  const insertBelow = (at: number, draft: RowDraft) => void inserted.set(at, [...(inserted.get(at) ?? []), draft]);
  const blocks = newBlocks(table, definition, fillings);
  let line = table.header?.range.start.line ?? table.nameRange.start.line;
  for (const row of definition.rows) {
    const block = blocks.find(({ group }) => rowsOfBlock(group).includes(row));
    const written = block ? block.takes.get(row) : table.rows.find((one) => one.row === row && !one.repeated);
    const known = fillings.find((candidate) => candidate.row === row);
    // A block that is begun is begun with all of its rows.
    const filling = known ?? (block && { row, cells: new Map() });
    if (block && row === rowsOfBlock(block.group)[0]) {
      const heading = { label: groupLine(block.group), cells: [] };
      if (block.heading) changed.set(block.heading.range.start.line, heading);
      else {
        line = belowGroupLines(line, row, table, definition);
        insertBelow(line, heading);
      }
    }
    if (written) line = written.range.start.line;
    if (!filling) continue;
    if (written) changed.set(line, rewritten(written, definition, filling));
    else {
      line = belowGroupLines(line, row, table, definition);
      insertBelow(line, newlyWritten(table, definition, filling));
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
