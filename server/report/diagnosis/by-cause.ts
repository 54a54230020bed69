import { type ClosedSet, closedSets } from './closed-sets.ts';
import { equationLinks } from './links.ts';
import { atLeast, type Bounds, type ErrorPattern, fewestOff, type System } from './search.ts';

/** Broken equations that have a cause of their own, and every explanation of them by the fewest numbers. */
interface Cause {
  readonly equations: ClosedSet;
  readonly explanations: readonly ErrorPattern[];
  /** The search went to its end: there is no other one, or none at all. */
  readonly complete: boolean;
}

/** The broken equations in causes, each by itself: every way that takes the fewest numbers in all. */
interface ByCause {
  readonly ways: readonly (readonly Cause[])[];
  /** So many numbers are off at least; more than was asked for without any way. */
  readonly size: number;
  /** So many, as it was known before any was searched for. */
  readonly atLeast: number;
  readonly steps: number;
}

/**
 * Takes what is broken apart into sets that are explained each by itself, in the way or ways that take the fewest
 * numbers, if these are no more than so many. A set is looked into only when it may be part of such a way: till then it
 * takes as many numbers as it must.
 */
export function byCause(
  system: System,
  bounds: Pick<Bounds, 'steps' | 'explanations'>,
  most = Number.POSITIVE_INFINITY,
): ByCause {
  const { aside } = equationLinks(system.equations);
  const sets = closedSets(system).map((equations) => candidateOf(equations, system, aside));
  const alone = [...system.residuals.keys()].filter((index) => system.residuals[index] !== 0).map(unexplained);
  let steps = 0;
  let atLeast: number | undefined;
  for (;;) {
    const ways = fewestWays([...sets, ...alone]);
    const size = sizeOf(ways[0] ?? []);
    atLeast ??= size;
    if (size > most) return { ways: [], size, atLeast, steps };
    const open = new Set(ways.flat().filter(({ cause }) => !cause));
    if (open.size === 0 || steps > bounds.steps) return { ways: ways.map(causesIn), size, atLeast, steps };
    for (const set of open) {
      const before = set.steps;
      look(set, system, { ...bounds, steps: bounds.steps - steps });
      steps += set.steps - before;
      if (set.size >= set.equations.length) sets.push(...joinedTo(set, sets, system, aside));
    }
  }
}

function causesIn(way: readonly Candidate[]): Cause[] {
  return way.map(({ equations, cause }) => cause ?? { equations, explanations: [], complete: false });
}

/** A set of broken equations, how many numbers it takes at least, and once it is known, what explains it. */
interface Candidate {
  readonly equations: ClosedSet;
  /** The same for the same equations. */
  readonly name: string;
  readonly residuals: Float64Array;
  /** Into so many causes they fall at most if some equations are left out of account. */
  readonly causes: number | undefined;
  /** More numbers than these are not looked for. */
  readonly most: number;
  size: number;
  /** How many numbers were tried. */
  steps: number;
  cause?: Cause;
}

function candidateOf(
  equations: ClosedSet,
  { residuals, ...system }: System,
  aside: Uint8Array,
  most?: number,
): Candidate {
  const own = new Float64Array(residuals.length);
  for (const index of equations) own[index] = residuals[index] as number;
  // Joined sets, and those that hang together by an equation that is left aside, may fall apart.
  const isWhole = most === undefined && equations.every((index) => aside[index] === 0);
  const causes = isWhole ? 1 : causesWithout(aside, { ...system, residuals: own });
  return {
    equations,
    name: equations.join(),
    residuals: own,
    causes,
    most: most ?? equations.length + 1,
    size: atLeast({ ...system, residuals: own }, causes),
    steps: 0,
  };
}

