import type { StatutoryTable, WrittenRow } from '../../report/report.ts';
import type { Language, Text } from '../../text.ts';
import { escapeMarkdown } from './markdown.ts';
import { restHover } from './rest-hover.ts';

/** A cell that is no number of the form by itself: one of 其余, or one that does not count, and why. */
export function idleCellHover(table: StatutoryTable, row: WrittenRow, index: number, language: Language): string {
  const columns = table.definition?.columns.length ?? 0;
  if (table.other) return escapeMarkdown(ofOtherForm(table.other.format.name)[language]);
  const isSurplus = table.definition !== undefined && index >= columns && ['row', 'rest'].includes(row.kind);
  if (row.kind === 'rest' && !isSurplus) return restHover(table, row, language, index);
  return escapeMarkdown((isSurplus && !row.repeated ? surplus(columns) : reasonOf(table, row))[language]);
}

function ofOtherForm(format: string): Text {
  return {
    zh: `这张表是按格式“${format}”填的；这一格在本格式中没有对应的行、列，不会出现在正式报告中`,
    en: `The table follows format “${format}”; this cell has no row or column in the report’s format and does not appear in the finished report`,
  };
}

function surplus(columns: number): Text {
  return {
    zh: `本表只有 ${columns} 列，这一格是多出来的，不计入`,
    en: `The table has ${columns} column${columns === 1 ? '' : 's'}; this cell is one too many and does not count`,
  };
}

function reasonOf({ definition, name }: StatutoryTable, { kind, label }: WrittenRow): Text {
  if (!definition)
    return {
      zh: `格式中没有“${name}”这张表，这里的数不计入`,
      en: `The format has no table “${name}”; this number does not count`,
    };
  if (kind === 'group')
    return { zh: `“${label}”是一组行，本身不填数`, en: `“${label}” is a group of rows and takes no numbers` };
  if (kind === 'unknown')
    return {
      zh: `这张表没有“${label}”这一行，这里的数不计入`,
      en: `The table has no row “${label}”; this number does not count`,
    };
  return {
    zh: `前面已经写过“${label}”这一行，这里的数不计入`,
    en: `Row “${label}” is already written above; this number does not count`,
  };
}
