import type { FormatColumn } from '../report/format.ts';
import type { Report, WrittenRow } from '../report/report.ts';
import type { TextRange } from '../report/text-range.ts';
import {
  amountWithoutUnit,
  fractionalNumber,
  negativeNumber,
  unexpectedUnit,
  unreadableNumber,
} from './catalogue-cells.ts';
import { type Finding, found } from './check.ts';
import { type FixData, replacement, rewriting } from './fix-data.ts';
import { proposedNumber } from './proposed-number.ts';
import { type CountedCell, countedCells, eachTable, type KnownTable } from './table-rows.ts';

function* checkNumbersFitTheirColumns(_report: Report, { definition, rows }: KnownTable): Iterable<Finding> {
  for (const row of rows)
    for (const counted of countedCells(definition, row)) {
      const finding = unfitNumber(row.label, counted);
      if (finding !== undefined) yield finding;
    }
}

/** What is wrong with a number in its column, or in the first of its columns that it does not fit. */
function unfitNumber(row: string, { cell, columns }: CountedCell): Finding | undefined {
  const { text, range, reading } = cell;
  if (reading.kind !== 'number') return undefined;
  const { value, unit } = reading;
  const place = (column: FormatColumn) => ({ text, row, column: column.label });
  const counting = columns.find((column) => column.unit === undefined && !column.writesUnit);
  if (unit !== undefined && counting) {
    const bare = replacement(range, text.slice(0, text.lastIndexOf(unit)).trim());
    return found(unexpectedUnit, range, { ...place(counting), unit }, bare);
  }
  const unsigned = columns.find((column) => !column.signed);
  if (value.lt(0) && unsigned) return found(negativeNumber, range, place(unsigned));
  const whole = columns.find((column) => !column.decimal);
  if (!value.mod(1).eq(0) && whole) return found(fractionalNumber, range, place(whole));
  const [column, ...others] = columns;
  const wantsUnit = column.writesUnit && others.length === 0 && !value.eq(0);
  return wantsUnit && unit === undefined ? found(amountWithoutUnit, range, place(column)) : undefined;
}

function* checkCellsAreReadable(_report: Report, { definition, rows }: KnownTable): Iterable<Finding> {
  for (const row of rows) yield* unreadableRuns(row, countedCells(definition, row));
}

/** Neighbouring cells with the same words are one finding: a row of dashes is one slip, not seven. */
function* unreadableRuns({ label }: WrittenRow, cells: readonly CountedCell[]): Iterable<Finding> {
  for (let from = 0; from < cells.length; ) {
    const text = unreadable(cells[from]);
    let until = from + 1;
    if (text !== undefined) {
      while (unreadable(cells[until]) === text) until++;
      const run = cells.slice(from, until);
      const columns = run.flatMap((counted) => counted.columns.map((column) => column.label));
      const proposal = proposedNumber(text);
      yield found(unreadableNumber, rangeOf(run), { text, row: label, columns, proposal }, fixOf(run, proposal));
    }
    from = until;
  }
}

function unreadable(counted: CountedCell | undefined): string | undefined {
  return counted?.cell.reading.kind === 'unreadable' ? counted.cell.text : undefined;
}

function fixOf(run: readonly CountedCell[], proposal: string | undefined): { readonly data?: FixData } {
  return proposal === undefined ? {} : rewriting(run.map(({ cell: { range } }) => ({ range, text: proposal })));
}

function rangeOf(run: readonly CountedCell[]): TextRange {
  const [first, last] = [run[0], run.at(-1)] as [CountedCell, CountedCell];
  return { start: first.cell.range.start, end: last.cell.range.end };
}

/** A cell holds a number, of the kind its column takes. */
export const cellChecks = [checkNumbersFitTheirColumns, checkCellsAreReadable].map(eachTable);
