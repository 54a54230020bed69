import type { Equation, Term } from '../evaluated.ts';
import { withBlanksAsZero } from './blanks.ts';
import type { CountedTwice, Diagnosis, ShiftedCell, ShiftedRow, WrongCells } from './diagnosis.ts';

import { connected, type Cause as Explained, explainedCauses, setOf } from './explanations.ts';
import { doubtsAfter, isSlip, likeliestSets, residualAfter, supportOf } from './likelihood.ts';
import { offsetOf } from './line-offsets.ts';
import { parityRows } from './parity.ts';
import { brokenPart, brokenParts, equationsOf, isOneToBlame, lineRepairs, type Part } from './parts.ts';
import { carriedRepairs } from './propagated.ts';
import { type PairRepair, pairRepairs, type Repair, type RepairSet } from './repairs.ts';
import { onlyShift, shiftsIn } from './shifted-cells.ts';
import { shiftedRows } from './shifted-rows.ts';
import type { SlipRepairs } from './slips.ts';
import { type Neighbours, neighboursIn } from './text-lines.ts';

/**
 * Finds the wrong numbers behind broken equations. The residuals are the syndrome of a linear code: a single wrong
 * number x off by d leaves exactly d times its column, so a number whose column is proportional to the residuals, and
 * only such a number, repairs everything it stands in and breaks nothing.
 */
export function diagnose(equations: readonly Equation[]): readonly Diagnosis[] {
  const known = diagnoses.get(equations);
  if (known) return known;
  const found = equations.some(isBroken) || isDoubtful(equations) ? causesOf(equations) : [];
  diagnoses.set(equations, found);
  return found;
}

/** Several checks ask about the equations of one report, which never change. */
const diagnoses = new WeakMap<readonly Equation[], readonly Diagnosis[]>();

/** In a table with more numbers than this, far more than any form has, only single ones are looked for: pairs take the square. */
const mostNumbers = 1500;

function causesOf(equations: readonly Equation[]): Diagnosis[] {
  if (isVast(equations)) return singleCauses(equations);
  // A single number to blame is likelier than a whole row.
  const all = parityRows(equations);
  const parts = brokenParts(all, equations);
  const isPlain = parts.every(isOneToBlame);
  const moved = isPlain && !hasBlanks(equations) ? [] : shiftedRows(equations);
  const inRows = new Set(moved.flatMap(({ broken }) => broken));
  const { shifts, explained } = shiftsFromBlanks(equations.filter((equation) => !inRows.has(equation)));
  const rows = all.filter(({ equation }) => !explained.has(equation) && !inRows.has(equation));
  const left = rows.length < all.length ? brokenParts(rows, equations) : parts;
  return [...moved, ...shifts, ...causesIn(left, equations).map(({ diagnosis }) => diagnosis)];
}

function isVast(equations: readonly Equation[]): boolean {
  return (
    new Set(equations.flatMap(({ left, right }) => [...left, ...right].map(({ fact }) => fact))).size > mostNumbers
  );
}

/** What single numbers explain, each part by itself. */
function singleCauses(equations: readonly Equation[]): Diagnosis[] {
  return brokenParts(parityRows(equations), equations).map((part): Diagnosis => {
    const broken = equationsOf(part.broken);
    const [first, ...more] = part.singles;
    return first
      ? { kind: 'cell', repairs: [first, ...more], unique: isOneToBlame(part), support: [], together: [], broken }
      : { kind: 'unknown', together: [], broken };
  });
}

/** A diagnosis and the parts that it speaks of. */
interface Cause {
  readonly diagnosis: Diagnosis;
  readonly parts: readonly Part[];
}

function causesIn(broken: readonly Part[], equations: readonly Equation[]): Cause[] {
  const whole = broken.map((part) => separated(part, equations));
  const [apart, alone] = [whole.filter(({ isApart }) => isApart), whole.filter(({ isApart }) => !isApart)];
  const named = whole.flatMap((part) => part.named).map((diagnosis) => ({ diagnosis, parts: [] }));
  // An exchange may explain several parts; those that were taken apart share their numbers.
  const groups = [alone.flatMap(({ parts }) => parts), ...apart.flatMap(({ parts }) => parts.map((part) => [part]))];
  return [...named, ...groups.flatMap((parts) => causesOfParts(parts, equations))];
}

