import { sources } from './basis-words.ts';
import type { Check } from './check.ts';
import { abridged } from './wording.ts';

/** A negative number where the form counts things. */
export const negativeNumber: Check<{ readonly text: string; readonly row: string; readonly column: string }> = {
  id: 'negative-number',
  name: '负数',
  level: 'error',
  source: { zh: '报告格式的表：件数不为负', en: 'tables of the format: counts are not negative' },
  message: ({ text, row, column }) => ({
    zh: `“${row}”的“${column}”填报 ${text}，此列不能为负数；请核对`,
    en: `“${column}” of “${row}” is ${text}; this column does not allow negative numbers`,
  }),
};

/** A fraction where the form counts things. */
export const fractionalNumber: Check<{ readonly text: string; readonly row: string; readonly column: string }> = {
  id: 'fractional-number',
  name: '小数',
  level: 'error',
  source: sources.wholeNumbers,
  message: ({ text, row, column }) => ({
    zh: `“${row}”的“${column}”填报 ${text}，此列只能填整数；请核对`,
    en: `“${column}” of “${row}” is ${text}; this column takes whole numbers only`,
  }),
};

/** What a cell holds instead of a number, and the number that is meant. */
interface WordsForNumber {
  readonly text: string;
  readonly row: string;
  readonly columns: readonly string[];
  readonly proposal: string | undefined;
  /** No other number can be meant. */
  readonly certain: boolean;
}

/** A cell that holds neither a number nor `=`: 无, —, 3件, 约30. */
export const unreadableNumber: Check<WordsForNumber> = {
  id: 'unreadable-number',
  name: '不是数字',
  level: 'error',
  source: sources.numbers,
  message: ({ text, row, columns, proposal, certain }) => {
    const places = abridged(columns, columnUnit);
    const wanted =
      proposal === undefined
        ? { zh: '请填数字', en: 'Enter a number' }
        : certain
          ? { zh: `请改为 ${proposal}`, en: `Enter ${proposal}` }
          : { zh: `可能是 ${proposal}，请核对`, en: `Possibly ${proposal}: check the records` };
    return {
      zh: `“${row}”的${places.zh}应填数字，现填“${text}”；${wanted.zh}`,
      en: `“${text}” is not a number (row “${row}”, ${places.en}). ${wanted.en}`,
    };
  },
};

/** A number with something said of it in its cell: `22（其中修订16件）`. The number counts. */
export const numberWithRemark: Check<WordsForNumber & { readonly proposal: string }> = {
  id: 'number-with-remark',
  name: '数字附注',
  level: 'warning',
  source: sources.numbers,
  message: ({ text, row, columns, proposal, certain }) => {
    const places = abridged(columns, columnUnit);
    return {
      zh: `“${row}”的${places.zh}应只填数字，现填“${text}”；${certain ? `请改为 ${proposal}，附注移到表下` : `数字可能是 ${proposal}，请核对，附注宜移到表下`}`,
      en: `${places.en} of “${row}” is “${text}”; a cell holds a number only. ${certain ? `Enter ${proposal}` : `The number may be ${proposal}: check the records`}, and move the remark below the table`,
    };
  },
};

/** A whole number with decimals that say nothing: 12.00. */
export const needlessDecimals: Check<{ readonly text: string; readonly row: string; readonly column: string }> = {
  id: 'needless-decimals',
  name: '多余小数位',
  level: 'hint',
  source: sources.wholeNumbers,
  message: ({ text, row, column }) => ({
    zh: `“${row}”的“${column}”填报 ${text}，件数为整数，宜去掉小数位`,
    en: `“${column}” of “${row}” is ${text}; a count is a whole number, so omit the decimals`,
  }),
};

/** An amount in another unit than the column's: it is converted. */
export const otherUnit: Check<{
  readonly text: string;
  readonly row: string;
  readonly column: string;
  readonly converted: string;
  readonly unit: string;
}> = {
  id: 'other-unit',
  name: '单位换算',
  level: 'hint',
  source: sources.headers,
  message: ({ text, row, column, converted, unit }) => ({
    zh: `“${row}”的“${column}”填报 ${text}，正式报告中为 ${converted}（${unit}）；宜直接填 ${converted}`,
    en: `“${column}” of “${row}” is ${text}, which appears as ${converted} (${unit}) in the finished report; enter ${converted} instead`,
  }),
};

