import Big from 'big.js';
import type { Fact } from '../report.ts';
import type { ParityRow } from './parity.ts';
import type { Part } from './parts.ts';
import { type Columns, canChange, mayHold, type Repair, type RepairSet } from './repairs.ts';
import { type Bounds, fewestOff, type System } from './search.ts';
import { areMisplaced, costOf } from './slips.ts';

/** Broken equations that hang together, and what explains them by the fewest wrong numbers. */
export interface Cause {
  /** The equations of the part as if nothing else were wrong in it. */
  readonly rows: readonly ParityRow[];
  /** How many numbers it takes. */
  readonly size: number;
  /** The explanations that are not out of the question, the likeliest first. */
  readonly likely: readonly RepairSet[];
  /** No others, were they as few, would do. */
  readonly certain: boolean;
}

/** A search of more would be felt while typing. */
const bounds: Bounds = { steps: 6_000, explanations: 400, numbers: 24 };

/** An explanation is out of the question that is so much less likely than another, in bits: one in a hundred. */
const farLess = 6.5;

/**
 * What a part suffers from, each cause by itself: the fewest numbers that explain it. None where that would take longer
 * than anybody waits, or where rules multiply.
 */
export function explainedCauses(part: Pick<Part, 'rows' | 'columns'>): readonly Cause[] {
  const found = explanationsOf(part.rows, part.columns);
  return found && found.length > 0 ? groupsOf(found, part.columns).map((numbers) => causeOf(numbers, found, part)) : [];
}

/** Left minus right of an equation once numbers are changed. */
export function residualAfter({ coefficients, residual }: ParityRow, repairs: RepairSet): Big {
  return repairs.reduce((left, { fact, should }) => {
    const coefficient = coefficients.get(fact);
    return coefficient ? left.plus(coefficient.times(should.minus(fact.value ?? 0))) : left;
  }, residual);
}

function explanationsOf(rows: readonly ParityRow[], columns: Columns): readonly RepairSet[] | undefined {
  const numbers = [...columns.keys()].filter(canChange);
  const scale = 10 ** Math.max(0, ...rows.map(({ residual }) => decimalsOf(residual)));
  const system = systemOf(rows, numbers, scale);
  if (!system) return undefined;
  const peeled = new Map<number, number>();
  let { explanations, complete } = fewestOff(system, bounds);
  if (!complete) {
    // Equations that are off by just as much as no other cross in one number: what else explains them is far-fetched.
    for (let one = onlyCrossing(system); one && system.allows(...one); one = onlyCrossing(system)) {
      peeled.set(...one);
      for (const [index, row] of system.equations.entries())
        system.residuals[index] = (system.residuals[index] as number) - (row[one[0]] as number) * one[1];
    }
    ({ explanations, complete } = fewestOff(system, bounds));
    if (!complete) return undefined;
  }
  const repair = ([number, off]: readonly [number, number]): Repair => {
    const fact = numbers[number] as Fact;
    return { fact, should: (fact.value ?? new Big(0)).minus(new Big(off).div(scale)) };
  };
  return explanations.map((one) => [...peeled, ...one].map(repair));
}

function systemOf(rows: readonly ParityRow[], numbers: readonly Fact[], scale: number): System | undefined {
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
  const facts = new Set(found.flatMap((one) => one.map(({ fact }) => fact)));
  const rowsOf = (fact: Fact) =>
    [fact, ...moved.filter((pair) => pair.includes(fact)).flat()].flatMap((one) => [
      ...(columns.get(one)?.keys() ?? []),
    ]);
  return connected([...facts], rowsOf).map((group) => new Set(group));
}

/** Items in groups that share no equation, each in the given order. */
export function connected<Item>(items: readonly Item[], rowsOf: (item: Item) => Iterable<ParityRow>): Item[][] {
  const groups: { readonly items: Item[]; readonly rows: ReadonlySet<ParityRow> }[] = [];
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
  { rows, columns }: Pick<Part, 'rows' | 'columns'>,
): Cause {
  const order = [...numbers];
  const nameOf = ({ fact, should }: Repair) => `${order.indexOf(fact)} ${should.toFixed()}`;
  const own = new Map<string, RepairSet>();
  for (const set of found) {
    const repairs = set.filter(({ fact }) => numbers.has(fact));
    own.set(repairs.map(nameOf).sort().join(), repairs);
  }
  const sets = [...own.values()].map((set) => ({ set, cost: costOf(set) })).sort((a, b) => a.cost - b.cost);
  const least = sets[0]?.cost ?? 0;
  const likely = sets.filter(({ cost }) => cost < least + farLess).map(({ set }) => set);
  const reached = new Set(order.flatMap((fact) => [...(columns.get(fact)?.keys() ?? [])]));
  const alone = rows.map((row) => (reached.has(row) ? row : { ...row, residual: new Big(0) }));
  return { rows: alone, size: likely[0]?.length ?? 0, likely, certain: own.size === 1 };
}
