import Big from 'big.js';
import type { Equation, Fact, Term } from '../evaluated.ts';

/**
 * Equations as a linear code over the numbers the author gave: row by row the coefficients of those numbers, with every `=` replaced by what it is computed from. An equation that defines a `=` always holds and drops out.
 */
export interface ParityRow {
  readonly equation: Equation;
  /** Left minus right per given number. */
  readonly coefficients: ReadonlyMap<Fact, Big>;
  /** Left side minus right side as things stand; 0 when the equation holds. */
  readonly residual: Big;
}

/** The rows of all equations that must hold and whose numbers are known. */
export function parityRows(equations: readonly Equation[]): readonly ParityRow[] {
  return rowsOf(equations).filter(({ equation }) => isSum(equation));
}

/** The rows of what speaks for numbers besides: rules that compare, and those that only should hold. */
export function otherRows(equations: readonly Equation[]): readonly ParityRow[] {
  return rowsOf(equations).filter(({ equation }) => !isSum(equation));
}

function isSum({ rule }: Equation): boolean {
  return rule.kind === 'must' && rule.relation === '=';
}

function rowsOf(equations: readonly Equation[]): readonly ParityRow[] {
  const known = rowsKnown.get(equations);
  if (known) return known;
  const found = expandedRows(equations);
  rowsKnown.set(equations, found);
  return found;
}

// Equations never change, and each part of the diagnosis begins with their rows.
const rowsKnown = new WeakMap<readonly Equation[], readonly ParityRow[]>();

function expandedRows(equations: readonly Equation[]): ParityRow[] {
  const definitions = new Map(
    equations.flatMap((equation) => (equation.defines ? [[equation.defines, equation]] : [])),
  );
  const expanded = new Map<Fact, ReadonlyMap<Fact, Big>>();
  const expand = (fact: Fact): ReadonlyMap<Fact, Big> => {
    const definition = definitions.get(fact);
    if (!definition) return new Map([[fact, new Big(1)]]);
    const known = expanded.get(fact);
    if (known) return known;
    expanded.set(fact, new Map()); // a circle cannot arise from solving, but must not hang either
    const all = sides(definition);
    const own = all.find(([other]) => other === fact)?.[1] ?? new Big(1);
    const result = new Map<Fact, Big>();
    for (const [other, coefficient] of all)
      if (other !== fact) addTo(result, expand(other), coefficient.div(own).times(-1));
    expanded.set(fact, result);
    return result;
  };
  return equations.flatMap((equation): ParityRow[] => {
    const { leftValue, rightValue, defines } = equation;
    if (defines || !leftValue || !rightValue) return [];
    const coefficients = new Map<Fact, Big>();
    for (const [fact, coefficient] of sides(equation))
      if (definitions.has(fact)) addTo(coefficients, expand(fact), coefficient);
      else add(coefficients, fact, coefficient);
    for (const [fact, coefficient] of coefficients) if (coefficient.eq(0)) coefficients.delete(fact);
    return [{ equation, coefficients, residual: leftValue.minus(rightValue) }];
  });
}

/** The numbers of this report: those of another, such as last year's, are given and count as constants. */
function sides({ left, right }: Equation): [Fact, Big][] {
  const own = (terms: readonly Term[], sign: number): [Fact, Big][] =>
    terms.flatMap(({ fact, coefficient, uri }) =>
      fact && !uri ? [[fact, sign < 0 ? coefficient.times(sign) : coefficient]] : [],
    );
  return [...own(left, 1), ...own(right, -1)];
}

/** The numbers of this report in an equation. */
export function ownFacts({ left, right }: Equation): Fact[] {
  return [...left, ...right].flatMap(({ fact, uri }) => (fact && uri === undefined ? [fact] : []));
}

function addTo(sum: Map<Fact, Big>, more: ReadonlyMap<Fact, Big>, factor: Big): void {
  for (const [fact, coefficient] of more) add(sum, fact, coefficient.times(factor));
}

function add(sum: Map<Fact, Big>, fact: Fact, coefficient: Big): void {
  const before = sum.get(fact);
  sum.set(fact, before ? before.plus(coefficient) : coefficient);
}

/** Splits rows into groups that share no number, each in the given order: what is wrong in one says nothing of another. */
export function independentParts(rows: readonly ParityRow[]): ParityRow[][] {
  // Each row leads to a later one of its part, and so to the last.
  const next = rows.map((_, index) => index);
  const lastOf = (index: number): number => {
    let last = index;
    while (next[last] !== last) last = next[last] as number;
    next[index] = last;
    return last;
  };
  const holders = new Map<Fact, number>();
  for (const [index, { coefficients }] of rows.entries())
    for (const fact of coefficients.keys()) {
      const holder = holders.get(fact);
      if (holder !== undefined) next[lastOf(holder)] = index;
      holders.set(fact, index);
    }
  const parts = rows.map((): ParityRow[] => []);
  for (const [index, row] of rows.entries()) parts[lastOf(index)]?.push(row);
  return parts.filter(({ length }) => length > 0);
}
