import type { TableLayout } from '../report/report.ts';
import { sources } from './basis-words.ts';
import { type Check, formatBases } from './check.ts';
import { didYouMean } from './did-you-mean.ts';
import { abridged, listed, quoted } from './wording.ts';

/** `表 name` names no table of the format. */
export const unknownTable: Check<{
  readonly name: string;
  readonly format: string;
  readonly proposal: string | undefined;
  readonly otherFormat: string | undefined;
}> = {
  id: 'unknown-table',
  name: '格式外表格',
  level: 'error',
  source: sources.tables,
  message: ({ name, format, proposal, otherFormat }) => {
    if (otherFormat !== undefined)
      return {
        zh: `“${name}”是格式“${otherFormat}”的表，格式“${format}”没有表“${name}”`,
        en: `“${name}” is a table of format “${otherFormat}”; format “${format}” has no such table`,
      };
    const hint = {
      zh: '；自拟表格请给标题加引号：表 "标题"',
      en: '. A custom table has its title in quotes: 表 "title"',
    };
    const end = proposal === undefined ? hint : didYouMean(proposal);
    return {
      zh: `格式“${format}”没有表“${name}”${end.zh}`,
      en: `Format “${format}” has no table “${name}”${end.en}`,
    };
  },
};

/** Tables that are filled in by another format than the report's, such as those of 国办2019 in a report of 2023. */
export const tableOfOtherFormat: Check<{
  readonly tables: readonly string[];
  readonly otherFormat: string;
  readonly format: string;
  /** How many numbers have no row or column in the format. */
  readonly lost: number;
}> = {
  id: 'table-of-other-format',
  name: '其他格式的表',
  level: 'error',
  source: sources.differences,
  message: ({ tables, otherFormat, format, lost }) => {
    const names = abridged(tables, { zh: '张', en: 'tables' });
    const one = tables.length === 1;
    const loss =
      lost === 0
        ? { zh: '', en: '' }
        : {
            zh: `；其中 ${lost} 个数字在本格式中没有对应的行、列，不会出现在正式报告中`,
            en: `. ${lost} of the numbers ${lost === 1 ? 'has' : 'have'} no row or column in it and ${lost === 1 ? 'does' : 'do'} not appear in the finished report`,
          };
    return {
      zh: `表${names.zh}按格式“${otherFormat}”填报，本报告用格式“${format}”${loss.zh}；请换成本格式的表`,
      en: `${one ? 'Table' : 'Tables'} ${names.en} ${one ? 'follows' : 'follow'} format “${otherFormat}”, but the report has format “${format}”${loss.en}. Replace ${one ? 'it' : 'them'} with ${one ? 'the table' : 'the tables'} of this format`,
    };
  },
};

/** A table of the format that the report already opens above. */
export const repeatedTable: Check<{ readonly name: string }> = {
  id: 'repeated-table',
  name: '表格重复',
  level: 'error',
  source: sources.tables,
  message: ({ name }) => ({
    zh: `表“${name}”前面已经填报，请只保留一张`,
    en: `Table “${name}” is already filled in above. Keep one of them`,
  }),
};

/** A table of the format in another chapter than the format has it in. */
export const misplacedTable: Check<{ readonly name: string; readonly home: string }> = {
  id: 'misplaced-table',
  name: '表格位置',
  level: 'error',
  source: sources.tables,
  message: ({ name, home }) => ({
    zh: `表“${name}”应放在“${home}”一章中`,
    en: `Table “${name}” belongs in the chapter “${home}”`,
  }),
};

/** Tables that a chapter of the format has and the report does not. */
export const missingTable: Check<{ readonly chapter: string; readonly names: readonly string[] }> = {
  id: 'missing-table',
  name: '缺表',
  level: 'error',
  source: sources.tables,
  bases: formatBases,
  settledBy: 'chapter',
  message: ({ chapter, names }) => ({
    zh: `“${chapter}”一章缺少表${quoted(names).zh}；没有数据的，也应保留该表并填 0`,
    en: `Chapter “${chapter}” has no table ${quoted(names).en}. A table is required even when all its numbers are 0`,
  }),
};

