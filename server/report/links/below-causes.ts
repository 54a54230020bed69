import Big from 'big.js';
import type { BelowReport, SumBelow, SumsBelow } from '../below.ts';
import type { Report } from '../report.ts';
import { isSameRange } from '../text-range.ts';
import { likeliest, type Suspect } from './below-suspects.ts';
import { differenceOf } from './sum-below.ts';

/** Numbers that are off for one reason, and what may be the reason. */
export interface BelowCause {
  /** In the order of the form; it is told at the first. */
  readonly cells: readonly [SumBelow, ...SumBelow[]];
  /** Those that explain it best, the likeliest first; none where too many would do. */
  readonly suspects: readonly Suspect[];
}

/** Why numbers of a report are not what those below come to. */
export interface BelowCauses {
  readonly causes: readonly BelowCause[];
  /** Where hardly any number agrees, how many do of how many: the report counts something else. */
  readonly otherScope?: { readonly agreeing: number; readonly compared: number };
}

/** Fewer numbers than these say nothing of what a report counts. */
const few = 5;

/** The reasons, each once. A total that is off by as much as its parts are is off for their reason. */
export function belowCauses(report: Report, below: SumsBelow): BelowCauses {
  const broken = [...below.cells.values()].filter(({ verdict }) => verdict === 'broken');
  if (broken.length === 0) return { causes: [] };
  const { causes, rest } = below.includesOwn ? { causes: [], rest: broken } : wholeMembers(broken, below);
  const compared = [...below.cells.values()].filter(
    ({ verdict, fact, sum }) => verdict !== 'unchecked' && !(fact.value?.eq(0) && sum.eq(0)),
  );
  const agreeing = compared.filter(({ verdict }) => verdict === 'holds').length;
  if (rest.length >= few && agreeing * 4 < rest.length)
    return { causes, otherScope: { agreeing, compared: compared.length } };
  const derived = derivedIn(report, below, (cell) => cell.verdict === 'broken');
  const own = rest.filter(({ fact }) => !derived.has(fact.path));
  return { causes: [...causes, ...byPlace(own).map((cells) => ({ cells, suspects: likeliest(cells[0], below) }))] };
}

/**
 * Paths of the numbers that are computed from others by a rule and off by just as much as these are, of those that count
 * as off.
 */
export function derivedIn(
  { equations }: Report,
  { cells }: SumsBelow,
  isOff: (cell: SumBelow) => boolean,
): ReadonlySet<string> {
  const offBy = (path: string | undefined) => {
    const cell = path === undefined ? undefined : cells.get(path);
    return cell && (isOff(cell) ? differenceOf(cell) : nothing);
  };
  const derived = new Set<string>();
  for (const { kind, total, right } of equations) {
    const cell = total && cells.get(total.path);
    if (kind !== 'must' || !cell || !isOff(cell)) continue;
    const parts = right.map(({ kind: of, coefficient, fact, uri }) => {
      const amount = of === 'constant' ? nothing : uri === undefined ? offBy(fact?.path) : undefined;
      return amount?.times(coefficient);
    });
    const sum = parts.reduce((before, part) => before && part && before.plus(part), nothing as Big | undefined);
    const isFromParts = parts.some((part) => part && !part.eq(0));
    if (isFromParts && sum && differenceOf(cell)?.eq(sum)) derived.add(cell.fact.path);
  }
  return derived;
}

const nothing = new Big(0);

/** Numbers that one report explains all at once: it was left out, or added twice. */
function wholeMembers(
  broken: readonly SumBelow[],
  { members }: SumsBelow,
): { readonly causes: readonly BelowCause[]; readonly rest: readonly SumBelow[] } {
  const causes: BelowCause[] = [];
  let rest = broken;
  for (;;) {
    const [best] = members
      .flatMap((member) => [explainedBy('omitted', member, rest), explainedBy('twice', member, rest)])
      .sort((one, other) => other.cells.length - one.cells.length);
    const [first, ...others] = best?.cells ?? [];
    // One number, or a number and its total, may well be so by chance.
    if (!best || !first || others.length < 2) return { causes, rest };
    causes.push({ cells: [first, ...others], suspects: [best.suspect] });
    rest = rest.filter((cell) => !best.cells.includes(cell));
  }
}

function explainedBy(kind: 'omitted' | 'twice', member: BelowReport, cells: readonly SumBelow[]) {
  const explained = cells.filter((cell) => {
    const value = member.values.get(cell.fact.path);
    return value && !value.eq(0) && differenceOf(cell)?.eq(kind === 'twice' ? value : value.times(-1));
  });
  return { cells: explained, suspect: { kind, member } satisfies Suspect };
}

/** One cell of 其余 may fill many rows. */
function byPlace(cells: readonly SumBelow[]): readonly (readonly [SumBelow, ...SumBelow[]])[] {
  const places: [SumBelow, ...SumBelow[]][] = [];
  for (const cell of cells) {
    const place = places.find(([{ fact }]) => isSameRange(fact.range, cell.fact.range));
    if (place) place.push(cell);
    else places.push([cell]);
  }
  return places;
}
