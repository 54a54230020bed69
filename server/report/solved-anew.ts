import type { Instance, InstanceTerm } from './equations.ts';
import type { Equation, Fact, Term } from './report.ts';
import { solve } from './solve.ts';

/**
 * Equations as they would stand if their numbers were others, in the same order. `copyOf` gives what each number is
 * supposed to be, and is asked once for each: never the number itself, since solving writes into those that are `=`.
 * Numbers of other reports stay.
 */
export function solvedAnew(equations: readonly Equation[], copyOf: (fact: Fact) => Fact): readonly Equation[] {
  const copies = new Map<Fact, Fact>();
  const copied = (fact: Fact): Fact => {
    const copy = copies.get(fact) ?? copyOf(fact);
    copies.set(fact, copy);
    return copy;
  };
  const asInstanceTerm = ({ coefficient, label, fact, uri, value }: Term): InstanceTerm => ({
    coefficient,
    label,
    constant: !fact && value !== undefined,
    ...(fact && { fact: uri === undefined ? copied(fact) : fact }),
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

/** A copy of a number as it is before equations are solved: of `=` nothing is known. */
export function unsolved({ value, ...fact }: Fact): Fact {
  return fact.origin === 'computed' || !value ? fact : { ...fact, value };
}
