import type Big from 'big.js';
import { inYuan } from '../report/money.ts';
import type { Fact } from '../report/report.ts';

/**
 * A statutory number as it prints: all its digits, no separators, no exponent. The unit stands behind it only where the
 * form leaves it to the author (251000元). What nobody filled in prints as nothing; what can't be read, is written with more than a
 * number, or does not count, as written.
 */
export function factText(fact: Fact): string {
  if (fact.loose && fact.origin === 'typed') return fact.text;
  if (fact.value === undefined) return isAsWritten(fact) ? fact.text : '';
  if (!fact.column.writesUnit || fact.unit === undefined) return decimalText(fact.value);
  return `${decimalText(fact.value.div(inYuan(fact.unit) ?? 1))}${fact.unit}`;
}

function isAsWritten({ origin, text }: Fact): boolean {
  return origin === 'unreadable' || (origin === 'uncounted' && text !== '=');
}

/** Exact, in plain notation. */
export function decimalText(value: Big): string {
  return value.toFixed();
}
