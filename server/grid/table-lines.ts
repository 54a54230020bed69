import type { FreeTable, StatutoryTable } from '../report/written.ts';
import { belongsToTable, headingMarks, isRowLine, mayOpenTable } from '../shared/line-kinds.ts';
import type { RowChanges, Stretch } from './write-rows.ts';

/**
 * The lines of one table: all that a row of it is aligned with, so that writing a cell takes no longer in a report with more
 * text. A line that cannot be read stands between its rows, as long as rows follow it.
 */
export function linesOfTable({ lines, lineBreak }: Stretch, { range, whole }: FreeTable | StatutoryTable): Stretch {
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
export function withinStretch({ first }: Stretch, { changed, inserted }: RowChanges): RowChanges {
  const within = <Value>(all: ReadonlyMap<number, Value>) =>
    new Map([...all].map(([line, value]) => [line - first, value] as const));
  return { changed: within(changed), inserted: within(inserted) };
}
