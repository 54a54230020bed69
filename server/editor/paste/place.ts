import type { AstNode, ParseResult } from 'langium';
import { sourceLines } from '../../formatter/edits.ts';
import { tableGroups } from '../../formatter/table-alignment.ts';
import { freeTablesOf, type Report } from '../../report/report.ts';
import type { FreeTable, StatutoryTable } from '../../report/written.ts';

/** A report as it stands in the editor, read. */
export interface ParsedReport {
  readonly text: string;
  readonly parseResult: ParseResult<AstNode>;
  readonly report: Report;
}

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
