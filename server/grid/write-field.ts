import type { TextEdit } from 'vscode-languageserver-protocol';
import { sourceLines } from '../formatter/edits.ts';
import { alignTableAt } from '../formatter/format-report.ts';
import { type AlignmentStyle, tableGroups } from '../formatter/table-alignment.ts';
import { narrowedValue } from '../language/header-values.ts';
import { formOf } from '../report/cell-forms.ts';
import type { Fact } from '../report/evaluated.ts';
import { type Field, Fields } from '../report/fields.ts';
import { type FormatRow, type FormatTable, leafRows } from '../report/format.ts';
import { factsOfRow, groupAsRow } from '../report/read/group-numbers.ts';
import { readCell } from '../report/read/read-cell.ts';
import type { Heading, StatutoryTable } from '../report/written.ts';
import { barsIn, endsWithBar, headingMarks, isComment } from '../shared/line-kinds.ts';
import type { Text } from '../shared/text.ts';
import { textWidth } from '../shared/text-width.ts';
import { fillTable } from './fill-table.ts';
import { reportCell, single } from './grid.ts';
import { type DraftLine, draftedLines, lineEdits, type ParsedReport, type RowChanges } from './write-rows.ts';

/** What an author typed into a field. */
export interface Entry {
  /** See {@link Fields}. */
  readonly field: string;
  readonly text: string;
  /** What the field said when the author began. */
  readonly before: string;
}

/** The edits that write an entry, or why it cannot be written. */
export type FieldEdits = { readonly edits: readonly TextEdit[] } | { readonly problem: Text };

/**
 * Writes what was typed into a field of the form, and touches nothing else: the text of one cell, the value of one line of
 * the header, a line of prose. A row that is not written yet is written where it belongs. A table that was aligned stays
 * so. What has become another text meanwhile is not overwritten.
 */
export function writeField(source: ParsedReport, entry: Entry, aligner: Aligner): FieldEdits {
  const found = new Fields(source.report, source.text).find(entry.field, entry.before);
  if (!found) return { problem: gone };
  const text = written(found, entry.text);
  if (text === written(found, found.source)) return { edits: [] };
  if (written(found, entry.before) !== written(found, found.source)) return { problem: changedMeanwhile };
  const lines = source.text.split(/\r\n|\n|\r/);
  switch (found.kind) {
    case 'header': {
      const { line, character } = found.entry.valueRange.start;
      const before = (lines[line] ?? '').slice(0, character).trimEnd();
      return rewritten(source, lines, line, text === '' ? before : `${before} ${text}`);
    }
    case 'prose': {
      const { line } = found.paragraph.range.start;
      const drafted = text === '' ? withoutLine(lines, line) : replaced(lines, line, text.split('\n'));
      return { edits: lineEdits(source.text, drafted) };
    }
    case 'new-prose': {
      const line = lastLineUnder(found.heading, lines);
      return { edits: lineEdits(source.text, replaced(lines, line, [lines[line] ?? '', '', ...text.split('\n')])) };
    }
    default:
      return cellEdits(found, text, { source, lines, aligner });
  }
}

const gone: Text = {
  zh: '文本中已没有这一处，没有写入',
  en: 'This place is no longer in the text; nothing was written',
};

const changedMeanwhile: Text = {
  zh: '这一处的内容已在文本中改动，没有覆盖；请核对后重新填写',
  en: 'The text of this place has changed meanwhile and was not overwritten; check it and enter the value again',
};

const otherFormat: Text = {
  zh: '该表按另一格式填写，本行还没有写出；请在文本中填写',
  en: 'This table is filled in by another format and lacks the row; enter it in the text',
};

/** What is to stand in the text for what was typed. */
function written(field: Field, typed: string): string {
  switch (field.kind) {
    case 'prose':
    case 'new-prose':
      // Every paragraph is a line of its own, with a blank line between.
      return typed
        .split(/\r\n|\n|\r/)
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join('\n\n');
    case 'header':
      return narrowedValue(field.entry.key, single(typed).text);
    case 'cell':
      return cellText(typed, formOf(field.fact.row, field.fact.column));
    case 'own-cell':
      return cellText(typed);
  }
}

function cellText(typed: string, form?: Fact['column']): string {
  const { text } = single(typed);
  return readCell(text).kind === 'computed' ? '=' : reportCell(text, form);
}

