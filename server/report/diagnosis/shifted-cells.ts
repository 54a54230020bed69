import type { Equation, Fact } from '../evaluated.ts';
import type { ShiftedCell } from './diagnosis.ts';
import {
  type Exchange,
  exchangesOf,
  isExchange,
  isOverwritten,
  likeliestFirst,
  overwrittenOf,
} from './exchanged-cells.ts';
import { doubtsAfter, isSlip } from './likelihood.ts';
import { equationsOf, type Part } from './parts.ts';
import { type Columns, type PairRepair, pairRepairs } from './repairs.ts';
import type { Neighbours } from './text-lines.ts';

/** A diagnosis and the parts that it explains as a whole. */
interface Shift {
  readonly diagnosis: ShiftedCell;
  readonly parts: readonly Part[];
}

/** An explanation by two neighbouring cells, and the parts that it touches, each of which it explains. */
interface Candidate {
  readonly repairs: PairRepair;
  readonly explains: readonly Part[];
}

/**
 * Numbers in the wrong one of two neighbouring cells, where that explains parts as a whole: numbers that changed places
 * first, then those written over another.
 */
export function shiftsIn(
  parts: readonly Part[],
  neighbours: readonly Neighbours[],
  equations: readonly Equation[],
): Shift[] {
  const exchanged = shiftsOf(exchangesIn(parts, neighbours, equations));
  const explained = new Set(exchanged.flatMap((shift) => shift.parts));
  const open = parts.filter((part) => !explained.has(part));
  return [...exchanged, ...shiftsOf(overwrittenIn(open, neighbours, equations))];
}

/**
 * An exchange that explains two parts is likelier than a cause in each; a slip of the hand in a single number is
 * likelier than an exchange.
 */
function exchangesIn(
  parts: readonly Part[],
  neighbours: readonly Neighbours[],
  equations: readonly Equation[],
): Candidate[] {
  const exchanges = exchangesOf(neighbours, columnsIn(parts));
  return explaining(likeliestFirst(exchanges, equations), parts)
    .filter(({ explains }) => explains.length > 1 || !explains.some(({ singles }) => singles.some(isSlip)))
    .sort((a, b) => b.explains.length - a.explains.length);
}

/**
 * A number written over another is likelier than one that is wrong alone only if more speaks for it that should hold,
 * such as the link to last year.
 */
function overwrittenIn(
  parts: readonly Part[],
  neighbours: readonly Neighbours[],
  equations: readonly Equation[],
): Candidate[] {
  const candidates = explaining(overwrittenOf(neighbours, columnsIn(parts)), parts);
  if (candidates.length === 0) return [];
  const doubts = new Map(candidates.map((one) => [one, doubtsAfter(one.repairs, equations)]));
  const doubtsOf = (one: Candidate) => doubts.get(one) ?? 0;
  const now = doubtsAfter([], equations);
  return candidates
    .filter((one) => {
      const [part, ...more] = one.explains;
      const single = part && more.length === 0 ? part.singles[0] : undefined;
      const rival = single && doubtsAfter([single], equations);
      return doubtsOf(one) < (rival ?? (standTogether(one) ? now : Number.POSITIVE_INFINITY));
    })
    .sort((a, b) => b.explains.length - a.explains.length || doubtsOf(a) - doubtsOf(b));
}

/** Whether two numbers stand in the same equations only, where any two numbers make up for each other. */
function standTogether({ repairs: [one, other], explains }: Candidate): boolean {
  const rowsOf = (fact: Fact) => explains.flatMap(({ columns }) => [...(columns.get(fact)?.keys() ?? [])]);
  const others = new Set(rowsOf(other.fact));
  const own = rowsOf(one.fact);
  return own.length === others.size && own.every((row) => others.has(row));
}

function columnsIn(parts: readonly Part[]): Columns {
  return new Map(parts.flatMap((part) => [...part.columns]));
}

/** Those that explain every part they touch as a whole. */
function explaining(exchanges: readonly Exchange[], parts: readonly Part[]): Candidate[] {
  return exchanges.flatMap(({ repairs, rows }) => {
    const explains = parts.filter((part) => part.rows.some((row) => rows.has(row)));
    return explains.every((part) => part.broken.every((row) => rows.has(row))) ? [{ repairs, explains }] : [];
  });
}

/** One diagnosis for the parts that the likeliest explains, with the others that explain the same. */
function shiftsOf(candidates: readonly Candidate[]): Shift[] {
  const explained = new Set<Part>();
  return candidates.flatMap(({ explains, repairs }): Shift[] => {
    if (explains.some((part) => explained.has(part))) return [];
    for (const part of explains) explained.add(part);
    const alternatives = candidates
      .filter((other) => other.repairs !== repairs && haveSame(other.explains, explains))
      .map((other) => other.repairs);
    return [shiftOf([repairs, ...alternatives], explains)];
  });
}

/**
 * The only two numbers that explain a part, if they stand in each other's cells, wherever these are, or one in the cell
 * beside its own. What 其余 fills is in no cell of its own.
 */
export function onlyShift(pair: PairRepair, part: Part, neighbours: readonly Neighbours[]): ShiftedCell | undefined {
  const [one, other] = pair;
  const next = neighbours.find((cells) => cells.includes(one.fact) && cells.includes(other.fact));
  const typed = pair.every(({ fact }) => fact.origin === 'typed');
  if (!(isExchange(pair) && (next || typed)) && !(isOverwritten(pair) && next)) return undefined;
  const inOrder: PairRepair = next?.[0] === other.fact ? [other, one] : pair;
  return { kind: 'shifted', pairs: [inOrder], others: [], certain: true, broken: equationsOf(part.broken) };
}

function shiftOf(pairs: ShiftedCell['pairs'], parts: readonly Part[]): Shift {
  const [part, ...more] = parts;
  const others = part && more.length === 0 ? part.singles : [];
  const certain =
    part !== undefined &&
    more.length + others.length === 0 &&
    pairs.length === 1 &&
    pairRepairs(part.columns, part.broken).length === 1;
  const broken = parts.flatMap((each) => equationsOf(each.broken));
  return { diagnosis: { kind: 'shifted', pairs, others, certain, broken }, parts };
}

function haveSame(one: readonly Part[], other: readonly Part[]): boolean {
  return one.length === other.length && one.every((part) => other.includes(part));
}