/** Numbers in full-width characters, a comma or sign included: read all the same, but the formatter and the print have half-width ones. */
export const fullWidthNumber: Check<{ readonly row: string; readonly texts: readonly string[] }> = {
  id: 'full-width-number',
  name: '全角数字',
  level: 'hint',
  source: { zh: '惯例：数字用半角', en: 'common practice: half-width digits' },
  message: ({ row, texts }) => {
    const written = abridged(texts, cellUnit);
    return {
      zh: `“${row}”的${written.zh}使用全角字符，宜改用半角`,
      en: `${written.en} of “${row}” ${texts.length === 1 ? 'is' : 'are'} in full-width characters; use half-width ones`,
    };
  },
};

/** A unit of money in a column that counts things. */
export const unexpectedUnit: Check<{
  readonly text: string;
  readonly unit: string;
  readonly row: string;
  readonly column: string;
}> = {
  id: 'unexpected-unit',
  name: '多余单位',
  level: 'error',
  source: sources.headers,
  message: ({ text, unit, row, column }) => ({
    zh: `“${row}”的“${column}”应填件数，“${text}”不应带单位“${unit}”`,
    en: `“${column}” of “${row}” is a count; “${text}” must not have the unit “${unit}”`,
  }),
};

/** An amount of money without a unit where the form leaves the unit to the author: 8040 may be 元 or 万元. */
export const amountWithoutUnit: Check<{ readonly text: string; readonly row: string; readonly column: string }> = {
  id: 'amount-without-unit',
  name: '金额单位',
  level: 'hint',
  source: { zh: '报告格式的“自带单位”；惯例', en: '自带单位 of the format; common practice' },
  message: ({ text, row, column }) => ({
    zh: `“${row}”的“${column}”填报 ${text}，未写单位，请写明“${text}元”或“${text}万元”`,
    en: `“${column}” of “${row}” is ${text} without a unit. Write “${text}元” or “${text}万元”`,
  }),
};

/** Cells not filled in yet: the equations they are in cannot be checked. */
export const blankCells: Check<{ readonly row: string; readonly columns: readonly string[] }> = {
  id: 'blank-cells',
  name: '未填格',
  level: 'warning',
  source: sources.zeros,
  message: ({ row, columns }) => {
    const places = abridged(columns, columnUnit);
    return {
      zh: `“${row}”的${places.zh}未填；无此情况的填 0，合计可填“=”自动计算`,
      en: `${places.en} of “${row}” ${columns.length === 1 ? 'is' : 'are'} empty. Enter 0 if there were none; enter “=” to compute a total`,
    };
  },
};

/** A column, such as 总计, that is empty in every row. */
export const blankColumn: Check<{ readonly table: string; readonly column: string; readonly computable: boolean }> = {
  id: 'blank-column',
  name: '整列未填',
  level: 'warning',
  source: sources.zeros,
  message: ({ table, column, computable }) => ({
    zh: `表“${table}”的“${column}”整列未填；${computable ? '可填“=”自动计算' : '无此情况的填 0'}`,
    en: `Column “${column}” of table “${table}” is empty in every row. ${
      computable ? 'Enter “=” to compute it' : 'Enter 0 if there were none'
    }`,
  }),
};

/** A table with many empty cells: said once for all of them. */
export const blankTable: Check<{ readonly table: string; readonly count: number; readonly all: boolean }> = {
  id: 'blank-table',
  name: '表未填完',
  level: 'warning',
  source: sources.zeros,
  message: ({ table, count, all }) => ({
    zh: `表“${table}”${all ? '全部' : '有'} ${count} 格未填；无此情况的填 0，合计可填“=”自动计算`,
    en: `${all ? 'All ' : ''}${count} cells of table “${table}” are empty. Enter 0 if there were none; enter “=” to compute totals`,
  }),
};

const columnUnit = { zh: '列', en: 'columns' };
const cellUnit = { zh: '格', en: 'cells' };

/** Every check of what single cells hold. */
export const cellCatalogue: readonly Check[] = [
  negativeNumber,
  fractionalNumber,
  unreadableNumber,
  numberWithRemark,
  needlessDecimals,
  otherUnit,
  fullWidthNumber,
  unexpectedUnit,
  amountWithoutUnit,
  blankCells,
  blankColumn,
  blankTable,
];
