import Big from 'big.js';
import { type Instance, type InstanceTerm, sumOf } from './equations.ts';
import type { Relation } from './format.ts';
import { isCutOff, withoutTail } from './quotient.ts';
import { ReadyEquations } from './ready-equations.ts';
import type { Equation, Fact, Term, Verdict } from './report.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Gives every `=` the value that the rules determine, and every equation its verdict.
 * Equations that must hold go first; one that should hold gives a value only where no other does. Each gives first what
 * stands alone on its left; only what none gives so is worked out backwards.
 * A number is set once and never again, so this ends; a contradiction shows as a broken equation.
 */
export function solve(instances: readonly Instance[]): Equation[] {
  const strict = instances.filter(({ rule }) => rule.relation === '=' && rule.kind === 'must');
  const lenient = instances.filter(({ rule }) => rule.relation === '=' && rule.kind === 'should');
  const defined = new Map<Instance, Fact>();
  const [first, last] = [strict, lenient].map((some) => new ReadyEquations(some, unknownsOf)) as [Ready, Ready];
  const settle = (instance: Instance): boolean => {
    const fact = determine(instance);
    if (!fact) return false;
    defined.set(instance, fact);
    first.found(fact);
    last.found(fact);
    return true;
  };
  do {
    do first.rounds(givesLeft, settle);
    while (first.some(settle));
  } while (last.some(settle));
  return instances.map((instance) => judge(instance, defined.get(instance)));
}

type Ready = ReadyEquations<Instance, Fact | InstanceTerm>;

/** The numbers that are not known; one that is not there at all is never found. */
function unknownsOf({ left, right }: Instance): readonly (Fact | InstanceTerm)[] {
  const isUnknown = ({ constant, fact }: InstanceTerm) => !constant && !fact?.value;
  return [...left, ...right].filter(isUnknown).map((term) => term.fact ?? term);
}

/** Whether what an equation gives stands alone on its left, and is not known yet. */
function givesLeft({ left: [term, ...others] }: Instance): boolean {
  return term?.fact !== undefined && others.length === 0 && !term.fact.value;
}

/** Sets the one `=` that is still unknown in an equation, and returns it. */
function determine({ left, right }: Instance): Fact | undefined {
  let unknown: InstanceTerm | undefined;
  let side = 1;
  for (const [terms, sign] of [
    [left, 1],
    [right, -1],
  ] as const) {
    for (const term of terms) {
      if (term.constant || term.fact?.value) continue;
      if (unknown || term.fact?.origin !== 'computed' || term.uri !== undefined) return undefined;
      unknown = term;
      side = sign;
    }
  }
  if (!unknown?.fact) return undefined;
  const others = (terms: readonly InstanceTerm[]) => sumOf(terms.filter((term) => term !== unknown)) ?? new Big(0);
  const difference = others(right).minus(others(left)).times(side);
  const value = difference.div(unknown.coefficient);
  const factors = factorsOf(left, right);
  if (!factors.some(isCutOff) && !value.times(unknown.coefficient).eq(difference)) return undefined;
  (unknown.fact as Writable<Fact>).value = withoutTail(value, factors);
  return unknown.fact;
}

function judge({ rule, table, along, left, right }: Instance, defines: Fact | undefined): Equation {
  const factors = factorsOf(left, right);
  const [leftValue, rightValue] = [left, right].map((side) => {
    const sum = sumOf(side);
    return sum && withoutTail(sum, factors);
  });
  const verdict: Verdict =
    leftValue && rightValue ? (holds(leftValue, rightValue, rule.relation) ? 'holds' : 'broken') : 'unchecked';
  return {
    rule,
    kind: rule.kind,
    table,
    ...(along && { along }),
    left: left.map(asTerm),
    right: right.map(asTerm),
    verdict,
    ...(leftValue && { leftValue }),
    ...(rightValue && { rightValue }),
    ...(defines && { defines }),
  };
}

function factorsOf(left: readonly InstanceTerm[], right: readonly InstanceTerm[]): readonly Big[] {
  return [...left, ...right].map(({ coefficient }) => coefficient);
}

/** Whether two known sides stand in a relation. */
export function holds(left: Big, right: Big, relation: Relation): boolean {
  if (relation === '=') return left.eq(right);
  return relation === '≤' ? left.lte(right) : left.gte(right);
}

function asTerm({ coefficient, constant, fact, label, uri }: InstanceTerm): Term {
  const value = constant ? new Big(1) : fact?.value;
  return { coefficient, label, ...(fact && { fact }), ...(uri && { uri }), ...(value && { value }) };
}
