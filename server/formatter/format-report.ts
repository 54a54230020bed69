import {
  type Edit,
  type LineRange,
  type OwnText,
  type ParsedText,
  rewrite,
  type SourceLine,
  sourceLines,
} from './edits.ts';
import { kindOf, type LineKind, writeLine } from './report-line.ts';
import { type AlignmentStyle, alignTable, grownOverTables, type TableGroup, tableGroups } from './table-alignment.ts';

/**
 * The edits that bring a `.gkreport` into its one form, without changing what it says: marks half-width, one blank
 * around them, one blank line between blocks, tables aligned, no indentation. Lines with syntax errors stay as they are.
 * With a range only its lines change, and all lines of the tables that it meets.
 */
export function reportFormattingEdits(
  source: ParsedText | OwnText,
  style: AlignmentStyle,
  range?: LineRange,
): readonly Edit[] {
  const lines = sourceLines(source);
  const groups = tableGroups(lines);
  const met = range && grownOverTables(range, groups);
  const rows = new Map(groups.flatMap((group) => [...alignTable(group, style)]));
  return rewrite(source.text, {
    lines,
    range: met,
    piecesOf: (line) => (kindOf(line) === 'row' ? rows.get(line) : writeLine(line, source.text)),
    blanksAfter: (index) => blanksAfter(lines, index),
  });
}

/**
 * The edits that align the rows of the table with a row on this line; nothing but rows changes, and no blank line comes
 * or goes.
 */
export function alignTableAt(source: ParsedText, style: AlignmentStyle, lineNumber: number): readonly Edit[] {
  const groups = tableGroups(sourceLines(source));
  const group = groups.find(({ rows }) => rows.some(({ number }) => number === lineNumber));
  return group ? alignGroup(source.text, style, group) : [];
}

/** The same, but nothing where a line of the table cannot be read: its author is to see the table as it was then. */
export function alignReadTableAt(source: ParsedText, style: AlignmentStyle, lineNumber: number): readonly Edit[] {
  const lines = sourceLines(source);
  const group = tableGroups(lines).find(({ rows }) => rows.some(({ number }) => number === lineNumber));
  if (!group) return [];
  const { first, last } = group.range;
  const isRead = lines.every(({ number, understood }) => understood || number < first || number > last + 1);
  return isRead ? alignGroup(source.text, style, group) : [];
}

/** The same, of one of the tables of a text. */
export function alignGroup(text: string, style: AlignmentStyle, group: TableGroup): readonly Edit[] {
  const rows = alignTable(group, style);
  return rewrite(text, { lines: group.rows, piecesOf: (line) => rows.get(line) });
}

/**
 * How many blank lines stand between a line and the next: one between blocks, none within a table. A comment stays
 * as close to what is below it as the author put it, and takes its place behind a blank line along.
 */
function blanksAfter(lines: readonly SourceLine[], index: number): number {
  const [one, next] = [lines[index], lines[index + 1]];
  if (!one || !next) return 0;
  const kind = kindOf(one);
  const written = Math.min(1, blanksBetween(one, next));
  if (kind === 'comment') return written;
  if (kindOf(next) !== 'comment') return blanksOf(kind, kindOf(next), written);
  const commented = belowComments(lines, index + 1);
  return commented && blanksOf(kind, kindOf(commented), written) === 1 ? 1 : written;
}

function blanksOf(one: LineKind, next: LineKind, written: number): number {
  if (inTable.has(one) && continuing.has(next)) return 0;
  return one === next && (one === 'header' || one === 'footnote') ? written : 1;
}

const continuing: ReadonlySet<LineKind> = new Set(['row', 'rule', 'explanation', 'note']);
const inTable: ReadonlySet<LineKind> = new Set(['table', ...continuing]);

/** The line that comments belong to: the one directly below them. */
function belowComments(lines: readonly SourceLine[], from: number): SourceLine | undefined {
  for (let index = from; ; index++) {
    const [comment, next] = [lines[index], lines[index + 1]];
    if (!comment || !next || blanksBetween(comment, next) > 0) return undefined;
    if (kindOf(next) !== 'comment') return next;
  }
}

function blanksBetween(one: SourceLine, next: SourceLine): number {
  return next.number - one.number - 1;
}
