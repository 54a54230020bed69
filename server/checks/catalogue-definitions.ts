import type { YearRange } from '../language/report-years.ts';
import { sources } from './basis-words.ts';
import type { Check } from './check.ts';
import { didYouMean } from './did-you-mean.ts';

/** A name in a rule or after 扩展 that the format does not have. */
export const unknownDefinition: Check<{ readonly name: string; readonly proposal: string | undefined }> = {
  id: 'unknown-definition',
  name: '格式中无此名称',
  level: 'error',
  source: sources.formatManual,
  message: ({ name, proposal }) => {
    const end = didYouMean(proposal);
    return { zh: `格式中未找到名称“${name}”${end.zh}`, en: `The format has nothing named “${name}”${end.en}` };
  },
};

/**
 * Two chapters, tables, rows or columns of one name: references could only ever mean the first. `home` is the group that
 * has the row or column in a format below, empty where none has.
 */
export const repeatedDefinition: Check<{ readonly name: string; readonly home?: string }> = {
  id: 'repeated-definition',
  name: '名称重复',
  level: 'error',
  source: sources.formatManual,
  message: ({ name, home }) => {
    if (home === undefined)
      return { zh: `“${name}”前面已经定义，请换一个名称`, en: `“${name}” is already defined; choose another name` };
    const zh = home === '' ? '不属于任何组' : `属于“${home}”`;
    const en = home === '' ? 'is outside all groups' : `belongs to “${home}”`;
    return {
      zh: `“${name}”在所扩展的格式中${zh}，不能换组；请写到表的最外层，另设新行则换一个名称`,
      en: `“${name}” ${en} in the format that is extended and cannot be moved. Write it outside all groups, or choose another name for a new one`,
    };
  },
};

/**
 * Another file defines a format of this name. In the same folder the first of them by its name counts, and this one is never
 * used; elsewhere reports use the one in the folder nearest to them.
 */
export const hiddenFormat: Check<{ readonly name: string; readonly other: string; readonly isUsed: boolean }> = {
  id: 'hidden-format',
  name: '同名格式',
  level: 'warning',
  source: sources.formatManual,
  message: ({ name, other, isUsed }) =>
    isUsed
      ? {
          zh: `“${other}”也定义了格式“${name}”；报告使用离它最近的文件夹中的定义`,
          en: `“${other}” defines a format “${name}” as well; a report uses the definition in the folder nearest to it`,
        }
      : {
          zh: `格式“${name}”已由“${other}”定义，这里的定义不起作用；请换一个名称或删去一处`,
          en: `“${other}” defines the format “${name}” already, so this definition has no effect. Choose another name, or delete one of them`,
        },
};

/** A rule that multiplies or divides numbers of the form by each other, or calls anything but 合计. */
export const notLinear: Check<Record<string, never>> = {
  id: 'not-linear',
  name: '规则写法超出范围',
  level: 'error',
  source: sources.formatManual,
  message: () => ({
    zh: '规则只能对行列作加减、乘除常数，或用“合计(组名)”',
    en: 'A rule adds and subtracts rows or columns, multiplied or divided by constants, or totals a group with 合计(group)',
  }),
};

/** A format that, through those it extends, extends itself. */
export const circularExtension: Check<{ readonly name: string }> = {
  id: 'circular-extension',
  name: '循环扩展',
  level: 'error',
  source: sources.formatManual,
  message: ({ name }) => ({
    zh: `格式“${name}”经由所扩展的格式又扩展到自身；请更正“扩展”所指的格式`,
    en: `Format “${name}” extends itself through the formats it extends. Correct what “扩展” names`,
  }),
};

/** A table of a format that stands on its own needs rows and columns. */
export const emptyTable: Check<{ readonly name: string }> = {
  id: 'empty-table',
  name: '表格无行列',
  level: 'error',
  source: sources.formatManual,
  message: ({ name }) => ({
    zh: `表“${name}”没有行或没有列，请补写“行”和“列”`,
    en: `Table “${name}” has no rows or no columns. Add “行” and “列”`,
  }),
};

/** 适用 from a year after its end. */
export const emptyPeriod: Check<{ readonly from: string; readonly to: string }> = {
  id: 'empty-period',
  name: '适用年度颠倒',
  level: 'error',
  source: sources.formatManual,
  message: ({ from, to }) => ({
    zh: `适用年度从 ${from} 到 ${to}，先后颠倒；请更正`,
    en: `The format applies from ${from} to ${to}: the years are in the wrong order. Correct them`,
  }),
};

/** A year behind 适用, 鼓励采用, 旧提法 or 失效依据 that is none, or that no report is about. */
export const unreadableFormatYear: Check<{ readonly written: string; readonly allowed: YearRange }> = {
  id: 'unreadable-format-year',
  name: '格式年份写法',
  level: 'error',
  source: sources.formatManual,
  message: ({ written, allowed: { first, last } }) => ({
    zh: `年份“${written}”无法识别，请填 ${first} 至 ${last} 之间的四位年份，如 2021 或 2021年`,
    en: `The year “${written}” cannot be read. Write four digits from ${first} to ${last}: 2021 or 2021年`,
  }),
};

/** 公布期限 that is no day of the next year. */
export const unreadableDeadline: Check<{ readonly day: string }> = {
  id: 'unreadable-deadline',
  name: '公布期限写法',
  level: 'error',
  source: sources.formatManual,
  message: ({ day }) => ({
    zh: `公布期限“${day}”无法识别，请写成“次年1月31日”`,
    en: `The deadline “${day}” cannot be read. Write a day of the next year: 次年1月31日`,
  }),
};

/** 报告标题 or 报告前言 with braces that no header field fills. */
export const unknownPlaceholder: Check<{ readonly name: string; readonly keys: readonly string[] }> = {
  id: 'unknown-placeholder',
  name: '标题中的花括号',
  level: 'error',
  source: sources.formatManual,
  message: ({ name, keys }) => ({
    zh: `“{${name}}”不是报头项，新建报告时不能填入；可用的如${keys.map((key) => `{${key}}`).join('、')}`,
    en: `“{${name}}” is not a header field, so new reports cannot fill it in. Use one such as ${keys.map((key) => `{${key}}`).join(', ')}`,
  }),
};

/** Every check of formats. */
export const definitionCatalogue: readonly Check[] = [
  unknownDefinition,
  repeatedDefinition,
  hiddenFormat,
  notLinear,
  circularExtension,
  emptyTable,
  emptyPeriod,
  unreadableFormatYear,
  unreadableDeadline,
  unknownPlaceholder,
];
