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

/** Nothing of what is left, but for what a quotient such as a third lost of it. */
function cleared(left: number): number {
  return Math.abs(left) < 1e-6 ? 0 : left;
}

/** Numbers that are off, by index, and by how much: a set that makes every equation hold. */
export type ErrorPattern = ReadonlyMap<number, number>;

/** What a search found. */
export interface Found {
  /** Every explanation by the fewest numbers, as far as the search went. */
  readonly explanations: readonly ErrorPattern[];
  /** The search went to its end: there is no other one, or none at all. */
  readonly complete: boolean;
  /** How many numbers were tried. */
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

/**
 * Finds every smallest set of numbers that explains what is broken. A number taken for a wrong one takes an equation
 * away: this is solved for the number and put into the others. Of one broken equation after the other each number is
 * tried, those before it left out from then on, so that no set is looked at twice, and only while what is still broken
 * may be mended by the numbers that are left.
 */
export function fewestOff(system: System, bounds: Bounds): Found {
  const explanations: ErrorPattern[] = [];
  const barred = new Uint8Array(system.equations[0]?.length ?? 0);
  const taken: Step[] = [];
  let steps = 0;
  const isOver = () => steps > bounds.steps || explanations.length >= bounds.explanations;

  const search = (state: State, left: number): void => {
    const pivot = narrowest(state, barred);
    if (pivot < 0) {
      const explanation = left === 0 ? solved(taken, system) : undefined;
      if (explanation) explanations.push(explanation);
      return;
    }
    const row = state.rows[pivot] as Float64Array;
    const residual = state.residuals[pivot] as number;
    const others = othersBroken(state, pivot);
    const isTight = others.length + 1 - (bounds.causes ?? Number.POSITIVE_INFINITY) >= left;
    const tried: number[] = [];
    for (let number = 0; number < row.length && !isOver(); number++) {
      if (row[number] === 0 || barred[number] === 1) continue;
      // Where each number has to hang two equations together, it stands in another broken one.
      if (isTight && !others.some((other) => other[number] !== 0)) continue;
      steps++;
      const residuals = residualsWithout(state, pivot, number);
      if (fewestNeeded(state, residuals, { causes: bounds.causes, pivot, number }) < left) {
        taken.push({ number, row, residual });
        search(without(state, residuals, pivot, number), left - 1);
        taken.pop();
      }
      barred[number] = 1;
      tried.push(number);
    }
    for (const number of tried) barred[number] = 0;
  };

  const first = stateOf(system);
  for (
    let numbers = bounds.least ?? atLeast(system, bounds.causes);
    numbers <= bounds.numbers && explanations.length === 0 && !isOver();
    numbers++
  )
    search(first, numbers);
  return { explanations, complete: !isOver(), steps };
}

/** So many numbers are off at least. */
export function atLeast(system: System, causes?: number): number {
  return fewestNeeded(stateOf(system), system.residuals, { causes });
}

/** Equations left out of account so that every number stands in two others at most, in both as it is. */
export function equationsAside(system: System): Uint8Array {
  return stateOf(system).aside;
}

function stateOf({ equations: rows, residuals, classes }: System): State {
  const aside = asides.get(rows) ?? setAside(rows);
  asides.set(rows, aside);
  return { rows, residuals, classes, aside };
}

// The same for all that is off in the same equations.
const asides = new WeakMap<System['equations'], Uint8Array>();

/** Equations that are left when some numbers have been taken for wrong ones. */
interface State {
  readonly rows: readonly (Float64Array | undefined)[];
  readonly residuals: Float64Array;
  /** Of an equation that is as it was given its class; -1 of others. */
  readonly classes: readonly number[];
  /** Equations left out of account so that every number stands in two others at most. */
  readonly aside: Uint8Array;
}

/** A number taken for a wrong one, and the equation that gives by how much it is off. */
interface Step {
  readonly number: number;
  readonly row: Float64Array;
  readonly residual: number;
}

/**
 * The equations that multiply, and the fewest besides without which every number stands in two at most, as far as taking
 * the next best one goes.
 */
function setAside(rows: State['rows']): Uint8Array {
  // Where one is multiplied, what a number leaves in two equations is not the same.
  const aside = Uint8Array.from(rows, (row) => Number(row?.some((value) => value !== 0 && Math.abs(value) !== 1) ?? 0));
  const isIn = (number: number, index: number) => aside[index] === 0 && (rows[index]?.[number] ?? 0) !== 0;
  const numbers = rows.find((row) => row)?.length ?? 0;
  const excess = new Int32Array(rows.length);
  for (;;) {
    excess.fill(0);
    for (let number = 0; number < numbers; number++) {
      let count = 0;
      for (let index = 0; index < rows.length; index++) if (isIn(number, index)) count++;
      for (let index = 0; count > 2 && index < rows.length; index++)
        if (isIn(number, index)) excess[index] = (excess[index] as number) + 1;
    }
    const most = Math.max(...excess);
    if (most === 0) return aside;
    aside[excess.indexOf(most)] = 1;
  }
}

/** The broken equation with the fewest numbers to try, one that is left aside only if there is no other; -1 where none is broken. */
function narrowest({ rows, residuals, aside }: State, barred: Uint8Array): number {
  let best = -1;
  let fewest = Number.POSITIVE_INFINITY;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    if (!row || residuals[index] === 0) continue;
    let count = aside[index] === 1 ? row.length : 0;
    for (let number = 0; number < row.length && count < fewest; number++)
      if (row[number] !== 0 && barred[number] === 0) count++;
    if (count < fewest) [best, fewest] = [index, count];
  }
  return best;
}

