import Big from 'big.js';
import type { Instance, InstanceTerm } from './equations.ts';
import type { Equation, Fact, Term } from './report.ts';
import { solve } from './solve.ts';

/**
 * The equations as they would stand if every blank cell said 0, in the same order; undefined where no cell is blank.
 * Their numbers are copies of the report's, which stay as they are; every `=` is computed anew.
 */
export function withBlanksAsZero(equations: readonly Equation[]): readonly Equation[] | undefined {
  const terms = equations.flatMap(({ left, right }) => [...left, ...right]);
  if (!terms.some(({ fact }) => fact?.origin === 'blank')) return undefined;
  const copies = new Map<Fact, Fact>();
  const copyOf = (fact: Fact, elsewhere: boolean): Fact => {
    const copy = copies.get(fact) ?? (elsewhere ? fact : supposed(fact));
    copies.set(fact, copy);
    return copy;
  };
  const asInstanceTerm = ({ coefficient, label, fact, uri, value }: Term): InstanceTerm => ({
    coefficient,
    label,
    constant: !fact && value !== undefined,
    ...(fact && { fact: copyOf(fact, uri !== undefined) }),
    ...(uri !== undefined && { uri }),
  });
  return solve(
    equations.map(
      ({ rule, table, along, left, right }): Instance => ({
        rule,
        table,
        ...(along && { along }),
        left: left.map(asInstanceTerm),
        right: right.map(asInstanceTerm),
      }),
    ),
  );
}

/** A number as it would be known: of `=` nothing yet. */
function supposed({ value, ...fact }: Fact): Fact {
  if (fact.origin === 'blank') return { ...fact, value: new Big(0) };
  return fact.origin === 'computed' || !value ? fact : { ...fact, value };
}
