import type Big from 'big.js';
import { halfWidth } from '../language/digits.ts';
import { inYuan } from '../report/money.ts';
import { readCell } from '../report/read-cell.ts';
import type { Fact } from '../report/report.ts';

/**
 * A statutory number as it prints: all its digits, no separators, no exponent. The unit stands behind it only where the
 * form leaves it to the author (251000元). What nobody filled in prints as nothing; what can't be read, is written with more than a
 * number, or does not count, as written.
 */
export function factText(fact: Fact): string {
  if (fact.loose && fact.origin === 'typed') return fact.text;
  if (fact.value === undefined) return isAsWritten(fact) ? cellText(fact.text) : '';
  if (!fact.column.writesUnit || fact.unit === undefined) return decimalText(fact.value);
  return `${decimalText(fact.value.div(inYuan(fact.unit) ?? 1))}${fact.unit}`;
}

function isAsWritten({ origin, text }: Fact): boolean {
  return origin === 'unreadable' || (origin === 'uncounted' && cellText(text) !== '=');
}

/** A cell as it is written, but for the width of a number: formatting must not change what prints. */
export function cellText(text: string): string {
  const { kind } = readCell(text);
  return kind === 'number' || kind === 'computed' ? halfWidth(text) : text;
}

/** Exact, in plain notation. */
export function decimalText(value: Big): string {
  return value.toFixed();
}
