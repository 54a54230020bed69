import { moneyUnits } from '../../report/read/read-cell.ts';
import type { LaidOutCell, LaidOutTable } from '../document.ts';

/** A table without spans: names of columns, then rows with a label each. */
export interface FlatTable {
  /** What names the block of a continuous grid; the table's own caption otherwise. */
  readonly caption?: string;
  /** Heads the labels of the rows; undefined where rows have none. */
  readonly corner?: string;
  /** Of each column the headings above it, the outermost first. */
  readonly columns: readonly (readonly string[])[];
  readonly rows: readonly FlatRow[];
}

export interface FlatRow {
  /** The headings beside the row, the outermost first; empty where rows have none. */
  readonly label: readonly string[];
  readonly cells: readonly FlatCell[];
}

interface FlatCell {
  readonly text: string;
  readonly isNumber: boolean;
}

/** Flattens a grid for outputs that know no spans: a table for each of its blocks. */
export function flatTables(table: LaidOutTable): FlatTable[] {
  const blocks = new Set(table.rows.slice(table.headerRows).map((row) => row.block));
  // A table that has no rows yet still has its header.
  return (blocks.size === 0 ? [0] : [...blocks]).map((block) => flatBlock(table, block));
}

function flatBlock(table: LaidOutTable, block: number): FlatTable {
  const at = placesOf(table);
  const rows = table.rows.flatMap(({ block: own, cells: { length } }, index) =>
    own === block && index >= table.headerRows && length > 0 ? [index] : [],
  );
  const caption = rows.map((row) => at(row, 0)).find((cell) => cell.role === 'caption')?.text ?? table.caption?.text;
  const headings = [
    ...[...table.rows.keys()].slice(0, table.headerRows),
    ...rows.filter((row) => at(row, table.columnWeights.length - 1).role === 'columnHeader'),
  ];
  const body = rows.filter((row) => !headings.includes(row) && at(row, 0).role !== 'caption');
  const columns = [...table.columnWeights.keys()];
  const labels = columns.filter((column) => [...headings, ...body].some((row) => isLabel(at(row, column))));
  // A column that another one covers in every row is part of that one.
  const lines = body.length > 0 ? body : headings.slice(-1);
  const values = columns.filter(
    (column) => !labels.includes(column) && lines.some((row) => at(row, column).column === column),
  );
  const [first] = headings;
  return {
    ...(caption && { caption }),
    ...(labels.length > 0 && {
      corner: first === undefined ? '' : cornerText(labels.map((column) => at(first, column))),
    }),
    columns: values.map((column) => path(headings.map((row) => at(row, column)))),
    rows: body.map((row) => ({
      label: path(labels.map((column) => at(row, column))),
      cells: values.map((column) => flatCell(at(row, column))),
    })),
  };
}

/**
 * One name for each column: its innermost heading if that tells them apart, else all of its headings
 * (`行政复议·结果维持`).
 */
export function columnNames({ columns }: FlatTable): readonly string[] {
  const inner = columns.map((names) => names.at(-1) ?? '');
  return new Set(inner).size === inner.length ? inner : columns.map((names) => names.join('\u00b7'));
}

/** The cell that stands at a place of the grid, or reaches there. */
function placesOf({
  rows,
  columnWeights: { length: width },
}: LaidOutTable): (row: number, column: number) => LaidOutCell {
  const places = new Map<number, LaidOutCell>();
  for (const cell of rows.flatMap(({ cells }) => cells))
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      for (let column = cell.column; column < cell.column + cell.colSpan; column++)
        places.set(row * width + column, cell);
  return (row, column) => places.get(row * width + column) ?? fail(`Nothing stands at ${row}, ${column}.`);
}

function isLabel({ role }: LaidOutCell): boolean {
  return role === 'corner' || role === 'rowHeader';
}

function flatCell({ text, role }: LaidOutCell): FlatCell {
  return { text, isNumber: role === 'number' || writtenNumber.test(text) };
}

/** In a table that the format does not know, numbers are text. */
const writtenNumber = new RegExp(`^[-+\\u2212]?\\d[\\d.,]*\\s*(?:%|‰|${moneyUnits.join('|')})?$`);

/** What heads the labels; that of the groups before that of the rows, where each has a cell. */
function cornerText(cells: readonly LaidOutCell[]): string {
  return path(cells).join('\uff0f');
}

/** Texts of some cells, each cell once. */
function path(cells: readonly LaidOutCell[]): string[] {
  return [...new Set(cells)].map(({ text }) => text);
}

function fail(message: string): never {
  throw new Error(message);
}

interface Group {
  readonly headings: readonly string[];
  /** Indices of its columns. */
  readonly places: number[];
}

/**
 * A table of one row below groups of the same columns, turned to have a row for each group, which takes less width:
 * 行政复议, and below it 行政诉讼. Any other table stays as it is.
 */
export function rowsFromGroups(table: FlatTable): FlatTable {
  const { columns, rows } = table;
  const [row] = rows;
  if (!row || rows.length > 1 || row.label.length > 0) return table;
  const groups = new Map<string, Group>();
  columns.forEach((path, place) => {
    const headings = path.slice(0, -1);
    const group = groups.get(headings.join('\n')) ?? { headings, places: [] };
    groups.set(headings.join('\n'), group);
    group.places.push(place);
  });
  const namesOf = ({ places }: Group) => places.map((place) => columns[place]?.at(-1) ?? '');
  const [first, ...others] = groups.values();
  if (!first || others.length === 0) return table;
  const names = namesOf(first);
  if (others.some((group) => namesOf(group).join('\n') !== names.join('\n'))) return table;
  return {
    ...table,
    corner: '',
    columns: names.map((name) => [name]),
    rows: [first, ...others].map(({ headings, places }) => ({
      label: headings,
      cells: places.flatMap((place) => row.cells[place] ?? []),
    })),
  };
}
