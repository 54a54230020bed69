import Big from 'big.js';
import { formOf } from '../report/cell-forms.ts';
import type { Fact } from '../report/evaluated.ts';
import { unitOf } from '../report/read/read-cell.ts';
import type { Report } from '../report/report.ts';

/** What the reports of a folder come to in one cell of the form. It is data: parts of it come from threads. */
export interface FolderSum {
  /** The report year as it is written. */
  readonly year: string;
  readonly format: string;
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly path: string;
  readonly unit: string;
  /** Decimal. */
  readonly value: string;
  /** How many reports have a number there. */
  readonly reports: number;
}

/**
 * Adds up the prescribed tables of reports, cell by cell, each year and each format by itself. Reports that are sums of others
 * are not to be given, nor those that are no number of the same year.
 */
export class FolderSums {
  readonly #sums = new Map<string, FolderSum & { value: string; sum: Big; reports: number }>();

  add(report: Report, year: string): void {
    const { format } = report;
    if (!format) return;
    for (const fact of report.facts) {
      if (fact.value === undefined) continue;
      const key = `${year}\n${format.name}\n${fact.path}`;
      const known = this.#sums.get(key);
      if (known) {
        known.sum = fact.value.eq(0) ? known.sum : known.sum.plus(fact.value);
        known.reports += 1;
      } else
        this.#sums.set(key, { ...placeOf(fact), year, format: format.name, value: '', sum: fact.value, reports: 1 });
    }
  }

  /** What was added up elsewhere. */
  addAll(others: readonly FolderSum[]): void {
    for (const other of others) {
      const key = `${other.year}\n${other.format}\n${other.path}`;
      const known = this.#sums.get(key);
      if (known) {
        known.sum = known.sum.plus(other.value);
        known.reports += other.reports;
      } else this.#sums.set(key, { ...other, sum: new Big(other.value) });
    }
  }

  /** Year by year from the first, format by format; the cells in the order of the form. */
  all(): readonly FolderSum[] {
    const inOrder = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
    return [...this.#sums.values()]
      .map(({ sum, ...rest }) => ({ ...rest, value: sum.toFixed() }))
      .sort((one, other) => inOrder(one.year, other.year) || inOrder(one.format, other.format));
  }
}

function placeOf({ path, table, row, column }: Fact): Pick<FolderSum, 'path' | 'table' | 'row' | 'column' | 'unit'> {
  return {
    path,
    table: table.label,
    row: row.label,
    column: column.label,
    unit: unitOf(formOf(row, column)) ?? '',
  };
}
