import Big from 'big.js';
import { formOf } from '../cell-forms.ts';
import { isCutOff, withoutTail } from '../equations/solve.ts';
import type { Fact, Term } from '../evaluated.ts';
import type { ParityRow } from './parity.ts';

/** A number that, changed to `should`, makes equations agree. */
export interface Repair {
  readonly fact: Fact;
  readonly should: Big;
}

/** Two numbers that make equations agree when both are changed. */
export type PairRepair = readonly [Repair, Repair];

/** Numbers that make equations agree when all are changed at once. */
export type RepairSet = readonly Repair[];

/** For every given number the equations it stands in, with its coefficient there. */
export type Columns = ReadonlyMap<Fact, ReadonlyMap<ParityRow, Big>>;

/** The equations turned round: what each number stands in. */
export function columnsOf(rows: readonly ParityRow[]): Columns {
  const columns = new Map<Fact, Map<ParityRow, Big>>();
  for (const row of rows)
    for (const [fact, coefficient] of row.coefficients) {
      const column = columns.get(fact);
      if (column) column.set(row, coefficient);
      else columns.set(fact, new Map([[row, coefficient]]));
    }
  return columns;
}

/** Every number that repairs all broken equations alone and breaks none. */
export function singleRepairs(columns: Columns, broken: readonly ParityRow[]): Repair[] {
  const [first] = broken;
  // Most numbers are ruled out by what they stand in, without any arithmetic.
  const inAll = [...columns].filter(([, column]) => first && column.has(first) && column.size === broken.length);
  const quotients = inAll.length > 0 ? broken.flatMap(factorsOf).filter(isCutOff) : [];
  return inAll.flatMap(([fact, column]) => {
    const coefficient = first && column.get(first);
    if (!coefficient) return [];
    if (quotients.length > 0) return roundedRepair(fact, column, broken, quotients);
    const off = first.residual.div(coefficient);
    const explains = broken.every((row) => column.get(row)?.times(off).eq(row.residual));
    return explains ? repaired(fact, off) : [];
  });
}

/** What numbers are multiplied by, and constants. */
function factorsOf({ coefficients, equation: { left, right } }: ParityRow): Big[] {
  return [...coefficients.values(), ...[...left, ...right].map(({ coefficient }) => coefficient)];
}

/** The repair of a number that stands in quotients which do not come out: as many decimals as these print with do. */
function roundedRepair(
  fact: Fact,
  column: ReadonlyMap<ParityRow, Big>,
  broken: readonly ParityRow[],
  quotients: readonly Big[],
): Repair[] {
  const [first] = broken;
  const coefficient = first && column.get(first);
  if (!coefficient || !fact.value) return [];
  const should = withoutTail(fact.value.minus(unrounded(first).div(coefficient)), quotients);
  const off = fact.value.minus(should);
  const explains = broken.every((row) => {
    const left = unrounded(row).minus(off.times(column.get(row) ?? 0));
    return withoutTail(left, quotients).eq(0);
  });
  return explains && !off.eq(0) ? repaired(fact, off) : [];
}

/** Left minus right, with all decimals. */
function unrounded({ equation: { left, right } }: ParityRow): Big {
  const sum = (terms: readonly Term[]) =>
    terms.reduce((total, { coefficient, value }) => total.plus(coefficient.times(value ?? 0)), new Big(0));
  return sum(left).minus(sum(right));
}

/** Every two numbers that repair all broken equations together and break none; each two once. */
export function pairRepairs(columns: Columns, broken: readonly ParityRow[]): PairRepair[] {
  const [first] = broken;
  if (!first || broken.length > 6) return []; // two numbers stand in six equations at most
  const pairs: PairRepair[] = [];
  for (const [one, oneColumn] of columns) {
    if (!oneColumn.has(first)) continue;
    for (const [other, otherColumn] of columns) {
      if (one === other || broken.some((row) => !oneColumn.has(row) && !otherColumn.has(row))) continue;
      if (otherColumn.has(first) && pairs.some(([a, b]) => a.fact === other && b.fact === one)) continue;
      const offs = solvePair(oneColumn, otherColumn);
      if (!offs) continue;
      const [a] = repaired(one, offs[0]);
      const [b] = repaired(other, offs[1]);
      if (a && b) pairs.push([a, b]);
    }
  }
  return pairs;
}

/** By how much two numbers would have to be off, if they alone were wrong. */
function solvePair(one: ReadonlyMap<ParityRow, Big>, other: ReadonlyMap<ParityRow, Big>): [Big, Big] | undefined {
  const onlyOne = [...one].find(([row]) => !other.has(row));
  const onlyOther = [...other].find(([row]) => !one.has(row));
  if (!onlyOne || !onlyOther) return undefined;
  const offOne = onlyOne[0].residual.div(onlyOne[1]);
  const offOther = onlyOther[0].residual.div(onlyOther[1]);
  if (offOne.eq(0) || offOther.eq(0)) return undefined;
  return explainsAll(one, offOne, other, offOther) ? [offOne, offOther] : undefined;
}

/** Whether two numbers, each off by so much, leave just what is left in every equation that either stands in. */
export function explainsAll(
  one: ReadonlyMap<ParityRow, Big>,
  offOne: Big,
  other: ReadonlyMap<ParityRow, Big>,
  offOther: Big,
): boolean {
  const none = new Big(0);
  return [...new Set([...one.keys(), ...other.keys()])].every((row) => {
    const share = (one.get(row) ?? none).times(offOne).plus((other.get(row) ?? none).times(offOther));
    return share.eq(row.residual);
  });
}

/** The repair of a number that is off by so much, if it was given, and its column allows the value this leads to. */
export function repaired(fact: Fact, off: Big): Repair[] {
  if (!fact.value || !canChange(fact)) return [];
  const should = fact.value.minus(off);
  return mayHold(fact, should) ? [{ fact, should }] : [];
}

/** Whether a number was given, and may be wrong. */
export function canChange({ origin, value }: Fact): boolean {
  return value !== undefined && ['typed', 'filled', 'blank'].includes(origin);
}

/** Whether the column of a number allows a value. */
export function mayHold({ row, column }: Fact, value: Big): boolean {
  const { decimal, signed } = formOf(row, column);
  return (decimal || value.round(0, Big.roundDown).eq(value)) && (signed || value.gte(0));
}
