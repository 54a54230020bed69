import { isNumber } from '../../grid/grid.ts';
import type { FormatColumn, FormatTable } from '../../report/format.ts';
import type { Text } from '../../shared/text.ts';
import type { ImportNote } from '../note.ts';
import { digitReadings, withRightTotal } from './glued-digits.ts';
import { isDigits, type RowCell, trimmedTo } from './grid-row.ts';
import type { NamedColumn } from './words.ts';

/** The name of a column in a header row. */
export interface ColumnHeading extends NamedColumn {
  readonly x: number;
  readonly text: string;
}

interface ReadCells {
  readonly cells: readonly string[];
  readonly notes: readonly ImportNote[];
}

/** What a row says in each column of the form: by the names above, or else by number where it has one for each. */
export function cellsInColumns(
  values: readonly RowCell[],
  table: FormatTable,
  heading: readonly ColumnHeading[],
  place: Text,
): ReadCells {
  const { columns } = table;
  const below = values.length > columns.length ? belowHeadings(values, table, heading) : undefined;
  if (below) return { cells: below, notes: [] };
  const own = trimmedTo(values, columns.length);
  if (isAmbiguous(values, own, columns.length)) return unplaced(values, table, place);
  const order = heading.map(({ column }) => column);
  const isReordered = order.length === columns.length && order.some((column, index) => column !== columns[index]);
  if (own.length === columns.length && new Set(order).size === order.length) {
    if (!isReordered) return { cells: own.map(({ own: text }) => text), notes: [] };
    return { cells: columns.map((column) => own[order.indexOf(column)]?.own ?? ''), notes: [moved(place)] };
  }
  if (own.length === columns.length) return { cells: own.map(({ own: text }) => text), notes: [] };
  // Each number below the name of its column: a part of the table, and no digits that ran together.
  const isPart = order.length === own.length && own.every(({ x }) => heading.some((one) => one.x === x));
  return (
    (isPart ? undefined : glued(own, table, place)) ??
    withoutTotal(own, table, order, place) ??
    atTheirPlaces(own, table, heading, place) ??
    unplaced(own, table, place)
  );
}

/** Of more cells than columns those below the names of all columns, where they are all that says anything. */
function belowHeadings(
  values: readonly RowCell[],
  { columns }: FormatTable,
  heading: readonly ColumnHeading[],
): readonly string[] | undefined {
  const at = columns.map((column) => heading.find((one) => one.column === column)?.x);
  const own = at.map((x) => values.find((cell) => cell.x === x));
  const isAll = values.every((cell) => own.includes(cell) || /^[/\u2013\u2014-]*$/.test(cell.own));
  return own.includes(undefined) || !isAll ? undefined : own.map((cell) => cell?.own ?? '');
}

/** Whether blanks could be left out in front or behind, and the numbers would stand in other columns. */
function isAmbiguous(values: readonly RowCell[], own: readonly RowCell[], count: number): boolean {
  const isBlankAt = (index: number) => values.at(index)?.own === '';
  return (
    values.length > count &&
    own.length === count &&
    isBlankAt(0) &&
    isBlankAt(-1) &&
    own.some((cell) => cell.own !== '')
  );
}

function moved(place: Text): ImportNote {
  return {
    level: 'told',
    text: {
      zh: '各列的顺序与格式不同，已按列名对应',
      en: 'The columns stand in another order; they were matched by their names',
    },
    place,
  };
}

/** Digits that ran together, where they can be read in one way alone. */
function glued(own: readonly RowCell[], table: FormatTable, place: Text): ReadCells | undefined {
  const told = own.filter(({ own: text }) => text !== '');
  if (told.length === 0 || told.length >= table.columns.length || !told.every(({ own: text }) => isDigits(text)))
    return undefined;
  const source = told.map(({ own: text }) => text).join(' ');
  if (told.length > 1 && !told.some(({ own: text }) => /\d{2}|\s/.test(text))) return undefined;
  return digitsApart(source, table, table.columns.length, place);
}

