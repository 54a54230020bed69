import Big from 'big.js';
import { formOf } from '../cell-forms.ts';
import type { Fact } from '../evaluated.ts';
import type { FormatColumn } from '../format.ts';
import { groupsIn } from './groups.ts';
import type { ParityRow } from './parity.ts';
import { inOrderOfForm, type Part } from './parts.ts';
import { canChange, type Repair, type RepairSet } from './repairs.ts';
import type { System } from './search.ts';
import { costOf, movesAmong } from './slips.ts';

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

/** An explanation is out of the question that is so much less likely than another, in bits: one in a hundred. */
const farLess = 6.5;

/**
 * What a part suffers from, each cause by itself: the fewest numbers that explain it. None where rules multiply. What
 * would take longer than anybody waits is a cause without an explanation.
 */
export function explainedCauses({ rows, columns }: Pick<Part, 'rows' | 'columns'>): readonly Cause[] {
  const numbers = [...columns.keys()].filter(canChange).sort((a, b) => inOrderOfForm({ fact: a }, { fact: b }));
  const scale = 10 ** Math.max(0, ...rows.map(({ residual }) => decimalsOf(residual)));
  const system = systemOf(rows, numbers, scale);
  if (!system) return [];
  const known = new Map<number, Map<number, Repair>>();
  const repairOf = ([number, off]: readonly [number, number]): Repair => {
    const own = known.get(number) ?? new Map<number, Repair>();
    known.set(number, own);
    const fact = numbers[number] as Fact;
    const repair = own.get(off) ?? { fact, should: (fact.value ?? new Big(0)).minus(new Big(off).div(scale)) };
    own.set(off, repair);
    return repair;
  };
  const moves = movesAmong(numbers, ({ value = new Big(0) }) => value.times(scale).toNumber());
  const groups = groupsIn(system, moves);
  const open = groups.filter(({ patterns }) => patterns.length === 0);
  if (open.length === groups.length) return [];
  const rest = new Set(open.flatMap(({ equations }) => [...equations]));
  const explained = groups.filter((group) => !open.includes(group));
  const all = rest.size > 0 ? [...explained, { equations: rest, patterns: [], complete: false }] : explained;
  return all.map(({ equations, patterns, complete }) => {
    const sets = patterns.map((one) => [...one].sort(([a], [b]) => a - b).map(repairOf));
    const alone = rows.map((row, index) => (equations.has(index) ? row : { ...row, residual: new Big(0) }));
    return { rows: alone, ...judged(sets, complete) };
  });
}

/** Left minus right of an equation once numbers are changed. */
export function residualAfter({ coefficients, residual }: ParityRow, repairs: RepairSet): Big {
  return repairs.reduce((left, { fact, should }) => {
    const coefficient = coefficients.get(fact);
    return coefficient ? left.plus(coefficient.times(should.minus(fact.value ?? 0))) : left;
  }, residual);
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
  const forms = numbers.map(({ row, column }) => formOf(row, column));
  const values = numbers.map(({ value = new Big(0) }) => value.times(scale).toNumber());
  // As `mayHold`, but quick: the search asks it all the time.
  const allows = (number: number, off: number) => {
    const [{ decimal, signed }, value] = [forms[number] as FormatColumn, (values[number] as number) - off];
    return Number.isInteger(off) && (signed || value >= 0) && (decimal || value % scale === 0);
  };
  return { equations, residuals, classes: rows.map(({ equation }) => rules.indexOf(equation.rule)), allows };
}

function decimalsOf({ c, e }: Big): number {
  return c.length - 1 - e;
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

/** What of all explanations is likely. */
function judged(found: readonly RepairSet[], complete: boolean): Pick<Cause, 'size' | 'likely' | 'certain'> {
  const ids = new Map<Repair, number>();
  const idOf = (repair: Repair) => {
    const id = ids.get(repair) ?? ids.size;
    ids.set(repair, id);
    return id;
  };
  const nameOf = (set: RepairSet) => set.map(idOf).join();
  const own = new Map(found.map((set) => [nameOf(set), set]));
  const all = [...own.values()].map((set) => ({ set, cost: costOf(set) })).sort((a, b) => a.cost - b.cost);
  const fewest = Math.min(...all.map(({ set }) => set.length));
  const least = all.find(({ set }) => set.length === fewest)?.cost ?? 0;
  // One that takes more numbers has to be the likelier for it.
  const sets = all.filter(({ set, cost }) => set.length === fewest || cost < least);
  const likely = sets.filter(({ cost }) => cost < (sets[0]?.cost ?? 0) + farLess).map(({ set }) => set);
  return { size: likely[0]?.length ?? 0, likely, certain: complete && own.size === 1 };
}
