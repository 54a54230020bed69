import Big from 'big.js';
import type { Equation } from '../evaluated.ts';
import { groupsIn } from './groups.ts';
import { objectionsIn } from './likelihood.ts';
import type { Misplacement } from './misplaced.ts';
import type { Explained } from './moves.ts';
import type { ParityRow } from './parity.ts';
import { inOrderOfForm, type Part } from './parts.ts';
import { canChange, type Repair, type RepairSet } from './repairs.ts';
import { costOf, evidenceOfSlip, type SlipRepairs } from './slips.ts';
import { runsIn } from './text-lines.ts';
import { misplacementsIn, slipsOf, systemOf } from './written-system.ts';

/** Broken equations that hang together, and what explains them by the fewest wrong numbers. */
export interface Cause {
  /** The equations of the part as if nothing else were wrong in it. */
  readonly rows: readonly ParityRow[];
  /** How many numbers it takes. */
  readonly size: number;
  /** The explanations that are not out of the question, the likeliest first. */
  readonly likely: readonly (readonly SlipRepairs[])[];
  /** The slips of the likeliest explanation whose numbers are most likely wrong, whatever explains the rest. */
  readonly sure: readonly SlipRepairs[];
  /** No others, were they as few, would do. */
  readonly certain: boolean;
}

/** An explanation is out of the question that is so much less likely than another, in bits: one in a hundred. */
const farLess = 6.5;

/** So little more, in bits, is about as likely. */
const nearly = 1.5;

/** A number is told that explanations have which are so likely together; more so where the search may have missed some. */
const enough = 0.95;
const enoughUnended = 0.99;

/** By so many bits more, a slip tells of itself: the digits of a short number are any other's but for one. */
const telling = 2;

/** A search that was not ended has most likely missed a slip where it takes more than these in one row or column. */
const mostOfLine = 4;

/**
 * What a part suffers from, each cause by itself: the fewest numbers that explain it. None where rules multiply. What
 * would take longer than anybody waits is a cause without an explanation.
 */
export function explainedCauses(
  { rows, columns }: Pick<Part, 'rows' | 'columns'>,
  equations: readonly Equation[],
): readonly Cause[] {
  const numbers = [...columns.keys()].filter(canChange).sort((a, b) => inOrderOfForm({ fact: a }, { fact: b }));
  const system = systemOf(rows, numbers);
  if (!system) return [];
  const objections = objectionsIn(equations);
  const bitsOf = (one: Explained<Misplacement>) => costOf(slipsOf(one, system));
  const groups = groupsIn(system, misplacementsIn(runsIn(equations), system), bitsOf);
  const open = groups.filter(({ patterns }) => patterns.length === 0);
  if (open.length === groups.length) return [];
  const rest = new Set(open.flatMap(({ equations }) => [...equations]));
  const explained = groups.filter((group) => !open.includes(group));
  const all = rest.size > 0 ? [...explained, { equations: rest, patterns: [], complete: false }] : explained;
  return all.map(({ equations: own, patterns, complete }) => {
    const found = patterns.map((pattern) => slipsOf(pattern, system));
    const alone = rows.map((row, index) => (own.has(index) ? row : { ...row, residual: new Big(0) }));
    return { rows: alone, ...judged(found, complete, objections) };
  });
}

/** Items in groups that share no equation, each in the given order. */
export function connected<Item>(items: readonly Item[], rowsOf: (item: Item) => Iterable<unknown>): Item[][] {
  const groups: { readonly items: Item[]; readonly rows: ReadonlySet<unknown> }[] = [];
  for (const item of items) {
    const rows = new Set(rowsOf(item));
    const joined = groups.filter((group) => [...rows].some((row) => group.rows.has(row)));
    for (const group of joined) {
      groups.splice(groups.indexOf(group), 1);
      for (const row of group.rows) rows.add(row);
    }
    groups.push({ items: [...joined.flatMap((group) => group.items), item], rows });
  }
  return groups.map((group) => group.items);
}

