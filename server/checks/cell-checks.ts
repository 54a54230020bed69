import type Big from 'big.js';
import { halfWidth } from '../language/label-key.ts';
import { diagnose } from '../report/diagnosis/diagnose.ts';
import type { LooseNumber } from '../report/evaluated.ts';
import type { FormatColumn } from '../report/format.ts';
import { looseNumber } from '../report/read/loose-number.ts';
import { inColumnUnit, inYuan, unitOf } from '../report/read/read-cell.ts';
import type { Report } from '../report/report.ts';
import type { TextRange } from '../report/text-range.ts';
import type { WrittenRow } from '../report/written.ts';
import { sources } from './basis-words.ts';
import { type Check, type CheckGroup, type Finding, found } from './check.ts';
import { abridged } from './did-you-mean.ts';
import type { FixData } from './fix-data.ts';
import { equationsWithSaid } from './narration/said-numbers.ts';
import { replacement, rewriting } from './repair.ts';
import { type CountedCell, countedCells, eachTable, type KnownTable } from './table-rows.ts';

/** A negative number where the form counts things. */
const negativeNumber: Check<{ readonly text: string; readonly row: string; readonly column: string }> = {
  id: 'negative-number',
  name: '负数',
  level: 'error',
  source: { zh: '报告格式的表：件数不为负', en: 'tables of the format: counts are not negative' },
  message: ({ text, row, column }) => ({
    zh: `“${row}”的“${column}”填报 ${text}，此列不能为负数；请核对`,
    en: `“${column}” of “${row}” is ${text}; this column does not allow negative numbers`,
  }),
};

/** A fraction where the form counts things. */
const fractionalNumber: Check<{ readonly text: string; readonly row: string; readonly column: string }> = {
  id: 'fractional-number',
  name: '小数',
  level: 'error',
  source: sources.wholeNumbers,
  message: ({ text, row, column }) => ({
    zh: `“${row}”的“${column}”填报 ${text}，此列只能填整数；请核对`,
    en: `“${column}” of “${row}” is ${text}; this column takes whole numbers only`,
  }),
};

/** A cell that holds neither a number nor `=`: 无, —, 3件, 约30. */
export const unreadableNumber: Check<WordsForNumber> = {
  id: 'unreadable-number',
  name: '不是数字',
  level: 'error',
  source: sources.numbers,
  message: ({ text, row, columns, proposal, certain }) => {
    const places = abridged(columns, columnUnit);
    const wanted =
      proposal === undefined
        ? { zh: '请填数字', en: 'Enter a number' }
        : certain
          ? { zh: `请改为 ${proposal}`, en: `Enter ${proposal}` }
          : { zh: `可能是 ${proposal}，请核对`, en: `Possibly ${proposal}: check the records` };
    return {
      zh: `“${row}”的${places.zh}应填数字，现填“${text}”；${wanted.zh}`,
      en: `“${text}” is not a number (row “${row}”, ${places.en}). ${wanted.en}`,
    };
  },
};

/** A number with something said of it in its cell: `22（其中修订16件）`. The number counts. */
const numberWithRemark: Check<WordsForNumber & { readonly proposal: string }> = {
  id: 'number-with-remark',
  name: '数字附注',
  level: 'warning',
  source: sources.numbers,
  message: ({ text, row, columns, proposal, certain }) => {
    const places = abridged(columns, columnUnit);
    return {
      zh: `“${row}”的${places.zh}应只填数字，现填“${text}”；${certain ? `请改为 ${proposal}，附注移到表下` : `数字可能是 ${proposal}，请核对，附注宜移到表下`}`,
      en: `${places.en} of “${row}” is “${text}”; a cell holds a number only. ${certain ? `Enter ${proposal}` : `The number may be ${proposal}: check the records`}, and move the remark below the table`,
    };
  },
};

/** A whole number with decimals that say nothing: 12.00. */
const needlessDecimals: Check<{ readonly text: string; readonly row: string; readonly column: string }> = {
  id: 'needless-decimals',
  name: '多余小数位',
  level: 'hint',
  source: sources.wholeNumbers,
  message: ({ text, row, column }) => ({
    zh: `“${row}”的“${column}”填报 ${text}，件数为整数，宜去掉小数位`,
    en: `“${column}” of “${row}” is ${text}; a count is a whole number, so omit the decimals`,
  }),
};

/** An amount in another unit than the column's: it is converted. */
const otherUnit: Check<{
  readonly text: string;
  readonly row: string;
  readonly column: string;
  readonly converted: string;
  readonly unit: string;
}> = {
  id: 'other-unit',
  name: '单位换算',
  level: 'hint',
  source: sources.headers,
  message: ({ text, row, column, converted, unit }) => ({
    zh: `“${row}”的“${column}”填报 ${text}，正式报告中为 ${converted}（${unit}）；宜直接填 ${converted}`,
    en: `“${column}” of “${row}” is “${text}”, which appears as ${converted} in the finished report, in “${unit}”; enter ${converted} instead`,
  }),
};

/** A unit of money in a column that counts things. */
const unexpectedUnit: Check<{
  readonly text: string;
  readonly unit: string;
  readonly row: string;
  readonly column: string;
}> = {
  id: 'unexpected-unit',
  name: '多余单位',
  level: 'error',
  source: sources.headers,
  message: ({ text, unit, row, column }) => ({
    zh: `“${row}”的“${column}”应填件数，“${text}”不应带单位“${unit}”`,
    en: `“${column}” of “${row}” is a count; “${text}” must not have the unit “${unit}”`,
  }),
};

