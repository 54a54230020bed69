import type { TextEdit } from 'vscode-languageserver-protocol';
import type { Fact } from '../report/evaluated.ts';
import type { Field } from '../report/fields.ts';
import { type FormatRow, type FormatTable, leafRows } from '../report/format.ts';
import { factsOfRow, groupAsRow } from '../report/read/group-numbers.ts';
import type { FreeTable, StatutoryTable } from '../report/written.ts';
import { barsIn, belongsToTable, endsWithBar, headingMarks, isRowLine, mayOpenTable } from '../shared/line-kinds.ts';
import type { Text } from '../shared/text.ts';
import { fillTable } from './fill-table.ts';
import { rewritten, styled } from './rewrite-line.ts';
import { type Aligner, draftedLines, lineEdits, type RowChanges, type Stretch } from './write-rows.ts';

/** The edits that write an entry, or why it cannot be written. */
export type FieldEdits = { readonly edits: readonly TextEdit[] } | { readonly problem: Text };

/** Writes a text into a cell of a text; a row that is not written yet goes where it belongs. */
export function cellEdits(
  { table, fact }: Extract<Field, { readonly kind: 'cell' | 'own-cell' }>,
  text: string,
  whole: Stretch,
  aligner: Aligner,
): FieldEdits {
  const { origin, range } = fact;
  const stretch = linesOfTable(whole, table);
  const { first, lines } = stretch;
  if (table.kind === 'table' && !isWritten(fact, table)) {
    if (text === '' && origin === 'missing') return { edits: [] };
    if (!table.definition || table.other) return { problem: otherFormat };
    const drafted = draftedLines(lines, withinStretch(stretch, newRows(fact, text, table, table.definition)));
    return { edits: lineEdits(stretch, drafted, styled(stretch, table.range.end.line - first, aligner)) };
  }
  const line = range.start.line - first;
  const before = lines[line] ?? '';
  const isCut = before.slice(range.start.character).trim() === '' && isLacking(fact, table);
  const after = isCut ? extended(before, placeInRow(fact, table), text) : withCell(before, fact, text);
  return { edits: rewritten(stretch, line, after, aligner) };
}

/**
 * The lines of one table: all that a row of it is aligned with, so that writing a cell takes no longer in a report with more
 * text. A line that cannot be read stands between its rows, as long as rows follow it.
 */
function linesOfTable({ lines, lineBreak }: Stretch, { range, whole }: FreeTable | StatutoryTable): Stretch {
  const first = range.start.line;
  let last = whole.end.line;
  for (let at = last + 1; at < lines.length && mayContinue(lines, at); at++) if (lines[at]?.trim() !== '') last = at;
  return { first, lines: lines.slice(first, last + 1), lineBreak };
}

function mayContinue(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  if (headingMarks(line) > 0 || mayOpenTable(line)) return false;
  return belongsToTable(line) || isRowLine(lines[at + 1] ?? '');
}

/** Changes of a text as those of a stretch of it, which has all of them. */
function withinStretch({ first }: Stretch, { changed, inserted }: RowChanges): RowChanges {
  const within = <Value>(all: ReadonlyMap<number, Value>) =>
    new Map([...all].map(([line, value]) => [line - first, value] as const));
  return { changed: within(changed), inserted: within(inserted) };
}

/** Whether a line of the text gives the row of the number, and none for several rows. */
function isWritten({ row, range }: Fact, { rows, other }: StatutoryTable): boolean {
  const line = rows.find((one) => one.kind !== 'rest' && one.range.start.line === range.start.line);
  return (
    line !== undefined && (other !== undefined || line.row === row || (line.group && groupAsRow(line.group)) === row)
  );
}

/**
 * The row with the number, where it belongs. Of a group whose line says that it had no cases, all rows are written, as they
 * have been so far; its line adds them up from now on.
 */
function newRows(fact: Fact, text: string, table: StatutoryTable, definition: FormatTable): RowChanges {
  const zero = table.groups.findLast(
    ({ rows, group, line }) =>
      rows === 'zero' && line.range.start.line === fact.range.start.line && leafRows(group.children).includes(fact.row),
  );
  const typed = (row: FormatRow) => (row === fact.row ? [[fact.column, text] as const] : []);
  if (!zero) return fillTable(table, definition, [{ row: fact.row, cells: new Map(typed(fact.row)) }]);
  const cellsOf = (row: FormatRow) =>
    new Map([...(factsOfRow(table, row) ?? []).map((one) => [one.column, one.text] as const), ...typed(row)]);
  const { changed, inserted } = fillTable(
    table,
    definition,
    leafRows(zero.group.children).map((row) => ({ row, cells: cellsOf(row) })),
  );
  const sum = { label: zero.line.label, cells: zero.line.cells.map(() => ({ text: '=' })) };
  return { changed: new Map([...changed, [zero.line.range.start.line, sum]]), inserted };
}

type CellTable = Extract<Field, { readonly kind: 'cell' | 'own-cell' }>['table'];

/** Whether the row ends before the cell. */
function isLacking({ range, origin }: Fact, table: CellTable): boolean {
  if (table.kind === 'free-table') return origin === 'missing';
  const cells = table.rows.find((one) => one.range.start.line === range.start.line)?.cells ?? [];
  return !cells.some((cell) => cell.range === range);
}

function placeInRow(fact: Fact, table: CellTable): number {
  if (table.kind === 'table') return table.definition?.columns.indexOf(fact.column) ?? 0;
  return table.rows.find(({ cells }) => cells.includes(fact))?.cells.indexOf(fact) ?? 0;
}

/** A row that ends before a cell, with blank ones up to it. */
function extended(line: string, index: number, text: string): string {
  const trimmed = line.trimEnd();
  const open = endsWithBar(trimmed) ? trimmed.slice(0, -1).trimEnd() : trimmed;
  // The first bar stands before the label.
  const missing = index + 1 - (barsIn(open).length - 1);
  return `${open}${' |'.repeat(Math.max(0, missing - 1))} | ${text} |`;
}

/** A row with another text in one of its cells; the blanks around it take up what differs in width, where they can. */
function withCell(line: string, { range }: Fact, text: string): string {
  const bars = barsIn(line);
  const left = (bars.findLast((bar) => bar < Math.max(1, range.start.character)) ?? -1) + 1;
  const right = bars.find((bar) => bar >= Math.max(left, range.end.character)) ?? line.trimEnd().length;
  const room = right - left - text.length;
  const cell = line.slice(left, right);
  const behind = cell.length - cell.trimEnd().length;
  const isToTheLeft = cell.trim() !== '' && cell.length - cell.trimStart().length <= 1 && behind > 1;
  if (room < 2) return `${line.slice(0, left)} ${text} ${line.slice(right)}`;
  const own = isToTheLeft ? ` ${text}${' '.repeat(room - 1)}` : `${' '.repeat(room - 1)}${text} `;
  return line.slice(0, left) + own + line.slice(right);
}

const otherFormat: Text = {
  zh: '该表按另一格式填写，本行还没有写出；请在文本中填写',
  en: 'This table is filled in by another format and lacks the row; enter it in the text',
};
