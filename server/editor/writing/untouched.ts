import type { Finding } from '../../checks/check.ts';
import type { Report, StatutoryTable } from '../../report/report.ts';
import { hasLine } from '../../report/text-range.ts';

/** What is found where nothing has been filled in yet. */
const aboutBlanks: ReadonlySet<string> = new Set(['blank-table', 'blank-column', 'blank-cells', 'empty-chapter']);

/**
 * Of a report that is being begun, the blanks that nobody has touched as hints: tables without any number, chapters
 * without a word. The last part that is left untouched has been forgotten, and is found as always. The command line and
 * exports know no such hints: an empty report is not finished.
 */
export function softenUntouched(findings: readonly Finding[], report: Report): readonly Finding[] {
  const tables = report.tables.filter(isUntouched);
  const chapters = findings.filter(({ check }) => check === 'empty-chapter');
  if (tables.length + chapters.length < 2) return findings;
  return findings.map((finding) => {
    const { check, range } = finding;
    const isUntouchedPart = check === 'empty-chapter' || tables.some(({ whole }) => hasLine(whole, range.start.line));
    return aboutBlanks.has(check) && isUntouchedPart ? { ...finding, level: 'hint' } : finding;
  });
}

/** Whether a table of the form has not a single number of its author. */
function isUntouched({ definition, facts }: StatutoryTable): boolean {
  return (
    definition !== undefined && facts.flat().every(({ origin }) => ['blank', 'computed', 'missing'].includes(origin))
  );
}
