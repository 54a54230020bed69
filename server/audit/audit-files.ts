import { csvText } from '../render/plain/csv.ts';
import { markdownRow } from '../render/plain/markdown.ts';
import type { AuditTarget } from '../shared/export-targets.ts';
import { groupBy } from '../shared/group-by.ts';
import type { Language } from '../shared/text.ts';
import { adjustmentLines } from './adjusted-checks.ts';
import { type Audit, outcomesOf } from './audit.ts';
import { type AuditTable, auditTables, type TableValue } from './audit-tables.ts';
import { auditTitle, outcomeSummary, rosterSummary } from './audit-words.ts';
import { auditSarif, type ToolFacts } from './sarif.ts';

/** A file of an audit, named without a folder. */
export interface AuditOutput {
  readonly fileName: string;
  readonly content: string | Uint8Array;
}

/** An audit as the files of one kind: CSV takes one for each table. */
export async function auditFiles(
  audit: Audit,
  target: AuditTarget,
  language: Language,
  tool: ToolFacts,
): Promise<readonly AuditOutput[]> {
  const stem = { zh: '审核意见表', en: 'audit' }[language];
  const fileName = `${stem}.${target}`;
  const title = auditTitle[language];
  const tables = () => auditTables(audit, language);
  switch (target) {
    case 'xlsx': {
      const { auditWorkbook } = await import('./workbook.ts');
      return [{ fileName, content: await auditWorkbook(tables(), title) }];
    }
    case 'csv':
      return tables().map((table) => ({ fileName: `${stem}-${table.title}.csv`, content: csvOf(table) }));
    case 'html': {
      const { auditPage } = await import('./audit-page.ts');
      return [{ fileName, content: auditPage(tables(), title, auditSummary(audit, language), language) }];
    }
    case 'md':
      return [{ fileName, content: markdownOf(tables(), title, auditSummary(audit, language)) }];
    case 'json': {
      const { auditJson } = await import('./audit-json.ts');
      return [{ fileName, content: `${JSON.stringify(auditJson(audit), undefined, 2)}\n` }];
    }
    case 'sarif':
      return [{ fileName, content: `${JSON.stringify(auditSarif(audit, language, tool), undefined, 2)}\n` }];
  }
}

/** What an audit came to, and what it did not look for, in a few lines. */
export function auditSummary(audit: Audit, language: Language): readonly string[] {
  return [...outcomeLines(audit, language), ...adjustmentLines(audit.adjusted, language)];
}

/** What an audit came to, in a line or two. */
export function outcomeLines(audit: Audit, language: Language): readonly string[] {
  const { roster } = audit;
  const lines = [outcomeSummary(outcomesOf(audit))[language]];
  if (roster) {
    const counts = [...groupBy(roster.verdicts, ({ status }) => status)].map(
      ([status, all]) => [status, all.length] as const,
    );
    lines.push(rosterSummary(roster.year, new Map(counts))[language]);
  }
  return lines;
}

/** What stands in a report must not become a formula where its audit is opened. */
export function csvOf({ columns, rows }: AuditTable): string {
  const inert = (value: TableValue) =>
    typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return csvText([columns.map(({ label }) => label), ...rows.map((row) => row.map(inert))]);
}

function markdownOf(tables: readonly AuditTable[], title: string, summary: readonly string[]): string {
  const sections = tables.flatMap(({ title: heading, columns, rows }) => [
    `## ${heading}`,
    [columns.map(({ label }) => label), columns.map(() => '---'), ...rows.map((row) => row.map(String))]
      .map(markdownRow)
      .join('\n'),
  ]);
  return `${[`# ${title}`, ...summary, ...sections].join('\n\n')}\n`;
}
