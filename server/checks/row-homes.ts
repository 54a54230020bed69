import type { FormatTable } from '../report/format.ts';
import { findNamed } from '../report/names.ts';
import type { Report, WrittenRow } from '../report/report.ts';
import type { FixData } from './fix-data.ts';
import { headlessAt, openingTable } from './headless-rows.ts';
import { type KnownTable, knownTables } from './table-rows.ts';

/** The table that a row belongs to which stands in another, and what brings it there. */
export interface RowHome {
  readonly table: FormatTable;
  readonly data: FixData;
}

/** Where a row that its table does not have belongs by its label: below a `表` line that is missing, or in a table that lacks it. */
export function homeOf(report: Report, table: KnownTable, written: WrittenRow): RowHome | undefined {
  if (written.kind !== 'unknown') return undefined;
  const headless = headlessAt(report, written.range.start.line);
  if (headless) return { table: headless.table, data: openingTable(headless) };
  const others = knownTables(report).filter((other) => other !== table);
  const inOrder = [
    ...others.filter(({ home }) => home === table.home),
    ...others.filter(({ home }) => home !== table.home),
  ];
  for (const { definition, rows } of inOrder) {
    const row = findNamed(definition.rows, written.label)?.found;
    const lacks = row !== undefined && !rows.some((other) => other.row === row);
    if (lacks && written.cells.length === definition.columns.length) {
      const cells = [written.label, ...written.cells.map(({ text }) => text)];
      const { line } = written.range.start;
      return { table: definition, data: { kind: 'move-row', line, table: definition.name, row: row.name, cells } };
    }
  }
  return undefined;
}

/** The names of those rows of a table that stand in others. */
export function rowsElsewhere(report: Report, { definition }: KnownTable): ReadonlySet<string> {
  const homes = knownTables(report).flatMap((table) => table.rows.map((row) => homeOf(report, table, row)));
  return new Set(
    homes.flatMap((home) => (home?.table === definition && home.data.kind === 'move-row' ? [home.data.row] : [])),
  );
}
