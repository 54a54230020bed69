import type { Report, WrittenRow } from '../report/report.ts';
import type { TextRange } from '../report/text-range.ts';
import { tooFewCells, tooManyCells } from './catalogue-rows.ts';
import { type Finding, found } from './check.ts';
import type { FixData } from './fix-data.ts';
import { eachTable, type KnownTable } from './table-rows.ts';

function* checkRowsHaveOneCellPerColumn(_report: Report, { definition, rows }: KnownTable): Iterable<Finding> {
  const wanted = definition.columns.length;
  for (const row of rows) {
    const { kind, repeated, label, labelRange, cells } = row;
    const rest = kind === 'rest';
    if (repeated || (kind !== 'row' && !rest) || (rest && cells.length === 1)) continue;
    const written = cells.length;
    if (written < wanted) {
      const data: FixData = { kind: 'add-cells', row: row.range, count: wanted - written };
      yield found(tooFewCells, labelRange, { label, wanted, written, rest }, { data });
    }
    if (written > wanted)
      yield found(tooManyCells, surplus(row, wanted), { label, wanted, written }, withoutBlanks(row, wanted));
  }
}

/** From the first cell too many to the last. */
function surplus({ cells, range }: WrittenRow, wanted: number): TextRange {
  return { start: cells[wanted]?.range.start ?? range.start, end: cells.at(-1)?.range.end ?? range.end };
}

/** Cells too many may go where nothing stands in them: no number is lost. */
function withoutBlanks(row: WrittenRow, wanted: number): { readonly data?: FixData } {
  const more = row.cells.slice(wanted);
  if (!more.every(({ reading }) => reading.kind === 'blank')) return {};
  return { data: { kind: 'drop-cells', range: surplus(row, wanted), count: more.length } };
}

/** A row has as many cells as the table has columns; 其余 may do with one. */
export const cellCountChecks = [checkRowsHaveOneCellPerColumn].map(eachTable);
