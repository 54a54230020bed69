import Big from 'big.js';
import type { Relation } from '../format.ts';
import type { Equation, Fact, Term, Verdict } from '../report.ts';
import { type Instance, type InstanceTerm, sumOf } from './equations.ts';

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

/** How many decimals a quotient has: as many as 占比. */
const decimals = 2;

/** Nobody writes a factor with more decimals than this. */
const written = 12;

/** Rounded half up to as many decimals as a quotient has. */
export function rounded(value: Big): Big {
  return value.round(decimals, Big.roundHalfUp);
}

/** A quotient as it prints: rounded half up to two decimals; what that would turn into 0 keeps two digits. */
export function printedQuotient(value: Big): Big {
  const printed = rounded(value);
  return printed.eq(0) ? value.prec(2, Big.roundHalfUp) : printed;
}

/** Whether a factor stands for a quotient that does not come out, such as 1/3: its decimals are cut off somewhere. */
export function isCutOff(factor: Big): boolean {
  return factor.c.length - 1 - factor.e > written;
}

/** A sum, rounded half up to two decimals where one of its factors is cut off: 9 times 1/3 is 3. */
export function withoutTail(sum: Big, factors: readonly Big[]): Big {
  return factors.some(isCutOff) ? rounded(sum) : sum;
}

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

/**
 * Which equations lack one number only, so that they may give it. Told of every number that is found, it looks at those
 * equations alone that hold it: sums that hang on one another in a long chain would else be tried all over, once for
 * each link.
 */
export class ReadyEquations<Equation, Unknown> {
  readonly #equations: readonly Equation[];
  /** How many numbers each equation lacks. */
  readonly #lacking: number[];
  readonly #holding = new Map<Unknown, number[]>();
  readonly #ready = new LowestFirst();
  // Of the round that goes on, and of the one behind it.
  #now = new LowestFirst();
  #later = new LowestFirst();
  #at = -1;

  /** `unknownsOf` names a number as often as it stands in an equation. */
  constructor(equations: readonly Equation[], unknownsOf: (equation: Equation) => Iterable<Unknown>) {
    this.#equations = equations;
    this.#lacking = equations.map((equation, index) => {
      const unknowns = [...unknownsOf(equation)];
      for (const unknown of unknowns) {
        const holding = this.#holding.get(unknown);
        if (holding) holding.push(index);
        else this.#holding.set(unknown, [index]);
      }
      return unknowns.length;
    });
    for (const [index, lacking] of this.#lacking.entries()) if (lacking === 1) this.#offer(index);
  }

  /** A number is known now, which some equations were lacking. */
  found(unknown: Unknown): void {
    const holding = this.#holding.get(unknown) ?? [];
    this.#holding.delete(unknown);
    for (const index of holding) {
      const lacking = (this.#lacking[index] ?? 0) - 1;
      this.#lacking[index] = lacking;
      if (lacking === 1) this.#offer(index);
    }
  }

  /** Tries equations that lack one number, the first ones first, until one gives it; false where none does. */
  some(give: (equation: Equation) => boolean): boolean {
    for (let index = this.#ready.take(); index !== undefined; index = this.#ready.take())
      if (this.#tryOne(index, give)) return true;
    return false;
  }

  /**
   * Goes through the equations of a kind in their order, again and again, until a round gives nothing; what is found in a
   * round counts at once for the equations behind it.
   */
  rounds(isOfKind: (equation: Equation) => boolean, give: (equation: Equation) => boolean): void {
    while (!this.#now.isEmpty || !this.#later.isEmpty) {
      const index = this.#now.take();
      this.#at = index ?? -1;
      if (index === undefined) [this.#now, this.#later] = [this.#later, this.#now];
      else this.#tryOne(index, (equation) => isOfKind(equation) && give(equation));
    }
    this.#at = -1;
  }

  #offer(index: number): void {
    this.#ready.add(index);
    (index > this.#at ? this.#now : this.#later).add(index);
  }

  #tryOne(index: number, give: (equation: Equation) => boolean): boolean {
    const equation = this.#equations[index];
    return equation !== undefined && this.#lacking[index] === 1 && give(equation);
  }
}

/** Numbers, of which the lowest is taken first: a binary heap. */
class LowestFirst {
  readonly #heap: number[] = [];

  get isEmpty(): boolean {
    return this.#heap.length === 0;
  }

  add(value: number): void {
    const heap = this.#heap;
    let at = heap.push(value) - 1;
    for (let above = (at - 1) >> 1; at > 0 && (heap[above] ?? 0) > value; above = (at - 1) >> 1) {
      heap[at] = heap[above] ?? 0;
      at = above;
    }
    heap[at] = value;
  }

  take(): number | undefined {
    const heap = this.#heap;
    const [lowest] = heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return lowest;
    let at = 0;
    for (let below = 1; below < heap.length; below = 2 * at + 1) {
      const smaller = (heap[below + 1] ?? Number.POSITIVE_INFINITY) < (heap[below] ?? 0) ? below + 1 : below;
      if ((heap[smaller] ?? 0) >= last) break;
      heap[at] = heap[smaller] ?? 0;
      at = smaller;
    }
    heap[at] = last;
    return lowest;
  }
}
