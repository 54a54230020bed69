import Big from 'big.js';
import { independentParts, type ParityRow, parityRows } from './parity.ts';
import type { Equation, Fact } from './report.ts';
import { looksLikeSlip } from './slips.ts';

/** A number that, changed to `should`, makes equations agree. */
export interface Repair {
  readonly fact: Fact;
  readonly should: Big;
}

/**
 * Why some equations are broken.
 * cell: one changed number explains them all; `repairs` has every such number, the likeliest first.
 * cells: two changed numbers explain them, and no other two do.
 * doubled: one line is off by the same amount in two places of every explanation: a case counted twice, in some row.
 * unknown: neither one nor two numbers explain them.
 */
export type Diagnosis =
  | { readonly kind: 'cell'; readonly repairs: readonly [Repair, ...Repair[]]; readonly broken: readonly Equation[] }
  | { readonly kind: 'cells'; readonly repairs: readonly [Repair, Repair]; readonly broken: readonly Equation[] }
  | {
      readonly kind: 'doubled';
      readonly amount: Big;
      readonly rows: readonly Repair[];
      readonly broken: readonly Equation[];
    }
  | { readonly kind: 'unknown'; readonly broken: readonly Equation[] };

/**
 * Finds the wrong numbers behind broken equations. The residuals are the syndrome of a linear code: a single wrong
 * number x off by d leaves exactly d times its column, so a number whose column is proportional to the residuals, and
 * only such a number, repairs everything it stands in and breaks nothing.
 */
export function diagnose(equations: readonly Equation[]): Diagnosis[] {
  if (!equations.some(({ kind, verdict }) => kind === 'must' && verdict === 'broken')) return [];
  return independentParts(parityRows(equations)).flatMap((rows): Diagnosis[] => {
    const brokenRows = rows.filter((row) => !row.residual.eq(0));
    if (brokenRows.length === 0) return [];
    const broken = brokenRows.map((row) => row.equation);
    const columns = columnsOf(rows);
    const [first, ...more] = ranked(singleRepairs(columns, brokenRows), broken);
    if (first) return [{ kind: 'cell', repairs: [first, ...more], broken }];
    const pairs = pairRepairs(columns, brokenRows);
    const [pair] = pairs;
    if (pair && pairs.length === 1) return [{ kind: 'cells', repairs: pair, broken }];
    return [doubled(pairs, broken) ?? { kind: 'unknown', broken }];
  });
}

/** For every given number the equations it stands in, with its coefficient there. */
type Columns = ReadonlyMap<Fact, ReadonlyMap<ParityRow, Big>>;

function columnsOf(rows: readonly ParityRow[]): Columns {
  const columns = new Map<Fact, Map<ParityRow, Big>>();
  for (const row of rows)
    for (const [fact, coefficient] of row.coefficients) {
      const column = columns.get(fact);
      if (column) column.set(row, coefficient);
      else columns.set(fact, new Map([[row, coefficient]]));
    }
  return columns;
}

function singleRepairs(columns: Columns, broken: readonly ParityRow[]): Repair[] {
  const [first] = broken;
  return [...columns].flatMap(([fact, column]) => {
    const coefficient = first && column.get(first);
    if (!coefficient || column.size !== broken.length) return [];
    const off = first.residual.div(coefficient);
    const explains = broken.every((row) => column.get(row)?.times(off).eq(row.residual));
    return explains ? repaired(fact, off) : [];
  });
}

function pairRepairs(columns: Columns, broken: readonly ParityRow[]): [Repair, Repair][] {
  const [first] = broken;
  if (!first || broken.length > 6) return []; // two numbers stand in six equations at most
  const pairs: [Repair, Repair][] = [];
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
  for (const row of new Set([...one.keys(), ...other.keys()])) {
    const share = (one.get(row) ?? new Big(0)).times(offOne).plus((other.get(row) ?? new Big(0)).times(offOther));
    if (!share.eq(row.residual)) return undefined;
  }
  return [offOne, offOther];
}

/** Explanations that all move two numbers of one row by the same amount: a case counted in one row too many. */
function doubled(pairs: readonly [Repair, Repair][], broken: readonly Equation[]): Diagnosis | undefined {
  const amountOf = ({ fact, should }: Repair) => should.minus(fact.value ?? 0);
  const [first] = pairs;
  if (!first) return undefined;
  const amount = amountOf(first[0]);
  const uniform = pairs.every(
    ([a, b]) =>
      a.fact.row === b.fact.row && a.fact.table === b.fact.table && amountOf(a).eq(amount) && amountOf(b).eq(amount),
  );
  return uniform ? { kind: 'doubled', amount, rows: pairs.map(([repair]) => repair), broken } : undefined;
}

/** The repair, if the column allows the value it leads to. */
function repaired(fact: Fact, off: Big): Repair[] {
  if (!fact.value || (fact.origin !== 'typed' && fact.origin !== 'filled')) return [];
  const should = fact.value.minus(off);
  const whole = fact.column.decimal || should.round(0, Big.roundDown).eq(should);
  return whole && (fact.column.signed || should.gte(0)) ? [{ fact, should }] : [];
}

/** Totals first, then values that a slip of the hand explains; what 其余 filled comes last. */
function ranked(repairs: readonly Repair[], broken: readonly Equation[]): Repair[] {
  const rank = ({ fact, should }: Repair): number => {
    if (fact.origin === 'filled') return 3;
    if (broken.some(({ left }) => left.length === 1 && left[0]?.fact === fact)) return 0;
    return looksLikeSlip(fact.value ?? should, should) ? 1 : 2;
  };
  return [...repairs].sort((a, b) => rank(a) - rank(b));
}
