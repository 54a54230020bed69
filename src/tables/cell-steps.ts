import { cellIndexAt, cellSpans, type Span } from './row-cells.ts';
import { type Lines, namesColumns, type TableRows, tableAround } from './table-lines.ts';

/** A place to go to: a cell, what is to be selected of it; or a place outside of the table. */
export interface Step extends Span {
  readonly line: number;
}

type Direction = 'next' | 'previous';

/**
 * The cell after or before the one at a place of a row. Behind the last cell of a row comes the first of the next row, past
 * lines that only name groups; behind the last of all the line below the table, in front of the first the line above it.
 */
export function step(lines: Lines, line: number, character: number, direction: Direction): Step {
  const table = tableAround(lines, line);
  const index = cellIndexAt(lines.at(line), character);
  const isFurther = direction === 'next' ? (stop: number) => stop > index : (stop: number) => stop < index;
  const further = table.rows.filter((row) => (direction === 'next' ? row > line : row < line));
  const ways = [
    ...inOrder(stopsOn(lines, line, table).filter(isFurther), direction).map((cell) => ({ line, cell })),
    ...inOrder(further, direction).flatMap((row) =>
      inOrder(stopsOn(lines, row, table), direction).map((cell) => ({ line: row, cell })),
    ),
  ];
  const [way] = ways;
  const span = way && cellSpans(lines.at(way.line))[way.cell];
  return way && span ? { line: way.line, ...span } : outside(lines, table, direction);
}

/** The cells of a row to stop at. Where the form gives labels and names of columns, nobody needs to write them. */
function stopsOn(lines: Lines, line: number, { rows, statutory }: TableRows): readonly number[] {
  const text = lines.at(line);
  const spans = cellSpans(text);
  const isGiven = statutory && (spans.length < 2 || (line === rows[0] && namesColumns(text)));
  if (isGiven) {
    return [];
  }
  const isWritten = ({ start, end }: Span) => text.slice(start, end).trim() !== '';
  return spans.flatMap((span, index) => (statutory && index === 0 && isWritten(span) ? [] : [index]));
}

function outside(lines: Lines, { rows }: TableRows, direction: Direction): Step {
  const last = rows.at(-1) ?? 0;
  const line = direction === 'next' ? Math.min(last + 1, lines.count - 1) : Math.max((rows[0] ?? 0) - 1, 0);
  const isBelow = direction === 'next' && line > last;
  const character = isBelow ? 0 : lines.at(line).length;
  return { line, start: character, end: character };
}

function inOrder<T>(items: readonly T[], direction: Direction): readonly T[] {
  return direction === 'next' ? items : items.toReversed();
}
