import type Big from 'big.js';
import { supposing } from './blanks-as-zero.ts';
import type { Equation, Fact } from './report.ts';

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
  const numbers = [...supposed.copies].flatMap(([fact, { value }]): [Fact, Big][] =>
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

function mayHold({ column }: Fact, value: Big): boolean {
  return (column.decimal || value.round(0, 0).eq(value)) && (column.signed || value.gte(0));
}
