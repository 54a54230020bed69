import Big from 'big.js';
import { solvedAnew, unsolved } from '../equations/solve.ts';
import type { Equation, Fact } from '../evaluated.ts';
import type { FormatRow } from '../format.ts';
import { mayHold } from './repairs.ts';

/**
 * The equations as they would stand if every blank cell said 0, or every one of a row and all others `=`, in the same
 * order; undefined where no cell is blank. Their numbers are copies of the report's, which stay as they are; every `=` is
 * computed anew.
 */
export function withBlanksAsZero(equations: readonly Equation[], row?: FormatRow): readonly Equation[] | undefined {
  return supposing(equations, (blank) => (row && blank.row !== row ? undefined : new Big(0)))?.equations;
}

/**
 * The equations as they would stand if blanks said these numbers, and all other blanks `=`; undefined where no cell is
 * blank.
 */
function supposing(
  equations: readonly Equation[],
  numberOf: (blank: Fact) => Big | undefined,
): ReturnType<typeof solvedAnew> | undefined {
  const terms = equations.flatMap(({ left, right }) => [...left, ...right]);
  if (!terms.some(({ fact }) => fact?.origin === 'blank')) return undefined;
  return solvedAnew(equations, (fact) => (fact.origin === 'blank' ? filled(fact, numberOf(fact)) : unsolved(fact)));
}

function filled(blank: Fact, value: Big | undefined): Fact {
  return value ? { ...blank, value } : { ...blank, origin: 'computed' };
}

/**
 * What the rules give for blank cells, as they would if these said `=`: only numbers that their cells may hold, and none
 * in a table where they would contradict another rule.
 */
export function numbersOfBlanks(equations: readonly Equation[]): ReadonlyMap<Fact, Big> {
  const known = given.get(equations);
  if (known) return known;
  const found = solved(equations);
  given.set(equations, found);
  return found;
}

/** Several checks ask about the equations of one report, which never change. */
const given = new WeakMap<readonly Equation[], ReadonlyMap<Fact, Big>>();

function solved(equations: readonly Equation[]): ReadonlyMap<Fact, Big> {
  const supposed = supposing(equations, () => undefined);
  if (!supposed) return new Map();
  const contradicted = new Set(newlyBroken(equations, supposed.equations).map(({ table }) => table));
  const numbers = [...supposed.facts].flatMap(([fact, { value }]): [Fact, Big][] =>
    fact.origin === 'blank' && value && mayHold(fact, value) && !contradicted.has(fact.table) ? [[fact, value]] : [],
  );
  return new Map(numbers);
}

/** Whether an equation that must hold would be broken, and is not yet, if these blanks said these numbers. */
export function wouldBreak(equations: readonly Equation[], numbers: ReadonlyMap<Fact, Big>): boolean {
  const supposed = supposing(equations, (fact) => numbers.get(fact));
  return supposed !== undefined && newlyBroken(equations, supposed.equations).length > 0;
}

function newlyBroken(before: readonly Equation[], after: readonly Equation[]): Equation[] {
  return after.filter(
    ({ kind, verdict }, index) => kind === 'must' && verdict === 'broken' && before[index]?.verdict !== 'broken',
  );
}
