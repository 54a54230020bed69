import { groupBy } from '../shared/group-by.ts';
import type { Language } from '../shared/text.ts';
import { type AuditTable, exactNumber, type TableValue } from './audit-tables.ts';
import type { NamedValue, TabulatedReport } from './named-values.ts';
import { bodyKey } from './roster-verdicts.ts';

/** A number in bodies and years: a row for each body, a column for each year. What no report tells stays empty. */
export function numberTables(
  names: readonly string[],
  reports: readonly TabulatedReport[],
  language: Language,
): readonly AuditTable[] {
  const years = [...new Map(reports.map(({ year, yearText }) => [yearText, year ?? 0]))]
    .sort(([one, a], [other, b]) => a - b || (one < other ? -1 : 1))
    .map(([text]) => text);
  const rows = rowsOf(reports);
  return names.map((title, at) => ({
    title,
    columns: [
      { label: { zh: '机关', en: 'Agency' }[language], width: 32 },
      ...years.map((year) => ({ label: year === '' ? { zh: '年度不明', en: 'no year' }[language] : year, width: 12 })),
    ],
    rows: rows.map(({ label, byYear }) => [
      label,
      ...years.map((year) => {
        const report = byYear.get(year);
        return report ? cellOf(report.values[at]) : '';
      }),
    ]),
  }));
}

interface BodyRow {
  readonly label: string;
  readonly byYear: Map<string, TabulatedReport>;
}

/** A body has one row, and another one for each further report on the same year, which is told by its file. */
function rowsOf(reports: readonly TabulatedReport[]): readonly BodyRow[] {
  return [...groupBy(reports, ({ body = '', path }) => bodyKey(body) || path).values()].flatMap((all) => {
    const rows: BodyRow[] = [{ label: all[0].body ?? all[0].path, byYear: new Map() }];
    for (const report of all) {
      const free = rows[0]?.byYear.has(report.yearText) ? undefined : rows[0];
      const row = free ?? { label: `${report.body ?? ''}\uff08${report.path}\uff09`, byYear: new Map() };
      if (!free) rows.push(row);
      row.byYear.set(report.yearText, report);
    }
    return rows;
  });
}

/** A number as a number where nothing is lost by it; what prose would print with more, such as a percentage, as text. */
function cellOf(found: NamedValue | undefined): TableValue {
  const { text = '', value } = found ?? {};
  return value !== undefined && value === text ? exactNumber(value) : text;
}

/** All tables as one, for files that hold only one. */
export function asOneTable(tables: readonly AuditTable[], language: Language): AuditTable {
  const [first] = tables;
  const name = { label: { zh: '数字', en: 'Number' }[language], width: 30 };
  return {
    title: name.label,
    columns: [name, ...(first?.columns ?? [])],
    rows: tables.flatMap(({ title, rows }) => rows.map((row) => [title, ...row])),
  };
}
