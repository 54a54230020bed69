import { equationLinks } from './links.ts';

/** Linear equations over numbers some of which are off, in whole numbers: nothing is known here of tables or of slips. */
export interface System {
  /** For each equation what every number is multiplied by, by the index of the number. */
  readonly equations: readonly Float64Array[];
  /** Left minus right of each equation; 0 where it holds. */
  readonly residuals: Float64Array;
  /** No number stands in two equations of one class. */
  readonly classes: readonly number[];
  /** Whether a number may be off by so much. */
  allows(number: number, off: number): boolean;
}

/** Numbers that are off, by index, and by how much: a set that makes every equation hold. */
export type ErrorPattern = ReadonlyMap<number, number>;

/** What a search found. */
export interface Found {
  /** Every explanation by the fewest numbers, as far as the search went. */
  readonly explanations: readonly ErrorPattern[];
  /** The search went to its end: there is no other one, or none at all. */
  readonly complete: boolean;
  /** How many numbers were tried, as far as this takes time. */
  readonly steps: number;
}

/** Where a search ends, whatever it has found. */
export interface Bounds {
  /** So many numbers tried. */
  readonly steps: number;
  /** So many explanations. */
  readonly explanations: number;
  /** The fewest and the most numbers that an explanation may have. */
  readonly least?: number;
  readonly numbers: number;
  /** Into so many causes what is broken falls at most: each takes a number for each of its equations but one. */
  readonly causes?: number;
}

/** A step is quick: it changes what is left in a few equations. */
const stepsInOne = 8;

/** An equation that is passed over has more numbers than one. When one was taken it owes the others, if nothing is left in it. */
const passed = 1;
const owing = 2;

/**
 * Finds every smallest set of numbers that explains what is broken, if these go round in no circle. Then some equation has
 * only one of them, a leaf: it says by how much this is off, and without both another is one. The first leaf goes first:
 * so each explanation is found once, and a number that its cell may not hold ends it at once.
 */
export function fewestOff(system: System, bounds: Bounds): Found {
  const { equations, classes, allows } = system;
  const { numbersIn, othersIn, equationsOf, factorsOf, aside } = equationLinks(equations);
  const left = system.residuals.slice();
  const isGone = new Uint8Array(left.length);
  const passing = new Uint8Array(left.length);
  const before: number[] = [];
  const taken: [number, number][] = [];
  const explanations: ErrorPattern[] = [];
  const most = bounds.steps * stepsInOne;
  let steps = 0;
  const isOver = () => steps > most || explanations.length >= bounds.explanations;

  /** Takes a number for a wrong one, and looks what others explain the rest; its leaf has no more of them. */
  const take = (leaf: number, number: number, off: number, { open, causes }: Rest, numbers: number): void => {
    const own = equationsOf[number] as Int32Array;
    const factors = factorsOf[number] as Float64Array;
    let opened = aside[leaf] === 0 ? -1 : 0;
    let closed = 0;
    for (let at = 0; at < own.length; at++) {
      const index = own[at] as number;
      if (index === leaf) continue;
      const isOpen = left[index] !== 0;
      const isLeft = leftOver(left[index] as number, factors[at] as number, off) !== 0;
      // With nothing left in it this one was a leaf as well, unless two more numbers make up for each other in it.
      if (isGone[index] === 1 || (!isLeft && passing[index] === passed && numbers < 2)) return;
      if (aside[index] === 1) continue;
      opened += Number(isLeft) - Number(isOpen);
      if (isOpen && !isLeft) closed = 1;
    }
    const rest = { open: open + opened, causes: Math.max(1, causes - closed) };
    if (rest.open - rest.causes > numbers || (rest.open > 0 && numbers === 0)) return;
    steps++;
    for (let at = 0; at < own.length; at++) {
      const index = own[at] as number;
      before.push(left[index] as number, passing[index] as number);
      left[index] = index === leaf ? 0 : leftOver(left[index] as number, factors[at] as number, off);
      passing[index] = left[index] === 0 && passing[index] === passed ? owing : 0;
    }
    isGone[leaf] = 1;
    taken.push([number, off]);
    peel(rest, numbers);
    taken.pop();
    isGone[leaf] = 0;
    for (let at = own.length - 1; at >= 0; at--) {
      passing[own[at] as number] = before.pop() as number;
      left[own[at] as number] = before.pop() as number;
    }
  };

  /** Explains what is left by so many numbers. */
  const peel = (rest: Rest, numbers: number): void => {
    if (numbers === 0) {
      const isExplained = left.every((residual, index) => residual === 0 && passing[index] !== owing);
      if (isExplained) explanations.push(new Map(taken));
      return;
    }
    if (bounds.causes !== 1 && fewestNeeded(left, classes, aside) > numbers) return;
    const all: number[] = [];
    // Where each number has to mend an equation, none of them may break another.
    const isTight = rest.open - rest.causes === numbers;
    for (let leaf = 0; leaf < left.length && !isOver(); leaf++) {
      if (left[leaf] === 0 || passing[leaf] === passed || (rest.open > 0 && aside[leaf] === 1)) continue;
      const row = equations[leaf] as Float64Array;
      const own = numbersIn[leaf] as Int32Array;
      const others = othersIn[leaf] as Int32Array;
      for (let at = 0; at < own.length; at++) {
        const [number, other] = [own[at] as number, others[at] as number];
        if (other >= 0 && (isGone[other] === 1 || (isTight && left[other] === 0))) continue;
        const off = nearWhole((left[leaf] as number) / (row[number] as number));
        if (allows(number, off)) take(leaf, number, off, rest, numbers - 1);
      }
      passing[leaf] = passed;
      all.push(leaf);
    }
    for (const leaf of all) passing[leaf] = 0;
  };

  const open = left.reduce((count, residual, index) => count + Number(residual !== 0 && aside[index] === 0), 0);
  for (
    let numbers = bounds.least ?? atLeast(system, bounds.causes);
    numbers <= bounds.numbers && explanations.length === 0 && !isOver();
    numbers++
  )
    peel({ open, causes: bounds.causes ?? open }, numbers);
  return { explanations, complete: !isOver(), steps: Math.ceil(steps / stepsInOne) };
}

