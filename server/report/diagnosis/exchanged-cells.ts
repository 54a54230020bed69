import Big from 'big.js';
import type { Equation, Fact } from '../evaluated.ts';
import { doubtsAfter, sortedByRank } from './likelihood.ts';
import { ownFacts, type ParityRow, parityRows } from './parity.ts';
import { type Columns, columnsOf, explainsAll, type PairRepair, repaired } from './repairs.ts';
import { type Neighbours, neighboursIn } from './text-lines.ts';

/** Two numbers that stand in each other's cells, and the equations they stand in, at least one of which is broken. */
export interface Exchange {
  readonly repairs: PairRepair;
  readonly rows: ReadonlySet<ParityRow>;
}

/** Neighbouring numbers that make every equation they stand in agree when they change places. */
export function exchangesOf(neighbours: readonly Neighbours[], columns: Columns): Exchange[] {
  return neighbours
    .flatMap((cells) => exchangeOf(cells, columns) ?? [])
    .filter(({ rows }) => [...rows].some(({ residual }) => !residual.eq(0)));
}

/** Two different numbers that change places, where every equation that they stand in agrees then, as it may have before. */
function exchangeOf([a, b]: Neighbours, columns: Columns): Exchange | undefined {
  const [one, other] = [columns.get(a), columns.get(b)];
  if (!one || !other || !a.value || !b.value || a.value.eq(b.value)) return undefined;
  const off = a.value.minus(b.value);
  if (!explainsAll(one, off, other, off.times(-1))) return undefined;
  const [first, second] = [...repaired(a, off), ...repaired(b, off.times(-1))];
  return first && second && { repairs: [first, second], rows: new Set([...one.keys(), ...other.keys()]) };
}

/**
 * Neighbours whose exchange no sum would notice, and which make an equation hold that should, such as the link to last
 * year, and no other doubtful.
 */
export function exchangesVerifying(doubtful: Equation, equations: readonly Equation[]): PairRepair[] {
  const columns = columnsOf(parityRows(equations));
  const own = new Set(ownFacts(doubtful));
  const before = doubtsAfter([], equations);
  return neighboursIn(equations)
    .filter(([a, b]) => own.has(a) !== own.has(b) && a.origin === 'typed' && b.origin === 'typed')
    .flatMap((cells) => exchangeOf(cells, columns) ?? [])
    .map(({ repairs }) => repairs)
    .filter((pair) => doubtsAfter(pair, [doubtful]) === 0 && doubtsAfter(pair, equations) < before);
}

/** Whether two numbers only change places. */
export function isExchange([a, b]: PairRepair): boolean {
  return comesFrom(b, a) && comesFrom(a, b);
}

/**
 * Whether a number was written into the cell beside its own: it stands there in the place of the right one, which is
 * lost, and its own cell says 0 or nothing.
 */
export function isOverwritten([a, b]: PairRepair): boolean {
  return (isZero(a.fact) && comesFrom(b, a)) || (isZero(b.fact) && comesFrom(a, b));
}

/** Whether the number that belongs into one cell is the one that stands in another. */
function comesFrom(there: PairRepair[0], here: PairRepair[0]): boolean {
  return there.fact.value?.eq(here.should) ?? false;
}

/**
 * The likeliest exchange first: one with a blank, which a number that slipped aside leaves; then what the rules speak
 * for that should hold, such as the link to last year; then two numbers that are no totals, since totals are added up
 * rather than copied; then a number that left a 0.
 */
export function likeliestFirst(exchanges: readonly Exchange[], equations: readonly Equation[]): Exchange[] {
  return sortedByRank(exchanges, ({ repairs }) => {
    const totals = repairs.filter(({ fact }) => equations.some(({ kind, total }) => kind === 'must' && total === fact));
    return [
      repairs.some(({ fact }) => fact.origin === 'blank') ? 0 : 1,
      doubtsAfter(repairs, equations),
      totals.length,
      repairs.some(({ fact }) => isZero(fact)) ? 0 : 1,
    ];
  });
}

function isZero({ value }: Fact): boolean {
  return (value ?? new Big(0)).eq(0);
}

/**
 * Numbers written into the cell beside their own, which says 0 or nothing since: back in it they make every equation
 * agree, with whatever the equations give for the number that was lost. Two numbers that stand in the same equations
 * always can, which proves nothing by itself.
 */
export function overwrittenOf(neighbours: readonly Neighbours[], columns: Columns): Exchange[] {
  return neighbours.flatMap((cells): Exchange[] => {
    const [first, second] = cells;
    const [one, other] = [columns.get(first), columns.get(second)];
    if (!one || !other || isWrittenZero(first) === isWrittenZero(second)) return [];
    if (![...one.keys(), ...other.keys()].some(({ residual }) => !residual.eq(0))) return [];
    const [left, over] = isWrittenZero(first) ? [one, other] : [other, one];
    const moved = (isWrittenZero(first) ? second : first).value ?? new Big(0);
    const lost = offOf(over, left, moved.times(-1));
    if (!lost || lost.eq(0) || lost.eq(moved)) return []; // nothing was lost, or the two only changed places
    const [offFirst, offSecond] = isWrittenZero(first) ? [moved.times(-1), lost] : [lost, moved.times(-1)];
    if (!explainsAll(one, offFirst, other, offSecond)) return [];
    const [a, b] = [...repaired(first, offFirst), ...repaired(second, offSecond)];
    return a && b ? [{ repairs: [a, b], rows: new Set([...one.keys(), ...other.keys()]) }] : [];
  });
}

/** By how much a number is off where another, that is off by so much, is not all that is wrong. */
function offOf(column: ReadonlyMap<ParityRow, Big>, besides: ReadonlyMap<ParityRow, Big>, off: Big): Big | undefined {
  const [entry] = column;
  if (!entry) return undefined;
  const [row, coefficient] = entry;
  return row.residual.minus(off.times(besides.get(row) ?? 0)).div(coefficient);
}

function isWrittenZero({ value }: Fact): boolean {
  return value?.eq(0) ?? false;
}