/** A column in a header row that the table does not have. */
export const unknownColumn: Check<{
  readonly text: string;
  readonly table: string;
  readonly proposal: string | undefined;
  readonly otherFormat: string | undefined;
}> = {
  id: 'unknown-column',
  name: '格式外列',
  level: 'error',
  source: sources.headers,
  message: ({ text, table, proposal, otherFormat }) => {
    if (otherFormat !== undefined)
      return {
        zh: `“${text}”是格式“${otherFormat}”的列，本格式的表“${table}”没有这一列；数字按格式的列序识别，请更正列名`,
        en: `“${text}” is a column of format “${otherFormat}”; table “${table}” of this format has no such column. Numbers are read in the order of the format; correct the name`,
      };
    return {
      zh: `表“${table}”没有“${text}”这一列${proposal === undefined ? '；数字按格式的列序识别，请更正列名' : didYouMean(proposal).zh}`,
      en: `Table “${table}” has no column “${text}”${proposal === undefined ? '. Numbers are read in the order of the format; correct the name' : didYouMean(proposal).en}`,
    };
  },
};

/** A column whose heading names another unit of money than the format: its numbers would be read in the format's. */
export const columnInOtherUnit: Check<{
  readonly text: string;
  readonly unit: string;
  readonly label: string;
  readonly wanted: string;
}> = {
  id: 'column-in-other-unit',
  name: '列的单位',
  level: 'error',
  source: sources.headers,
  message: ({ text, unit, label, wanted }) => ({
    zh: `“${text}”以${unit}计，格式的“${label}”以${wanted}计；请把本列数字换算为${wanted}，并改用格式的列名`,
    en: `“${text}” is in ${unit}, but the format has “${label}” in ${wanted}; convert the numbers of this column and use the format’s name`,
  }),
};

/** A header row that does not name the columns one by one in the format's order. */
export const columnOrder: Check<{ readonly table: string; readonly columns: readonly string[] }> = {
  id: 'column-order',
  name: '列序',
  level: 'error',
  source: sources.headers,
  message: ({ table, columns }) => ({
    zh: `表“${table}”的表头与格式不一致，各列依次应为：${listed(columns).zh}`,
    en: `The header of table “${table}” differs from the format, whose columns are, in this order: ${listed(columns).en}`,
  }),
};

/** A column of the header row in the wording of a superseded format: its numbers may mean something else. */
export const formerColumn: Check<{ readonly text: string; readonly label: string; readonly format: string }> = {
  id: 'former-column',
  name: '旧列名',
  level: 'error',
  source: sources.formerNames,
  message: ({ text, label, format }) => ({
    zh: `“${text}”是原格式的列名，请改为“${label}”（${format}）；统计口径已调整，请逐项核对数据`,
    en: `“${text}” is a column name of an earlier format; change it to “${label}” (${format}). What it counts has changed: check the numbers`,
  }),
};

/** A table of the form written as the form prints it: with several cells of labels in a row, or several rows side by side. */
export const tableLayout: Check<{
  readonly table: string;
  readonly kind: TableLayout['kind'];
  /** How many lines of the text are written so. */
  readonly lines: number;
  /** How many rows these lines have. */
  readonly rows: number;
}> = {
  id: 'table-layout',
  name: '照搬表样',
  level: 'error',
  source: sources.reportManual,
  settledBy: 'table',
  message: ({ table, kind, lines, rows }) =>
    kind === 'labels'
      ? {
          zh: `表“${table}”有 ${lines} 行在数字以外多出单元格（序号、上级行名或空列）；数字已识别并参与核对，请整理为每行一个行名`,
          en: `${lines === 1 ? 'A row' : `${lines} rows`} of table “${table}” ${lines === 1 ? 'has' : 'have'} further cells beside the numbers (row numbers, group names or empty columns). The numbers are read and checked; tidy the table so that each row has one name`,
        }
      : {
          zh: `表“${table}”有 ${rows} 行数据并排写在一起；数字已识别并参与核对，请整理为每项一行`,
          en: `${rows} rows of table “${table}” are written side by side. The numbers are read and checked; tidy the table so that each row has its own line`,
        },
};

/** Every check of which tables and columns there are. */
export const tableCatalogue: readonly Check[] = [
  unknownTable,
  tableOfOtherFormat,
  repeatedTable,
  misplacedTable,
  missingTable,
  unknownColumn,
  columnInOtherUnit,
  columnOrder,
  formerColumn,
  tableLayout,
];
