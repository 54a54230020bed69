import type { Report, WrittenRow } from '../report/report.ts';
import type { TextRange } from '../report/text-range.ts';
import { tooFewCells, tooManyCells } from './catalogue-rows.ts';
import { type Finding, found } from './check.ts';
import { eachTable, type KnownTable } from './table-rows.ts';

function* checkRowsHaveOneCellPerColumn(_report: Report, { definition, rows }: KnownTable): Iterable<Finding> {
  const wanted = definition.columns.length;
  for (const row of rows) {
    const { kind, repeated, label, labelRange, cells } = row;
    const rest = kind === 'rest';
    if (repeated || (kind !== 'row' && !rest) || (rest && cells.length === 1)) continue;
    const written = cells.length;
    if (written < wanted) yield found(tooFewCells, labelRange, { label, wanted, written, rest });
    if (written > wanted) yield found(tooManyCells, surplus(row, wanted), { label, wanted, written });
  }
}

/** From the first cell too many to the last. */
function surplus({ cells, range }: WrittenRow, wanted: number): TextRange {
  return { start: cells[wanted]?.range.start ?? range.start, end: cells.at(-1)?.range.end ?? range.end };
}

/** A row has as many cells as the table has columns; 其余 may do with one. */
export const cellCountChecks = [checkRowsHaveOneCellPerColumn].map(eachTable);
