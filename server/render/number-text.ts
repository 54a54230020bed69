import type Big from 'big.js';
import type { Fact } from '../report/report.ts';

/** 元 in one of each unit of money that authors write. */
const yuan: Readonly<Record<string, string>> = { 元: '1', 万元: '10000', 亿元: '100000000' };

/**
 * A statutory number as it prints: all its digits, no separators, no exponent. The unit stands behind it only where the
 * form leaves it to the author (251000元). What nobody filled in prints as nothing; what can't be read, as written.
 */
export function factText(fact: Fact): string {
  if (fact.value === undefined) return fact.origin === 'unreadable' ? fact.text : '';
  if (!fact.column.writesUnit || fact.unit === undefined) return decimalText(fact.value);
  return `${decimalText(fact.value.div(yuan[fact.unit] ?? '1'))}${fact.unit}`;
}

/** Exact, in plain notation. */
export function decimalText(value: Big): string {
  return value.toFixed();
}
