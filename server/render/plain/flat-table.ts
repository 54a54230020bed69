import type { GridCell, LaidOutTable } from '../document.ts';

/** A table without spans: one row of column names, then rows of cells, label first. */
export interface FlatTable {
  /** What names the block of a continuous grid; the table's own caption otherwise. */
  readonly caption?: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Flattens a grid for outputs that know no spans. Nested headings become one name each (`行政复议·结果维持`) where the
 * innermost one alone would be ambiguous; label columns become one label (`（三）不予公开／1.属于国家秘密`).
 */
export function flatTables(table: LaidOutTable): FlatTable[] {
  const blocks = [...new Set(table.rows.slice(table.headerRows).map((row) => row.block))];
  return blocks.map((block) => flatBlock(table, block));
}

function flatBlock(table: LaidOutTable, block: number): FlatTable {
  const cells = table.rows.flatMap((row) => row.cells);
  const at = (row: number, column: number) =>
    cells.find((cell) => covers(cell, row, column)) ?? fail(`Nothing stands at ${row}, ${column}.`);
  const rows = table.rows.flatMap((row, index) => (row.block === block && index >= table.headerRows ? [index] : []));
  const caption = rows.map((row) => at(row, 0)).find((cell) => cell.role === 'caption');
  const headings = [
    ...[...table.rows.keys()].slice(0, table.headerRows),
    ...rows.filter((row) => isHeading(at(row, table.columnWeights.length - 1))),
  ];
  const body = rows.filter((row) => !headings.includes(row) && at(row, 0).role !== 'caption');
  const columns = [...table.columnWeights.keys()];
  const labels = columns.filter((column) => body.some((row) => at(row, column).role === 'rowHeader'));
  const values = columns.filter(
    (column) => !labels.includes(column) && (column === 0 || body.some((row) => at(row, column).column === column)),
  );
  const corner = labels.length > 0 && headings[0] !== undefined ? at(headings[0], labels[0] ?? 0).text : undefined;
  const names = values.map((column) => path(headings.map((row) => at(row, column))));
  const own = caption?.text ?? table.caption?.text;
  return {
    ...(own !== undefined && { caption: own }),
    header: [...(corner === undefined ? [] : [corner]), ...shortest(names)],
    rows: body.map((row) => [
      ...(labels.length > 0 ? [path(labels.map((column) => at(row, column))).join('／')] : []),
      ...values.map((column) => at(row, column).text),
    ]),
  };
}

function covers({ row, column, rowSpan, colSpan }: GridCell, y: number, x: number): boolean {
  return y >= row && y < row + rowSpan && x >= column && x < column + colSpan;
}

function isHeading({ role }: GridCell): boolean {
  return role === 'columnHeader';
}

/** Texts of some cells, each cell once. */
function path(cells: readonly GridCell[]): string[] {
  return [...new Set(cells)].map(({ text }) => text);
}

/** The innermost names if they differ, else the whole paths. */
function shortest(paths: readonly (readonly string[])[]): string[] {
  const inner = paths.map((names) => names.at(-1) ?? '');
  return new Set(inner).size === inner.length ? inner : paths.map((names) => names.join('·'));
}

function fail(message: string): never {
  throw new Error(message);
}
