import type Big from 'big.js';
import { lostNumber } from '../report/diagnosis/lost-number.ts';
import type { FormatTable } from '../report/format.ts';
import { findNamed } from '../report/names.ts';
import { fitsColumns } from '../report/read/facts.ts';
import { hasNumbersOnGroup } from '../report/read/group-numbers.ts';
import { readCell } from '../report/read/read-cell.ts';
import type { Report } from '../report/report.ts';
import type { TextRange } from '../report/text-range.ts';
import type { WrittenCell, WrittenRow } from '../report/written.ts';
import { sources } from './basis-words.ts';
import { type Check, type CheckGroup, type Finding, found } from './check.ts';

import type { FixData } from './fix-data.ts';
import { splitLabel } from './split-label.ts';
import { eachTable, type KnownTable } from './table-rows.ts';

/** A row with fewer cells than the table has columns. */
const tooFewCells: Check<CellCount & { readonly rest: boolean }> = {
  id: 'too-few-cells',
  name: '单元格不足',
  level: 'error',
  source: sources.tables,
  message: ({ label, wanted, written, rest, group }) => {
    const missing = wanted - written;
    return {
      zh: `“${label}”行应填 ${wanted} 格${rest ? '或 1 格' : ''}，现有 ${written} 格，少 ${missing} 格；请补齐，补齐前本行不参与核对，${group ? '数字不会出现在正式报告中' : '数字可能落在错误的列'}`,
      en: `Row “${label}” needs ${cellsOf(wanted)}${rest ? ' or one' : ''} but has ${written}: ${missing} missing. Add ${missing === 1 ? 'it' : 'them'}; until then the row is not checked, and its numbers ${group ? 'do not appear in the finished report' : 'may be in the wrong columns'}`,
    };
  },
};

/** A row with more cells than the table has columns. */
const tooManyCells: Check<CellCount> = {
  id: 'too-many-cells',
  name: '单元格多余',
  level: 'error',
  source: sources.tables,
  message: ({ label, wanted, written, group }) => {
    const surplus = written - wanted;
    const lost = surplus === 1 ? 'the extra cell does' : 'the extra cells do';
    return {
      zh: `“${label}”行应填 ${wanted} 格，现有 ${written} 格，多 ${surplus} 格；请改正，改正前本行不参与核对，${group ? '数字' : '多出的格'}不会出现在正式报告中`,
      en: `Row “${label}” needs ${cellsOf(wanted)} but has ${written}: ${surplus} too many. Until this is corrected, the row is not checked, and ${group ? 'its numbers do' : lost} not appear in the finished report`,
    };
  },
};

function cellsOf(count: number): string {
  return `${count} ${count === 1 ? 'cell' : 'cells'}`;
}

interface CellCount {
  readonly label: string;
  readonly wanted: number;
  readonly written: number;
  /** It is the heading of a row group: without a cell for each column none of its numbers is used. */
  readonly group: boolean;
}

function* checkRowsHaveOneCellPerColumn(report: Report, table: KnownTable): Iterable<Finding> {
  const wanted = table.definition.columns.length;
  for (const row of table.rows) {
    const { kind, repeated, label, labelRange, cells } = row;
    const rest = kind === 'rest';
    const group = kind === 'group';
    const counts = kind === 'row' || rest || hasNumbersOnGroup(row);
    if (repeated || !counts || fitsColumns(row, table.definition)) continue;
    const written = cells.length;
    if (written < wanted)
      yield found(
        tooFewCells,
        labelRange,
        { label, wanted, written, rest, group },
        { data: whatIsMissing(report, table, row) },
      );
    else {
      const data = withoutSurplus(row, table.definition);
      yield found(tooManyCells, surplus(row, wanted), { label, wanted, written, group }, data && { data });
    }
  }
}

