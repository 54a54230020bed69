import type Big from 'big.js';
import { halfWidth } from '../language/label-key.ts';
import { formOf } from '../report/cell-forms.ts';
import type { Fact } from '../report/evaluated.ts';
import type { CellForm } from '../report/format.ts';
import { inYuan, readCell } from '../report/read/read-cell.ts';

/**
 * A statutory number as it prints: all its digits, no separators, no exponent. The unit stands behind it only where the
 * form leaves it to the author (251000元). What nobody filled in prints as nothing; what can't be read, is written with more than a
 * number, or does not count, as written.
 */
export function factText(fact: Fact): string {
  if (fact.loose && fact.origin === 'typed') return fact.text;
  const form = formOf(fact.row, fact.column);
  if (form.kind === 'choice' && fact.origin !== 'unreadable' && fact.origin !== 'uncounted')
    return choiceText(form, fact.entry);
  if (fact.entry) return fact.entry.text;
  if (fact.value === undefined) return isAsWritten(fact) ? cellText(fact.text) : '';
  if (!fact.column.writesUnit || fact.unit === undefined) return decimalText(fact.value);
  return `${decimalText(fact.value.div(inYuan(fact.unit) ?? 1))}${fact.unit}`;
}

/**
 * A choice as forms print it: every value behind its box, ticked where it is chosen; where the values take too much room,
 * those that are chosen. Both boxes are characters of every Chinese font.
 */
function choiceText({ choices = [] }: CellForm, entry: Fact['entry']): string {
  const chosen = new Map(entry?.kind === 'choice' ? entry.chosen.map(({ value, remark }) => [value, remark]) : []);
  if (choices.join('').length > longestChoices) return entry?.text ?? '';
  return choices.map((value) => `${chosen.has(value) ? '■' : '□'}${value}${chosen.get(value) ?? ''}`).join('　');
}

/** In characters: about three lines of a cell. */
const longestChoices = 60;

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
