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
    zh: `这张表按格式“${format}”填写；本格在报告采用的格式中没有对应的行、列，不会出现在正式报告中`,
    en: `The table follows format “${format}”; this cell has no row or column in the report’s format and does not appear in the finished report`,
  };
}

function surplus(columns: number): Text {
  return {
    zh: `本表只有 ${columns} 列，这一格多余，不会出现在正式报告中`,
    en: `The table has ${columns} column${columns === 1 ? '' : 's'}; this cell is one too many and does not appear in the finished report`,
  };
}

function reasonOf({ definition, name }: StatutoryTable, { kind, label }: WrittenRow): Text {
  if (!definition)
    return {
      zh: `格式中没有“${name}”这张表，本表数字不参与核对`,
      en: `The format has no table “${name}”; its numbers are not checked`,
    };
  if (kind === 'group')
    return { zh: `“${label}”是行组标题行，本身不填数`, en: `“${label}” is a group heading and takes no numbers` };
  if (kind === 'unknown')
    return {
      zh: `这张表没有“${label}”这一行，本行数字不参与核对，也不会出现在正式报告中`,
      en: `The table has no row “${label}”; its numbers are not checked and do not appear in the finished report`,
    };
  return {
    zh: `“${label}”前面已有一行，本行不采用，也不会出现在正式报告中`,
    en: `Row “${label}” is already given above; this one is not used and does not appear in the finished report`,
  };
}
