import Big from 'big.js';
import { halfWidth } from '../language/digits.ts';
import type { FormatColumn } from './format.ts';
import { inYuan, moneyUnits, unitOf } from './money.ts';
import type { Reading } from './report.ts';

const number = new RegExp(`^([+-]?)(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?\\s*(${moneyUnits.join('|')})?$`);

/** Reads a cell: `103`, `1,234`, `+3`, `-8`, `0.5万元`, `=`, or nothing. Full-width characters count as half-width. */
export function readCell(text: string): Reading {
  const plain = halfWidth(text.trim());
  if (plain === '') return { kind: 'blank' };
  if (plain === '=') return { kind: 'computed' };
  const [, sign, whole, fraction = '', unit] = number.exec(plain) ?? [];
  if (whole === undefined) return { kind: 'unreadable' };
  const value = new Big(`${sign === '-' ? '-' : ''}${whole.replaceAll(',', '')}${fraction}`);
  return { kind: 'number', value, ...(unit === undefined ? {} : { unit }) };
}

/**
 * The number in the column's own unit: 5000元 is 0.5 in a column of 万元, and 元 is the unit of columns that leave it
 * to the author. Undefined when the column counts things and the author wrote a unit of money.
 */
export function inColumnUnit(reading: Reading & { kind: 'number' }, column: FormatColumn): Big | undefined {
  if (reading.unit === undefined) return reading.value;
  const factor = inYuan(reading.unit);
  const own = inYuan(unitOf(column));
  return factor && own && reading.value.times(factor).times(new Big(1).div(own));
}
