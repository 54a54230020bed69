import type Big from 'big.js';
import type { BelowReport, SumBelow, SumsBelow } from '../below.ts';
import { slipBits } from '../diagnosis/slips.ts';
import { differenceOf } from './sum-below.ts';

/** What may be behind a number that is not what those below come to. */
export type Suspect =
  /** One report was not added, or twice. */
  | { readonly kind: 'omitted' | 'twice'; readonly member: BelowReport }
  /** One report has a number that should be another one. */
  | { readonly kind: 'slip'; readonly member: BelowReport; readonly written: Big; readonly meant: Big }
  /** The number above is the slip. */
  | { readonly kind: 'own' };

/** How much likelier, in bits, what is named has to be than what is not. */
const clearly = 2;

/** More than these are no help. */
const most = 3;

/**
 * What explains a number best: a report that was left out or added twice has just the number that is off, a slip of the hand
 * makes the written number of the right one, and numbers seldom change much from one year to the next.
 */
export function likeliest(cell: SumBelow, below: SumsBelow): readonly Suspect[] {
  const { fact, sum } = cell;
  const difference = differenceOf(cell);
  // What the office above did itself may be anything.
  if (!difference || !fact.value || below.includesOwn) return [];
  const whole = fact.column.decimal ? undefined : 0;
  const ranked: { readonly suspect: Suspect; readonly bits: number }[] = [
    { suspect: { kind: 'own' }, bits: slipBits(fact.value, sum) },
  ];
  for (const member of below.members) {
    const written = member.values.get(fact.path);
    if (!written) continue;
    const meant = written.plus(difference);
    if (!written.eq(0) && difference.eq(written.times(-1)))
      ranked.push({ suspect: { kind: 'omitted', member }, bits: 4 });
    else if (!written.eq(0) && difference.eq(written)) ranked.push({ suspect: { kind: 'twice', member }, bits: 6 });
    if (!fact.column.signed && meant.lt(0)) continue;
    if (whole !== undefined && !meant.round(whole).eq(meant)) continue;
    const before = below.before.get(member)?.values.get(fact.path);
    const bits = slipBits(written, meant) + (before ? change(before, meant) - change(before, written) : 0);
    ranked.push({ suspect: { kind: 'slip', member, written, meant }, bits });
  }
  ranked.sort((one, other) => one.bits - other.bits);
  const best = ranked[0]?.bits ?? 0;
  const named = ranked.filter(({ bits }) => bits < best + clearly);
  return named.length > most ? [] : named.map(({ suspect }) => suspect);
}

/** How much a change from one year to the next speaks against a number, in bits: a number doubled or halved costs two. */
function change(before: Big, now: Big): number {
  return 2 * Math.abs(Math.log2((Number(now) + 1) / (Number(before) + 1)));
}
