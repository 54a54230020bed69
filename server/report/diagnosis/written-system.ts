import Big from 'big.js';
import { formOf } from '../cell-forms.ts';
import type { Fact } from '../evaluated.ts';
import { type Misplacement, misplacements } from './misplaced.ts';
import { type Explained, suspicionIn } from './moves.ts';
import type { ParityRow } from './parity.ts';
import type { Repair } from './repairs.ts';
import type { System } from './search.ts';
import type { SlipRepairs } from './slips.ts';
import type { NumberRun } from './text-lines.ts';

/** Numbers of a report as the search takes them: by index, and whole. */
export interface WrittenSystem extends System {
  readonly numbers: readonly Fact[];
  /** What they say. */
  readonly amounts: readonly number[];
  /** A number that is off by so much, as it should be; the same one each time. */
  repairOf(number: number, off: number): Repair;
}

/** Equations as the search takes them; undefined where they divide, or where a number is too long for it. */
export function systemOf(rows: readonly ParityRow[], numbers: readonly Fact[]): WrittenSystem | undefined {
  const indexOf = new Map(numbers.map((fact, index) => [fact, index]));
  const rules = [...new Set(rows.map(({ equation }) => equation.rule))];
  const scale = 10 ** Math.max(0, ...rows.map(({ residual }) => decimalsOf(residual)));
  // Half of a number is no whole one: what an equation says twice it says as well.
  const factors = rows.map(({ coefficients }) => 10 ** Math.max(0, ...[...coefficients.values()].map(decimalsOf)));
  const equations = rows.map(({ coefficients }, at) => {
    const row = new Float64Array(numbers.length);
    for (const [fact, coefficient] of coefficients) {
      const index = indexOf.get(fact);
      if (index !== undefined) row[index] = times(coefficient, factors[at] as number);
    }
    return row;
  });
  const residuals = Float64Array.from(rows, ({ residual }, at) => times(residual, scale * (factors[at] as number)));
  const isShort = (value: number) => Math.abs(value) <= mostTimes;
  if (!equations.every((row) => row.every(isShort)) || !residuals.every(Number.isSafeInteger)) return undefined;
  const forms = numbers.map(({ row, column }) => formOf(row, column));
  const least = Float64Array.from(forms, ({ signed }) => (signed ? Number.NEGATIVE_INFINITY : 0));
  const unit = Float64Array.from(forms, ({ decimal }) => (decimal ? 1 : scale));
  const amounts = numbers.map(({ value }) => (value ? times(value, scale) : 0));
  // As `mayHold`, but quick: the search asks it all the time.
  const allows = (number: number, off: number) => {
    const [value, step] = [(amounts[number] as number) - off, unit[number] as number];
    return Number.isInteger(off) && value >= (least[number] as number) && (step === 1 || value % step === 0);
  };
  const classes = rows.map(({ equation }) => rules.indexOf(equation.rule));
  const known = asBefore(equations);
  return { equations: known, residuals, classes, allows, numbers, amounts, repairOf: repairsOf(numbers, scale) };
}

/** The same equations as the last time they were the same, of which more is known by then: those of a form hardly change. */
function asBefore(equations: System['equations']): System['equations'] {
  const isSame = (other: System['equations']) =>
    other.length === equations.length &&
    other.every((row, index) => {
      const own = equations[index] as Float64Array;
      return row.length === own.length && row.every((value, at) => value === own[at]);
    });
  const found = lately.find(isSame) ?? equations;
  lately.splice(0, lately.length, found, ...lately.filter((one) => one !== found).slice(0, mostKept - 1));
  return found;
}

const lately: System['equations'][] = [];
const mostKept = 8;

/** A number multiplied, quickly for those of a few digits. */
function times(value: Big, factor: number): number {
  const { c, e, s } = value;
  if (e !== c.length - 1 || e > 14) return value.times(factor).toNumber();
  return s * c.reduce((sum, digit) => 10 * sum + digit, 0) * factor;
}

/** Rules multiply by no more than this: quotients that do not come out have many more decimals. */
const mostTimes = 10_000;

function decimalsOf({ c, e }: Big): number {
  return c.length - 1 - e;
}

function repairsOf(numbers: readonly Fact[], scale: number): WrittenSystem['repairOf'] {
  const known = new Map<number, Map<number, Repair>>();
  return (number, off) => {
    const own = known.get(number) ?? new Map<number, Repair>();
    known.set(number, own);
    const fact = numbers[number] as Fact;
    const repair = own.get(off) ?? { fact, should: (fact.value ?? new Big(0)).minus(new Big(off).div(scale)) };
    own.set(off, repair);
    return repair;
  };
}

/** The slips that may have put numbers into the cells of others, by what is written in rows and columns. */
export function misplacementsIn(runs: readonly NumberRun[], system: WrittenSystem): readonly Misplacement[] {
  const indexOf = new Map(system.numbers.map((fact, index) => [fact, index]));
  const isSuspect = suspicionIn(system);
  return runs.flatMap(({ cells }): readonly Misplacement[] => {
    const numbers = cells.flatMap((fact) => indexOf.get(fact) ?? []);
    if (numbers.length < cells.length) return [];
    const run = { numbers, amounts: numbers.map((number) => system.amounts[number] as number) };
    return misplacements.flatMap((slip) => slip(run, isSuspect));
  });
}

/** What is off, as numbers of the report: those that one slip put into other cells together, in the order of the form. */
export function slipsOf({ off, moves }: Explained<Misplacement>, { repairOf }: WrittenSystem): readonly SlipRepairs[] {
  const inOrder = [...off].sort(([a], [b]) => a - b);
  const isOf = (number: number) => (move: Misplacement) => move.off.has(number) || move.free?.has(number) === true;
  const repair = (number: number) => repairOf(number, off.get(number) ?? 0);
  const moved = moves.map((move): SlipRepairs => {
    const repairs = inOrder.flatMap(([number]) => (isOf(number)(move) ? [repair(number)] : []));
    const { ends, bits } = move;
    return { repairs, misplaced: { bits, ...(ends && { extra: repair(ends.extra).fact, lost: repair(ends.lost) }) } };
  });
  const alone = inOrder.filter(([number]) => !moves.some(isOf(number))).map(([number]) => [repair(number)]);
  return [...moved, ...alone.map((repairs) => ({ repairs }))];
}
