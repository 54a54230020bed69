import type { Finding } from '../../checks/check.ts';
import type { FixData } from '../../checks/fix-data.ts';
import { explanationFix } from './explain-fix.ts';
import type { Draft, Fix } from './fix.ts';
import { chapterFixes, rowFixes, tableFixes } from './insert-fixes.ts';
import { fillFix, repairFixes } from './number-fixes.ts';
import { orderFix } from './order-fix.ts';

/** Findings whose replacement follows from the form alone, so that no other could be meant. */
const certainReplacements: ReadonlySet<string> = new Set(['heading-variant', 'chapter-number', 'former-row-label']);

/** Everything that would mend a finding, the likeliest first. */
export function fixesFor(finding: Finding, draft: Draft): readonly Fix[] {
  const mending = finding.check === 'chapter-order' ? orderFix(draft) : fromData(finding, draft);
  return [...mending, ...explanationFix(finding, draft)];
}

function fromData(finding: Finding, draft: Draft): Fix[] {
  const data = finding.data as FixData | undefined;
  switch (data?.kind) {
    case 'replace':
      return [replaceFix(data, certainReplacements.has(finding.check), draft)];
    case 'repair':
      return repairFixes(data, finding.range, draft);
    case 'fill':
      return fillFix(data, draft);
    case 'insert-rows':
      return rowFixes(data, draft);
    case 'insert-tables':
      return tableFixes(data, draft);
    case 'insert-chapters':
      return chapterFixes(data, draft);
    default:
      return [];
  }
}

function replaceFix({ range, text }: FixData & { kind: 'replace' }, certain: boolean, { lines }: Draft): Fix {
  const written = (lines[range.start.line] ?? '').slice(range.start.character, range.end.character);
  const title =
    text === ''
      ? { zh: `删去“${written}”`, en: `Delete “${written}”` }
      : { zh: `改为“${text}”`, en: `Change to “${text}”` };
  return { title, edits: [{ range, newText: text }], preferred: true, certain };
}