/** The bars in front of `=` that stand in the label, whose name is known without them; else cells or their bars. */
function whatIsMissing(report: Report, table: KnownTable, row: WrittenRow): FixData {
  const joined = withNextRow(table, row);
  if (joined) return joined;
  const { label, labelRange, range, cells } = row;
  const { columns } = table.definition;
  const count = columns.length - cells.length;
  const { name, numbers } = splitLabel(label);
  if (numbers.length === count && numbers.every((number) => /^[=\uff1d]$/.test(number)))
    return { kind: 'replace', range: labelRange, text: [name, ...numbers].join(' | ') };
  const blank = { kind: 'add-cells', row: range, count } as const;
  const gaps = cells.flatMap(gapsBetweenNumbers);
  if (gaps.length === count) return { ...blank, gaps };
  const lost = count === 1 && row.kind === 'row' ? lostNumber(report, table, row) : undefined;
  const column = lost && columns[lost.column]?.label;
  if (!lost || column === undefined) return blank;
  const before = cells[lost.column]?.range;
  return { ...blank, lost: { column, text: lost.text, ...(before && { before }) } };
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

/** The rest of a row that was broken within its numbers: it begins with one of them, and has as many as are missing. */
function withNextRow({ rows, definition }: KnownTable, row: WrittenRow): FixData | undefined {
  const next = rows[rows.indexOf(row) + 1];
  if (next?.kind !== 'unknown') return undefined;
  const isNumber = readCell(next.label).kind === 'number';
  const count = row.cells.length + next.cells.length + (isNumber ? 1 : 0);
  const goesOn = (isNumber || next.label === '') && count === definition.columns.length;
  return goesOn ? { kind: 'join-lines', from: row.range.start.line, to: next.range.start.line } : undefined;
}

/**
 * What would make a row with too many cells one of the form: without blank cells; without the groups that some printed tables
 * name in front of each row; without the one cell that keeps its numbers from adding up, or that says what the one before it
 * says. Which cell it is else nothing tells.
 */
function withoutSurplus(row: WrittenRow, definition: FormatTable): FixData | undefined {
  const { cells, labelRange } = row;
  const wanted = definition.columns.length;
  const blanks = withoutBlanks(row, wanted);
  if (blanks) return blanks;
  const label = cells.findLastIndex(
    ({ text }, index) => index < cells.length - wanted && findNamed(definition.rows, text),
  );
  const behind = cells.slice(label + 1);
  const numbers = behind.slice(behind.findIndex(({ reading }) => reading.kind !== 'blank'));
  const named = cells[label];
  if (named && numbers.length === wanted && numbers.every(({ reading }) => reading.kind !== 'unreadable')) {
    const first = numbers[0]?.range.start ?? named.range.end;
    return { kind: 'replace', range: { start: labelRange.start, end: first }, text: `${named.text} | ` };
  }
  if (cells.length !== wanted + 1) return undefined;
  const without = cells.map((_, index) => cells.filter((_, other) => other !== index));
  const total = definition.columns.findIndex((column) => column.total);
  const adding = without.flatMap((rest, index) => (total >= 0 && addsUp(rest, total) ? [index] : []));
  const texts = new Set(adding.map((index) => without[index]?.map(({ text }) => text).join('|')));
  const [first] = adding;
  const last = cells.at(-1);
  const surplus =
    texts.size === 1 && first !== undefined ? cells[first] : last?.reading.kind === 'unreadable' ? last : undefined;
  return surplus && { kind: 'drop-cells', cells: [surplus.range], unique: true, text: surplus.text };
}

/** Whether all numbers but the total come to the total; zeros alone tell nothing. */
function addsUp(cells: readonly WrittenCell[], total: number): boolean {
  const values = cells.map(({ reading }) => (reading.kind === 'number' ? reading.value : undefined));
  const sum = values[total];
  if (!sum || sum.eq(0) || values.includes(undefined)) return false;
  return values.reduce<Big>((rest, value, index) => (index === total || !value ? rest : rest.minus(value)), sum).eq(0);
}

/** Cells too many may go where nothing stands in them: as many blank ones as there are, or else the last of them. */
function withoutBlanks({ cells }: WrittenRow, wanted: number): FixData | undefined {
  const isBlank = ({ reading }: WrittenCell) => reading.kind === 'blank';
  const blanks = cells.filter(isBlank);
  const unique = blanks.length === cells.length - wanted;
  const dropped = unique ? blanks : cells.slice(wanted);
  if (!dropped.every(isBlank)) return undefined;
  const ranges = dropped.map(({ range }) => range);
  return { kind: 'drop-cells', cells: ranges, unique: unique || cells.every(isBlank) };
}

export const cellCountChecks: CheckGroup = {
  checks: [tooFewCells, tooManyCells],
  checkers: [eachTable(checkRowsHaveOneCellPerColumn)],
};
