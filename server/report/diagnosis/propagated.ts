import Big from 'big.js';
import type { Fact } from '../evaluated.ts';
import type { ParityRow } from './parity.ts';
import type { Part } from './parts.ts';
import { type Columns, type RepairSet, repaired } from './repairs.ts';

/** A number and the totals it is counted in are never more than these: in its row, in its column, and of both. */
const mostTotals = 3;

/**
 * The numbers that explain a part when the typed totals they are counted in change along with them, as they would by
 * themselves if they said `=`. The first number of each set is the one, the others are its totals.
 */
export function carriedRepairs({ rows, broken, columns }: Part): RepairSet[] {
  const held = new Map(rows.filter((row) => !broken.includes(row)).map((row) => [row, totalOf(row)]));
  return [...columns.keys()].flatMap((fact) => {
    // Most numbers are ruled out by what their totals stand in, without any arithmetic, which keeps this quick.
    if (fact.origin !== 'typed' || !reaches(fact, broken, columns, held)) return [];
    const moved = movedWith(fact, columns, held);
    return moved && moved.by.size > 1 ? explaining(moved, broken) : [];
  });
}

/** Whether a number, or a total that changes along with it, stands in every broken equation. */
function reaches(
  fact: Fact,
  broken: readonly ParityRow[],
  columns: Columns,
  held: ReadonlyMap<ParityRow, Fact | undefined>,
): boolean {
  const changed = new Set([fact]);
  for (const one of changed)
    for (const row of columns.get(one)?.keys() ?? []) {
      const total = held.get(row);
      if (total) changed.add(total);
    }
  return broken.every(({ coefficients }) => [...changed].some((one) => coefficients.has(one)));
}

/** By how much numbers change for each one that a certain number changes, and what that leaves in their equations. */
interface Moved {
  readonly by: ReadonlyMap<Fact, Big>;
  readonly effects: ReadonlyMap<ParityRow, Big>;
}

/** Changes a number, and total after total until all equations that hold do so again; undefined where they cannot. */
function movedWith(fact: Fact, columns: Columns, held: ReadonlyMap<ParityRow, Fact | undefined>): Moved | undefined {
  const by = new Map<Fact, Big>();
  const effects = new Map<ParityRow, Big>();
  const change = (one: Fact, amount: Big) => {
    by.set(one, amount.plus(by.get(one) ?? 0));
    for (const [row, coefficient] of columns.get(one) ?? [])
      effects.set(row, coefficient.times(amount).plus(effects.get(row) ?? 0));
  };
  change(fact, new Big(1));
  for (let totals = 0; totals <= mostTotals; totals++) {
    const upset = [...effects].find(([row, effect]) => held.has(row) && !effect.eq(0));
    if (!upset) return { by, effects };
    const [row, effect] = upset;
    const total = held.get(row);
    const coefficient = total && row.coefficients.get(total);
    if (!coefficient || by.has(total)) return undefined;
    change(total, effect.div(coefficient).times(-1));
  }
  return undefined;
}

/** The changes as repairs, if one amount makes all broken equations agree, and every cell may hold its new number. */
function explaining({ by, effects }: Moved, broken: readonly ParityRow[]): RepairSet[] {
  const [first] = broken;
  const effect = first && effects.get(first);
  if (!effect || effect.eq(0)) return [];
  const off = first.residual.div(effect);
  if (!broken.every((row) => effects.get(row)?.times(off).eq(row.residual))) return [];
  const set = [...by].flatMap(([fact, amount]) => repaired(fact, amount.times(off)));
  return set.length === by.size ? [set] : [];
}

/** The typed number that an equation gives. */
function totalOf({ equation, coefficients }: ParityRow): Fact | undefined {
  const { total } = equation;
  return total?.origin === 'typed' && coefficients.has(total) ? total : undefined;
}