function causesOfParts(parts: readonly Part[], equations: readonly Equation[]): Cause[] {
  const open = parts.filter((part) => !isOneToBlame(part));
  const neighbours = open.length > 0 ? neighboursIn(equations) : [];
  const shifts = shiftsIn(open, neighbours, equations);
  const explained = new Set(shifts.flatMap((shift) => shift.parts));
  const others = parts.filter((part) => !explained.has(part));
  return [...shifts, ...others.map((part) => ({ diagnosis: causeOf(part, neighbours, equations), parts: [part] }))];
}

/** What it takes three numbers or more to explain, taken apart: the numbers that can be named, and what is left beside them. */
function separated(
  part: Part,
  equations: readonly Equation[],
): {
  readonly named: readonly Named[];
  readonly parts: readonly Part[];
  readonly isApart: boolean;
} {
  const causes = part.singles.length > 0 ? [] : explainedCauses(part, equations);
  if (causes.length === 0) return { named: [], parts: [part], isApart: false };
  const found = causes.map((cause) => {
    const own = brokenPart(cause.rows, equations);
    if (!own) return { named: [], parts: [] };
    const isMoved = cause.sure.some(({ misplaced }) => misplaced);
    const support = cause.certain ? [] : supportOf(setOf(cause.sure), equations);
    const isPlain = cause.size < (causes.length > 1 ? 2 : 3) && (isMoved || support.length === 0);
    const named = isPlain || isLine(cause.likely) ? [] : namedIn(cause, own, support);
    const repairs = named.flatMap((one) => (one.kind === 'shifted' ? one.pairs[0] : one.repairs));
    const after = () => own.rows.map((row) => ({ ...row, residual: residualAfter(row, repairs) }));
    const left = repairs.length > 0 ? brokenPart(after(), equations) : own;
    // Two numbers of which nothing else is as likely need no others beside them.
    const isSure = named.length === 0 && cause.size < 3 && cause.sure.length === cause.likely[0]?.length;
    const sets = isSure ? [] : cause.likely;
    const rest = sets.map((set) => setOf(set).filter(({ fact }) => !repairs.some((repair) => repair.fact === fact)));
    return { named, parts: left ? [{ ...left, explanations: rest }] : [] };
  });
  const [named, parts] = [found.flatMap((one) => one.named), found.flatMap((one) => one.parts)];
  return { named, parts, isApart: causes.length > 1 };
}

/** Whether what is likely is all in one row or column: a total row that leaves something out is told as one. */
function isLine([slips = [], ...others]: Explained['likely']): boolean {
  const set = slips.some(({ repairs }) => repairs.length > 2) ? [] : setOf(slips);
  const [first] = set;
  const isIn = (line: (fact: Repair['fact']) => unknown) =>
    set.every(({ fact }) => first && line(fact) === line(first.fact));
  return others.length === 0 && set.length > 2 && (isIn(({ row }) => row) || isIn(({ column }) => column));
}

/** What is named: numbers that are wrong, or in the cells of others. */
type Named = WrongCells | ShiftedCell | ShiftedRow;

/** The slips of a cause that are sure; single numbers that share an equation are told together. */
function namedIn(
  { likely: [first = []], sure, certain }: Explained,
  { columns, broken }: Part,
  support: readonly Equation[],
): Named[] {
  // What takes as many slips as equations are broken could be explained by any.
  if (broken.length <= first.length) return [];
  const rowsOf = ({ repairs }: SlipRepairs) => repairs.flatMap(({ fact }) => [...(columns.get(fact)?.keys() ?? [])]);
  const mendedBy = (repairs: RepairSet) => equationsOf(broken.filter((row) => residualAfter(row, repairs).eq(0)));
  return connected(sure, rowsOf).flatMap((group): Named[] => {
    const moved = group.flatMap((slip) => {
      const found = mendedBy(slip.repairs);
      const told = found.length > 0 ? misplacedBy(slip, certain, found) : undefined;
      return told ? [{ slip, told }] : [];
    });
    const repairs = setOf(group.filter((slip) => !moved.some((one) => one.slip === slip)));
    const mended = mendedBy(setOf(group));
    const cells = { kind: 'cells', repairs, certain, support, broken: mended } as const;
    return [...moved.map(({ told }) => told), ...(repairs.length > 0 && mended.length > 0 ? [cells] : [])];
  });
}

