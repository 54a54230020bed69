import type { AstNode, ParseResult } from 'langium';
import type { TextEdit } from 'vscode-languageserver-protocol';
import { applyEdits, type ParsedText, sourceLines } from '../formatter/edits.ts';
import { alignGroup } from '../formatter/format-report.ts';
import { type AlignmentStyle, type TableGroup, tableGroups } from '../formatter/table-alignment.ts';
import { isReportFile } from '../language/generated/ast.ts';
import { usualLineBreak } from '../language/token-sink.ts';
import type { FormatColumn } from '../report/format.ts';
import { inColumnUnit, readCell } from '../report/read/read-cell.ts';
import { readReportTree } from '../report/read/read-report.ts';
import { freeTablesOf, type Report } from '../report/report.ts';

/** A report as it stands in the editor or in its file, read. */
export interface ParsedReport {
  readonly text: string;
  readonly parseResult: ParseResult<AstNode>;
  readonly report: Report;
}

/** Reads texts as what a report would be with them. */
export function readingAs(
  known: Report,
  parse: (text: string) => ParseResult<AstNode>,
): (text: string) => ParsedReport | undefined {
  return (text) => {
    const parseResult = parse(text);
    const { value } = parseResult;
    return isReportFile(value) ? { text, parseResult, report: readReportTree(value, known) } : undefined;
  };
}

/** How drafts become edits. */
export interface Writer {
  /** Reads a text as the report it would be; undefined when that is none. */
  readonly read: (text: string) => ParsedReport | undefined;
  readonly style: AlignmentStyle;
}

/** The edits that carry a draft out and align the tables it touches; lines that stay as they are have none. */
export function editsOf(text: string, draft: RowChanges, writer: Writer): readonly TextEdit[] {
  const { read: parse, style } = writer;
  const whole = linesOfText(text);
  return lineEdits(whole, withContradictions(draftedLines(whole.lines, draft), parse), { parse, style });
}

/** Lines of a text that stand below each other. */
export interface Stretch {
  /** The first of them, counted from 0 in the text. */
  readonly first: number;
  readonly lines: readonly string[];
  /** What ends a line. */
  readonly lineBreak: string;
}

/** All lines of a text. */
export function linesOfText(text: string): Stretch {
  return { first: 0, lines: text.split(/\r\n|\n|\r/), lineBreak: usualLineBreak(text) };
}

/** What aligns tables. */
export interface Aligner {
  readonly parse: (text: string) => ParsedText | undefined;
  readonly style: AlignmentStyle;
}

/**
 * The edits that make a stretch what is drafted, line by line; with an aligner the tables of lines that are touched are
 * aligned. The lines of a draft count from the first of the stretch, those of the edits from the first of the text.
 */
export function lineEdits(stretch: Stretch, drafted: readonly DraftLine[], aligner?: Aligner): readonly TextEdit[] {
  const { first, lines: before, lineBreak } = stretch;
  const texts = drafted.map((line) => line.text);
  const after = aligner ? aligned({ ...stretch, lines: texts }, drafted, aligner) : texts;
  const isLeft = new Set(drafted.map(({ from }) => from));
  // What is inserted belongs to the line above it.
  const becomes = before.map((): string[] => []);
  let from = 0;
  drafted.forEach((line, number) => {
    from = line.from ?? from;
    becomes[from]?.push(after[number] ?? '');
  });
  const edits = before.flatMap((line, number) =>
    isLeft.has(number)
      ? lineEdit(number, line, becomes[number]?.join(lineBreak) ?? line)
      : [withoutLine(before, number)],
  );
  return first === 0 ? edits : edits.map(({ range, newText }) => ({ range: movedDown(range, first), newText }));
}

function movedDown({ start, end }: TextEdit['range'], lines: number): TextEdit['range'] {
  return { start: { ...start, line: start.line + lines }, end: { ...end, line: end.line + lines } };
}

/** Takes a line away, with the break behind it, or in front of it at the end of the text. */
function withoutLine(lines: readonly string[], line: number): TextEdit {
  const end = { line, character: lines[line]?.length ?? 0 };
  if (line + 1 < lines.length)
    return { range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } }, newText: '' };
  const above = Math.max(0, line - 1);
  return { range: { start: { line: above, character: lines[above]?.length ?? 0 }, end }, newText: '' };
}

function aligned(stretch: Stretch, drafted: readonly DraftLine[], { parse, style }: Aligner): readonly string[] {
  const groups = tablesOfStretch(stretch, parse);
  if (!groups) return stretch.lines;
  const touched = drafted.flatMap((line, number) => (line.touched ? [number] : []));
  const edits = groups.of.flatMap(({ group, first, last }) => {
    const isTouched = touched.some((number) => number >= first && number <= last);
    return isTouched ? alignGroup(groups.text, style, group) : [];
  });
  return applyEdits(groups.text, edits).split('\n').slice(groups.above);
}

/** The tables of a stretch. */
interface Groups {
  /** What was read: the stretch, with lines above it that it does not have itself. */
  readonly text: string;
  readonly above: number;
  readonly of: readonly {
    readonly group: TableGroup;
    /** Their lines, both included, counted from the first of the stretch. */
    readonly first: number;
    readonly last: number;
  }[];
}

