import { fitsColumns } from '../report/facts.ts';
import { hasNumbersOnGroup } from '../report/group-numbers.ts';
import { columnOfLostZero } from '../report/lost-zero.ts';
import { readCell } from '../report/read-cell.ts';
import type { Report, WrittenCell, WrittenRow } from '../report/report.ts';
import type { TextRange } from '../report/text-range.ts';
import { tooFewCells, tooManyCells } from './catalogue-rows.ts';
import { type Finding, found } from './check.ts';
import type { FixData } from './fix-data.ts';
import { splitLabel } from './split-label.ts';
import { eachTable, type KnownTable } from './table-rows.ts';

function* checkRowsHaveOneCellPerColumn(report: Report, table: KnownTable): Iterable<Finding> {
  const wanted = table.definition.columns.length;
  for (const row of table.rows) {
    const { kind, repeated, label, labelRange, cells } = row;
    const rest = kind === 'rest';
    const counts = kind === 'row' || rest || hasNumbersOnGroup(row);
    if (repeated || !counts || fitsColumns(row, table.definition)) continue;
    const written = cells.length;
    if (written < wanted)
      yield found(
        tooFewCells,
        labelRange,
        { label, wanted, written, rest },
        { data: whatIsMissing(report, table, row) },
      );
    else yield found(tooManyCells, surplus(row, wanted), { label, wanted, written }, withoutBlanks(row, wanted));
  }
}

/** The bars in front of `=` that stand in the label, whose name is known without them; else cells or their bars. */
function whatIsMissing(report: Report, table: KnownTable, row: WrittenRow): FixData {
  const { label, labelRange, range, cells } = row;
  const { columns } = table.definition;
  const count = columns.length - cells.length;
  const { name, numbers } = splitLabel(label);
  if (numbers.length === count && numbers.every((number) => /^[=\uff1d]$/.test(number)))
    return { kind: 'replace', range: labelRange, text: [name, ...numbers].join(' | ') };
  const blank = { kind: 'add-cells', row: range, count } as const;
  const gaps = cells.flatMap(gapsBetweenNumbers);
  if (gaps.length === count) return { ...blank, gaps };
  const index = count === 1 && row.kind === 'row' ? columnOfLostZero(report, table, row) : undefined;
  const column = index === undefined ? undefined : columns[index]?.label;
  if (index === undefined || column === undefined) return blank;
  const before = cells[index]?.range;
  return { ...blank, zero: { column, ...(before && { before }) } };
}

/** The blanks between numbers in one cell: `1408    21`, whose bar is missing. */
function gapsBetweenNumbers({ text, range, reading }: WrittenCell): readonly TextRange[] {
  if (reading.kind !== 'unreadable') return [];
  const isNumber = (part: string) => ['number', 'computed'].includes(readCell(part).kind);
  if (!text.split(/\s+/).every(isNumber)) return [];
  const { line, character } = range.start;
  const at = (index: number) => ({ line, character: character + index });
  return [...text.matchAll(/\s+/g)].map(({ index, 0: gap }) => ({ start: at(index), end: at(index + gap.length) }));
}

/** From the first cell too many to the last. */
function surplus({ cells, range }: WrittenRow, wanted: number): TextRange {
  return { start: cells[wanted]?.range.start ?? range.start, end: cells.at(-1)?.range.end ?? range.end };
}

/** Cells too many may go where nothing stands in them: as many blank ones as there are, or else the last of them. */
function withoutBlanks({ cells }: WrittenRow, wanted: number): { readonly data?: FixData } {
  const isBlank = ({ reading }: WrittenCell) => reading.kind === 'blank';
  const blanks = cells.filter(isBlank);
  const unique = blanks.length === cells.length - wanted;
  const dropped = unique ? blanks : cells.slice(wanted);
  if (!dropped.every(isBlank)) return {};
  const ranges = dropped.map(({ range }) => range);
  return { data: { kind: 'drop-cells', cells: ranges, unique: unique || cells.every(isBlank) } };
}

/** A row has as many cells as the table has columns; 其余 may do with one. */
export const cellCountChecks = [checkRowsHaveOneCellPerColumn].map(eachTable);