/** What is told of a slip that put numbers into the cells of others. */
function misplacedBy(
  { repairs, misplaced }: SlipRepairs,
  certain: boolean,
  broken: readonly Equation[],
): ShiftedCell | ShiftedRow | undefined {
  const [one, other] = repairs;
  if (!misplaced || !one || !other) return undefined;
  if (repairs.length === 2) return { kind: 'shifted', pairs: [[one, other]], others: [], certain, broken };
  const { extra, lost } = misplaced;
  return extra && lost && { kind: 'shifted-row', extra, lost: lost.fact, missing: lost.should, repairs, broken };
}

function causeOf(part: Part, neighbours: readonly Neighbours[], equations: readonly Equation[]): Diagnosis {
  const broken = equationsOf(part.broken);
  const [first, ...more] = copiedFirst(part, neighbours, equations);
  const off = broken.length > 1 ? offsetOf(broken, equations) : undefined;
  if (first) {
    const unique = isOneToBlame(part);
    const support = unique ? [] : supportOfFirst(part, equations);
    const together = unique && first.fact.origin === 'typed' ? [] : typedSets(carriedRepairs(part), equations);
    // Where any of many numbers may be meant, it is the lines that are off.
    if (off && !unique && support.length === 0 && isBalance(broken))
      return { kind: 'off', offset: off, repairs: [first, ...more], together, broken };
    return { kind: 'cell', repairs: [first, ...more], unique, support, together, broken };
  }
  const pairs = pairRepairs(part.columns, part.broken);
  const [pair, ...otherPairs] = pairs;
  // Where several explanations are as good, the smallest is no better for being so.
  const isOpen = (part.explanations ?? []).length > 1;
  if (pair && otherPairs.length === 0 && !isOpen) {
    const shift = onlyShift(pair, part, neighbours);
    if (shift) return shift;
    // Two numbers that stand in two equations can make up for anything: that proves nothing of them.
    if (equationsWith(pair, part) > 2) return { kind: 'cells', repairs: pair, certain: true, support: [], broken };
  }
  const lines = lineRepairs(part);
  const [line, ...otherLines] = lines;
  const isOnly = line && line.length > 2 && otherLines.length === 0 && !isOpen;
  if (isOnly && broken.length > line.length && !isOneRule(broken)) return { kind: 'line', repairs: line, broken };
  const together = typedSets([...pairs, ...lines, ...carriedRepairs(part), ...(part.explanations ?? [])], equations);
  if (off && isBalance(broken)) return { kind: 'off', offset: off, repairs: [], together, broken };
  const twice = otherPairs.length > 0 ? doubled(pairs, together, broken) : undefined;
  if (twice) return twice;
  return off ? { kind: 'off', offset: off, repairs: [], together, broken } : { kind: 'unknown', together, broken };
}

/** What besides the sums speaks for the first of several numbers that would mend a part, and for none of the others as much. */
function supportOfFirst({ singles: [first, ...others] }: Part, equations: readonly Equation[]): Equation[] {
  const support = first?.fact.origin === 'typed' ? supportOf([first], equations) : [];
  const doubts = first && support.length > 0 ? doubtsAfter([first], equations) : 0;
  return others.every((other) => doubtsAfter([other], equations) > doubts) ? support : [];
}

/** Whether the equations are of one rule, in which the numbers of any row can make up for another. */
function isOneRule(broken: readonly Equation[]): boolean {
  return broken.every(({ rule }) => rule === broken[0]?.rule);
}

/** Whether no side of the equations is the total of the other. */
function isBalance(broken: readonly Equation[]): boolean {
  return broken.every(({ total }) => total === undefined);
}

/**
 * Between numbers that are as likely, a 0 comes first whose right number stands in the cell beside it: it was written
 * over the same number there.
 */
