import { freeTablesOf } from '../../report/free-tables.ts';
import { inColumnUnit, readCell } from '../../report/read-cell.ts';
import type { Report } from '../../report/report.ts';
import type { Source } from './place.ts';
import { type CellDraft, type Draft, type RowDraft, rowText } from './row-draft.ts';

/** A line of a text in the making. */
export interface DraftLine {
  readonly text: string;
  /** The line it was before; undefined for one that is inserted. */
  readonly from?: number;
  readonly row?: RowDraft;
}

/** The lines of a text after a draft. */
export function draftedLines(lines: readonly string[], { changed, inserted }: Draft): readonly DraftLine[] {
  return lines.flatMap((text, from): DraftLine[] => {
    const row = changed.get(from);
    const below = (inserted.get(from) ?? []).map((added) => ({ text: rowText(added), row: added }));
    return [{ text: row ? rowText(row) : text, from, ...(row && { row }) }, ...below];
  });
}

/**
 * Writes the copied number in place of `=` where the rules give another one, or none: only then is something lost by
 * keeping `=`. Each number written may change what others get, so it goes on until nothing contradicts.
 */
export function withContradictions(
  lines: readonly DraftLine[],
  read: (text: string) => Source | undefined,
): readonly DraftLine[] {
  const report = read(lines.map(({ text }) => text).join('\n'))?.report;
  if (!report) return lines;
  let isSettled = true;
  const next = lines.map((line, number): DraftLine => {
    if (!line.row) return line;
    const cells = line.row.cells.map((cell, index): CellDraft => {
      if (cell.copied === undefined || agrees(cell, cell.copied, valueAt(report, number, index))) return cell;
      isSettled = false;
      return { text: cell.copied };
    });
    const row = { ...line.row, cells };
    return { ...line, row, text: rowText(row) };
  });
  return isSettled ? lines : withContradictions(next, read);
}

type Value = ReturnType<typeof valueAt>;

function agrees({ column }: CellDraft, copied: string, value: Value): boolean {
  const reading = readCell(copied);
  if (reading.kind !== 'number' || !value) return false;
  const number = column ? inColumnUnit(reading, column) : reading.value;
  return number?.eq(value) === true;
}

/** What a cell counts for; undefined while that is not known. */
function valueAt(report: Report, line: number, index: number) {
  for (const { rows, facts, definition } of report.tables) {
    const row = rows.find(({ range }) => range.start.line === line)?.row;
    if (row) return facts[definition?.rows.indexOf(row) ?? -1]?.[index]?.value;
  }
  const free = freeTablesOf(report).flatMap(({ rows }) => rows);
  return free.find(({ range }) => range.start.line === line)?.cells[index]?.value;
}
