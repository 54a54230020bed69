import type { SelectionRange } from 'vscode-languageserver-protocol';
import { covers, type Position, type TextRange } from '../../report/text-range.ts';

/** Ranges around one position as a ladder, each within the next; of two that cross, the longer one is left out. */
export function nest(ranges: readonly TextRange[], position: Position): SelectionRange {
  const shortestFirst = [...ranges].sort((a, b) => lines(a) - lines(b) || width(a) - width(b));
  const ladder: TextRange[] = [];
  for (const range of shortestFirst) {
    const below = ladder.at(-1) ?? { start: position, end: position };
    if (covers(range, below) && !covers(below, range)) ladder.push(range);
  }
  const outward = ladder.reduceRight<SelectionRange | undefined>(
    (parent, range) => ({ range, ...(parent && { parent }) }),
    undefined,
  );
  return outward ?? { range: { start: position, end: position } };
}

function lines({ start, end }: TextRange): number {
  return end.line - start.line;
}

/** Of ranges of equally many lines the one that starts later and ends earlier is the shorter. */
function width({ start, end }: TextRange): number {
  return end.character - start.character;
}
