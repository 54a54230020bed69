import Big from 'big.js';
import type { Fact } from '../evaluated.ts';
import type { ParityRow } from './parity.ts';
import { inOrderOfForm, type Part } from './parts.ts';
import { type Columns, canChange, mayHold, type Repair, type RepairSet } from './repairs.ts';
import { atLeast, type ErrorPattern, type Found, fewestOff, type System } from './search.ts';
import { areMisplaced, costOf, type Move, movesAmong } from './slips.ts';

/** Broken equations that hang together, and what explains them by the fewest wrong numbers. */
export interface Cause {
  /** The equations of the part as if nothing else were wrong in it. */
  readonly rows: readonly ParityRow[];
  /** Those of the part that its numbers stand in. */
  readonly reached: ReadonlySet<ParityRow>;
  /** How many numbers it takes. */
  readonly size: number;
  /** The explanations that are not out of the question, the likeliest first. */
  readonly likely: readonly RepairSet[];
  /** No others, were they as few, would do. */
  readonly certain: boolean;
}

/** A search of more would be felt while typing. */
const bounds = { steps: 5_000, explanations: 1_000, numbers: 24, moves: 4_000 };

/** An explanation is out of the question that is so much less likely than another, in bits: one in a hundred. */
const farLess = 6.5;

/**
 * What a part suffers from, each cause by itself: the fewest numbers that explain it. None where rules multiply. What
 * would take longer than anybody waits is a cause without an explanation.
 */
export function explainedCauses({ rows, columns }: Pick<Part, 'rows' | 'columns'>): readonly Cause[] {
  const { sets, complete } = explanationsOf(rows, columns);
  const causes = groupsOf(sets, columns).map((numbers) => causeOf(numbers, sets, complete, { rows, columns }));
  const explained = new Set(causes.flatMap(({ reached }) => [...reached]));
  const isOpen = (row: ParityRow) => !explained.has(row) && !row.residual.eq(0);
  if (causes.length === 0 || !rows.some(isOpen)) return causes;
  const open = rows.map((row) => (isOpen(row) ? row : { ...row, residual: new Big(0) }));
  return [...causes, { rows: open, reached: new Set(rows.filter(isOpen)), size: 0, likely: [], certain: false }];
}

/** Left minus right of an equation once numbers are changed. */
export function residualAfter({ coefficients, residual }: ParityRow, repairs: RepairSet): Big {
  return repairs.reduce((left, { fact, should }) => {
    const coefficient = coefficients.get(fact);
    return coefficient ? left.plus(coefficient.times(should.minus(fact.value ?? 0))) : left;
  }, residual);
}

interface Sets {
  readonly sets: readonly RepairSet[];
  /** Every explanation by as few numbers is among them. */
  readonly complete: boolean;
}

function explanationsOf(rows: readonly ParityRow[], columns: Columns): Sets {
  const numbers = [...columns.keys()].filter(canChange);
  const scale = 10 ** Math.max(0, ...rows.map(({ residual }) => decimalsOf(residual)));
  const system = systemOf(rows, numbers, scale);
  if (!system) return { sets: [], complete: false };
  const moves = movesAmong(numbers, ({ value = new Big(0) }) => value.times(scale).toNumber());
  const { explanations, complete } = searched(system, moves);
  const repairOf = ([number, off]: readonly [number, number]): Repair => {
    const fact = numbers[number] as Fact;
    return { fact, should: (fact.value ?? new Big(0)).minus(new Big(off).div(scale)) };
  };
  return { sets: explanations.map((one) => [...one].map(repairOf).sort(inOrderOfForm)), complete };
}

/**
 * The smallest explanations, and those with numbers that were moved, which are one slip though they are two. Where that
 * takes too long, it begins with equations that are off by just as much, as no other is, and cross in one number: what else
 * explains them is far-fetched. Where it still does, these are all that is explained.
 */
