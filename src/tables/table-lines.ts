import {
  belongsToTable,
  cellsBehindBars,
  headerEnd,
  isRowLine,
  isRuler,
  opensOwnTable,
  opensTable,
} from '../../server/shared/line-kinds.ts';
/** The lines of a text, as far as somebody asks for them. */
export interface Lines {
  readonly count: number;
  at(line: number): string;
}

/** The rows of a table. */
export interface TableRows {
  /** Line numbers of its rows, from above. */
  readonly rows: readonly number[];
  /** A table of the form, whose labels and columns are given; otherwise one with columns of its own. */
  readonly statutory: boolean;
}

/** The first and the last line of the table around one of its lines, without the line that opens it. */
export function tableBounds(lines: Lines, line: number): { readonly first: number; readonly last: number } {
  let first = line;
  while (first > 0 && belongsToTable(lines.at(first - 1))) {
    first--;
  }
  let last = line;
  while (last < lines.count - 1 && belongsToTable(lines.at(last + 1))) {
    last++;
  }
  return { first, last };
}

/** The table that the row on a line belongs to. */
function tableAround(lines: Lines, line: number): TableRows {
  const { first, last } = tableBounds(lines, line);
  const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const opening = first > 0 ? lines.at(first - 1) : '';
  return {
    rows: numbers.filter((number) => isRowLine(lines.at(number))),
    statutory: opensTable(opening) && !opensOwnTable(opening),
  };
}

/** Whether the first row of a table of the form only names its columns: words in every cell behind the label. */
export function namesColumns(line: string): boolean {
  const [, ...cells] = cellsBehindBars(line.trim());
  const named = cells.at(-1) === '' ? cells.slice(0, -1) : cells;
  return named.length > 0 && named.every((text) => /\p{L}/u.test(text) && !/^\s*[\d\uff10-\uff19]/.test(text));
}

/** Lines of a text in a new order. */
interface Move {
  /** The first line that changes. */
  readonly line: number;
  readonly texts: readonly string[];
  /** How many lines the moved rows go down; negative for up. */
  readonly by: number;
}

/**
 * Rows of a table, from `first` to `last`, moved past the row above or below them. Undefined where there is none: rows
 * never leave their table, nor pass those that name its columns.
 */
export function moveRows(lines: Lines, first: number, last: number, direction: 'up' | 'down'): Move | undefined {
  const moved = linesFrom(lines, first, last);
  const { rows, statutory } = tableAround(lines, first);
  const [top] = rows;
  const end = top === undefined || statutory ? undefined : lastOfHeader(lines, rows);
  const named = top !== undefined && (!statutory || namesColumns(lines.at(top))) ? 1 : 0;
  const movable = rows.slice(named).filter((row) => row > (end ?? -1));
  const other = direction === 'up' ? movable.findLast((row) => row < first) : movable.find((row) => row > last);
  if (!moved.every(isRowLine) || !movable.includes(first) || !movable.includes(last) || other === undefined) {
    return undefined;
  }
  const passed = [lines.at(other)];
  if (direction === 'up') {
    const between = linesFrom(lines, other + 1, first - 1);
    return { line: other, texts: [...moved, ...between, ...passed], by: other - first };
  }
  const between = linesFrom(lines, last + 1, other - 1);
  return { line: first, texts: [...passed, ...between, ...moved], by: other - last };
}

/** The line that rules a header off, of one row or several: rows that passed it would head columns. */
function lastOfHeader(lines: Lines, [top = 0, second]: readonly number[]): number | undefined {
  if (second !== undefined && isRuler(lines.at(second))) return second;
  return headerEnd((line) => (line < lines.count ? lines.at(line) : undefined), top);
}

function linesFrom(lines: Lines, first: number, last: number): readonly string[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => lines.at(first + index));
}