/** What of all explanations is likely; of two ways to the same numbers the likelier. */
function judged(
  found: readonly (readonly SlipRepairs[])[],
  complete: boolean,
  objections: (set: RepairSet) => number,
): Pick<Cause, 'size' | 'likely' | 'sure' | 'certain'> {
  const ids = new Map<Repair, number>();
  const idOf = (repair: Repair) => {
    const id = ids.get(repair) ?? ids.size;
    ids.set(repair, id);
    return id;
  };
  const byCost = found
    .map((slips) => ({ slips, set: setOf(slips), cost: costOf(slips) + objections(setOf(slips)) }))
    .sort((a, b) => a.cost - b.cost);
  const own = new Map<string, (typeof byCost)[number]>();
  for (const one of byCost) {
    const name = one.set
      .map(idOf)
      .sort((a, b) => a - b)
      .join();
    if (!own.has(name)) own.set(name, one);
  }
  const all = [...own.values()];
  const fewest = Math.min(...all.map(({ set }) => set.length));
  const least = all.find(({ set }) => set.length === fewest)?.cost ?? 0;
  // Where two numbers explain all, what takes more of them has to be about as likely to be thought of.
  const sets = all.filter(({ set, cost }) => fewest > 2 || set.length === fewest || cost < least + nearly);
  const first = sets[0]?.slips ?? [];
  const sure = complete || mostInLine(first) <= mostOfLine ? sureIn(sets, complete) : [];
  const likely = all.filter(({ cost }) => cost < (all[0]?.cost ?? 0) + farLess).map(({ slips }) => slips);
  const certain = complete && own.size === 1;
  return {
    size: likely[0] ? setOf(likely[0]).length : 0,
    likely,
    sure: certain ? sure : credibleIn(first, sure),
    certain,
  };
}

/** The slips of the first explanation whose numbers nearly all others have as well, each counted by how likely it is. */
function sureIn(
  sets: readonly { readonly slips: readonly SlipRepairs[]; readonly set: RepairSet; readonly cost: number }[],
  complete: boolean,
): readonly SlipRepairs[] {
  const [first] = sets;
  if (!first) return [];
  const weightOf = ({ cost }: { readonly cost: number }) => 2 ** (first.cost - cost);
  const all = sets.reduce((sum, one) => sum + weightOf(one), 0);
  const shares = new Map<Repair, number>();
  for (const one of sets)
    for (const repair of one.set) shares.set(repair, (shares.get(repair) ?? 0) + weightOf(one) / all);
  return first.slips.filter(({ repairs }) =>
    repairs.every((repair) => (shares.get(repair) ?? 0) >= (complete ? enough : enoughUnended)),
  );
}

/**
 * Of what is sure in an explanation that others rival, what is credible: where slips of the hand made most numbers wrong, one that none
 * of them makes is most likely what is left of slips that were not found.
 */
function credibleIn(slips: readonly SlipRepairs[], sure: readonly SlipRepairs[]): readonly SlipRepairs[] {
  const evidence = slips.flatMap(({ repairs, misplaced }) =>
    repairs.map((repair) => (misplaced ? telling : evidenceOfSlip(repair))),
  );
  const told = evidence.filter((bits) => bits >= telling);
  const isCredible = ({ repairs, misplaced }: SlipRepairs) =>
    misplaced !== undefined || repairs.every((repair) => evidenceOfSlip(repair) > 0);
  return told.length * 2 > evidence.length ? sure.filter(isCredible) : sure;
}

/** How many slips there are in the row or column that has most. */
function mostInLine(slips: readonly SlipRepairs[]): number {
  const counts = new Map<unknown, number>();
  for (const { repairs } of slips)
    for (const line of new Set(repairs.flatMap(({ fact }) => [fact.row, fact.column])))
      counts.set(line, (counts.get(line) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

/** All numbers that slips made wrong. */
export function setOf(slips: readonly SlipRepairs[]): RepairSet {
  return slips.flatMap(({ repairs }) => repairs);
}
