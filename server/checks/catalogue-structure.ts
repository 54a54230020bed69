import { sources } from './basis-words.ts';
import { type Check, formatBases } from './check.ts';

/** The text has no `#` line, or an empty one. */
export const missingTitle: Check<{ readonly title: string | undefined }> = {
  id: 'missing-title',
  name: '缺标题',
  level: 'warning',
  settledBy: 'header',
  source: sources.reportManual,
  message: ({ title = '……' }) => ({
    zh: `报告没有标题，请在报头之后写一行“# ${title}”`,
    en: `The report has no title. Write “# ${title}” below the header`,
  }),
};

/** A second `#` line. */
export const secondTitle: Check<{ readonly text: string }> = {
  id: 'second-title',
  name: '标题重复',
  level: 'error',
  source: sources.reportManual,
  losesText: true,
  message: ({ text }) => ({
    zh: `一份报告只有一个标题，本行不会出现在正式报告中；“${text}”如是章名，请以“##”开头`,
    en: `A report has one title, and this line does not appear in the finished report. If “${text}” is a chapter, begin the line with “##”`,
  }),
};

/** A `###` or `####` heading with nothing below it. */
export const emptySection: Check<{ readonly heading: string }> = {
  id: 'empty-section',
  name: '空节',
  level: 'warning',
  settledBy: 'section',
  source: sources.practice,
  message: ({ heading }) => ({
    zh: `小节“${heading}”下没有内容，请补写或删去标题`,
    en: `Section “${heading}” is empty. Write it or delete its heading`,
  }),
};

/** A report of the year for which the format was encouraged, not compulsory, in a structure of its own. */
export const freeStructure: Check<{ readonly year: number; readonly format: string }> = {
  id: 'free-structure',
  name: '未用统一格式',
  level: 'warning',
  source: { zh: '报告格式的“鼓励采用”', en: '鼓励采用 of the format' },
  bases: formatBases,
  message: ({ year, format }) => ({
    zh: `本报告未按格式“${format}”分章；${year}年度鼓励使用统一格式，确有困难的可沿用原方式`,
    en: `The report does not follow the chapters of format “${format}”, which was encouraged but not compulsory for ${year}`,
  }),
};

/** Rows, rules or sections where they mean nothing. */
export const strayLine: Check<{
  readonly kind: 'row' | 'rule' | 'section';
  readonly count: number;
  readonly table: string | undefined;
}> = {
  id: 'stray-line',
  name: '位置不当的行',
  level: 'error',
  source: sources.reportManual,
  losesText: true,
  message: ({ kind, count, table }) => strayMessages[kind](count, table),
};

const strayMessages = {
  row: (count: number, table: string | undefined) => ({
    zh: `这 ${count} 行不属于任何表，不会出现在正式报告中；请在上方补写“表 ${table ?? '表名'}”`,
    en: `${count === 1 ? 'This row belongs' : `These ${count} rows belong`} to no table and ${count === 1 ? 'does' : 'do'} not appear in the finished report. Write “表 ${table ?? 'name'}” above`,
  }),
  rule: (count: number) => ({
    zh: `这 ${count} 条规则不属于任何表，不起作用；请移到所核对的表的各行之后`,
    en: `${count === 1 ? 'This rule belongs' : `These ${count} rules belong`} to no table. Move ${count === 1 ? 'it below the rows of the table it checks' : 'them below the rows of the table they check'}`,
  }),
  section: (count: number) => ({
    zh: `这 ${count} 个小节不在任何一章之内；请先写“## 章名”`,
    en: `${count === 1 ? 'This section is' : `These ${count} sections are`} not in a chapter. Write “## chapter” first`,
  }),
};

/** Every check of title and sections, and of the structure as a whole. */
export const structureCatalogue: readonly Check[] = [missingTitle, secondTitle, emptySection, freeStructure, strayLine];
