import type { ShiftedCell } from './diagnosis.ts';
import { exchangesOf, isExchange, isOverwritten, likeliestFirst } from './exchanges.ts';
import { isSlip } from './likelihood.ts';
import type { Neighbours } from './neighbours.ts';
import { equationsOf, type Part } from './parts.ts';
import { type PairRepair, pairRepairs } from './repairs.ts';
import type { Equation } from './report.ts';

/** A diagnosis and the parts that it explains as a whole. */
export interface Shift {
  readonly diagnosis: ShiftedCell;
  readonly parts: readonly Part[];
}

/**
 * Numbers that changed places with a neighbour, where one exchange explains parts as a whole. One that explains two
 * parts is likelier than a cause in each; a slip of the hand in a single number is likelier than an exchange.
 */
export function exchangesIn(
  parts: readonly Part[],
  neighbours: readonly Neighbours[],
  equations: readonly Equation[],
): Shift[] {
  const columns = new Map(parts.flatMap((part) => [...part.columns]));
  const candidates = likeliestFirst(exchangesOf(neighbours, columns), equations)
    .map(({ repairs, rows }) => ({
      repairs,
      explains: parts.filter((part) => part.rows.some((row) => rows.has(row))),
      wholly: (part: Part) => part.broken.every((row) => rows.has(row)),
    }))
    .filter(({ explains, wholly }) => explains.every(wholly))
    .filter(({ explains }) => explains.length > 1 || !explains.some(({ singles }) => singles.some(isSlip)))
    .sort((a, b) => b.explains.length - a.explains.length);
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
