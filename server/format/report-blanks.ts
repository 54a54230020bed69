import { kindOf, type LineKind } from './report-line.ts';
import type { SourceLine } from './source.ts';

/**
 * How many blank lines stand between a line and the next: one between blocks, none within a table. A comment stays
 * as close to what is below it as the author put it, and takes its place behind a blank line along.
 */
export function blanksAfter(lines: readonly SourceLine[], index: number): number {
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
  return one === 'header' && next === 'header' ? written : 1;
}

const continuing: ReadonlySet<LineKind> = new Set(['row', 'rule', 'explanation']);
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
