import type { FormatRow, FormatTable } from '../report/format.ts';
import { leafRows } from '../report/leaves.ts';
import { findRowOrGroup } from '../report/names.ts';
import type { StatutoryTable, WrittenRow } from '../report/report.ts';

/** The last line a new row has to stand below: `line`, or those below it that name its groups, or groups before it. */
export function belowGroupLines(line: number, row: FormatRow, table: StatutoryTable, definition: FormatTable): number {
  let last = line;
  for (const written of table.rows.filter(({ range }) => range.start.line > line)) {
    if (!beginsBefore(row, written, definition)) break;
    last = written.range.start.line;
  }
  return last;
}

/** Whether a line names a group that begins with the row, or before it in the form. */
function beginsBefore(row: FormatRow, { kind, label }: WrittenRow, definition: FormatTable): boolean {
  const found = kind === 'group' ? findRowOrGroup(definition, label)?.found : undefined;
  const [first] = found?.kind === 'group' ? leafRows(found.children) : [];
  return first !== undefined && definition.rows.indexOf(first) <= definition.rows.indexOf(row);
}
