import type { Check } from './check.ts';
import { didYouMean } from './did-you-mean.ts';

/** The text has no `#` line, or an empty one. */
export const missingTitle: Check<Record<never, never>> = {
  id: 'missing-title',
  name: '缺标题',
  level: 'warning',
  source: '语言手册',
  message: () => ({
    zh: '报告没有标题，请在报头之后写一行“# {机关}{年度}年政府信息公开工作年度报告”',
    en: 'The report has no title. Write “# {机关}{年度}年政府信息公开工作年度报告” below the header',
  }),
};

/** A second `#` line. */
export const secondTitle: Check<{ readonly text: string }> = {
  id: 'second-title',
  name: '标题重复',
  level: 'error',
  source: '语言手册',
  losesText: true,
  message: ({ text }) => ({
    zh: `一份报告只有一个标题；“${text}”如是章名，请以“##”开头`,
    en: `A report has one title. If “${text}” is a chapter, begin the line with “##”`,
  }),
};

/** Required chapters of the format that the report does not have. */
export const missingChapter: Check<{ readonly labels: readonly string[]; readonly next: string | undefined }> = {
  id: 'missing-chapter',
  name: '缺章',
  level: 'error',
  source: '条例第五十条；国办公开办函〔2021〕30号“不能遗漏”',
  message: ({ labels, next }) => {
    const chapters = labels.map((label) => `“${label}”`);
    return {
      zh: `缺少必备的章：${chapters.join('、')}，应补在${next === undefined ? '文末' : `“${next}”之前`}`,
      en: `Required chapter missing: ${chapters.join(', ')}; it belongs ${
        next === undefined ? 'at the end' : `before “${next}”`
      }`,
    };
  },
};

/** A chapter the format does not have: a slip in its heading, or content the form has no place for. */
export const unknownChapter: Check<{
  readonly heading: string;
  readonly format: string;
  readonly proposal: string | undefined;
}> = {
  id: 'unknown-chapter',
  name: '格式外章节',
  level: 'warning',
  source: '国办公开办函〔2021〕30号“不能遗漏，也不宜泛化”',
  message: ({ heading, format, proposal }) =>
    proposal === undefined
      ? {
          zh: `格式“${format}”没有“${heading}”这一章，内容请并入规定的章，或改为“###”小节`,
          en: `Format “${format}” has no chapter “${heading}”. Move its content into a chapter of the form, or make it a “###” section`,
        }
      : {
          zh: `格式“${format}”没有“${heading}”这一章${didYouMean(proposal).zh}`,
          en: `Format “${format}” has no chapter “${heading}”${didYouMean(proposal).en}`,
        },
};

/** A chapter that an earlier heading already opens. */
export const repeatedChapter: Check<{ readonly label: string }> = {
  id: 'repeated-chapter',
  name: '章节重复',
  level: 'error',
  source: '条例第五十条；统一格式',
  message: ({ label }) => ({
    zh: `“${label}”前面已有一章，请合并为一章`,
    en: `There already is a chapter “${label}”. Merge the two`,
  }),
};

/** A chapter that does not stand where the form has it. */
export const chapterOrder: Check<{
  readonly label: string;
  readonly after: string | undefined;
  readonly before: string | undefined;
}> = {
  id: 'chapter-order',
  name: '章节顺序',
  level: 'error',
  source: '条例第五十条；统一格式',
  message: ({ label, after, before }) =>
    after === undefined
      ? {
          zh: `章节顺序不对：“${label}”应在“${before ?? ''}”之前`,
          en: `Chapters out of order: “${label}” belongs before “${before ?? ''}”`,
        }
      : {
          zh: `章节顺序不对：“${label}”应紧接“${after}”之后`,
          en: `Chapters out of order: “${label}” belongs right after “${after}”`,
        },
};

/** A chapter numbered otherwise than the form numbers it. */
export const chapterNumber: Check<{ readonly heading: string; readonly label: string }> = {
  id: 'chapter-number',
  name: '章节编号',
  level: 'error',
  source: '条例第五十条；统一格式',
  message: ({ heading, label }) => ({
    zh: `章节编号与格式不符：“${heading}”应为“${label}”`,
    en: `The chapter’s number differs from the form: “${heading}” should read “${label}”`,
  }),
};

/** A heading in a known but not the official wording. */
export const headingVariant: Check<{ readonly heading: string; readonly label: string }> = {
  id: 'heading-variant',
  name: '章名写法',
  level: 'hint',
  source: '统一格式的章名',
  message: ({ heading, label }) => ({
    zh: `“${heading}”不是格式的规范写法，规范写法为“${label}”`,
    en: `“${heading}” is not the official wording, which is “${label}”`,
  }),
};

/** A chapter without a paragraph or a table. */
export const emptyChapter: Check<{ readonly label: string }> = {
  id: 'empty-chapter',
  name: '空章',
  level: 'error',
  source: '条例第五十条',
  message: ({ label }) => ({
    zh: `“${label}”下没有内容；确无情况的，也应写明`,
    en: `Chapter “${label}” is empty. If there is nothing to report, say so`,
  }),
};

/** A `###` or `####` heading with nothing below it. */
export const emptySection: Check<{ readonly heading: string }> = {
  id: 'empty-section',
  name: '空节',
  level: 'warning',
  source: '惯例',
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
  source: '国办公开办函〔2019〕60号：2019年度鼓励使用统一格式',
  message: ({ year, format }) => ({
    zh: `本报告未按格式“${format}”分章；${year}年度鼓励使用统一格式，确有困难的可沿用原方式`,
    en: `The report does not follow the chapters of format “${format}”, which was encouraged but not compulsory for ${year}`,
  }),
};

/** Rows, rules or sections that stand where they mean nothing. */
export const strayLine: Check<{ readonly kind: 'row' | 'rule' | 'section'; readonly count: number }> = {
  id: 'stray-line',
  name: '位置不当的行',
  level: 'error',
  source: '语言手册',
  losesText: true,
  message: ({ kind, count }) => strayMessages[kind](count),
};

const strayMessages = {
  row: (count: number) => ({
    zh: `这${count}行表格不属于任何表，不会印出；请在其上方写“表 表名”`,
    en: `${count === 1 ? 'This row belongs' : `These ${count} rows belong`} to no table and will not print. Write “表 name” above`,
  }),
  rule: (count: number) => ({
    zh: `这${count}条规则不属于任何表；请移到它所核对的表的各行之后`,
    en: `${count === 1 ? 'This rule belongs' : `These ${count} rules belong`} to no table. Move below the rows of the table to be checked`,
  }),
  section: (count: number) => ({
    zh: `这${count}个小节不在任何一章之内；请先写“## 章名”`,
    en: `${count === 1 ? 'This section stands' : `These ${count} sections stand`} in no chapter. Write “## chapter” first`,
  }),
};

/** Every check of title, chapters and sections. */
export const structureCatalogue: readonly Check[] = [
  missingTitle,
  secondTitle,
  missingChapter,
  unknownChapter,
  repeatedChapter,
  chapterOrder,
  chapterNumber,
  headingVariant,
  emptyChapter,
  emptySection,
  freeStructure,
  strayLine,
];
