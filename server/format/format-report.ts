import type { Edit } from './edits.ts';
import { blanksAfter } from './report-blanks.ts';
import { kindOf, writeLine } from './report-line.ts';
import { type LineRange, rewrite } from './rewrite.ts';
import { type Source, sourceLines } from './source.ts';
import { alignTable, type TableStyle } from './table-alignment.ts';
import { grownOverTables, tableGroups } from './table-groups.ts';

/**
 * The edits that bring a `.gkreport` into its one form, without changing what it says: marks half-width, one blank
 * around them, one blank line between blocks, tables aligned, no indentation. Lines with syntax errors stay as they are.
 * With a range only its lines change, and all lines of the tables that it meets.
 */
export function formatReport(source: Source, style: TableStyle, range?: LineRange): readonly Edit[] {
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
export function alignTableAt(source: Source, style: TableStyle, lineNumber: number): readonly Edit[] {
  const groups = tableGroups(sourceLines(source));
  const group = groups.find(({ rows }) => rows.some(({ number }) => number === lineNumber));
  if (!group) return [];
  const rows = alignTable(group, style);
  return rewrite(source.text, { lines: group.rows, piecesOf: (line) => rows.get(line) });
}
