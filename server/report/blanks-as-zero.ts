import Big from 'big.js';
import type { Equation, Fact } from './report.ts';
import { solvedAnew, unsolved } from './solved-anew.ts';

/**
 * The equations as they would stand if every blank cell said 0, in the same order; undefined where no cell is blank.
 * Their numbers are copies of the report's, which stay as they are; every `=` is computed anew.
 */
export function withBlanksAsZero(equations: readonly Equation[]): readonly Equation[] | undefined {
  return supposing(equations, () => new Big(0))?.equations;
}

/**
 * The equations as they would stand if blanks said these numbers, and all other blanks `=`; undefined where no cell is
 * blank. `copies` has what every number of the report has become.
 */
export function supposing(
  equations: readonly Equation[],
  numberOf: (blank: Fact) => Big | undefined,
): { readonly equations: readonly Equation[]; readonly copies: ReadonlyMap<Fact, Fact> } | undefined {
  const terms = equations.flatMap(({ left, right }) => [...left, ...right]);
  if (!terms.some(({ fact }) => fact?.origin === 'blank')) return undefined;
  const copies = new Map<Fact, Fact>();
  const solved = solvedAnew(equations, (fact) => {
    const copy = fact.origin === 'blank' ? filled(fact, numberOf(fact)) : unsolved(fact);
    copies.set(fact, copy);
    return copy;
  });
  return { equations: solved, copies };
}

function filled(blank: Fact, value: Big | undefined): Fact {
  return value ? { ...blank, value } : { ...blank, origin: 'computed' };
}
