import { halfWidth } from '../language/digits.ts';
import type { Report, WrittenRow } from '../report/report.ts';
import { fullWidthNumber } from './catalogue-cells.ts';
import { type Finding, found } from './check.ts';
import { rewriting } from './fix-data.ts';
import { type CountedCell, countedCells, eachTable, type KnownTable } from './table-rows.ts';

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

/** Numbers are written in half-width digits. */
export const fullWidthChecks = [checkDigitsAreHalfWidth].map(eachTable);
