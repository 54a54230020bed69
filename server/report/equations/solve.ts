import Big from 'big.js';
import type { Equation, Fact, Term, Verdict } from '../evaluated.ts';
import type { Relation } from '../format.ts';
import type { Instance, InstanceTerm } from './equations.ts';

/** Equations with their verdicts, and what became of the numbers in them. */
export interface Solution {
  /** In the order they were given. */
  readonly equations: readonly Equation[];
  /** Every `=` that got a value, and the number that it has become; all other numbers are what they were. */
  readonly solved: ReadonlyMap<Fact, Fact>;
}

/**
 * Gives every `=` the value that the rules determine, and every equation its verdict. No number is written to: those that
 * got a value are new ones, which the equations hold.
 * Equations that must hold go first; one that should hold gives a value only where no other does. Each gives first what
 * stands alone on its left; only what none gives so is worked out backwards.
 * A number is found once and never again, so this ends; a contradiction shows as a broken equation.
 */
export function solve(instances: readonly Instance[]): Solution {
  const strict = instances.filter(({ rule }) => rule.relation === '=' && rule.kind === 'must');
  const lenient = instances.filter(({ rule }) => rule.relation === '=' && rule.kind === 'should');
  const solved = new Map<Fact, Fact>();
  const defined = new Map<Instance, Fact>();
  const known: Known = ({ fact }) => fact && (fact.value ?? solved.get(fact)?.value);
  const unknowns = (instance: Instance) => unknownsOf(instance, known);
  const [first, last] = [strict, lenient].map((some) => new ReadyEquations(some, unknowns)) as [Ready, Ready];
  const settle = (instance: Instance): boolean => {
    const found = determine(instance, known);
    if (!found) return false;
    const { fact, value } = found;
    const settled = { ...fact, value };
    solved.set(fact, settled);
    defined.set(instance, settled);
    first.found(fact);
    last.found(fact);
    return true;
  };
  const isNext = (instance: Instance) => givesLeft(instance, known);
  do {
    do first.rounds(isNext, settle);
    while (first.some(settle));
  } while (last.some(settle));
  return { equations: instances.map((instance) => judge(instance, solved, defined.get(instance))), solved };
}

/** The value of a number as far as it is known, or found by now. */
type Known = (term: InstanceTerm) => Big | undefined;

type Ready = ReadyEquations<Instance, Fact | InstanceTerm>;

/** The numbers that are not known; one that is not there at all is never found. */
function unknownsOf({ left, right }: Instance, known: Known): readonly (Fact | InstanceTerm)[] {
  const unknowns: (Fact | InstanceTerm)[] = [];
  for (const side of [left, right])
    for (const term of side) if (isUnknown(term, known)) unknowns.push(term.fact ?? term);
  return unknowns;
}

function isUnknown(term: InstanceTerm, known: Known): boolean {
  return term.kind === 'number' && known(term) === undefined;
}

/** Whether what an equation gives stands alone on its left, multiplied or not, and is not known yet. */
function givesLeft({ left: [term, ...others] }: Instance, known: Known): boolean {
  return term?.fact !== undefined && others.length === 0 && isUnknown(term, known);
}

/** The one `=` that is still unknown in an equation, and its value. */
function determine({ left, right }: Instance, known: Known): { readonly fact: Fact; readonly value: Big } | undefined {
  const [unknown, ...others] = [...left, ...right].filter((term) => isUnknown(term, known));
  const { fact } = unknown ?? {};
  if (!unknown || others.length > 0 || fact?.origin !== 'computed' || unknown.uri !== undefined) return undefined;
  const rest = (terms: readonly InstanceTerm[]) =>
    sumOf(
      terms.filter((term) => term !== unknown),
      known,
    ) ?? new Big(0);
  const difference = rest(right)
    .minus(rest(left))
    .times(left.includes(unknown) ? 1 : -1);
  const value = difference.div(unknown.coefficient);
  const isRounded = isAnyCutOff(left) || isAnyCutOff(right);
  if (!isRounded && !value.times(unknown.coefficient).eq(difference)) return undefined;
  return { fact, value: isRounded ? rounded(value) : value };
}