/** Reads the tables of a stretch and nothing else of the text. */
export function tablesOfStretch({ first, lines }: Stretch, parse: Aligner['parse']): Groups | undefined {
  // Below a title no line is taken for one of the header.
  const head = first > 0 ? ['# \u8868'] : [];
  const above = head.length;
  const text = [...head, ...lines].join('\n');
  const source = parse(text);
  const of = source && tableGroups(sourceLines(source));
  return (
    of && {
      text,
      above,
      of: of.map((group) => ({ group, first: group.range.first - above, last: group.range.last - above })),
    }
  );
}

/** What differs between two texts of a line, so that a caret elsewhere on it stays where it is. */
function lineEdit(line: number, before: string, after: string): TextEdit[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  // Half a character is none.
  if (isHighSurrogate(before, start - 1)) start--;
  if (isHighSurrogate(before, before.length - end - 1)) end--;
  const range = { start: { line, character: start }, end: { line, character: before.length - end } };
  return [{ range, newText: after.slice(start, after.length - end) }];
}

function isHighSurrogate(text: string, index: number): boolean {
  return /[\ud800-\udbff]/.test(text.charAt(index));
}

/** A line of a text in the making. Lines of the text before that no draft is `from` are taken away. */
export interface DraftLine {
  readonly text: string;
  /** The line it was before; undefined for one that is inserted. */
  readonly from?: number;
  /** Its table is to be aligned. */
  readonly touched?: boolean;
  readonly row?: RowDraft;
}

/** The lines of a text after a draft. */
export function draftedLines(lines: readonly string[], { changed, inserted }: RowChanges): readonly DraftLine[] {
  return lines.flatMap((text, from): DraftLine[] => {
    const row = changed.get(from);
    const below = (inserted.get(from) ?? []).map((added) => ({ text: rowText(added), touched: true, row: added }));
    return [{ text: row ? rowText(row) : text, from, ...(row && { touched: true, row }) }, ...below];
  });
}

/**
 * Writes the copied number in place of `=` where the rules give another one, or none: only then is something lost by
 * keeping `=`. Each number written may change what others get, so it goes on until nothing contradicts.
 */
function withContradictions(
  lines: readonly DraftLine[],
  read: (text: string) => ParsedReport | undefined,
): readonly DraftLine[] {
  if (!lines.some(({ row }) => row?.cells.some(({ copied }) => copied !== undefined))) return lines;
  const report = read(lines.map(({ text }) => text).join('\n'))?.report;
  if (!report) return lines;
  let isSettled = true;
  const next = lines.map((line, number): DraftLine => {
    if (!line.row) return line;
    const cells = line.row.cells.map((cell, index): CellDraft => {
      if (cell.copied === undefined || agrees(cell, cell.copied, valueAt(report, number, index))) return cell;
      isSettled = false;
      return { text: cell.copied };
    });
    const row = { ...line.row, cells };
    return { ...line, row, text: rowText(row) };
  });
  return isSettled ? lines : withContradictions(next, read);
}

type Value = ReturnType<typeof valueAt>;

function agrees({ column }: CellDraft, copied: string, value: Value): boolean {
  const reading = readCell(copied);
  if (reading.kind !== 'number' || !value) return false;
  const number = column ? inColumnUnit(reading, column) : reading.value;
  return number?.eq(value) === true;
}

/** What a cell counts for; undefined while that is not known. */
function valueAt(report: Report, line: number, index: number) {
  for (const { rows, facts, definition } of report.tables) {
    const row = rows.find(({ range }) => range.start.line === line)?.row;
    if (row) return facts[definition?.rows.indexOf(row) ?? -1]?.[index]?.value;
  }
  const free = freeTablesOf(report).flatMap(({ rows }) => rows);
  return free.find(({ range }) => range.start.line === line)?.cells[index]?.value;
}

/** A cell as it is to be written. */
interface CellDraft {
  readonly text: string;
  /** The number that was copied for a cell that is computed: to be written if it is not what the rule gives. */
  readonly copied?: string;
  readonly column?: FormatColumn;
}

/** A row as it is to be written; its label is text of the report already. */
export interface RowDraft {
  readonly label: string;
  readonly cells: readonly CellDraft[];
}

/** What is to become of the rows of a report. Lines count from 0 in the text before. */
export interface RowChanges {
  /** Rows that are written anew. */
  readonly changed: ReadonlyMap<number, RowDraft>;
  /** Rows to be inserted below a line. */
  readonly inserted: ReadonlyMap<number, readonly RowDraft[]>;
}

/** Rows to be inserted above a blank line begin on that line instead: the author made room for them. */
export function startingOn(blankLine: number, { changed, inserted }: RowChanges): RowChanges {
  const [first, ...others] = inserted.get(blankLine - 1) ?? [];
  if (!first) return { changed, inserted };
  const elsewhere = [...inserted].filter(([line]) => line !== blankLine - 1);
  return {
    changed: new Map([...changed, [blankLine, first]]),
    inserted: new Map([...elsewhere, ...(others.length === 0 ? [] : [[blankLine, others] as const])]),
  };
}

/** What a cell with this text becomes when something is copied into it. `=` stays unless a number contradicts it. */
export function cellDraft(before: string, copied: string | undefined, column?: FormatColumn): CellDraft {
  const place = column && { column };
  if (copied === undefined) return { text: before, ...place };
  if (before !== '=' || copied === before) return { text: copied, ...place };
  return copied === '' ? { text: before, ...place } : { text: before, copied, ...place };
}

/** The row as a line of the report. */
export function rowText({ label, cells }: RowDraft): string {
  return `| ${[label, ...cells.map(({ text }) => text)].join(' | ')} |`;
}
