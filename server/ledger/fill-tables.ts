import type { AstNode, ParseResult } from 'langium';
import type { TextEdit } from 'vscode-languageserver-protocol';
import { fillTable } from '../grid/fill-table.ts';
import type { Filling } from '../grid/fit-table.ts';
import { editsOf, type RowChanges, readingAs, type Writer } from '../grid/write-rows.ts';
import type { FormatColumn, FormatRow, FormatTable } from '../report/format.ts';
import { newRow } from '../report/new-report.ts';
import type { Report } from '../report/report.ts';
import type { StatutoryTable } from '../report/written.ts';
import type { LedgerCount } from './count-ledger.ts';

/** A number of the report that the register does not give. */
export interface LedgerDifference {
  readonly table: FormatTable;
  readonly row: FormatRow;
  readonly column: FormatColumn;
  /** As the report has it, computed ones too; undefined where it has none. */
  readonly inReport: string | undefined;
  readonly inLedger: number;
}

/** What differs between a report and its register, in the order of the form; nothing of tables that the report lacks. */
export function ledgerDifferences(report: Report, { tables }: LedgerCount): readonly LedgerDifference[] {
  return [...tables].flatMap(([table, numbers]) => {
    const written = writtenTable(report, table);
    if (!written) return [];
    return table.rows.flatMap((row, y) =>
      table.columns.flatMap((column, x): LedgerDifference[] => {
        const value = written.facts[y]?.[x]?.value;
        const inLedger = numbers[y]?.[x] ?? 0;
        if (value?.eq(inLedger)) return [];
        return [{ table, row, column, inReport: value?.toFixed(), inLedger }];
      }),
    );
  });
}

/** The tables that were counted and that the report does not have. */
export function tablesLacking(report: Report, { tables }: LedgerCount): readonly FormatTable[] {
  return [...tables.keys()].filter((table) => writtenTable(report, table) === undefined);
}

/** The edits that bring the register's numbers into the report. What is computed stays computed where it comes to the same. */
export function ledgerEdits(
  report: Report,
  text: string,
  count: LedgerCount,
  { parse, style }: { readonly parse: (text: string) => ParseResult<AstNode>; readonly style: Writer['style'] },
): readonly TextEdit[] {
  const differences = ledgerDifferences(report, count);
  const drafts = [...count.tables].flatMap(([table, numbers]): RowChanges[] => {
    const written = writtenTable(report, table);
    const changed = new Set(differences.flatMap((one) => (one.table === table ? [one.row] : [])));
    if (!written || changed.size === 0) return [];
    const fillings = table.rows.flatMap((row, y): Filling[] =>
      changed.has(row) ? [fillingOf(row, numbers[y] ?? [], table, written)] : [],
    );
    return [fillTable(written, table, fillings)];
  });
  if (drafts.length === 0) return [];
  const draft = {
    changed: new Map(drafts.flatMap(({ changed }) => [...changed])),
    inserted: new Map(drafts.flatMap(({ inserted }) => [...inserted])),
  };
  return editsOf(text, draft, { read: readingAs(report, parse), style });
}

function fillingOf(row: FormatRow, numbers: readonly number[], table: FormatTable, { rows }: StatutoryTable): Filling {
  const isWritten = rows.some((written) => written.row === row && !written.repeated);
  const [, ...fresh] = newRow(table, row);
  return {
    row,
    cells: new Map(
      table.columns.flatMap((column, x) =>
        !isWritten && fresh[x] === '=' ? [] : [[column, String(numbers[x] ?? 0)] as const],
      ),
    ),
  };
}

function writtenTable({ tables }: Report, table: FormatTable): StatutoryTable | undefined {
  return tables.find(({ definition }) => definition?.name === table.name);
}