interface Place {
  readonly source: ParsedReport;
  readonly lines: readonly string[];
  readonly aligner: Aligner;
}

function cellEdits(
  { table, fact }: Extract<Field, { readonly kind: 'cell' | 'own-cell' }>,
  text: string,
  { source, lines, aligner }: Place,
): FieldEdits {
  const { origin, range } = fact;
  const { line } = range.start;
  if (table.kind === 'table' && !isWritten(fact, table)) {
    if (text === '' && origin === 'missing') return { edits: [] };
    if (!table.definition || table.other) return { problem: otherFormat };
    const changes = newRows(fact, text, table, table.definition);
    return {
      edits: lineEdits(source.text, draftedLines(lines, changes), styled(source, table.range.end.line, aligner)),
    };
  }
  const before = lines[line] ?? '';
  if (before.slice(range.start.character).trim() === '' && isLacking(fact, table)) {
    const at = placeInRow(fact, table);
    return rewritten(source, lines, line, extended(before, at, text), aligner);
  }
  return rewritten(source, lines, line, withCell(before, fact, text), aligner);
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

function rewritten(
  source: ParsedReport,
  lines: readonly string[],
  line: number,
  text: string,
  aligner?: Aligner,
): FieldEdits {
  const way = aligner && styled(source, line, aligner);
  const isSettled = way?.isRoomy && edgesOf(text, way.style) === edgesOf(lines[line] ?? '', way.style);
  return { edits: lineEdits(source.text, replaced(lines, line, [text]), isSettled ? undefined : way) };
}

/**
 * The way in which a table is aligned at present, though with wider columns than it needs; undefined where it is in none,
 * and is left as its author wrote it. `isRoomy` where nothing has to move as long as every text fits into its column.
 */
function styled(source: ParsedReport, line: number, { parse, style }: Aligner): Styled | undefined {
  const group = tableGroups(sourceLines(source)).find(({ range }) => line >= range.first && line <= range.last);
  const row = group?.rows[0]?.number;
  if (row === undefined) return { parse, style, isRoomy: false };
  const styles: AlignmentStyle[] = [style, { ...style, align: 'display' }, { ...style, align: 'compact' }];
  const tight = styles.find((one) => alignTableAt(source, one, row).length === 0);
  if (tight) return { parse, style: tight, isRoomy: false };
  const rows = (group?.rows ?? []).map(({ offset, lineEnd }) => source.text.slice(offset, lineEnd));
  const isStraight = rows.length > 1 || rows.some((text) => /\s[|\uff5c]\s/.test(text));
  if (!isStraight || new Set(rows.map((text) => edgesOf(text, style))).size > 1) return undefined;
  return { parse, style: { ...style, align: 'display' }, isRoomy: true };
}

interface Styled extends Aligner {
  readonly isRoomy: boolean;
}

/** Where the bars of a row are seen. */
function edgesOf(line: string, { ambiguousWidth }: AlignmentStyle): string {
  return barsIn(line)
    .map((bar) => textWidth(line.slice(0, bar), ambiguousWidth))
    .join(' ');
}

/** Lines with others in place of one; those that differ are touched. */
function replaced(lines: readonly string[], at: number, texts: readonly string[]): readonly DraftLine[] {
  return lines.flatMap((text, from): DraftLine[] => {
    if (from !== at) return [{ text, from }];
    return texts.map((one, index) => ({ text: one, touched: true, ...(index === 0 && { from }) }));
  });
}

/** Without a line, and without one of the blank lines that stood around it. */
function withoutLine(lines: readonly string[], at: number): readonly DraftLine[] {
  const isBlank = (line: number) => lines[line]?.trim() === '';
  const gone = isBlank(at - 1) && (isBlank(at + 1) || at === lines.length - 1) ? [at - 1, at] : [at];
  return lines.flatMap((text, from): DraftLine[] => (gone.includes(from) ? [] : [{ text, from }]));
}

/** The last line under a heading that is not blank; comments right above the next heading belong to that. */
function lastLineUnder({ range }: Heading, lines: readonly string[]): number {
  const { line: first } = range.start;
  const next = lines.findIndex((line, at) => at > first && headingMarks(line) > 0);
  let end = next < 0 ? lines.length : next;
  while (next >= 0 && end - 1 > first && isComment(lines[end - 1] ?? '')) end--;
  for (let at = end - 1; at > first; at--) if (lines[at]?.trim() !== '') return at;
  return first;
}
