import { sourceLines } from '../../formatter/edits.ts';
import { tableGroups } from '../../formatter/table-alignment.ts';
import type { ParsedReport } from '../../grid/write-rows.ts';
import { freeTablesOf } from '../../report/report.ts';
import type { FreeTable, StatutoryTable } from '../../report/written.ts';

/** The table that a line belongs to: its name, its rows and what stands between them, and a blank line right below. */
export function tableAt(
  { text, parseResult, report }: ParsedReport,
  line: number,
): StatutoryTable | FreeTable | undefined {
  const lines = sourceLines({ text, parseResult });
  const isBlank = !lines.some(({ number }) => number === line);
  const { range } =
    tableGroups(lines).find(({ range: { first, last } }) => line >= first && line <= last + (isBlank ? 1 : 0)) ?? {};
  return [...report.tables, ...freeTablesOf(report)].find((table) => table.range.start.line === range?.first);
}
