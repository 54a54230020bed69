import Big from 'big.js';
import type { Fact } from '../evaluated.ts';
import { inNumerals, yearInNumerals } from '../read/numerals.ts';
import { inYuan, moneyUnits, plainUnit, unitOf } from '../read/read-cell.ts';
import { rounded } from './solve.ts';

/** What an expression in braces comes to: a number (undefined while unknown), or a header's text. */
export interface Result {
  readonly value?: Big | undefined;
  readonly text?: string | undefined;
  /** Of a share or a change: what has not been rounded yet, and how a text says what it is rounded to. */
  readonly percentage?: { readonly exact: Big; readonly says: (percent: Big, digits: string) => string };
}

/** The functions prose may use, and how many arguments each takes. */
export const boundFunctions: ReadonlyMap<string, number> = new Map([
  ...Object.entries({ 合计: 1, 占比: 2, 同比: 1, 小数: 2, 千分位: 1, 中文: 1 }),
  ...moneyUnits.map((unit) => [unit, 1] as const),
]);

/** More are no number that anybody reads. */
const mostDecimals = 6;

/** 占比: a share as a percentage with at most two decimals. */
export function shareOf(quotient: Big): Result {
  return asPercentage(quotient, (_, digits) => `${digits}%`);
}

/** 同比: change against last year, in words: 增长1.08%, 下降3%, 持平. */
export function changeOf(quotient: Big): Result {
  return asPercentage(quotient, (percent, digits) =>
    percent.eq(0) ? '持平' : `${percent.gt(0) ? '增长' : '下降'}${digits.replace('-', '')}%`,
  );
}

function asPercentage(quotient: Big, says: (percent: Big, digits: string) => string): Result {
  const exact = quotient.times(100);
  const value = rounded(exact);
  return { value, text: says(value, value.toFixed()), percentage: { exact, says } };
}

/** 小数: with exactly so many decimals, rounded half up; undefined where that is no number of decimals. */
export function withDecimals({ value, percentage }: Result, decimals: Big | undefined): Result | undefined {
  if (decimals && (!isWhole(decimals) || decimals.gt(mostDecimals))) return undefined;
  const exact = percentage?.exact ?? value;
  if (!exact || !decimals) return {};
  const shown = exact.round(decimals.toNumber(), Big.roundHalfUp);
  const digits = shown.toFixed(decimals.toNumber());
  return { value: shown, text: percentage ? percentage.says(shown, digits) : digits };
}

/** 千分位: `12,345.60`. */
export function withCommas({ value, text }: Result): Result {
  if (!value) return {};
  const digits = text ?? value.toFixed();
  return { value, text: digits.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ',')) };
}

/** 中文: 十二; of a year 二〇二五. */
export function inChinese({ value, text }: Result): Result {
  if (!value) return text === undefined ? {} : { text: yearInNumerals(text) };
  return { value, text: inNumerals(value) };
}

/** 万元: an amount in this unit, of whatever units the numbers are that it is made of; those without a unit are 元. */
export function inUnit(unit: string, { value }: Result, facts: readonly Fact[]): Result {
  const written = facts.map((fact) => fact.row.cells?.unit ?? unitOf(fact.column) ?? fact.unit);
  const from = inYuan(written.find((one) => inYuan(one))) ?? inYuan(plainUnit);
  const to = inYuan(unit);
  return value && from && to ? { value: value.times(from).div(to) } : {};
}

function isWhole(value: Big): boolean {
  return value.gte(0) && value.eq(value.round(0));
}
