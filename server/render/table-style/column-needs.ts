import type { LaidOutCell, LaidOutTable } from '../document.ts';
import { unbrokenExtent } from './label-lines.ts';
import { extentOf } from './text-extent.ts';

/** What a column must be wide enough for, in characters of Chinese. */
export interface ColumnNeeds {
  /** Its numbers stay whole; a column without any takes two characters. */
  readonly numbers: number;
  /** Its labels break where they may only, and into lines of some length. */
  readonly labels: number;
}

/** Shorter lines, in tables of many columns, would make rows high. */
const shortestRowHeading = 8;
const shortestLine = 2;

/** The needs of every column, by the cells that stand in it alone. */
export function columnNeeds({ rows, columnWeights }: LaidOutTable): readonly ColumnNeeds[] {
  const columns = columnWeights.map((): LaidOutCell[] => []);
  for (const cell of rows.flatMap(({ cells }) => cells)) if (cell.colSpan === 1) columns[cell.column]?.push(cell);
  return columns.map((cells) => {
    const numbers = cells.filter(({ role }) => role === 'number');
    const labels = cells.filter(({ role }) => role !== 'number');
    return {
      numbers: Math.max(numbers.length === 0 ? 2 : 1, ...numbers.map(unbrokenExtent)),
      labels: Math.max(0, ...labels.map((cell) => Math.max(unbrokenExtent(cell), lineOf(cell)))),
    };
  });
}

/** How narrow a table can be, in characters of Chinese. */
export function leastWidth(table: LaidOutTable): number {
  return columnNeeds(table).reduce((width, { numbers, labels }) => width + Math.max(numbers, labels) + sides, 0);
}

/** Of a column, kept free at its sides. */
const sides = 0.7;

function lineOf({ role, text, alignment }: LaidOutCell): number {
  const line = role === 'rowHeader' && alignment === 'start' ? shortestRowHeading : shortestLine;
  return Math.min(line, extentOf(text));
}
