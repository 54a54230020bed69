import { halfWidth } from '../../language/digits.ts';
import type { FormatColumn } from '../../report/format.ts';
import { readCell } from '../../report/read-cell.ts';

/** Whether a copied cell holds a number, with its unit or without. */
export function isNumber(text: string): boolean {
  return readCell(text).kind === 'number';
}

const placeholder = /^(?:\u65e0|\u6682\u65e0|\u7a7a)$/; // 无, 暂无, 空

/** Whether a copied cell holds words: a name, not a number or what stands in the place of one. */
export function isWords(text: string): boolean {
  return /\p{L}/u.test(text) && !isNumber(text) && !placeholder.test(text);
}

/**
 * A copied cell as a cell of a report: numbers half-width and without separators, `12.00` as `12` in a column of whole
 * numbers; anything else as it is, bars escaped.
 */
export function cellText(text: string, column?: FormatColumn): string {
  if (!isNumber(text)) return escaped(text);
  const plain = halfWidth(text).replaceAll(',', '').replace(/\s+/g, '');
  return column && !column.decimal ? plain.replace(/\.0+(?!\d)/, '') : plain;
}

/** A text that ends no cell. */
export function escaped(text: string): string {
  return text.replace(/[\\|\uff5c]/g, '\\$&');
}
