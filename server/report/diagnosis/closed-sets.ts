import type { System } from './search.ts';

/**
 * Sets of broken equations that some numbers can explain with all others as they are, none of which has another within:
 * the equations of a row and a column that are off by the same, those of a row and of two columns that are off by what it
 * is together. Whatever numbers explain all that is broken, those that hang together explain such a set, or several.
 */
export function closedSets({ equations, residuals }: System): readonly ClosedSet[] {
  const broken = [...residuals.keys()].filter((index) => residuals[index] !== 0);
  if (broken.length > mostBroken) return [broken];
  const charges = dependenciesOf(equations).map((dependency) =>
    Float64Array.from(broken, (index) => (dependency[index] as number) * (residuals[index] as number)),
  );
  const isClosed = (set: number) => charges.every((charge) => Math.abs(sumIn(set, charge)) < 1e-6);
  const smallest: number[] = [];
  for (const set of zeroSums(allIn(charges, broken.length)).sort((a, b) => bitsIn(a) - bitsIn(b)))
    if (!smallest.some((one) => (one & set) === one) && isClosed(set)) smallest.push(set);
  return smallest.map((set) => broken.filter((_, at) => set & (1 << at)));
}

function sumIn(set: number, charge: Float64Array): number {
  let sum = 0;
  for (let left = set; left !== 0; left &= left - 1) sum += charge[31 - Math.clz32(left & -left)] as number;
  return sum;
}

/** Broken equations by index, in ascending order. */
export type ClosedSet = readonly number[];

/** Half of them give as many sums as are quickly looked up. */
const mostBroken = 28;

/** Where as many sets are closed, by chance, those of a few equations are enough. */
const mostSets = 20_000;
const few = 3;

/**
 * What each broken equation counts for: a set can be explained by numbers if this comes to 0 in every dependency. One sum
 * stands for all of them, each times a number that has nothing to do with the others.
 */
function allIn(charges: readonly Float64Array[], count: number): Float64Array {
  const sums = new Float64Array(count);
  let weight = 1;
  for (const charge of charges) {
    for (const [at, value] of charge.entries()) sums[at] = (sums[at] as number) + weight * value;
    weight = (weight * 7919) % 65537;
  }
  return sums;
}

/** Multiples of equations that come to 0 together whatever the numbers are: all rows and all columns. */
function dependenciesOf(equations: System['equations']): readonly Float64Array[] {
  const known = dependenciesKnown.get(equations);
  if (known) return known;
  const found = dependenciesAmong(equations);
  dependenciesKnown.set(equations, found);
  return found;
}

// The same for all that is off in the same equations.
const dependenciesKnown = new WeakMap<System['equations'], readonly Float64Array[]>();

function dependenciesAmong(equations: System['equations']): Float64Array[] {
  const rows: { readonly left: Float64Array; readonly of: Float64Array; readonly pivot: number }[] = [];
  const dependencies: Float64Array[] = [];
  for (const [index, equation] of equations.entries()) {
    const left = equation.slice();
    const of = new Float64Array(equations.length);
    of[index] = 1;
    for (const row of rows) {
      const factor = (left[row.pivot] as number) / (row.left[row.pivot] as number);
      if (factor === 0) continue;
      for (let at = 0; at < left.length; at++) left[at] = (left[at] as number) - factor * (row.left[at] as number);
      for (let at = 0; at <= index; at++) of[at] = (of[at] as number) - factor * (row.of[at] as number);
    }
    const pivot = left.findIndex((value) => Math.abs(value) > 1e-9);
    if (pivot < 0) dependencies.push(inWholes(of));
    else rows.push({ left, of, pivot });
  }
  return dependencies;
}

/** The smallest multiple of a dependency that has no quotients in it. */
function inWholes(dependency: Float64Array): Float64Array {
  for (let times = 1; times <= mostTimes; times++) {
    const multiple = dependency.map((value) => Math.round(value * times));
    if (multiple.every((whole, at) => Math.abs(whole - (dependency[at] as number) * times) < 1e-9)) return multiple;
  }
  return dependency;
}

/** Quotients of what rules multiply by have no larger divisors. */
const mostTimes = 1_000;

/** The sets whose charges come to 0, as bits: each half of one has what the other half lacks. */
function zeroSums(charges: Float64Array): number[] {
  const half = charges.length >> 1;
  const [low, high] = [sumsOf(charges.subarray(0, half)), sumsOf(charges.subarray(half))];
  const byLow = new Map<number, number[]>();
  for (const [set, sum] of low.entries()) {
    const same = byLow.get(sum);
    if (same) same.push(set);
    else byLow.set(sum, [set]);
  }
  const found: number[] = [];
  for (const [set, sum] of high.entries())
    for (const other of byLow.get(-sum) ?? []) {
      if (set === 0 && other === 0) continue;
      if (found.length === mostSets) return fewOf(charges);
      found.push((set << half) | other);
    }
  return found;
}

function sumsOf(charges: Float64Array): Float64Array {
  const sums = new Float64Array(1 << charges.length);
  for (let set = 1; set < sums.length; set++)
    sums[set] = (sums[set & (set - 1)] as number) + (charges[31 - Math.clz32(set & -set)] as number);
  return sums;
}

/** The sets of few equations whose charges come to 0, and all. */
function fewOf(charges: Float64Array): number[] {
  const found = [(1 << charges.length) - 1];
  const grow = (set: number, sum: number, from: number, left: number): void => {
    if (set !== 0 && sum === 0) found.push(set);
    else if (left > 0)
      for (let at = from; at < charges.length; at++)
        grow(set | (1 << at), sum + (charges[at] as number), at + 1, left - 1);
  };
  grow(0, 0, 0, few);
  return found;
}

function bitsIn(set: number): number {
  let count = 0;
  for (let left = set; left !== 0; left &= left - 1) count++;
  return count;
}
