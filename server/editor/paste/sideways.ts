import type { FormatColumn, FormatRow, FormatTable } from '../../report/format.ts';
import { findNamed } from '../../report/names.ts';
import type { Block } from './block.ts';
import { cellText } from './cell-text.ts';
import { columnAbove } from './columns.ts';
import type { Filling } from './fit.ts';
import { type Grid, ownText } from './grid.ts';

interface Place {
  readonly row: FormatRow;
  readonly column: FormatColumn;
}

/**
 * The one printed line of a table whose rows stand side by side, cut into the rows of the form: by the names above the
 * numbers, or else by their count, totals included or not. Undefined when the copied table has another shape.
 */
export function cutSideways({ head, body, width, labels }: Block, table: FormatTable): readonly Filling[] | undefined {
  const lines = body.filter((row) => row.some((cell) => ownText(cell) !== ''));
  const [line] = lines;
  if (!table.sideways || !line || lines.length > 1 || labels > 0) return undefined;
  const filled = Array.from({ length: width }, (_, x) => x).filter((x) => ownText(line[x]) !== '');
  const named = new Map(filled.map((x) => [x, placeAbove(head, x, table)]));
  const counted = byCount(width, table);
  const places = isComplete(named) ? named : counted;
  if (!places || !agree(named, places)) return undefined;
  return table.rows.flatMap((row) => {
    const own = [...places].filter(([, place]) => place.row === row);
    const cells = own.map(([x, { column }]) => [column, cellText(ownText(line[x]), column)] as const);
    return cells.length === 0 ? [] : [{ row, cells: new Map(cells) }];
  });
}

function placeAbove(head: Grid, x: number, table: FormatTable): Place | undefined {
  const column = columnAbove(head, x, table);
  const names = head.map((row) => findNamed(table.rows, row[x]?.text ?? '')?.found);
  const row = names.findLast((found) => found !== undefined);
  return row && column && { row, column };
}

function isComplete(named: ReadonlyMap<number, Place | undefined>): named is ReadonlyMap<number, Place> {
  const places = [...named.values()];
  const names = places.map((place) => place && `${place.row.name}.${place.column.name}`);
  return !names.includes(undefined) && new Set(names).size === names.length;
}

function byCount(count: number, { rows, columns }: FormatTable): ReadonlyMap<number, Place> | undefined {
  const addends = columns.filter(({ total }) => !total);
  const own = [columns, addends].find(({ length }) => length * rows.length === count);
  if (!own) return undefined;
  return new Map(rows.flatMap((row) => own.map((column) => ({ row, column }))).map((place, x) => [x, place]));
}

function agree(named: ReadonlyMap<number, Place | undefined>, places: ReadonlyMap<number, Place>): boolean {
  return [...named].every(([x, place]) => {
    const other = places.get(x);
    return !place || (place.row === other?.row && place.column === other.column);
  });
}
