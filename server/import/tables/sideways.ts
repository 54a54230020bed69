import type { Grid } from '../../grid/grid.ts';
import type { FormatColumn, FormatRow, FormatTable } from '../../report/format.ts';
import { findNamed } from '../../report/names.ts';
import type { Text } from '../../shared/text.ts';
import type { ImportNote } from '../note.ts';
import { digitsApart } from './columns.ts';
import { isDigits, type RowCell, trimmedTo } from './grid-row.ts';

interface SidewaysCells {
  readonly rows: ReadonlyMap<FormatRow, readonly string[]>;
  readonly notes: readonly ImportNote[];
}

/** The numbers of the rows of a table that prints them side by side: by the names above each, or else by their count. */
export function sidewaysCells(
  row: Grid[number],
  cells: readonly RowCell[],
  head: Grid,
  table: FormatTable,
  place: Text,
): SidewaysCells | undefined {
  return byNames(row, head, table) ?? byCount(cells, table, table.rows, place) ?? oneGroup(cells, head, table, place);
}

function byNames(row: Grid[number], head: Grid, table: FormatTable): SidewaysCells | undefined {
  const places = row.flatMap(({ text, left, above }, x) => {
    if (left || above) return [];
    const own = head.findLast((line) => findNamed(table.rows, line[x]?.text ?? ''))?.[x]?.text;
    const columnText = head.findLast((line) => findNamed(table.columns, line[x]?.text ?? ''))?.[x]?.text;
    return [
      {
        text,
        row: own ? findNamed(table.rows, own)?.found : undefined,
        column: columnText ? findNamed(table.columns, columnText)?.found : undefined,
      },
    ];
  });
  const isBlank = places.every(({ text }) => text === '');
  const told = places.filter(({ text }) => isBlank || text !== '');
  const isWhole = told.every((place) => place.row && place.column);
  const names = new Set(told.map((place) => `${place.row?.name}.${place.column?.name}`));
  if (told.length === 0 || !isWhole || names.size !== told.length) return undefined;
  const textAt = (own: FormatRow, column: FormatColumn) =>
    told.find((place) => place.row === own && place.column === column)?.text ?? '';
  const rows = table.rows.filter((own) => places.some((place) => place.row === own));
  return { rows: new Map(rows.map((own) => [own, table.columns.map((column) => textAt(own, column))])), notes: [] };
}

function byCount(
  cells: readonly RowCell[],
  table: FormatTable,
  rows: readonly FormatRow[],
  place: Text,
): SidewaysCells | undefined {
  const { length } = table.columns;
  const wanted = rows.length * length;
  const own = trimmedTo(cells, wanted);
  const told = own.filter(({ own: text }) => text !== '');
  const cut = (texts: readonly string[]) =>
    new Map(rows.map((one, index) => [one, texts.slice(index * length, (index + 1) * length)] as const));
  if (own.length === wanted && told.length > 0) return { rows: cut(own.map(({ own: text }) => text)), notes: [] };
  const isRun = told.length > 0 && told.length < wanted && told.every(({ own: text }) => isDigits(text));
  const apart = isRun ? digitsApart(told.map(({ own: text }) => text).join(' '), table, wanted, place) : undefined;
  return apart && { rows: cut(apart.cells), notes: apart.notes };
}

/** The numbers of one row, or of those of one group, below its name. */
function oneGroup(cells: readonly RowCell[], head: Grid, table: FormatTable, place: Text): SidewaysCells | undefined {
  const named = new Set(head.flatMap((line) => line.flatMap(({ text }) => findNamed(table.rows, text)?.found ?? [])));
  const rows = table.rows.filter((own) => named.has(own));
  return rows.length > 0 && rows.length < table.rows.length ? byCount(cells, table, rows, place) : undefined;
}
