import type { FormatColumn, FormatRow, FormatTable } from '../../report/format.ts';
import { findRowOrGroup } from '../../report/names.ts';
import type { Block } from './block.ts';
import { cellText, isNumber, isWords } from './cell-text.ts';
import type { Filling, Misfit } from './fit.ts';
import { type GridRow, ownText } from './grid.ts';
import { noNumbers, noRowHere, numbersOfGroup, repeatedRow, tooManyRows, unevenRows, unknownRows } from './misfits.ts';

type Columns = ReadonlyMap<number, FormatColumn>;

/** Rows by their labels. Lines that have no numbers, such as titles and the names of groups, are passed over. */
export function rowsByLabel(block: Block, columns: Columns, table: FormatTable): readonly Filling[] | Misfit {
  const fillings: Filling[] = [];
  const unknown: string[] = [];
  for (const row of block.body) {
    const found = labelOf(row.slice(0, block.labels), table);
    const cells = cellsOf(row, columns);
    const isFilled = [...cells.values()].some((text) => text !== '');
    if (found?.row) {
      if (row.slice(found.index + 1, block.labels).some((cell) => isNumber(ownText(cell)))) return unevenRows(table);
      if (fillings.some((filling) => filling.row === found.row)) return repeatedRow(found.row.name, table);
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
export function rowsByPosition(
  block: Block,
  columns: Columns,
  table: FormatTable,
  from: FormatRow | undefined,
): readonly Filling[] | Misfit {
  if (block.uneven) return unevenRows(table);
  const rows = table.rows.length === block.body.length ? block.body : withoutBlankEnd(block.body);
  const start = rows.length === table.rows.length ? table.rows[0] : from;
  if (rows.length === 0) return noNumbers(table);
  if (!start) return noRowHere(table);
  const first = table.rows.indexOf(start);
  if (first + rows.length > table.rows.length) return tooManyRows(rows.length, table, start);
  return rows.flatMap((copied, index) => {
    const row = table.rows[first + index];
    return row ? [{ row, cells: cellsOf(copied, columns) }] : [];
  });
}

interface Label {
  readonly label: string;
  readonly index: number;
  /** Undefined for the name of a group. */
  readonly row?: FormatRow;
}

/** Groups stand in front of their rows: the label furthest to the right that names a row, or else a group. */
function labelOf(cells: GridRow, table: FormatTable): Label | undefined {
  const labels = cells.flatMap(({ text }, index): Label[] => {
    const found = text === '' ? undefined : findRowOrGroup(table, text)?.found;
    return found ? [{ label: text, index, ...(found.kind === 'row' && { row: found.row }) }] : [];
  });
  return labels.findLast(({ row }) => row) ?? labels.at(-1);
}

function cellsOf(row: GridRow, columns: Columns): Filling['cells'] {
  return new Map([...columns].map(([x, column]) => [column, cellText(ownText(row[x]), column)]));
}

function withoutBlankEnd(rows: readonly GridRow[]): readonly GridRow[] {
  const last = rows.findLastIndex((row) => row.some((cell) => ownText(cell) !== ''));
  return rows.slice(0, last + 1);
}
