import type { FormatColumn, FormatRow, FormatTable } from '../report/format.ts';
import { findNamed } from '../report/names.ts';
import type { Report } from '../report/report.ts';

/** The known format, other than the report's own, that has a table of this name: an old form, or a newer one. */
export function formatWithTable(report: Report, name: string): string | undefined {
  return formatWith(report, (tables) => findNamed(tables, name) !== undefined);
}

/** The known format, other than the report's own, whose table of the same name has a column so called. */
export function formatWithColumn(report: Report, table: FormatTable, text: string): string | undefined {
  return formatWith(report, (tables) => hasNamed(tables, table, text, ({ columns }) => columns));
}

/** The known format, other than the report's own, whose table of the same name has a row so called. */
export function formatWithRow(report: Report, table: FormatTable, label: string): string | undefined {
  return formatWith(report, (tables) => hasNamed(tables, table, label, ({ rows }) => rows));
}

function hasNamed<Thing extends FormatColumn | FormatRow>(
  tables: readonly FormatTable[],
  table: FormatTable,
  label: string,
  things: (table: FormatTable) => readonly Thing[],
): boolean {
  const counterpart = tables.find(({ name }) => name === table.name);
  const match = counterpart && findNamed(things(counterpart), label);
  // A label with a remark is known to more formats than one.
  return match !== undefined && match.remark === undefined;
}

function formatWith(report: Report, has: (tables: readonly FormatTable[]) => boolean): string | undefined {
  const { format, knownFormats = [] } = report;
  const others = knownFormats.filter(({ name }) => name !== format?.name);
  return others.find(({ chapters }) => has(chapters.flatMap(({ tables }) => tables)))?.name;
}
