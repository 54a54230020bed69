import { formOf } from '../../report/cell-forms.ts';
import type { FormatColumn, FormatRow, FormatTable } from '../../report/format.ts';
import type { Language, Text } from '../../shared/text.ts';
import { escapeMarkdown } from './markdown.ts';

/** What a cell takes: numbers of some unit, words, one of several values, a day. */
export function cellFormText(form: FormatColumn, language: Language): string {
  const { kind, choices = [], several, optional, decimal, signed, unit, writesUnit } = form;
  const values = choices.join('、');
  const ofNumbers: readonly (Text | false)[] = [
    decimal ? { zh: '可填小数', en: 'decimals allowed' } : { zh: '填整数', en: 'whole numbers' },
    signed && { zh: '可填负数', en: 'negative numbers allowed' },
    unit !== undefined && { zh: `单位：${unit}`, en: `unit: ${unit}` },
    writesUnit && { zh: '数字后写明单位', en: 'write the unit after the number' },
  ];
  const ofWords: readonly (Text | false)[] = [
    kind === 'text' && { zh: '填文字', en: 'text' },
    kind === 'date' && { zh: '填日期，如 2025年1月5日', en: 'a date such as 2025-01-05' },
    kind === 'choice' && !several && { zh: `选填一项：${values}`, en: `one of: ${values}` },
    kind === 'choice' && several === true && { zh: `可选多项：${values}`, en: `one or more of: ${values}` },
  ];
  const mayBeEmpty = optional === true && { zh: '可以不填', en: 'may be left empty' };
  return [...(kind === undefined ? ofNumbers : ofWords), mayBeEmpty]
    .flatMap((one) => (one ? [escapeMarkdown(one[language])] : []))
    .join(language === 'zh' ? '，' : ', ');
}

/** What the cells of a row take, where that is not what the columns say for all rows. */
export function rowFormText({ columns }: FormatTable, row: FormatRow, language: Language): string | undefined {
  if (!row.cells) return undefined;
  return [...new Set(columns.map((column) => cellFormText(formOf(row, column), language)))].join('; ');
}
