import Big from 'big.js';
import { holds } from '../equations/solve.ts';
import type { Equation } from '../evaluated.ts';
import { otherRows, type ParityRow } from './parity.ts';
import type { Repair, RepairSet } from './repairs.ts';
import { looksLikeSlip } from './slips.ts';

/**
 * The likeliest first: what most rules speak for that should hold, such as the link to last year; then totals, then
 * values that a slip of the hand explains. What 其余 filled comes last.
 */
export function ranked(
  repairs: readonly Repair[],
  broken: readonly Equation[],
  equations: readonly Equation[],
): Repair[] {
  return sortedByRank(repairs, (repair) => [
    repair.fact.origin === 'filled' ? 1 : 0,
    doubtsAfter([repair], equations),
    broken.some(({ total }) => total === repair.fact) ? 0 : 1,
    isSlip(repair) ? 0 : 1,
  ]);
}

/**
 * The likeliest first: what rules speak for that should hold, then fewer numbers, then slips of the hand; rows that had
 * no cases come last.
 */
export function likeliestSets(sets: readonly RepairSet[], equations: readonly Equation[]): RepairSet[] {
  return sortedByRank(sets, (set) => [
    doubtsAfter(set, equations),
    set.length,
    set.some(isSlip) ? 0 : 1,
    set.some(({ fact }) => fact.value?.eq(0)) ? 1 : 0,
  ]);
}

/** Sorted by the first rank that differs, lower ranks first; the order of equals is kept. */
export function sortedByRank<Item>(items: readonly Item[], rankOf: (item: Item) => readonly number[]): Item[] {
  return items
    .map((item) => ({ item, rank: rankOf(item) }))
    .sort((a, b) => a.rank.map((value, index) => value - (b.rank[index] ?? 0)).find((less) => less !== 0) ?? 0)
    .map(({ item }) => item);
}

/** How many of the rules that should hold would not, once numbers are changed. */
export function doubtsAfter(repairs: RepairSet, equations: readonly Equation[]): number {
  return otherRows(equations).filter((row) => row.equation.kind === 'should' && !wouldHold(row, repairs)).length;
}

/**
 * What speaks for changed numbers besides the sums: rules that should hold and give a number, such as the link to last
 * year or what a sentence says, which do not hold as it is, and would.
 */
export function supportOf(repairs: RepairSet, equations: readonly Equation[]): Equation[] {
  return otherRows(equations)
    .filter(
      ({ equation: { kind, verdict, rule } }) => kind === 'should' && verdict === 'broken' && rule.relation === '=',
    )
    .filter((row) => wouldHold(row, repairs))
    .map(({ equation }) => equation);
}

function wouldHold(row: ParityRow, repairs: RepairSet): boolean {
  return holds(residualAfter(row, repairs), new Big(0), row.equation.rule.relation);
}

/** Left minus right of an equation once numbers are changed. */
export function residualAfter({ coefficients, residual }: ParityRow, repairs: RepairSet): Big {
  return repairs.reduce((left, { fact, should }) => {
    const coefficient = coefficients.get(fact);
    return coefficient ? left.plus(coefficient.times(should.minus(fact.value ?? 0))) : left;
  }, residual);
}

/** How much a rule says that compares, and one that only should hold, in bits. */
const comparing = 14;
const advising = 10;

/** How much besides the sums speaks against changed numbers, in bits: less than 0 where it speaks for them. */
export function objectionsIn(equations: readonly Equation[]): (repairs: RepairSet) => number {
  const others = otherRows(equations);
  return (repairs) =>
    others
      .filter(({ coefficients }) => repairs.some(({ fact }) => coefficients.has(fact)))
      .reduce((bits, row) => {
        const { kind, verdict } = row.equation;
        const change = Number(!wouldHold(row, repairs)) - Number(verdict === 'broken');
        return bits + change * (kind === 'must' ? comparing : advising);
      }, 0);
}

/** Whether a slip of the hand made the written number of the right one. */
export function isSlip({ fact, should }: Repair): boolean {
  return looksLikeSlip(fact.value ?? should, should);
}
