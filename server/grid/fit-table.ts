import { formOf } from '../report/cell-forms.ts';
import type { FormatColumn, FormatRow, FormatTable } from '../report/format.ts';
import { findNamed, labelsInOrder } from '../report/names.ts';
import { blockOf, type CopiedTable, columnAbove, matchColumns } from './block.ts';
import { type Grid, type GridRow, isNumber, isWords, ownText, reportCell } from './grid.ts';
import {
  isPasteProblem,
  noNumbers,
  noRowHere,
  numbersOfGroup,
  type PasteProblem,
  severalRows,
  tooManyRows,
  unevenRows,
  unknownRows,
} from './paste-problems.ts';

/** Copied numbers for one row of a table of the form, as cells are written; blank where nothing was filled in. */
export interface Filling {
  readonly row: FormatRow;
  readonly cells: ReadonlyMap<FormatColumn, string>;
}

/**
 * Which cells of a table of the form a copied table fills. Without labels among its cells it goes into the rows `from` the
 * cursor's on. Nothing that was copied is left out: where a number has no place, the whole does not fit.
 */
export function fitTable(
  grid: Grid,
  table: FormatTable,
  from: FormatRow | undefined,
): readonly Filling[] | PasteProblem {
  const block = blockOf(grid, table);
  if (block.body.length === 0) return noNumbers(table);
  const sideways = cutSideways(block, table);
  if (sideways) return sideways;
  const columns = matchColumns(block, table);
  if (isPasteProblem(columns)) return columns;
  return block.labels > 0 ? rowsByLabel(block, columns, table) : rowsByPosition(block, columns, table, from);
}

type Columns = ReadonlyMap<number, FormatColumn>;

/** Rows by their labels. Lines that have no numbers, such as titles and the names of groups, are passed over. */
function rowsByLabel(block: CopiedTable, columns: Columns, table: FormatTable): readonly Filling[] | PasteProblem {
  const fillings: Filling[] = [];
  const unknown: string[] = [];
  const named = labelsInOrder(table);
  for (const row of block.body) {
    const found = labelOf(row.slice(0, block.labels), named);
    const cells = cellsOf(row, columns, found?.row);
    const isFilled = [...cells.values()].some((text) => text !== '');
    if (found?.row) {
      if (row.slice(found.index + 1, block.labels).some((cell) => isNumber(ownText(cell)))) return unevenRows(table);
      if (fillings.some((filling) => filling.row === found.row)) return severalRows(found.row.name, table);
      fillings.push({ row: found.row, cells });
    } else if (isFilled && found) return numbersOfGroup(found.label, table);
    else if (isFilled) {
      const words = row.slice(0, block.labels).findLast(({ text }) => isWords(text));
      if (!words) return unevenRows(table);
      unknown.push(words.text);
    }
  }
  if (unknown.length > 0) return unknownRows(unknown, table);
  return fillings.length > 0 ? fillings : noNumbers(table);
}

/** Rows without labels: as many rows of the form, from one of them on; or all of them, wherever the cursor is. */
function rowsByPosition(
  block: CopiedTable,
  columns: Columns,
  table: FormatTable,
  from: FormatRow | undefined,
): readonly Filling[] | PasteProblem {
  if (block.uneven) return unevenRows(table);
  const rows = table.rows.length === block.body.length ? block.body : withoutBlankEnd(block.body);
  const start = rows.length === table.rows.length ? table.rows[0] : from;
  if (rows.length === 0) return noNumbers(table);
  if (!start) return noRowHere(table);
  const first = table.rows.indexOf(start);
  if (first + rows.length > table.rows.length) return tooManyRows(rows.length, table, start);
  return rows.flatMap((copied, index) => {
    const row = table.rows[first + index];
    return row ? [{ row, cells: cellsOf(copied, columns, row) }] : [];
  });
}

interface Label {
  readonly label: string;
  readonly index: number;
  /** Undefined for the name of a group. */
  readonly row?: FormatRow;
}

/** Groups stand in front of their rows: the label furthest to the right that names a row, or else a group. */
function labelOf(cells: GridRow, named: ReturnType<typeof labelsInOrder>): Label | undefined {
  const labels = cells.flatMap(({ text }, index): Label[] => {
    const found = text === '' ? undefined : named(text)?.found;
    return found ? [{ label: text, index, ...(found.kind === 'row' && { row: found.row }) }] : [];
  });
  return labels.findLast(({ row }) => row) ?? labels.at(-1);
}

function cellsOf(copied: GridRow, columns: Columns, row: FormatRow | undefined): Filling['cells'] {
  const formIn = (column: FormatColumn) => (row ? formOf(row, column) : column);
  return new Map([...columns].map(([x, column]) => [column, reportCell(ownText(copied[x]), formIn(column))]));
}

function withoutBlankEnd(rows: readonly GridRow[]): readonly GridRow[] {
  const last = rows.findLastIndex((row) => row.some((cell) => ownText(cell) !== ''));
  return rows.slice(0, last + 1);
}

interface Place {
  readonly row: FormatRow;
  readonly column: FormatColumn;
}

/**
 * The one printed line of a table whose rows stand side by side, cut into the rows of the form: by the names above the
 * numbers, or else by their count, totals included or not. Undefined when the copied table has another shape.
 */
function cutSideways({ head, body, width, labels }: CopiedTable, table: FormatTable): readonly Filling[] | undefined {
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
    const cells = own.map(([x, { column }]) => [column, reportCell(ownText(line[x]), formOf(row, column))] as const);
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
