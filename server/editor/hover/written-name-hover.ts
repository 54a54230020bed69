import type { FormatColumn, FormatTable } from '../../report/format.ts';
import { leafRows } from '../../report/leaves.ts';
import { findNamed, findRowOrGroup } from '../../report/names.ts';
import type { Report, StatutoryTable, WrittenRow } from '../../report/report.ts';
import { verdictCounts } from '../../report/verdict-counts.ts';
import type { Language, Text } from '../../text.ts';
import { verdictWords } from '../code-lens/lens-words.ts';
import { equationLine, isTelling } from './equation-line.ts';
import { blocks, escapeMarkdown, list } from './markdown.ts';
import { columnHover, groupHover, rowHover, tableHover } from './name-hover.ts';
import { restHover } from './rest-hover.ts';

/** A row's label in the text: the statutory row, its law, the sums it stands in. */
export function labelHover(
  table: StatutoryTable,
  written: WrittenRow,
  report: Report,
  language: Language,
): string | undefined {
  const { definition } = table;
  if (!definition) return undefined;
  if (written.kind === 'rest') return restHover(table, written, language);
  const found = findRowOrGroup(definition, written.label)?.found;
  if (!found) return undefined;
  if (found.kind === 'group') return groupHover(found, leafRows(found.children), language);
  const equations = report.equations.filter(
    (equation) => isTelling(equation) && equation.along === found.row && equation.table === definition,
  );
  return blocks([
    rowHover(definition, found.row, language),
    written.former ? formerName(written.label, language) : undefined,
    list(equations.map((equation) => equationLine(equation, language))),
  ]);
}

/** A column's name in the header row of a report. */
export function writtenColumnHover(
  table: FormatTable,
  { column, written }: { readonly column: FormatColumn; readonly written: string },
  language: Language,
): string {
  const former = findNamed(table.columns, written)?.former ?? false;
  return blocks([columnHover(table, column, language), former ? formerName(written, language) : undefined]);
}

/** A table's name in a report: the table of the form, and how its equations stand. */
export function writtenTableHover(
  { definition, home }: StatutoryTable,
  report: Report,
  language: Language,
): string | undefined {
  if (!definition || !home) return undefined;
  const counts = verdictCounts({ ...report, equations: report.equations.filter(({ table }) => table === definition) });
  const judged = counts.holds + counts.broken + counts.unchecked > 0;
  return blocks([tableHover(definition, home, language), judged ? verdictWords(counts)[language] : undefined]);
}

function formerName(written: string, language: Language): string {
  const text: Text = {
    zh: `“${written}”是原格式的名称`,
    en: `“${written}” is its name in an earlier format`,
  };
  return escapeMarkdown(text[language]);
}
