import Big from 'big.js';
import { halfWidth } from '../../language/label-key.ts';
import { remembered } from '../../shared/remembered.ts';
import type { FormatColumn } from '../format.ts';
import type { Reading } from '../written.ts';

/** Units of money that numbers are converted between, by how many 元 each is. */
const yuan: ReadonlyMap<string, Big> = new Map([
  ['元', new Big(1)],
  ['万元', new Big(10_000)],
  ['亿元', new Big(100_000_000)],
]);

/** What every other unit is counted in. */
export const plainUnit = '元';

/** Every unit of money, the smallest first. */
export const moneyUnits: readonly string[] = [...yuan.keys()];

/** How many 元 a unit of money is; undefined for any other unit. */
export function inYuan(unit: string | undefined): Big | undefined {
  return unit === undefined ? undefined : yuan.get(unit);
}

/** The unit that the numbers of a column are in: 元 where the author writes one behind each; none of what is counted. */
export function unitOf({ unit, writesUnit }: FormatColumn): string | undefined {
  return writesUnit ? plainUnit : unit;
}

const number = new RegExp(`^([+-]?)(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?\\s*(${moneyUnits.join('|')})?$`);

/** Reads a cell: `103`, `1,234`, `+3`, `-8`, `0.5万元`, `=`, or nothing. Full-width characters count as half-width. */
export const readCell: (text: string) => Reading = remembered((text) => {
  const plain = halfWidth(text.trim());
  if (plain === '') return { kind: 'blank' };
  if (plain === '=') return { kind: 'computed' };
  const [, sign, whole, fraction = '', unit] = number.exec(plain) ?? [];
  if (whole === undefined) return { kind: 'unreadable' };
  const value = new Big(`${sign === '-' ? '-' : ''}${whole.replaceAll(',', '')}${fraction}`);
  return { kind: 'number', value, ...(unit === undefined ? {} : { unit }) };
});

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
