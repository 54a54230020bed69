import { halfWidth } from '../language/digits.ts';
import { diagnose } from '../report/diagnose.ts';
import type { FormatColumn } from '../report/format.ts';
import { type LooseNumber, looseNumber } from '../report/loose-number.ts';
import { inColumnUnit } from '../report/read-cell.ts';
import type { Report, WrittenRow } from '../report/report.ts';
import type { TextRange } from '../report/text-range.ts';
import {
  amountWithoutUnit,
  fractionalNumber,
  needlessDecimals,
  negativeNumber,
  numberWithRemark,
  otherUnit,
  unexpectedUnit,
  unreadableNumber,
} from './catalogue-cells.ts';
import { type Finding, found } from './check.ts';
import { type FixData, replacement, rewriting } from './fix-data.ts';
import { type CountedCell, countedCells, eachTable, type KnownTable } from './table-rows.ts';

function* checkNumbersFitTheirColumns({ equations }: Report, { definition, rows }: KnownTable): Iterable<Finding> {
  const blamed = blamedIn(equations);
  for (const row of rows)
    for (const counted of countedCells(definition, row)) {
      const finding = unfitNumber(row.label, counted);
      const isTold = blamed.has(counted.cell.range) && toldBySums.includes(finding?.check ?? '');
      if (finding !== undefined && !isTold) yield finding;
    }
}

/** 3.440 for 3,440 and -3 for 3: the number that the sums ask for mends these. */
const toldBySums: readonly string[] = [negativeNumber.id, fractionalNumber.id];

/** Cells that the sums blame, and whose number they tell: what else is odd there is told and mended with it. */
function blamedIn(equations: Report['equations']): ReadonlySet<unknown> {
  return new Set(
    diagnose(equations).flatMap((one) => (one.kind === 'cell' && one.unique ? [one.repairs[0].fact.range] : [])),
  );
}

/** What is wrong with a number in its column, or in the first of its columns that it does not fit. */
function unfitNumber(row: string, { cell, columns }: CountedCell): Finding | undefined {
  const { text, range, reading } = cell;
  if (reading.kind !== 'number') return undefined;
  const { value, unit } = reading;
  const place = (column: FormatColumn) => ({ text, row, column: column.label });
  const counting = columns.find((column) => column.unit === undefined && !column.writesUnit);
  if (unit !== undefined && counting) {
    return found(unexpectedUnit, range, { ...place(counting), unit }, replacement(range, withoutUnit(text, unit)));
  }
  const unsigned = columns.find((column) => !column.signed);
  if (value.lt(0) && unsigned) return found(negativeNumber, range, place(unsigned));
  const whole = columns.find((column) => !column.decimal);
  if (!value.mod(1).eq(0) && whole) return found(fractionalNumber, range, place(whole));
  const point = whole ? halfWidth(text).indexOf('.') : -1;
  if (whole && point >= 0)
    return found(needlessDecimals, range, place(whole), rewriting([{ range, text: text.slice(0, point) }], true));
  const [column, ...others] = columns;
  if (unit !== undefined && column.unit !== undefined && unit !== column.unit) {
    const converted = inColumnUnit(reading, column)?.toFixed() ?? '';
    const parameters = { ...place(column), converted, unit: column.unit };
    return found(otherUnit, range, parameters, rewriting([{ range, text: converted }], true));
  }
  const wantsUnit = column.writesUnit && others.length === 0 && !value.eq(0);
  return wantsUnit && unit === undefined ? found(amountWithoutUnit, range, place(column)) : undefined;
}

function* checkCellsAreReadable({ equations }: Report, { definition, rows }: KnownTable): Iterable<Finding> {
  const blamed = blamedIn(equations);
  for (const row of rows)
    yield* unreadableRuns(
      row,
      countedCells(definition, row).filter(({ cell }) => !blamed.has(cell.range)),
    );
}

/** Neighbouring cells with the same words are one finding: a row of dashes is one slip, not seven. */
function* unreadableRuns({ label }: WrittenRow, cells: readonly CountedCell[]): Iterable<Finding> {
  for (let from = 0; from < cells.length; ) {
    const text = unreadable(cells[from]);
    let until = from + 1;
    if (text !== undefined) {
      const number = numberIn(cells[from]);
      while (unreadable(cells[until]) === text && isSame(numberIn(cells[until]), number)) until++;
      yield wordsIn(label, cells.slice(from, until), text, number);
    }
    from = until;
  }
}

function wordsIn(row: string, run: readonly CountedCell[], text: string, number: LooseNumber | undefined): Finding {
  const columns = run.flatMap((counted) => counted.columns.map((column) => column.label));
  const range = rangeOf(run);
  if (!number) return found(unreadableNumber, range, { text, row, columns, proposal: undefined, certain: false });
  const { written, certain, remark } = number;
  const parameters = { text, row, columns, proposal: written, certain };
  if (remark !== undefined) {
    const note = `注：${row}的${columns[0]}为${text}。`;
    const data: FixData = { kind: 'note-remark', range, text: written, note, certain };
    return found(numberWithRemark, range, parameters, { data });
  }
  const mended = run.map(({ cell }) => ({ range: cell.range, text: written }));
  return found(unreadableNumber, range, parameters, rewriting(mended, certain));
}

function unreadable(counted: CountedCell | undefined): string | undefined {
  return counted?.cell.reading.kind === 'unreadable' ? counted.cell.text : undefined;
}

function numberIn(counted: CountedCell | undefined): LooseNumber | undefined {
  return counted && looseNumber(counted.cell.text, counted.columns[0]);
}

/** What is said of a number is said of one cell. */
function isSame(one: LooseNumber | undefined, other: LooseNumber | undefined): boolean {
  return one?.written === other?.written && one?.remark === undefined && other?.remark === undefined;
}

function withoutUnit(text: string, unit: string): string {
  return text.slice(0, text.lastIndexOf(unit)).trim();
}

function rangeOf(run: readonly CountedCell[]): TextRange {
  const [first, last] = [run[0], run.at(-1)] as [CountedCell, CountedCell];
  return { start: first.cell.range.start, end: last.cell.range.end };
}

/** A cell holds a number, of the kind its column takes. */
export const cellChecks = [checkNumbersFitTheirColumns, checkCellsAreReadable].map(eachTable);