/** An amount of money without a unit where the form leaves the unit to the author: 8040 may be 元 or 万元. */
const amountWithoutUnit: Check<{ readonly text: string; readonly row: string; readonly column: string }> = {
  id: 'amount-without-unit',
  name: '金额单位',
  level: 'hint',
  source: { zh: '报告格式的“自带单位”；惯例', en: '自带单位 of the format; common practice' },
  message: ({ text, row, column }) => ({
    zh: `“${row}”的“${column}”填报 ${text}，未写单位，请写明“${text}元”或“${text}万元”`,
    en: `“${column}” of “${row}” is ${text} without a unit. Write “${text}元” or “${text}万元”`,
  }),
};

/** What a cell holds instead of a number, and the number that is meant. */
interface WordsForNumber {
  readonly text: string;
  readonly row: string;
  readonly columns: readonly string[];
  readonly proposal: string | undefined;
  /** No other number can be meant. */
  readonly certain: boolean;
}

export const columnUnit = { zh: '列', en: 'columns' };

function* checkNumbersFitTheirColumns(report: Report, { definition, rows }: KnownTable): Iterable<Finding> {
  const blamed = blamedIn(equationsWithSaid(report));
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
    diagnose(equations).flatMap((one) => {
      if (one.kind === 'cells') return one.repairs.map(({ fact }) => fact.range);
      return one.kind === 'cell' && (one.unique || one.support.length > 0) ? [one.repairs[0].fact.range] : [];
    }),
  );
}

/** What is wrong with a number in its column, or in the first of its columns that it does not fit. */
function unfitNumber(row: string, { cell, forms: columns }: CountedCell): Finding | undefined {
  const { text, range, reading } = cell;
  if (reading.kind !== 'number') return undefined;
  const { value, unit } = reading;
  const place = (column: FormatColumn) => ({ text, row, column: column.label });
  const counting = unit !== undefined && columns.find((column) => inYuan(unitOf(column)) === undefined);
  if (counting) {
    return found(unexpectedUnit, range, { ...place(counting), unit }, replacement(range, withoutUnit(text, unit)));
  }
  const unsigned = isBelowZero(value) && columns.find((column) => !column.signed);
  if (unsigned) return found(negativeNumber, range, place(unsigned));
  const whole = columns.find((column) => !column.decimal);
  if (whole && !isWhole(value)) return found(fractionalNumber, range, place(whole));
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

// Every number of every report is asked: a division and a comparison would take longer than all else that is asked of it.
function isBelowZero({ s, c }: Big): boolean {
  return s < 0 && c[0] !== 0;
}

/** The digits end at or before the point; zeros behind them are not kept. */
function isWhole({ c, e }: Big): boolean {
  return c.length - 1 <= e;
}

function* checkCellsAreReadable(report: Report, { definition, rows }: KnownTable): Iterable<Finding> {
  const blamed = blamedIn(equationsWithSaid(report));
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
    const note = `${row}的${columns[0]}为${text}。`;
    const data: FixData = { kind: 'note-remark', range, text: written, note, certain };
    return found(numberWithRemark, range, parameters, { data });
  }
  const repaired = run.map(({ cell }) => ({ range: cell.range, text: written }));
  return found(unreadableNumber, range, parameters, rewriting(repaired, certain));
}

function unreadable(counted: CountedCell | undefined): string | undefined {
  return counted?.cell.reading.kind === 'unreadable' ? counted.cell.text : undefined;
}

function numberIn(counted: CountedCell | undefined): LooseNumber | undefined {
  return counted && looseNumber(counted.cell.text, counted.forms[0]);
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

/** Numbers in full-width characters, a comma or sign included: read all the same, but the formatter and the print have half-width ones. */
const fullWidthNumber: Check<{ readonly row: string; readonly texts: readonly string[] }> = {
  id: 'full-width-number',
  name: '全角数字',
  level: 'hint',
  source: { zh: '惯例：数字用半角', en: 'common practice: half-width digits' },
  message: ({ row, texts }) => {
    const written = abridged(texts, cellUnit);
    return {
      zh: `“${row}”的${written.zh}使用全角字符，宜改用半角`,
      en: `${written.en} of “${row}” ${texts.length === 1 ? 'is' : 'are'} in full-width characters; use half-width ones`,
    };
  },
};

const cellUnit = { zh: '格', en: 'cells' };

/** Neighbouring cells are one finding: whoever types full-width digits types a row of them. */
function* checkDigitsAreHalfWidth(_report: Report, { definition, rows }: KnownTable): Iterable<Finding> {
  for (const row of rows) {
    let run: CountedCell[] = [];
    for (const counted of countedCells(definition, row)) {
      if (isFullWidth(counted)) run.push(counted);
      else {
        yield* findingOf(row, run);
        run = [];
      }
    }
    yield* findingOf(row, run);
  }
}

function isFullWidth({ cell: { text, reading } }: CountedCell): boolean {
  return reading.kind === 'number' && /[\uff10-\uff19\uff0b\uff0c\uff0d\uff0e]/.test(text);
}

function* findingOf({ label }: WrittenRow, run: readonly CountedCell[]): Iterable<Finding> {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return;
  const range = { start: first.cell.range.start, end: last.cell.range.end };
  const cells = run.map(({ cell }) => ({ range: cell.range, text: halfWidth(cell.text) }));
  yield found(fullWidthNumber, range, { row: label, texts: run.map(({ cell }) => cell.text) }, rewriting(cells));
}

export const cellChecks: CheckGroup = {
  checks: [
    negativeNumber,
    fractionalNumber,
    unreadableNumber,
    numberWithRemark,
    needlessDecimals,
    otherUnit,
    unexpectedUnit,
    amountWithoutUnit,
    fullWidthNumber,
  ],
  checkers: [
    eachTable(checkNumbersFitTheirColumns),
    eachTable(checkCellsAreReadable),
    eachTable(checkDigitsAreHalfWidth),
  ],
};