/** The broken equations besides one, as far as they are not left aside. */
function othersBroken({ rows, residuals, aside }: State, pivot: number): Float64Array[] {
  return rows.filter(
    (row, index) => index !== pivot && row && residuals[index] !== 0 && aside[index] === 0,
  ) as Float64Array[];
}

/** What is left in the equations once one was solved for a number and put into the others. */
function residualsWithout({ rows, residuals }: State, pivot: number, number: number): Float64Array {
  const changed = residuals.slice();
  const off = (residuals[pivot] as number) / ((rows[pivot] as Float64Array)[number] as number);
  for (let index = 0; index < rows.length; index++) {
    const coefficient = rows[index]?.[number];
    if (coefficient) changed[index] = cleared((residuals[index] as number) - coefficient * off);
  }
  changed[pivot] = 0;
  return changed;
}

function without(state: State, residuals: Float64Array, pivot: number, number: number): State {
  const solvedFor = state.rows[pivot] as Float64Array;
  const rows = [...state.rows];
  const classes = [...state.classes];
  rows[pivot] = undefined;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    const coefficient = row?.[number];
    if (!row || !coefficient) continue;
    const factor = coefficient / (solvedFor[number] as number);
    rows[index] = row.map((value, at) => cleared(value - factor * (solvedFor[at] as number)));
    classes[index] = -1;
  }
  // What one of two equations is put into holds its numbers from then on; otherwise these may stand in more.
  return { rows, residuals, classes, aside: state.aside[pivot] === 1 ? setAside(rows) : state.aside };
}

const mostEquations = 4096;
const sizes = new Float64Array(mostEquations);
const kinds = new Int32Array(mostEquations);
const lonely = new Float64Array(mostEquations);

/**
 * At least so many numbers are still off once a number is taken. Of each class a number mends one equation, and of two
 * classes it mends both only where they are off by the same. Three equations take two numbers if one is off by as much
 * as the other two are, and any other four at least three.
 */
function fewestNeeded(
  { rows, classes, aside }: State,
  residuals: Float64Array,
  {
    causes = Number.POSITIVE_INFINITY,
    pivot = -1,
    number = -1,
  }: { causes?: number | undefined; pivot?: number; number?: number },
): number {
  let broken = 0;
  let isBroken = false;
  for (let index = 0; index < residuals.length; index++) {
    const residual = residuals[index] as number;
    if (residual === 0) continue;
    isBroken = true;
    if (aside[index] === 1) continue;
    sizes[broken] = Math.abs(residual);
    kinds[broken] = number < 0 || rows[index]?.[number] === 0 ? (classes[index] as number) : -1;
    broken++;
  }
  if (broken === 0 || aside[pivot] === 1) return isBroken ? 1 : 0;
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
    if (kind >= 0) ofOneClass = Math.max(ofOneClass, ofKind);
    if (!isFirst) continue;
    const paired = alike > 1 ? pairsAmong(broken, size, alike) : 0;
    pairs += paired;
    for (let count = 2 * paired; count < alike; count++) lonely[others++] = size;
  }
  const threes = Math.floor(inThrees(others) / 3);
  return Math.max(broken - causes, ofOneClass, pairs + 2 * threes + Math.ceil(((others - 3 * threes) * 3) / 4));
}

/** How many pairs of different classes there are at most among equations that are off by as much. */
function pairsAmong(broken: number, size: number, alike: number): number {
  let most = 0;
  for (let one = 0; one < broken; one++) {
    if (sizes[one] !== size || (kinds[one] as number) < 0) continue;
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

/** By how much each number is off, from the last one taken to the first; undefined where one is not off, or may not be. */
function solved(taken: readonly Step[], system: System): ErrorPattern | undefined {
  const off = new Map<number, number>();
  for (const { number, row, residual } of taken.toReversed()) {
    let rest = residual;
    for (const [other, by] of off) rest -= (row[other] as number) * by;
    const by = nearWhole(rest / (row[number] as number));
    if (by === 0 || !system.allows(number, by)) return undefined;
    off.set(number, by);
  }
  return off;
}

/** A number that a quotient such as a third kept from being whole. */
function nearWhole(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) < 1e-6 ? whole : value;
}
