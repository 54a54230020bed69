import type { TextRange } from '../report/text-range.ts';
import type { Chapter, Reading, StatutoryTable, WrittenRow } from '../report/written.ts';
import type { FixData } from './fix-data.ts';

/** What deletes a row, where another of the same label says all that it says. */
export function redundantRow(row: WrittenRow, other: WrittenRow): FixData | undefined {
  const { line } = row.range.start;
  return saysAll(other, row) ? { kind: 'delete-lines', what: 'row', from: line, to: line, lines: [line] } : undefined;
}

/** What deletes one of two tables of the same name, the later rather than the earlier, where the other says all of it. */
export function redundantTable(earlier: StatutoryTable, later: StatutoryTable): FixData | undefined {
  const table = coversTable(earlier, later) ? later : coversTable(later, earlier) ? earlier : undefined;
  return (
    table && {
      kind: 'delete-lines',
      what: 'table',
      from: table.range.start.line,
      to: table.whole.end.line,
      lines: linesOf(table),
    }
  );
}

/** What deletes one of two chapters of the same name, the later rather than the earlier, where the other says all of it. */
export function redundantChapter(later: Chapter, earlier: Chapter): FixData | undefined {
  const chapter = coversChapter(earlier, later) ? later : coversChapter(later, earlier) ? earlier : undefined;
  if (!chapter) return undefined;
  const lines = chapter.blocks.flatMap((block) => (block.kind === 'table' ? linesOf(block) : [lineOf(block.range)]));
  const { start, end } = chapter.range;
  return { kind: 'delete-lines', what: 'chapter', from: start.line, to: end.line - 1, lines: [start.line, ...lines] };
}

function saysAll(other: WrittenRow, row: WrittenRow): boolean {
  return row.cells.every(({ reading }, index) => {
    const counterpart = other.cells[index]?.reading;
    return reading.kind === 'blank' || (counterpart !== undefined && isSame(reading, counterpart));
  });
}

function isSame(one: Reading, other: Reading): boolean {
  if (one.kind === 'number' && other.kind === 'number') return one.value.eq(other.value) && one.unit === other.unit;
  return one.kind === 'computed' && other.kind === 'computed';
}

function coversTable(table: StatutoryTable, other: StatutoryTable): boolean {
  return other.rows.every((row) => isEmpty(row) || table.rows.some((own) => isSameRow(own, row) && saysAll(own, row)));
}

/** A row as a new table has it: not filled in yet, sums computed. */
function isEmpty({ cells }: WrittenRow): boolean {
  return cells.every(({ reading }) => reading.kind === 'blank' || reading.kind === 'computed');
}

function isSameRow(one: WrittenRow, other: WrittenRow): boolean {
  return one.kind === other.kind && (one.row ? one.row === other.row : one.label === other.label);
}

function coversChapter(chapter: Chapter, other: Chapter): boolean {
  return (
    other.sections.length === 0 &&
    other.blocks.every((block) =>
      chapter.blocks.some((own) => {
        if (block.kind === 'paragraph') return own.kind === 'paragraph' && own.text === block.text;
        return (
          block.kind === 'table' &&
          own.kind === 'table' &&
          own.definition !== undefined &&
          own.definition === block.definition &&
          coversTable(own, block)
        );
      }),
    )
  );
}

function linesOf({ range, header, rows }: StatutoryTable): readonly number[] {
  return [range, ...(header ? [header.range] : []), ...rows.map((row) => row.range)].map(lineOf);
}

function lineOf({ start }: TextRange): number {
  return start.line;
}