function searched(system: System, moves: readonly Move[]): Pick<Found, 'explanations' | 'complete'> {
  const first = fewestOff(system, bounds);
  if (first.complete)
    return { explanations: [...first.explanations, ...withMoves(system, moves, first)], complete: true };
  const peeled = new Map<number, number>();
  let rest = system;
  for (let one = onlyCrossing(rest); one && system.allows(...one); one = onlyCrossing(rest)) {
    peeled.set(...one);
    rest = afterAll(rest, [one]);
  }
  const again = peeled.size > 0 ? fewestOff(rest, bounds) : first;
  const found = [...(again.complete ? again.explanations : []), ...withMoves(rest, moves, again)];
  const explanations = found.map((one) => new Map([...peeled, ...one]));
  return { explanations: explanations.length > 0 ? explanations : [peeled], complete: false };
}

/** Explanations with numbers that were moved, as long as they take no more slips than the smallest take numbers. */
function withMoves(system: System, moves: readonly Move[], { explanations: [smallest] }: Found): ErrorPattern[] {
  const all: ErrorPattern[] = [];
  let steps = bounds.moves;
  const tryMoves = (now: System, fewest: number, before: ErrorPattern, from: number): void => {
    for (let index = from; index < moves.length && steps > 0; index++) {
      const { numbers, off } = moves[index] as Move;
      if (numbers.some((number) => before.has(number))) continue;
      for (const offs of off[1] === undefined ? freed(now, numbers, off[0]) : [off as readonly [number, number]]) {
        const left = after(now, numbers, offs);
        if (!left || atLeast(left) >= fewest) continue;
        const tried = fewestOff(left, { ...bounds, steps, numbers: fewest - 1 });
        steps -= tried.steps;
        const [first] = tried.explanations;
        if (!first) continue;
        const moved = new Map([...before, ...numbers.map((number, at) => [number, offs[at] as number] as const)]);
        const isFree = (one: ErrorPattern) => [...one.keys()].every((number) => !moved.has(number));
        if (tried.complete) all.push(...tried.explanations.filter(isFree).map((one) => new Map([...moved, ...one])));
        tryMoves(left, first.size, moved, index + 1);
      }
    }
  };
  if (smallest) tryMoves(system, smallest.size, new Map(), 0);
  return all;
}

/** By how much a number is off that another was written over: by what makes one of its equations hold. */
function freed(system: System, [one, other]: Move['numbers'], off: number): [number, number][] {
  const offs = system.equations.flatMap((row, index) => {
    if (row[other] === 0) return [];
    return [((system.residuals[index] as number) - (row[one] as number) * off) / (row[other] as number)];
  });
  return [...new Set(offs)].filter((lost) => lost !== 0).map((lost) => [off, lost]);
}

/** What is left once two numbers are right; undefined where they may not be, or where nothing speaks for it. */
function after(system: System, numbers: Move['numbers'], offs: readonly [number, number]): System | undefined {
  if (!numbers.every((number, at) => system.allows(number, offs[at] as number))) return undefined;
  let mended = 0;
  const residuals = system.residuals.map((residual, index) => {
    const row = system.equations[index] as Float64Array;
    const left = residual - (row[numbers[0]] as number) * offs[0] - (row[numbers[1]] as number) * offs[1];
    mended += Number(residual !== 0 && left === 0) - Number(residual === 0 && left !== 0);
    return left;
  });
  return mended > 0 ? { ...system, residuals } : undefined;
}

function afterAll(system: System, changes: Iterable<readonly [number, number]>): System {
  const residuals = system.residuals.slice();
  for (const [number, off] of changes)
    for (const [index, row] of system.equations.entries())
      residuals[index] = (residuals[index] as number) - (row[number] as number) * off;
  return { ...system, residuals };
}