/** How many equations are still broken, but for those left aside, and into how many causes they fall at most. */
interface Rest {
  readonly open: number;
  readonly causes: number;
}

/** Nothing, but for what a quotient such as a third lost of it. */
function leftOver(before: number, coefficient: number, off: number): number {
  const left = before - coefficient * off;
  return Math.abs(left) < 1e-6 ? 0 : left;
}

/** A number that a quotient such as a third kept from being whole. */
function nearWhole(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) < 1e-6 ? whole : value;
}

/** So many numbers are off at least. */
export function atLeast({ equations, residuals, classes }: System, causes?: number): number {
  const { aside } = equationLinks(equations);
  const fewest = fewestNeeded(residuals, classes, aside);
  if (causes === undefined) return fewest;
  const open = residuals.reduce((count, residual, index) => count + Number(residual !== 0 && aside[index] === 0), 0);
  return Math.max(fewest, open - causes);
}

const mostEquations = 4096;
const sizes = new Float64Array(mostEquations);
const kinds = new Int32Array(mostEquations);
const lonely = new Float64Array(mostEquations);

/**
 * At least so many numbers are off. Of each class a number mends one equation, and of two classes it mends both only where
 * they are off by the same. Three equations take two numbers if one is off by as much as the other two are, and any other
 * four at least three.
 */
function fewestNeeded(residuals: Float64Array, classes: readonly number[], aside: Uint8Array): number {
  let broken = 0;
  let isBroken = false;
  for (let index = 0; index < residuals.length; index++) {
    const residual = residuals[index] as number;
    if (residual === 0) continue;
    isBroken = true;
    if (aside[index] === 1) continue;
    sizes[broken] = Math.abs(residual);
    kinds[broken] = classes[index] as number;
    broken++;
  }
  if (broken === 0) return isBroken ? 1 : 0;
  let ofOneClass = 0;
  let pairs = 0;
  let others = 0;
  for (let one = 0; one < broken; one++) {
    const size = sizes[one] as number;
    const kind = kinds[one] as number;
    let ofKind = 0;
    let alike = 0;
    let isFirst = true;
    for (let other = 0; other < broken; other++) {
      if (kinds[other] === kind) ofKind++;
      if (sizes[other] !== size) continue;
      if (other < one) isFirst = false;
      alike++;
    }
    ofOneClass = Math.max(ofOneClass, ofKind);
    if (!isFirst) continue;
    const paired = alike > 1 ? pairsAmong(broken, size, alike) : 0;
    pairs += paired;
    for (let count = 2 * paired; count < alike; count++) lonely[others++] = size;
  }
  const threes = Math.floor(inThrees(others) / 3);
  return Math.max(ofOneClass, pairs + 2 * threes + Math.ceil(((others - 3 * threes) * 3) / 4));
}

/** How many pairs of different classes there are at most among equations that are off by as much. */
function pairsAmong(broken: number, size: number, alike: number): number {
  let most = 0;
  for (let one = 0; one < broken; one++) {
    if (sizes[one] !== size) continue;
    let count = 0;
    for (let other = 0; other < broken; other++) if (sizes[other] === size && kinds[other] === kinds[one]) count++;
    most = Math.max(most, count);
  }
  return Math.min(alike >> 1, alike - most);
}

/** How many of the equations without a pair are off by the sum or the difference of what two others are. */
function inThrees(others: number): number {
  let count = 0;
  for (let one = 0; one < others; one++) if (isInThree(one, others)) count++;
  return count;
}

function isInThree(one: number, others: number): boolean {
  const size = lonely[one] as number;
  for (let two = 0; two < others; two++) {
    if (two === one) continue;
    for (let three = two + 1; three < others; three++) {
      if (three === one) continue;
      const [a, b] = [lonely[two] as number, lonely[three] as number];
      if (size === a + b || a === size + b || b === size + a) return true;
    }
  }
  return false;
}
