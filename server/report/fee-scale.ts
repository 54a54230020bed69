import Big from 'big.js';
import type { FeeMethod, FeeScale, FeeTier } from './format.ts';

/** What lies in one tier of a bill. */
export interface ChargedPart {
  readonly from: number;
  readonly to: number;
  readonly price: Big;
  readonly amount: Big;
}

/** A bill by one method, tier by tier; those that cost nothing as well. */
export interface Charge {
  readonly method: FeeMethod;
  readonly count: number;
  readonly parts: readonly ChargedPart[];
  readonly amount: Big;
}

/** More than anyone has ever applied for, or copied, in a month. */
export const mostCharged = 1_000_000;

/** What so many cost by a method: each tier at its own price (超额累进). */
export function chargeFor(method: FeeMethod, count: number): Charge {
  const parts: ChargedPart[] = [];
  for (const tier of tiersUpTo(method, count)) {
    const to = Math.min(tier.to ?? count, count);
    parts.push({ from: tier.from, to, price: tier.price, amount: tier.price.times(to - tier.from + 1) });
  }
  return { method, count, parts, amount: parts.reduce((sum, part) => sum.plus(part.amount), new Big(0)) };
}

/** The tiers that a count reaches into, with those that follow from 递增. */
function* tiersUpTo({ tiers }: FeeMethod, count: number): Iterable<FeeTier> {
  for (const tier of tiers) {
    if (tier.from > count) return;
    yield tier;
    if (tier.increase === undefined || tier.to === undefined) continue;
    const width = tier.to - tier.from + 1;
    let { from, price } = tier;
    while (from + width <= count) {
      from += width;
      price = price.plus(tier.increase);
      yield { from, to: from + width - 1, price };
    }
  }
}

/** How many of a bill are charged for: those above the tiers that cost nothing. */
export function chargedCount({ parts }: Charge): number {
  return parts.reduce((sum, { from, to, price }) => (price.eq(0) ? sum : sum + to - from + 1), 0);
}

/** Why the tiers of a method are no scale: a count would have no price, or two; undefined where each has one. */
export function tierProblem(tiers: readonly Pick<FeeTier, 'from' | 'to' | 'increase'>[]): TierProblem | undefined {
  let next = 1;
  for (const [index, { from, to, increase }] of tiers.entries()) {
    const isLast = index === tiers.length - 1;
    if (from !== next) return { index, kind: 'gap', expected: next };
    if (to !== undefined && to < from) return { index, kind: 'reversed', expected: next };
    if (isLast) return to === undefined || increase !== undefined ? undefined : { index, kind: 'ends', expected: next };
    if (to === undefined || increase !== undefined) return { index, kind: 'endless', expected: next };
    next = to + 1;
  }
  return undefined;
}

/** The tier, by its place, that does not go on from the one before. */
export interface TierProblem {
  readonly index: number;
  /** `gap`: it does not begin where the one before ends; `ends`, `endless`: only the last goes on without an end. */
  readonly kind: 'gap' | 'reversed' | 'ends' | 'endless';
  /** Where it should begin. */
  readonly expected: number;
}

/** Whether a fee was charged in the year that a report is about. */
export function isCharged({ from }: FeeScale, { header: { year } }: { readonly header: { readonly year?: number } }) {
  return year !== undefined && (from === undefined || year >= from);
}

/** The largest number of 元 that every amount is a multiple of; undefined where prices are not whole. */
export function smallestStep({ methods }: FeeScale): number | undefined {
  const prices = methods.flatMap(({ tiers }) =>
    tiers.flatMap(({ price, increase }) => [price, ...(increase ? [increase] : [])]),
  );
  if (prices.some((price) => !price.mod(1).eq(0))) return undefined;
  const step = prices.reduce((common, price) => commonDivisor(common, price.toNumber()), 0);
  return step > 1 ? step : undefined;
}

function commonDivisor(one: number, other: number): number {
  return other === 0 ? one : commonDivisor(other, one % other);
}
