import type { Report } from '../report/report.ts';
import type { Text } from '../shared/text.ts';
import type { LedgerCount } from './count-ledger.ts';
import { ledgerDifferences, tablesLacking } from './fill-tables.ts';
import { dayWritten, type LedgerEntry } from './ledger-entry.ts';
import { roles } from './roles.ts';

/** What a register comes to, for programs. */
export interface LedgerJson {
  readonly ledger: string;
  readonly report: string;
  /** Whether the report was changed. */
  readonly written: boolean;
  readonly counted: number;
  /** The headings that were read, by what they tell. */
  readonly columns: readonly { readonly sheet: Text; readonly role: string; readonly heading: string }[];
  readonly differences: readonly {
    readonly table: string;
    readonly row: string;
    readonly column: string;
    /** Null where the report has no number. */
    readonly inReport: string | null;
    readonly inLedger: number;
  }[];
  /** Tables that were counted and that the report does not have. */
  readonly missingTables: readonly string[];
  readonly unplaced: readonly (Place & { readonly problem: Text })[];
  /** Their numbers occur earlier, and they were not counted again. */
  readonly repeated: readonly (Place & { readonly of: Place })[];
  /** They are like an earlier one in every column; they were counted. */
  readonly alike: readonly (Place & { readonly of: Place })[];
  /** By days from Monday to Friday. */
  readonly overdue: readonly (Place & {
    readonly received: string;
    /** Null where there was no answer by the end of the year. */
    readonly answered: string | null;
    readonly days: number;
    readonly allowed: number;
  })[];
  readonly carriedOver: readonly Place[];
  readonly elsewhere: readonly Place[];
}

interface Place {
  readonly sheet: Text;
  readonly row: number;
}

/** What was counted as {@link LedgerJson}. */
export function ledgerJson(
  names: { readonly ledger: string; readonly report: string },
  report: Report,
  count: LedgerCount,
  written: boolean,
): LedgerJson {
  return {
    ...names,
    written,
    counted: count.counted,
    columns: count.sheets.flatMap(({ place, columns, headings }) =>
      roles.flatMap(({ name }) => {
        const at = columns.get(name);
        return at === undefined ? [] : [{ sheet: place, role: name, heading: headings[at] ?? '' }];
      }),
    ),
    differences: ledgerDifferences(report, count).map(({ table, row, column, inReport, inLedger }) => ({
      table: table.name,
      row: row.name,
      column: column.name,
      inReport: inReport ?? null,
      inLedger,
    })),
    missingTables: tablesLacking(report, count).map(({ name }) => name),
    unplaced: count.unplaced.map(({ entry, problem }) => ({ ...placeOf(entry), problem })),
    repeated: count.repeated.map(({ entry, first }) => ({ ...placeOf(entry), of: placeOf(first) })),
    alike: count.alike.map(({ entry, first }) => ({ ...placeOf(entry), of: placeOf(first) })),
    overdue: count.overdue.map(({ entry, days, allowed, isOpen }) => ({
      ...placeOf(entry),
      received: dayWritten(entry.received),
      answered: isOpen ? null : dayWritten(entry.answered),
      days,
      allowed,
    })),
    carriedOver: count.carriedOver.map(placeOf),
    elsewhere: count.elsewhere.map(placeOf),
  };
}

function placeOf({ line, sheet }: LedgerEntry): Place {
  return { sheet: sheet.place, row: line.number };
}