/** The sum of some terms; undefined while one of them is not known. */
function sumOf(terms: readonly InstanceTerm[], known: Known): Big | undefined {
  let sum = zero;
  for (const term of terms) {
    const value = term.kind === 'constant' ? one : known(term);
    if (!value) return undefined;
    // Most factors are 1, and most numbers 0, in each of thousands of reports.
    if (isZero(value)) continue;
    const part = isOne(term.coefficient) ? value : term.coefficient.times(value);
    sum = isZero(sum) ? part : sum.plus(part);
  }
  return sum;
}

const zero = new Big(0);
const one = new Big(1);

function isOne({ c, e, s }: Big): boolean {
  return c.length === 1 && c[0] === 1 && e === 0 && s === 1;
}

function isZero({ c }: Big): boolean {
  return c[0] === 0;
}

function judge(
  { rule, table, along, ...sides }: Instance,
  solved: ReadonlyMap<Fact, Fact>,
  defines: Fact | undefined,
): Equation {
  const asTerm = ({ kind, coefficient, fact: given, label, uri }: InstanceTerm): Term => {
    const term: { -readonly [Key in keyof Term]: Term[Key] } = { kind, coefficient, label };
    const fact = given && (solved.get(given) ?? given);
    const value = kind === 'constant' ? one : fact?.value;
    if (fact) term.fact = fact;
    if (uri) term.uri = uri;
    if (value) term.value = value;
    return term;
  };
  const [left, right] = [sides.left.map(asTerm), sides.right.map(asTerm)];
  const isRounded = isAnyCutOff(left) || isAnyCutOff(right);
  const [leftValue, rightValue] = [left, right].map((side) => {
    const sum = sumOf(side, ({ fact }) => fact?.value);
    return sum && isRounded ? rounded(sum) : sum;
  });
  const verdict: Verdict =
    leftValue && rightValue ? (holds(leftValue, rightValue, rule.relation) ? 'holds' : 'broken') : 'unchecked';
  const total = rule.relation === '=' ? totalOn(left) : undefined;
  return {
    rule,
    kind: rule.kind,
    table,
    ...(along && { along }),
    left,
    right,
    verdict,
    ...(leftValue && { leftValue }),
    ...(rightValue && { rightValue }),
    ...(total && { total }),
    ...(defines && { defines }),
  };
}

/** The number of this report that is all there is on a side. */
function totalOn([term, ...others]: readonly Term[]): Fact | undefined {
  return others.length === 0 && term?.uri === undefined && term?.coefficient.eq(1) ? term.fact : undefined;
}

function isAnyCutOff(terms: readonly InstanceTerm[]): boolean {
  return terms.some(({ coefficient }) => isCutOff(coefficient));
}

/** Whether two known sides stand in a relation. */
export function holds(left: Big, right: Big, relation: Relation): boolean {
  if (relation === '=') return left.eq(right);
  return relation === '≤' ? left.lte(right) : left.gte(right);
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
 * Equations as they would stand if their numbers were others, in the same order, and what each number has become.
 * `copyOf` gives what a number is supposed to be, and is asked once for each: of a `=` that is to be computed anew nothing
 * may be known. Numbers of other reports stay.
 */
export function solvedAnew(
  equations: readonly Equation[],
  copyOf: (fact: Fact) => Fact,
): { readonly equations: readonly Equation[]; readonly facts: ReadonlyMap<Fact, Fact> } {
  const copies = new Map<Fact, Fact>();
  const copied = (fact: Fact): Fact => {
    const copy = copies.get(fact) ?? copyOf(fact);
    copies.set(fact, copy);
    return copy;
  };
  const supposed = ({ value: _, fact, ...term }: Term): InstanceTerm => ({
    ...term,
    ...(fact && { fact: term.uri === undefined ? copied(fact) : fact }),
  });
  const anew = solve(
    equations.map(
      ({ rule, table, along, left, right }): Instance => ({
        rule,
        table,
        ...(along && { along }),
        left: left.map(supposed),
        right: right.map(supposed),
      }),
    ),
  );
  const facts = new Map([...copies].map(([fact, copy]) => [fact, anew.solved.get(copy) ?? copy]));
  return { equations: anew.equations, facts };
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
