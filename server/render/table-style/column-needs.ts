import type { GridCell, LaidOutTable } from '../document.ts';
import { labelPieces } from './label-lines.ts';
import { extentOf } from './text-extent.ts';

/** What a column must be wide enough for, in characters of Chinese. */
export interface ColumnNeeds {
  /** Its numbers stay whole; a column without any takes two characters. */
  readonly numbers: number;
  /** Its labels break between their pieces only, other text has a line of some length. */
  readonly labels: number;
}

/** Words of letters longer than this break: addresses and the like. */
const longestWord = 8;

/** Lines shorter than that, in tables of many columns, would make rows high. */
const shortestRowHeading = 8;
const shortestLine = 2;

/** The needs of every column, by the cells that stand in it alone. */
export function columnNeeds({ rows, columnWeights }: LaidOutTable): readonly ColumnNeeds[] {
  const columns = columnWeights.map((): GridCell[] => []);
  for (const cell of rows.flatMap(({ cells }) => cells)) if (cell.colSpan === 1) columns[cell.column]?.push(cell);
  return columns.map((cells) => {
    const numbers = cells.filter(({ role }) => role === 'number');
    return {
      numbers: Math.max(numbers.length === 0 ? 2 : 1, ...numbers.map(({ text }) => extentOf(text))),
      labels: Math.max(0, ...cells.map(wordsNeed)),
    };
  });
}

function wordsNeed({ role, text, alignment }: GridCell): number {
  if (role === 'number') return 0;
  const words = text.match(/[\x21-\x7e]+/g) ?? [];
  const lineOfRow = role === 'rowHeader' && alignment === 'start' ? shortestRowHeading : shortestLine;
  const pieces = role === 'text' ? [] : labelPieces(text);
  return Math.max(
    Math.min(lineOfRow, extentOf(text)),
    ...(pieces.length > 1 ? pieces.map(extentOf) : words.map((word) => Math.min(longestWord, extentOf(word)))),
  );
}
