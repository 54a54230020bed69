import type { Check } from './check.ts';
import { abridged } from './wording.ts';

/** A negative number where the form counts things. */
export const negativeNumber: Check<{ readonly text: string; readonly row: string; readonly column: string }> = {
  id: 'negative-number',
  name: '负数',
  level: 'error',
  source: '报告格式的表：件数不为负',
  message: ({ text, row, column }) => ({
    zh: `“${row}”的“${column}”填了负数 ${text}，此处只能是零或正数`,
    en: `“${column}” of “${row}” is ${text}; a negative number cannot stand here`,
  }),
};

/** A fraction where the form counts things. */
export const fractionalNumber: Check<{ readonly text: string; readonly row: string; readonly column: string }> = {
  id: 'fractional-number',
  name: '小数',
  level: 'error',
  source: '报告格式的表：件数为整数',
  message: ({ text, row, column }) => ({
    zh: `“${row}”的“${column}”填了小数 ${text}，此处只能是整数`,
    en: `“${column}” of “${row}” is ${text}; only a whole number can stand here`,
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
  source: '报告格式的表：各格填数字',
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
  source: '报告格式的表：各格填数字',
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
  source: '报告格式的表：件数为整数',
  message: ({ text, row, column }) => ({
    zh: `“${row}”的“${column}”填了 ${text}，件数是整数，宜去掉小数位`,
    en: `“${column}” of “${row}” is ${text}; a count is a whole number, so leave out the decimals`,
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
  source: '报告格式的表头',
  message: ({ text, row, column, converted, unit }) => ({
    zh: `“${row}”的“${column}”填了 ${text}，正式报告中为 ${converted}（${unit}）；宜直接填 ${converted}`,
    en: `“${column}” of “${row}” is ${text}, which appears as ${converted} (${unit}) in the finished report; better enter ${converted}`,
  }),
};

/** Numbers in full-width characters, a comma or sign included: read all the same, but the formatter and the print have half-width ones. */
export const fullWidthNumber: Check<{ readonly row: string; readonly texts: readonly string[] }> = {
  id: 'full-width-number',
  name: '全角数字',
  level: 'hint',
  source: '惯例：数字用半角',
  message: ({ row, texts }) => {
    const written = abridged(texts, cellUnit);
    return {
      zh: `“${row}”的${written.zh}用了全角字符，宜改用半角`,
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
  source: '报告格式的表头',
  message: ({ text, unit, row, column }) => ({
    zh: `“${row}”的“${column}”是件数，“${text}”不应带单位“${unit}”`,
    en: `“${column}” of “${row}” is a count; “${text}” must not carry the unit “${unit}”`,
  }),
};

/** An amount of money without a unit where the form leaves the unit to the author: 8040 may be 元 or 万元. */
export const amountWithoutUnit: Check<{ readonly text: string; readonly row: string; readonly column: string }> = {
  id: 'amount-without-unit',
  name: '金额单位',
  level: 'hint',
  source: '报告格式的“自带单位”；惯例',
  message: ({ text, row, column }) => ({
    zh: `“${row}”的“${column}”${text} 没有写单位，请写明“${text}元”或“${text}万元”`,
    en: `“${column}” of “${row}” is ${text} without a unit. Write “${text}元” or “${text}万元”`,
  }),
};

/** Cells not filled in yet: the sums they stand in cannot be checked. */
export const blankCells: Check<{ readonly row: string; readonly columns: readonly string[] }> = {
  id: 'blank-cells',
  name: '未填格',
  level: 'warning',
  source: '惯例：没有的填 0',
  message: ({ row, columns }) => {
    const places = abridged(columns, columnUnit);
    return {
      zh: `“${row}”的${places.zh}没有填；没有的填 0，合计可填“=”由规则计算`,
      en: `${places.en} of “${row}” is not filled in. Write 0 for none, or “=” to have a total computed`,
    };
  },
};

/** A column, such as 总计, that is blank in every row. */
export const blankColumn: Check<{ readonly table: string; readonly column: string; readonly computable: boolean }> = {
  id: 'blank-column',
  name: '整列未填',
  level: 'warning',
  source: '惯例：没有的填 0',
  message: ({ table, column, computable }) => ({
    zh: `表“${table}”的“${column}”整列没有填；${computable ? '可填“=”由规则计算' : '没有的填 0'}`,
    en: `Column “${column}” of table “${table}” is blank throughout. ${
      computable ? 'Write “=” to have it computed' : 'Write 0 for none'
    }`,
  }),
};

/** A table with many blank cells: said once for all of them. */
export const blankTable: Check<{ readonly table: string; readonly count: number; readonly all: boolean }> = {
  id: 'blank-table',
  name: '表未填完',
  level: 'warning',
  source: '惯例：没有的填 0',
  message: ({ table, count, all }) => ({
    zh: `表“${table}”${all ? '全部' : '有'}${count}格没有填；没有的填 0，合计可填“=”由规则计算`,
    en: `${all ? 'All ' : ''}${count} cells of table “${table}” are not filled in. Write 0 for none, or “=” to have totals computed`,
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
