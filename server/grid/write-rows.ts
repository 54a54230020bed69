import type { AstNode, ParseResult } from 'langium';
import type { TextEdit } from 'vscode-languageserver-protocol';
import { applyEdits, type ParsedText, sourceLines } from '../formatter/edits.ts';
import { alignGroup } from '../formatter/format-report.ts';
import { type AlignmentStyle, tableGroups } from '../formatter/table-alignment.ts';
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
  return lineEdits(text, withContradictions(draftedLines(linesIn(text), draft), parse), { parse, style });
}

function linesIn(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/);
}

/** What aligns tables. */
export interface Aligner {
  readonly parse: (text: string) => ParsedText | undefined;
  readonly style: AlignmentStyle;
}

/**
 * The edits that make a text what is drafted, line by line; with an aligner the tables of lines that are touched are
 * aligned.
 */
export function lineEdits(text: string, drafted: readonly DraftLine[], aligner?: Aligner): readonly TextEdit[] {
  const lineBreak = usualLineBreak(text);
  const before = linesIn(text);
  const joined = drafted.map((line) => line.text).join('\n');
  const source = aligner?.parse(joined);
  const after = (source && aligner ? aligned(source, drafted, aligner.style) : joined).split('\n');
  const isLeft = new Set(drafted.map(({ from }) => from));
  // What is inserted belongs to the line above it.
  const becomes = before.map((): string[] => []);
  let from = 0;
  drafted.forEach((line, number) => {
    from = line.from ?? from;
    becomes[from]?.push(after[number] ?? '');
  });
  return before.flatMap((line, number) =>
    isLeft.has(number)
      ? lineEdit(number, line, becomes[number]?.join(lineBreak) ?? line)
      : [withoutLine(before, number)],
  );
}

/** Takes a line away, with the break behind it, or in front of it at the end of the text. */
function withoutLine(lines: readonly string[], line: number): TextEdit {
  const end = { line, character: lines[line]?.length ?? 0 };
  if (line + 1 < lines.length)
    return { range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } }, newText: '' };
  const above = Math.max(0, line - 1);
  return { range: { start: { line: above, character: lines[above]?.length ?? 0 }, end }, newText: '' };
}

function aligned(source: ParsedText, drafted: readonly DraftLine[], style: AlignmentStyle): string {
  const touched = drafted.flatMap((line, number) => (line.touched ? [number] : []));
  const edits = tableGroups(sourceLines(source)).flatMap((group) => {
    const { first, last } = group.range;
    const isTouched = touched.some((number) => number >= first && number <= last);
    return isTouched ? alignGroup(source.text, style, group) : [];
  });
  return applyEdits(source.text, edits);
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
function rowText({ label, cells }: RowDraft): string {
  return `| ${[label, ...cells.map(({ text }) => text)].join(' | ')} |`;
}
