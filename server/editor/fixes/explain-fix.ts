import { explanationCatalogue } from '../../checks/catalogue-explanations.ts';
import type { Finding } from '../../checks/check.ts';
import { catalogue } from '../../checks/index.ts';
import { freeTablesOf } from '../../report/free-tables.ts';
import { hasLine } from '../../report/text-range.ts';
import { type Draft, type Fix, insertLines } from './fix.ts';

/** What is wrong with a 说明 line is not mended by another. */
const aboutExplanations: ReadonlySet<string> = new Set(explanationCatalogue.map(({ id }) => id));

/** A 说明 line for a warning: under the table it stands in, rules included, or else under its chapter's heading, or the title. */
export function explanationFix(finding: Finding, draft: Draft): Fix[] {
  if (finding.level === 'error' || aboutExplanations.has(finding.check)) return [];
  const name = finding.alias ?? catalogue.find(({ id }) => id === finding.check)?.name;
  if (!name) return [];
  return [
    {
      title: { zh: `增加一行“说明 ${name}”，写明理由`, en: `Add a 说明 line and give the reason (${name})` },
      edits: [insertLines(draft, lineFor(finding, draft), [`说明 ${name}: `])],
      preferred: false,
      certain: false,
    },
  ];
}

function lineFor({ range }: Finding, { report }: Draft): number {
  const { line } = range.start;
  const table = [...report.tables, ...freeTablesOf(report)].find(({ whole }) => hasLine(whole, line));
  if (table) return table.whole.end.line + 1;
  const chapter = report.chapters.find((one) => line >= one.range.start.line && line < one.range.end.line);
  const heading = chapter?.heading ?? report.title;
  return heading ? heading.range.start.line + 1 : (report.header.entries.at(-1)?.keyRange.start.line ?? -1) + 1;
}
