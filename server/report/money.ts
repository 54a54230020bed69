import Big from 'big.js';
import type { FormatColumn } from './format.ts';

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
