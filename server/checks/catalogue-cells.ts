import type { Check } from './check.ts';
import { abridged } from './wording.ts';

/** A negative number where the form counts things. */
export const negativeNumber: Check<{ readonly text: string; readonly row: string; readonly column: string }> = {
  id: 'negative-number',
  name: '负数',
  level: 'error',
  source: '统一格式的表：件数不为负',
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
  source: '统一格式的表：件数为整数',
  message: ({ text, row, column }) => ({
    zh: `“${row}”的“${column}”填了小数 ${text}，此处只能是整数`,
    en: `“${column}” of “${row}” is ${text}; only a whole number can stand here`,
  }),
};

/** A cell that holds neither a number nor `=`: 无, —, /. */
export const unreadableNumber: Check<{
  readonly text: string;
  readonly row: string;
  readonly columns: readonly string[];
  readonly proposal: string | undefined;
}> = {
  id: 'unreadable-number',
  name: '不是数字',
  level: 'error',
  source: '统一格式的表：各格填数字',
  message: ({ text, row, columns, proposal }) => {
    const places = abridged(columns, columnUnit);
    return {
      zh: `“${row}”的${places.zh}填了“${text}”，不是数字；${proposal === undefined ? '请填数字' : `请改为 ${proposal}`}`,
      en: `${places.en} of “${row}” holds “${text}”, which is no number; write ${proposal ?? 'a number'}`,
    };
  },
};

/** Numbers in full-width digits: read all the same, but the formatter and the print have half-width ones. */
export const fullWidthNumber: Check<{ readonly row: string; readonly texts: readonly string[] }> = {
  id: 'full-width-number',
  name: '全角数字',
  level: 'hint',
  source: '惯例：数字用半角',
  message: ({ row, texts }) => {
    const written = abridged(texts, cellUnit);
    return {
      zh: `“${row}”的${written.zh}是全角数字，宜改用半角`,
      en: `${written.en} of “${row}” ${texts.length === 1 ? 'is' : 'are'} in full-width digits; use half-width ones`,
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
  source: '统一格式的表头',
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
  source: '国办公开办函〔2019〕60号的表未定单位；惯例',
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
  fullWidthNumber,
  unexpectedUnit,
  amountWithoutUnit,
  blankCells,
  blankColumn,
  blankTable,
];