/** Equations as the search takes them; undefined where they multiply, or where a number is too long for it. */
export function systemOf(rows: readonly ParityRow[], numbers: readonly Fact[], scale: number): System | undefined {
  const indexOf = new Map(numbers.map((fact, index) => [fact, index]));
  const rules = [...new Set(rows.map(({ equation }) => equation.rule))];
  const equations = rows.map(({ coefficients }) => {
    const row = new Float64Array(numbers.length);
    for (const [fact, coefficient] of coefficients) {
      const index = indexOf.get(fact);
      if (index !== undefined) row[index] = coefficient.toNumber();
    }
    return row;
  });
  const residuals = Float64Array.from(rows, ({ residual }) => residual.times(scale).toNumber());
  const isWhole = (value: number) => value === 0 || Math.abs(value) === 1;
  if (!equations.every((row) => row.every(isWhole)) || !residuals.every(Number.isSafeInteger)) return undefined;
  const allows = (number: number, off: number) => {
    const fact = numbers[number] as Fact;
    return Number.isInteger(off) && mayHold(fact, (fact.value ?? new Big(0)).minus(new Big(off).div(scale)));
  };
  return { equations, residuals, classes: rows.map(({ equation }) => rules.indexOf(equation.rule)), allows };
}

function decimalsOf({ c, e }: Big): number {
  return c.length - 1 - e;
}

/** A number whose equations, several, are all off by it, and no other equation by as much; and by how much it is off. */
function onlyCrossing({ equations, residuals }: System): [number, number] | undefined {
  const alike = new Map<number, number[]>();
  for (const [index, residual] of residuals.entries())
    if (residual !== 0) alike.set(Math.abs(residual), [...(alike.get(Math.abs(residual)) ?? []), index]);
  for (const rows of alike.values()) {
    const [first] = rows;
    if (first === undefined || rows.length < 2) continue;
    const row = equations[first] as Float64Array;
    for (let number = 0; number < row.length; number++) {
      if (row[number] === 0) continue;
      const off = (residuals[first] as number) / (row[number] as number);
      const isExplained = equations.every((one, index) =>
        rows.includes(index) ? (one[number] as number) * off === residuals[index] : one[number] === 0,
      );
      if (isExplained) return [number, off];
    }
  }
  return undefined;
}

/** The numbers of all explanations in groups that share no equation; those that changed places are of one. */
function groupsOf(found: readonly RepairSet[], columns: Columns): ReadonlySet<Fact>[] {
  const [set = []] = found;
  const moved = set.flatMap((one) =>
    set.flatMap((other) => (areMisplaced(one, other) ? [[one.fact, other.fact]] : [])),
  );
  const facts = new Set(
    found
      .flat()
      .sort(inOrderOfForm)
      .map(({ fact }) => fact),
  );
  const rowsOf = (fact: Fact) =>
    [fact, ...moved.filter((pair) => pair.includes(fact)).flat()].flatMap((one) => [
      ...(columns.get(one)?.keys() ?? []),
    ]);
  return connected([...facts], rowsOf).map((group) => new Set(group));
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

function causeOf(
  numbers: ReadonlySet<Fact>,
  found: readonly RepairSet[],
  complete: boolean,
  { rows, columns }: Pick<Part, 'rows' | 'columns'>,
): Cause {
  const order = [...numbers];
  const nameOf = ({ fact, should }: Repair) => `${order.indexOf(fact)} ${should.toFixed()}`;
  const own = new Map<string, RepairSet>();
  for (const set of found) {
    const repairs = set.filter(({ fact }) => numbers.has(fact));
    own.set(repairs.map(nameOf).sort().join(), repairs);
  }
  const all = [...own.values()].map((set) => ({ set, cost: costOf(set) })).sort((a, b) => a.cost - b.cost);
  const fewest = Math.min(...all.map(({ set }) => set.length));
  const least = all.find(({ set }) => set.length === fewest)?.cost ?? 0;
  // One that takes more numbers has to be the likelier for it.
  const sets = all.filter(({ set, cost }) => set.length === fewest || cost < least);
  const likely = sets.filter(({ cost }) => cost < (sets[0]?.cost ?? 0) + farLess).map(({ set }) => set);
  const reached = new Set(order.flatMap((fact) => [...(columns.get(fact)?.keys() ?? [])]));
  const alone = rows.map((row) => (reached.has(row) ? row : { ...row, residual: new Big(0) }));
  return { rows: alone, reached, size: likely[0]?.length ?? 0, likely, certain: complete && own.size === 1 };
}
