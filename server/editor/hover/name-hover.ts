import { verdictCounts } from '../../report/evaluated.ts';
import {
  type ColumnNode,
  type FormatChapter,
  type FormatColumn,
  type FormatRow,
  type FormatTable,
  leafColumns,
  leafRows,
  type Named,
} from '../../report/format.ts';
import { findNamed } from '../../report/names.ts';
import type { Report } from '../../report/report.ts';
import type { StatutoryTable, WrittenRow } from '../../report/written.ts';
import type { Language, Text } from '../../shared/text.ts';
import { lensTitle } from '../code-lenses.ts';
import { cellFormText, rowFormText } from './cell-form.ts';
import { restHover } from './cell-hover.ts';
import { equationLine, isTelling } from './equation-line.ts';
import { labelPath } from './label-path.ts';
import { aside, bases, blocks, escapeMarkdown, instructions, joinNames, list } from './markdown.ts';
import { ruleKindWords } from './rule-hover.ts';

/** A row as the form has it. */
export function rowHover(table: FormatTable, row: FormatRow, language: Language): string {
  return blocks([
    `**${labelPath(table.rowTree, row).map(escapeMarkdown).join(' › ')}**`,
    rowFormText(table, row, language),
    bases([...new Set([...row.bases, ...table.bases])], language),
    instructions(row.notes, language),
    row.reporters.length === 0 ? undefined : reservedFor[language] + escapeMarkdown(joinNames(row.reporters, language)),
  ]);
}

const reservedFor: Text = { zh: '一般只由这些机关填报：', en: 'Usually reported only by: ' };

/** A group of rows and what it sums. */
export function groupHover(
  group: Named & { readonly bases: readonly string[]; readonly notes: readonly string[] },
  rows: readonly FormatRow[],
  language: Language,
): string {
  return blocks([
    `**${escapeMarkdown(group.label)}**`,
    list(rows.map((row) => escapeMarkdown(row.label))),
    bases(group.bases, language),
    instructions(group.notes, language),
  ]);
}

const totalColumn: Text = { zh: '合计列', en: 'total of the other columns' };

/** A column as the form has it, with unit and what its cells take. */
export function columnHover(table: FormatTable, column: FormatColumn, language: Language): string {
  return blocks([
    `**${labelPath(table.columnTree, column).map(escapeMarkdown).join(' › ')}**`,
    [...(column.total ? [totalColumn[language]] : []), cellFormText(column, language)].join(
      language === 'zh' ? '，' : ', ',
    ),
    bases(column.bases, language),
    instructions(column.notes, language),
  ]);
}

/** A table of the form: its label, chapter, size and rules. */
export function tableHover(table: FormatTable, home: FormatChapter, language: Language): string {
  const size: Text = {
    zh: `${home.label}；${table.rows.length} 行 ${table.columns.length} 列`,
    en: `${home.label}; ${table.rows.length} rows, ${table.columns.length} columns`,
  };
  const rules = table.rules.map(
    ({ name, kind }) => escapeMarkdown(name) + aside(ruleKindWords[kind][language], language),
  );
  return blocks([
    `**${escapeMarkdown(table.label)}**`,
    escapeMarkdown(size[language]),
    list(rules),
    bases(table.bases, language),
  ]);
}

/** A heading over several columns, and the columns below it. */
export function columnGroupHover({ label, children }: Extract<ColumnNode, { readonly kind: 'group' }>): string {
  return blocks([
    `**${escapeMarkdown(label)}**`,
    list(leafColumns(children).map((column) => escapeMarkdown(column.label))),
  ]);
}

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
  const { row, group } = written;
  if (group) return groupHover(group, leafRows(group.children), language);
  if (!row) return undefined;
  const equations = report.equations.filter(
    (equation) => isTelling(equation) && equation.along === row && equation.table === definition,
  );
  return blocks([
    rowHover(definition, row, language),
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
  return blocks([tableHover(definition, home, language), judged ? lensTitle(counts)[language] : undefined]);
}

function formerName(written: string, language: Language): string {
  const text: Text = {
    zh: `“${written}”是原格式的名称`,
    en: `“${written}” is its name in an earlier format`,
  };
  return escapeMarkdown(text[language]);
}