/** Into how many causes equations fall at most without those that hold together what would hang together in no other way. */
function causesWithout(aside: Uint8Array, { equations, residuals, ...system }: System): number | undefined {
  const kept = <Item>(_: Item, index: number) => aside[index] === 0;
  const others = keptOf.get(equations) ?? equations.filter(kept);
  keptOf.set(equations, others);
  const sets = closedSets({ ...system, equations: others, residuals: residuals.filter(kept) });
  const [way] = fewestWays(sets.map((set) => ({ equations: set, size: set.length - 1 })));
  return way && sets.every((set) => set.length > 1) ? way.length : undefined;
}

// The same equations each time, for which more is known by then.
const keptOf = new WeakMap<System['equations'], System['equations']>();

/** An equation that nothing is to explain: one is left only where there is no other way. */
function unexplained(index: number): Candidate {
  const cause: Cause = { equations: [index], explanations: [], complete: true };
  return {
    equations: [index],
    name: `${index}`,
    residuals: new Float64Array(),
    causes: 1,
    most: 0,
    size: 100,
    steps: 0,
    cause,
  };
}

/** Looks whether as few numbers explain a set as it takes at least; if not, it takes one more. */
function look(set: Candidate, system: System, bounds: Pick<Bounds, 'steps' | 'explanations'>): void {
  const { equations, residuals, causes, size } = set;
  const own = { ...system, residuals };
  const found = fewestOff(own, { ...bounds, least: size, numbers: size, ...(causes && { causes }) });
  set.steps += found.steps;
  if (found.explanations.length > 0 || !found.complete) set.cause = { equations, ...found };
  else set.size = size < set.most ? size + 1 : Number.POSITIVE_INFINITY;
}

/** More ways than these are told as none. */
const mostWays = 64;
const mostTried = 5_000;

/** Every way to take all broken equations apart that takes the fewest numbers, as far as is known. */
function fewestWays<Some extends Pick<Candidate, 'equations' | 'size'>>(sets: readonly Some[]): Some[][] {
  const all = [...new Set(sets.flatMap(({ equations }) => equations))].sort((a, b) => a - b);
  const holding = Array.from({ length: (all.at(-1) ?? -1) + 1 }, (): Some[] => []);
  for (const set of sets)
    if (set.size < Number.POSITIVE_INFINITY) for (const index of set.equations) holding[index]?.push(set);
  let ways: Some[][] = [];
  let fewest = Number.POSITIVE_INFINITY;
  let tried = 0;
  const covered = new Uint8Array(holding.length);
  const taken: Some[] = [];
  const cover = (size: number, left: number): void => {
    if (left === 0) {
      if (size < fewest) ways = [];
      fewest = size;
      if (ways.length < mostWays) ways.push([...taken]);
      return;
    }
    const next = all.find((index) => covered[index] === 0) as number;
    for (const set of holding[next] ?? []) {
      if (size + set.size + (left - set.equations.length) / 3 > fewest || ++tried > mostTried) continue;
      if (set.equations.some((index) => covered[index] === 1)) continue;
      for (const index of set.equations) covered[index] = 1;
      taken.push(set);
      cover(size + set.size, left - set.equations.length);
      taken.pop();
      for (const index of set.equations) covered[index] = 0;
    }
  };
  cover(0, all.length);
  return ways;
}

function sizeOf(way: readonly Candidate[]): number {
  return way.reduce((sum, { size }) => sum + size, 0);
}

/**
 * A set that takes a number more than hangs it together, joined to each of the others: such as numbers of one row that are
 * off by as much as those of one column, which one number less explains.
 */
function joinedTo(set: Candidate, sets: readonly Candidate[], system: System, aside: Uint8Array): Candidate[] {
  return sets.flatMap((other) => {
    if (other.equations.some((index) => set.equations.includes(index)) || sets.length > mostSets) return [];
    const equations = [...set.equations, ...other.equations].sort((a, b) => a - b);
    const name = equations.join();
    if (sets.some((known) => known.name === name)) return [];
    const most = Math.min(set.size + other.size - 1, equations.length + 1);
    const joined = candidateOf(equations, system, aside, most);
    return joined.size <= most ? [joined] : [];
  });
}

const mostSets = 300;