function copiedFirst({ singles, broken }: Part, neighbours: readonly Neighbours[], equations: readonly Equation[]) {
  const [first] = singles;
  if (!first || isSlip(first) || equationsOf(broken).some(({ total }) => total === first.fact)) return singles;
  const isCopied = ({ fact, should }: Repair) =>
    fact.value?.eq(0) === true &&
    neighbours.some(([a, b]) => (a === fact && b.value?.eq(should)) || (b === fact && a.value?.eq(should)));
  const doubts = doubtsAfter([first], equations);
  const copied = singles.find((single) => isCopied(single) && doubtsAfter([single], equations) === doubts);
  return copied ? [copied, ...singles.filter((single) => single !== copied)] : singles;
}

/** Each set of typed numbers once: what 其余 filled has no cell of its own to be changed. */
function typedSets(sets: readonly RepairSet[], equations: readonly Equation[]): RepairSet[] {
  const typed = sets.filter((set) => set.every(({ fact }) => fact.origin === 'typed'));
  const once = typed.filter((set, index) => !typed.slice(0, index).some((earlier) => haveSameFacts(earlier, set)));
  return likeliestSets(once, equations);
}

function haveSameFacts(one: RepairSet, other: RepairSet): boolean {
  return one.length === other.length && one.every(({ fact }) => other.some((repair) => repair.fact === fact));
}

function equationsWith(pair: PairRepair, { columns }: Part): number {
  return new Set(pair.flatMap(({ fact }) => [...(columns.get(fact)?.keys() ?? [])])).size;
}

/** Numbers that stand beside a blank cell that they belong into: seen when every blank is taken for a 0. */
function shiftsFromBlanks(equations: readonly Equation[]): {
  readonly shifts: readonly ShiftedCell[];
  readonly explained: ReadonlySet<Equation>;
} {
  const supposed = withBlanksAsZero(equations);
  const written = new Map(supposed?.map((equation, index) => [equation, equations[index]]));
  const explained = new Set<Equation>();
  const shifts = causesIn(supposed ? brokenParts(parityRows(supposed), supposed) : [], supposed ?? []).flatMap(
    ({ diagnosis, parts }): ShiftedCell[] => {
      if (diagnosis.kind !== 'shifted' || !diagnosis.pairs[0].some(({ fact }) => fact.origin === 'blank')) return [];
      const own = parts.flatMap(({ rows }) => rows.flatMap(({ equation }) => written.get(equation) ?? []));
      // Where every sum that can be checked agrees, it takes a rule that should hold to see it.
      const speaks = doubtsAfter(diagnosis.pairs[0], supposed ?? []) < doubtsAfter([], supposed ?? []);
      if (!own.some(isBroken) && !speaks) return [];
      for (const equation of own) explained.add(equation);
      return [{ ...diagnosis, certain: false }];
    },
  );
  return { shifts, explained };
}

/** Whether a rule that should hold does not, beside blanks: a number may have slipped out of one. */
function isDoubtful(equations: readonly Equation[]): boolean {
  const isOff = ({ kind, verdict }: Equation) => kind === 'should' && verdict === 'broken';
  return equations.some(isOff) && hasBlanks(equations);
}

function hasBlanks(equations: readonly Equation[]): boolean {
  const isBlank = ({ fact, uri }: Term) => fact?.origin === 'blank' && uri === undefined;
  return equations.some(({ left, right }) => left.some(isBlank) || right.some(isBlank));
}

function isBroken({ kind, verdict }: Equation): boolean {
  return kind === 'must' && verdict === 'broken';
}

/** Explanations that all move two numbers of one row by the same amount: a case counted in one row too many. */
function doubled(
  pairs: readonly PairRepair[],
  together: readonly RepairSet[],
  broken: readonly Equation[],
): CountedTwice | undefined {
  const amountOf = ({ fact, should }: Repair) => should.minus(fact.value ?? 0);
  const [first] = pairs;
  if (!first) return undefined;
  const amount = amountOf(first[0]);
  const uniform = pairs.every(
    ([a, b]) =>
      a.fact.row === b.fact.row && a.fact.table === b.fact.table && amountOf(a).eq(amount) && amountOf(b).eq(amount),
  );
  return uniform ? { kind: 'doubled', amount, rows: pairs.map(([repair]) => repair), together, broken } : undefined;
}
