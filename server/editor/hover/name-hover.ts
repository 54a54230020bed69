import type { Format, FormatChapter, FormatColumn, FormatRow, FormatTable, Named } from '../../report/format.ts';
import { findRowOrGroup } from '../../report/names.ts';
import { leafRows } from '../../report/read-format.ts';
import type { BoundNumber, Chapter, Report, StatutoryTable, WrittenRow } from '../../report/report.ts';
import type { Language, Text } from '../../text.ts';
import { equationLine } from './cell-hover.ts';
import { labelPath } from './label-path.ts';
import { bases, blocks, escapeMarkdown, list, notes } from './markdown.ts';

/** A row's label in the text: the statutory row, its law, the sums it stands in. */
export function labelHover(
  table: StatutoryTable,
  written: WrittenRow,
  report: Report,
  language: Language,
): string | undefined {
  const { definition } = table;
  if (!definition) return undefined;
  if (written.kind === 'rest') return restHover(table, language);
  const found = findRowOrGroup(definition, written.label)?.found;
  if (!found) return undefined;
  if (found.kind === 'group') return groupHover(found, leafRows(found.children), language);
  const equations = report.equations.filter(({ along, table: own }) => own === definition && along === found.row);
  return blocks([
    rowHover(definition, found.row, language),
    list(equations.map((equation) => equationLine(equation, language))),
  ]);
}

function restHover(table: StatutoryTable, language: Language): string {
  const names = [
    ...new Set(
      table.facts
        .flat()
        .filter(({ origin }) => origin === 'filled')
        .map(({ row }) => row.name),
    ),
  ];
  const text: Text = {
    zh: `其余：没有写出的 ${names.length} 行都填这个数`,
    en: `其余: this number stands in the ${names.length} rows that are not written`,
  };
  return blocks([text[language], escapeMarkdown(names.join('、'))]);
}

/** A row as the form has it. */
export function rowHover(table: FormatTable, row: FormatRow, language: Language): string {
  return blocks([
    `**${labelPath(table.rowTree, row).map(escapeMarkdown).join(' › ')}**`,
    bases(row.bases, language),
    notes(row.notes),
  ]);
}

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
    notes(group.notes),
  ]);
}

/** A column as the form has it, with unit and what numbers it takes. */
export function columnHover(table: FormatTable, column: FormatColumn, language: Language): string {
  const kinds: readonly (Text | false)[] = [
    column.total && { zh: '合计列', en: 'the total of the others' },
    column.decimal ? { zh: '可填小数', en: 'decimals allowed' } : { zh: '填整数', en: 'whole numbers' },
    column.signed && { zh: '可填负数', en: 'negative numbers allowed' },
    column.unit !== undefined && { zh: `单位：${column.unit}`, en: `unit: ${column.unit}` },
    column.writesUnit && { zh: '数字后写明单位', en: 'write the unit behind the number' },
  ];
  const text = kinds.flatMap((kind) => (kind ? [kind[language]] : [])).join(language === 'zh' ? '，' : ', ');
  return blocks([
    `**${labelPath(table.columnTree, column).map(escapeMarkdown).join(' › ')}**`,
    text,
    bases(column.bases, language),
    notes(column.notes),
  ]);
}

/** A table of the form: its label, chapter, size and rules. */
export function tableHover(table: FormatTable, home: FormatChapter, language: Language): string {
  const size: Text = {
    zh: `${home.label}；${table.rows.length} 行 ${table.columns.length} 列`,
    en: `${home.label}; ${table.rows.length} rows, ${table.columns.length} columns`,
  };
  const rules = table.rules.map(({ name, kind }) => {
    const words: Text =
      kind === 'must'
        ? { zh: '必须成立', en: 'must hold' }
        : kind === 'should'
          ? { zh: '应当核实', en: 'should hold' }
          : { zh: '成立则存疑', en: 'is suspicious when it holds' };
    return `${escapeMarkdown(name)}（${words[language]}）`;
  });
  return blocks([
    `**${escapeMarkdown(table.label)}**`,
    escapeMarkdown(size[language]),
    list(rules),
    bases(table.bases, language),
  ]);
}

/** A chapter heading: the official wording, and what the format demands there. */
export function chapterHover(
  { definition }: Chapter,
  format: Format | undefined,
  language: Language,
): string | undefined {
  if (!definition) return undefined;
  const demands: (Text | false)[] = [
    definition.required && { zh: '必备', en: 'required' },
    definition.wordLimit !== undefined && {
      zh: `一般不超过 ${definition.wordLimit} 字`,
      en: `at most ${definition.wordLimit} characters`,
    },
    definition.mentions.length > 0 && {
      zh: `须写明：${definition.mentions.map((mention) => mention.name).join('、')}`,
      en: `has to mention: ${definition.mentions.map((mention) => mention.name).join(', ')}`,
    },
    definition.tables.length > 0 && {
      zh: `表格：${definition.tables.map((table) => table.label).join('、')}`,
      en: `tables: ${definition.tables.map((table) => table.label).join(', ')}`,
    },
  ];
  return blocks([
    `**${escapeMarkdown(definition.label)}**${format ? ` · ${escapeMarkdown(format.name)}` : ''}`,
    list(demands.flatMap((demand) => (demand ? [escapeMarkdown(demand[language])] : []))),
    bases(definition.bases, language),
  ]);
}

/** A number bound into prose: what prints, and the numbers of the tables behind it. */
export function boundHover({ source, text, facts, problem }: BoundNumber, language: Language): string | undefined {
  if (problem) return undefined;
  const unknown: Text = { zh: '表中还没有这个数', en: 'the table does not have this number yet' };
  return blocks([
    `**${escapeMarkdown(text ?? unknown[language])}** = \`${source.replaceAll('`', '')}\``,
    list(
      facts.map((fact) =>
        escapeMarkdown(
          `${fact.table.name} · ${fact.row.label} · ${fact.column.label}：${fact.value?.toFixed() ?? '—'}`,
        ),
      ),
    ),
  ]);
}
