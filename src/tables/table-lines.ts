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

const table = /^\s*\u8868(?=\s|["\u201c]|$)/; // 表
const freeTable = /^\s*\u8868\s*["\u201c]/;
// Comments, blank lines, 规则, 核实 and 说明 may stand between the rows of a table.
const between = /^\s*(?:$|\/\/|(?:\u89c4\u5219|\u6838\u5b9e|\u8bf4\u660e)\s)/;

/** The table that the row on a line belongs to. */
export function tableAround(lines: Lines, line: number): TableRows {
  let first = line;
  while (first > 0 && belongs(lines.at(first - 1))) {
    first--;
  }
  let last = line;
  while (last < lines.count - 1 && belongs(lines.at(last + 1))) {
    last++;
  }
  const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const opening = first > 0 ? lines.at(first - 1) : '';
  return {
    rows: numbers.filter((number) => isRow(lines.at(number))),
    statutory: table.test(opening) && !freeTable.test(opening),
  };
}

/** Whether a line is a row of a table: it begins with a bar, in either width. */
export function isRow(line: string): boolean {
  return /^\s*[|\uff5c]/.test(line);
}

function belongs(line: string): boolean {
  return isRow(line) || between.test(line);
}

/** Whether the first row of a table of the form only names its columns: words in every cell behind the label. */
export function namesColumns(line: string): boolean {
  const [, , ...cells] = line.trim().split(/(?<!\\)[|\uff5c]/);
  const named = cells.at(-1) === '' ? cells.slice(0, -1) : cells;
  return named.length > 0 && named.every((text) => /\p{L}/u.test(text) && !/^\s*[\d\uff10-\uff19]/.test(text));
}
