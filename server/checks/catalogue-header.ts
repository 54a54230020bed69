import { writtenYear, type YearRange } from '../language/report-years.ts';
import { sources } from './basis-words.ts';
import { type Check, formatBases } from './check.ts';
import { didYouMean } from './did-you-mean.ts';

/** A header field that the language does not know: its value would be lost. */
export const unknownKey: Check<{ readonly key: string; readonly proposal: string | undefined }> = {
  id: 'unknown-key',
  name: '未知报头项',
  level: 'warning',
  source: sources.reportManual,
  message: ({ key, proposal }) => ({
    zh: `报头项“${key}”无法识别，本行不起作用${didYouMean(proposal).zh}`,
    en: `Unknown header field “${key}”: this line has no effect${didYouMean(proposal).en}`,
  }),
};

/** A field that the header already gives. */
export const repeatedKey: Check<{ readonly key: string }> = {
  id: 'repeated-key',
  name: '报头项重复',
  level: 'warning',
  source: sources.reportManual,
  message: ({ key }) => ({
    zh: `报头项“${key}”前面已经填写，以第一次为准；请删去一处`,
    en: `Header field “${key}” is given twice; the first one is used. Delete one of them`,
  }),
};

/** 机关 or 年度 is absent or empty: nobody could tell whose report of which year this is. */
export const missingKey: Check<{ readonly key: string }> = {
  id: 'missing-key',
  name: '缺报头项',
  level: 'error',
  settledBy: 'header',
  source: sources.reportManual,
  message: ({ key }) => ({
    zh: `报头未填写“${key}”，请补写一行“${key}: ……”`,
    en: `The header does not give “${key}”. Add a line “${key}: …”`,
  }),
};

/** 年度 that is no year of four digits, or none that a report can be about. */
export const unreadableYear: Check<{ readonly value: string; readonly allowed: YearRange }> = {
  id: 'unreadable-year',
  name: '年度格式',
  level: 'error',
  source: sources.reportManual,
  message: ({ value, allowed: { first, last } }) =>
    writtenYear(value) === undefined
      ? {
          zh: `年度“${value}”无法识别，请填 ${first} 至 ${last} 之间的四位年份，如 2025`,
          en: `The year “${value}” cannot be read. Enter four digits from ${first} to ${last}, such as 2025`,
        }
      : {
          zh: `没有“${value}”的年度报告；年度应为 ${first} 至 ${last} 之间的年份`,
          en: `There is no report on the year “${value}”. Enter a year from ${first} to ${last}`,
        },
};

/** 发布日期 that is no calendar day. */
export const unreadableDate: Check<{ readonly value: string }> = {
  id: 'unreadable-date',
  name: '日期格式',
  level: 'error',
  source: sources.reportManual,
  message: ({ value }) => ({
    zh: `发布日期“${value}”不是有效日期，请写成 2026-01-20 或 2026年1月20日`,
    en: `“${value}” is not a valid date. Write 2026-01-20 or 2026年1月20日`,
  }),
};

/** 机关类型 outside the kinds of agencies the format tells apart. */
export const unknownBodyKind: Check<{
  readonly value: string;
  readonly kinds: readonly string[];
  readonly proposal: string | undefined;
}> = {
  id: 'unknown-body-kind',
  name: '机关类型',
  level: 'error',
  source: { zh: '报告格式的“机关类型”', en: '机关类型 of the format' },
  bases: formatBases,
  message: ({ value, kinds, proposal }) => ({
    zh: `机关类型“${value}”无法识别，应为${kinds.join('、')}之一${didYouMean(proposal).zh}`,
    en: `“${value}” is not a type of agency; enter one of ${kinds.join(', ')}${didYouMean(proposal).en}`,
  }),
};

/** 格式 names a format that is neither built in nor in the workspace. */
export const unknownFormat: Check<{ readonly name: string; readonly proposal: string | undefined }> = {
  id: 'unknown-format',
  name: '未知格式',
  level: 'error',
  source: sources.reportManual,
  message: ({ name, proposal }) => ({
    zh: `未找到格式“${name}”，章节和表格无法核对${proposal === undefined ? '；请更正名称，或放入定义该格式的文件' : didYouMean(proposal).zh}`,
    en: `There is no format “${name}”, so chapters and tables cannot be checked${proposal === undefined ? '. Correct the name, or add the file that defines it' : didYouMean(proposal).en}`,
  }),
};

/** No format names the report's year: for the years before 2019 there was no uniform one. */
export const noFormat: Check<{ readonly year: number }> = {
  id: 'no-format',
  name: '无适用格式',
  level: 'warning',
  source: sources.applicability,
  message: ({ year }) => ({
    zh: `没有适用于${year}年度的报告格式，章节和表格无法核对；如有，请用“格式: ……”指明`,
    en: `No format applies to the report year ${year}, so chapters and tables cannot be checked. Name one with “格式: …”`,
  }),
};

/** The format named in the header was not, or is no longer, in force for the report's year. */
export const formatYear: Check<{
  readonly name: string;
  readonly year: number;
  readonly from: number;
  readonly to: number | undefined;
  readonly proposal: string | undefined;
}> = {
  id: 'format-year',
  name: '格式与年度',
  level: 'error',
  source: sources.applicability,
  bases: formatBases,
  message: ({ name, year, from, to, proposal }) => ({
    zh: `格式“${name}”适用于${to === undefined ? `${from}年度起` : `${from}至${to}年度`}的报告，不适用于${year}年度。${
      proposal === undefined ? '' : `请改用“${proposal}”`
    }`,
    en: `Format “${name}” applies to report years ${from}${to === undefined ? ' on' : ` to ${to}`}, not to ${year}.${
      proposal === undefined ? '' : ` Use “${proposal}”`
    }`,
  }),
};

/** Every check of the header. */
export const headerCatalogue: readonly Check[] = [
  unknownKey,
  repeatedKey,
  missingKey,
  unreadableYear,
  unreadableDate,
  unknownBodyKind,
  unknownFormat,
  noFormat,
  formatYear,
];