/** So many numbers out of digits that ran together. Where they can be read in several ways, nothing is filled in. */
export function digitsApart(source: string, table: FormatTable, count: number, place: Text): ReadCells | undefined {
  const all = digitReadings(source, count);
  const right = all.length > 1 ? withRightTotal(all, table) : all;
  const [first, second] = right;
  if (first === undefined) return undefined;
  if (second === undefined) {
    const text =
      all.length > 1
        ? {
            zh: '数字连在一起，已按合计相符的唯一读法分开',
            en: 'Digits had run together; they were split in the only way in which the total agrees',
          }
        : {
            zh: '数字连在一起，已分开，没有别的读法',
            en: 'Digits had run together; they were split, and can be read in no other way',
          };
    return { cells: first, notes: [{ level: all.length > 1 ? 'doubt' : 'told', text, place, source }] };
  }
  const some = right
    .slice(0, 4)
    .map((reading) => reading.join(' '))
    .join('；');
  const text = {
    zh: `数字连在一起，有 ${right.length} 种读法（${some}${right.length > 4 ? '……' : ''}），未填`,
    en: `Digits had run together and can be read in ${right.length} ways (${some}${right.length > 4 ? ' …' : ''}); nothing was filled in`,
  };
  return { cells: Array.from({ length: count }, () => ''), notes: [{ level: 'doubt', text, place, source }] };
}

/** All columns but the total. */
function withoutTotal(
  own: readonly RowCell[],
  table: FormatTable,
  order: readonly FormatColumn[],
  place: Text,
): ReadCells | undefined {
  const addends = table.columns.filter(({ total }) => !total);
  const isNamed = order.length === addends.length && addends.every((column) => order.includes(column));
  if (!isNamed || own.length !== addends.length || addends.length === table.columns.length) return undefined;
  const text = { zh: '原表没有总计列，总计未填', en: 'The table has no column of totals; it was left blank' };
  return {
    cells: table.columns.map((column) => (column.total ? '' : (own[order.indexOf(column)]?.own ?? ''))),
    notes: [{ level: 'doubt', text, place }],
  };
}

/** Cells below the names of their columns, where each has one. */
function atTheirPlaces(
  own: readonly RowCell[],
  table: FormatTable,
  heading: readonly ColumnHeading[],
  place: Text,
): ReadCells | undefined {
  const columnAt = new Map(heading.map(({ x, column }) => [x, column]));
  const told = own.filter(({ own: text }) => text !== '');
  const found = told.map(({ x }) => columnAt.get(x));
  if (told.length === 0 || heading.length === 0 || found.includes(undefined) || new Set(found).size !== found.length)
    return undefined;
  const text = {
    zh: '单元格数与列数不符，已按列名对应',
    en: 'The number of cells is not that of the columns; they were matched by the names above them',
  };
  return {
    cells: table.columns.map((column) => told[found.indexOf(column)]?.own ?? ''),
    notes: [{ level: 'doubt', text, place, source: told.map(({ own: one }) => one).join(' ') }],
  };
}

/** Nothing is filled in that could stand in the wrong place. */
function unplaced(own: readonly RowCell[], { columns }: FormatTable, place: Text): ReadCells {
  const source = own.map(({ own: text }) => text || '（空）').join(' ');
  const text = {
    zh: `这一行有 ${own.length} 个单元格，应有 ${columns.length} 个，无法对应，未填`,
    en: `This row has ${own.length} cells instead of ${columns.length} and could not be matched; nothing was filled in`,
  };
  return { cells: columns.map(() => ''), notes: [{ level: 'doubt', text, place, source }] };
}

/** Numbers with the unit of money that only the heading has. */
export function withUnits(
  cells: readonly string[],
  { columns }: FormatTable,
  heading: readonly ColumnHeading[],
): readonly string[] {
  return cells.map((cell, index) => {
    const unit = heading.find(({ column }) => column === columns[index])?.unit;
    return unit !== undefined && isNumber(cell) && !/\u5143$/.test(cell) ? `${cell}${unit}` : cell; // 元
  });
}
