import { labelKey } from '../language/label-key.ts';
import { takesNumber } from '../report/cell-forms.ts';
import type { ColumnNode, FormatColumn, FormatTable } from '../report/format.ts';
import { findNamed, findRowOrGroup } from '../report/names.ts';
import { blankCell, type Grid, type GridRow, isNumber, isWords, ownText, widthOf } from './grid.ts';
import { noNumbers, type PasteProblem, unknownColumns, wrongWidth } from './paste-problems.ts';

/** A copied table as it reads beside a table of the form. Its rows are equally long. */
export interface CopiedTable {
  /** What stands above the first row that is filled in, or could be: titles and the names of columns. */
  readonly head: Grid;
  readonly body: Grid;
  readonly width: number;
  /** How many columns in front hold labels. */
  readonly labels: number;
  /** Some rows were shorter than others, and were moved to the right so that their numbers stand below each other. */
  readonly uneven: boolean;
}

/** Cuts a copied table into what stands above its rows and the rows themselves. */
export function blockOf(grid: Grid, table: FormatTable): CopiedTable {
  const width = widthOf(grid);
  const uneven = grid.some((row) => row.length < width && row.some(({ text }) => isNumber(text)));
  const rows = withoutCovered(grid.flatMap((row) => squared(row, width)));
  const first = rows.findIndex((row) => belongsToBody(row, table));
  const body = first < 0 ? [] : rows.slice(first);
  return {
    head: first < 0 ? rows : rows.slice(0, first),
    body,
    width: widthOf(rows),
    labels: body.reduce((count, row) => Math.max(count, labelsIn(row, table)), 0),
    uneven,
  };
}

/** Word leaves merged cells out of plain text: what is short is short of labels, if it holds numbers at all. */
function squared(row: GridRow, width: number): GridRow[] {
  if (row.length === width) return [row];
  const missing = Array.from({ length: width - row.length }, () => blankCell);
  return row.some(({ text }) => isNumber(text)) ? [[...missing, ...row]] : [];
}

/** Without columns that only exist because other parts of a printed form have them. */
function withoutCovered(rows: Grid): Grid {
  const isOwn = (x: number) => rows.some((row) => row[x]?.left === false);
  return rows.map((row) => row.filter((_, x) => isOwn(x)));
}

/** The names of rows and columns overlap (总计, 其他): a row of the form is meant where no column is. */
function belongsToBody(row: GridRow, table: FormatTable): boolean {
  return row.some((cell) => {
    const text = ownText(cell);
    if (isNumber(text)) return true;
    return !table.sideways && text !== '' && !findNamed(table.columns, text) && findRowOrGroup(table, text);
  });
}

/** Where cells hold words as well, labels are known by their place alone. */
function holdsWords({ rows, columns }: FormatTable): boolean {
  return rows.some((row) => columns.some((column) => !takesNumber(row, column)));
}

/** How many cells of a row are labels: up to the last that names a row; if none does, the words in front. */
function labelsIn(row: GridRow, table: FormatTable): number {
  if (holdsWords(table)) return Math.max(0, row.length - table.columns.length);
  const known = row.findLastIndex(({ text }) => text !== '' && findRowOrGroup(table, text) !== undefined);
  if (known >= 0) return known + 1;
  const firstNumber = row.findIndex((cell) => isNumber(ownText(cell)));
  const front = firstNumber < 0 ? row : row.slice(0, firstNumber);
  return front.findLastIndex((cell) => isWords(ownText(cell))) + 1;
}

/** Which column of the form each column of a copied table is: by the names above them, or else by their number. */
export function matchColumns(block: CopiedTable, table: FormatTable): ReadonlyMap<number, FormatColumn> | PasteProblem {
  const places = Array.from({ length: block.width - block.labels }, (_, index) => block.labels + index);
  const filled = places.filter((x) => block.body.some((row) => ownText(row[x]) !== ''));
  if (filled.length === 0) return noNumbers(table);
  const named = new Map(places.flatMap((x) => pair(x, columnAbove(block.head, x, table))));
  const byNumber = byPosition(places, filled, table);
  if (named.size === 0) return byNumber ?? wrongWidth(block.body.length, filled.length, table);
  const columns = filled.map((x) => named.get(x));
  if (!columns.includes(undefined) && new Set(columns).size === columns.length) return keptOnce(named, filled);
  // Names the form does not know are no harm as long as the known ones stand where the form has them.
  if (byNumber && [...named].every(([x, column]) => byNumber.get(x) === column)) return byNumber;
  const strange = filled.filter((x) => !named.has(x) || columns.filter((column) => column === named.get(x)).length > 1);
  return unknownColumns([...new Set(strange.map((x) => textAbove(block.head, x, table)))], table);
}

/** All columns in the form's order, or all but the one that totals the others; blank ones at the end may be too many. */
function byPosition(
  places: readonly number[],
  filled: readonly number[],
  table: FormatTable,
): ReadonlyMap<number, FormatColumn> | undefined {
  const addends = table.columns.filter(({ total }) => !total);
  const choices = [table.columns, ...(addends.length === table.columns.length - 1 ? [addends] : [])];
  const last = Math.max(...filled, places[0] ?? 0);
  for (const some of [places, places.filter((x) => x <= last)]) {
    const columns = choices.find(({ length }) => length === some.length);
    if (columns) return new Map(some.flatMap((x, index) => pair(x, columns[index])));
  }
  return undefined;
}

/** Blank columns of a name that another column has do not count. */
function keptOnce(named: ReadonlyMap<number, FormatColumn>, filled: readonly number[]): Map<number, FormatColumn> {
  const taken = new Set(filled.map((x) => named.get(x)));
  return new Map([...named].filter(([x, column]) => filled.includes(x) || !taken.has(column)));
}

/** The column of the form that the lowest name above a place means. */
export function columnAbove(head: Grid, x: number, table: FormatTable): FormatColumn | undefined {
  for (const row of head.toReversed()) {
    const column = findNamed(table.columns, row[x]?.text ?? '')?.found;
    if (column) return column;
  }
  return undefined;
}

/** How messages call a column that the form does not have: by the name above it, or else by its number. */
function textAbove(head: Grid, x: number, table: FormatTable): string {
  const groups = new Set(groupLabels(table.columnTree).map(labelKey));
  const texts = head.toReversed().map((row) => row[x]?.text ?? '');
  return texts.find((text) => text !== '' && !groups.has(labelKey(text))) ?? String(x + 1);
}

function groupLabels(nodes: readonly ColumnNode[]): readonly string[] {
  return nodes.flatMap((node) => (node.kind === 'group' ? [node.label, ...groupLabels(node.children)] : []));
}

function pair(x: number, column: FormatColumn | undefined): [number, FormatColumn][] {
  return column ? [[x, column]] : [];
}
