import Big from 'big.js';
import { cellsOf, type NumberSource } from '../../report/equations/equations.ts';
import type { Fact } from '../../report/evaluated.ts';
import type { FormatTable, NarrationReading } from '../../report/format.ts';
import { inYuan, unitOf } from '../../report/read/read-cell.ts';
import type { Report } from '../../report/report.ts';

/** What a number of a sentence may be, and what the tables say it is. */
export interface ReadNumber {
  /** As the format writes it: `本年新收 + 上年结转`. */
  readonly source: string;
  /** Undefined while a number of it is not known. Of money in the unit that the sentence has. */
  readonly value?: Big;
  /** The same in last year's report. */
  readonly before?: Big;
  /** The unit of money that the sentence has. */
  readonly unit?: string;
  /** The table has the amount in another unit. */
  readonly isConverted?: true;
}

/** What a reading of a narration is in the tables of a report and of the year before, in the unit that a sentence has. */
export function amountRead(
  reading: NarrationReading,
  table: FormatTable,
  report: Report,
  unit: string | undefined,
): ReadNumber {
  const [now, before] = [amountIn(reading, table, report, unit), amountIn(reading, table, report.lastYear, unit)];
  return {
    source: reading.source,
    ...(now && { value: now.value }),
    ...(before && { before: before.value }),
    ...(unit !== undefined && { unit }),
    ...((now ?? before)?.isConverted && { isConverted: true }),
  };
}

/** What stands between braces for a reading: `申请办理.本年新收 + 申请办理.上年结转`; `元(…)` where the table counts in 万元. */
export function boundSource(
  { source, unit, isConverted }: Pick<ReadNumber, 'source' | 'unit' | 'isConverted'>,
  { name }: FormatTable,
): string {
  const numbers = source.replace(/[^\s+\-()×÷*/]+/g, (word) => (/^\d+$/.test(word) ? word : `${name}.${word}`));
  return isConverted ? `${unit}(${numbers})` : numbers;
}

/** What a reading comes to in the numbers of a report, in the unit of the table; undefined while one of them is not known. */
export function amountOf(reading: NarrationReading, table: FormatTable, numbers: NumberSource): Big | undefined {
  return sumOf(reading, table, numbers)?.value;
}

function amountIn(
  reading: NarrationReading,
  table: FormatTable,
  numbers: NumberSource | undefined,
  unit: string | undefined,
): { readonly value: Big; readonly isConverted: boolean } | undefined {
  const sum = numbers && sumOf(reading, table, numbers);
  if (!sum || unit === undefined) return sum && { value: sum.value, isConverted: false };
  const [from, to] = [inYuan(sum.unit), inYuan(unit)];
  // An amount whose unit nobody wrote could be any.
  return from && to ? { value: sum.value.times(from).div(to), isConverted: !from.eq(to) } : undefined;
}

function sumOf(
  { terms }: NarrationReading,
  table: FormatTable,
  numbers: NumberSource,
): { readonly value: Big; readonly unit: string | undefined } | undefined {
  let value = new Big(0);
  let unit: string | undefined;
  for (const { coefficient, segments } of terms) {
    const cells = cellsOf(segments, 'single', table, undefined, numbers);
    if (!cells || cells.length === 0) return undefined;
    for (const { fact } of cells) {
      if (fact?.value === undefined) return undefined;
      value = value.plus(fact.value.times(coefficient));
      unit = unitOfFact(fact);
    }
  }
  return { value, unit };
}

/** The unit that a number of a table is in, or was written in. */
function unitOfFact({ row, column, unit }: Fact): string | undefined {
  return row.cells?.unit ?? unitOf(column) ?? unit;
}
