import type Big from 'big.js';
import { groupBy } from '../../shared/group-by.ts';
import { solvedAnew, unsolved } from '../equations/solve.ts';
import type { Equation, Fact } from '../evaluated.ts';
import type { FormatColumn } from '../format.ts';
import type { ShiftedRow } from './diagnosis.ts';
import { mayHold, type Repair } from './repairs.ts';

/** So many equations, but for the one that gives the lost number, have to speak for a shift. */
const enough = 3;

/**
 * Rows whose numbers stand one column beside their own from some cell on: one was left out, or written twice or where
 * none belongs, and the others moved up. With them moved back, and the lost one as the equations give it, all equations of
 * the row agree, and in no other way. A row of which at most two cells would change is none of these.
 */
export function shiftedRows(equations: readonly Equation[]): readonly ShiftedRow[] {
  const musts = equations.filter(({ kind, rule }) => kind === 'must' && rule.relation === '=');
  const facts = new Set(musts.flatMap(ownFacts));
  const rows = groupBy(facts, ({ row }) => row);
  const found = [...rows.values()].flatMap((cells) => shiftOf(cells, musts) ?? []);
  // What two rows explain is explained by neither.
  return found.filter(
    (one) => !found.some((other) => other !== one && one.broken.some((at) => other.broken.includes(at))),
  );
}

/** The numbers of this report in an equation. */
export function ownFacts({ left, right }: Equation): Fact[] {
  return [...left, ...right].flatMap(({ fact, uri }) => (fact && uri === undefined ? [fact] : []));
}

function shiftOf(facts: readonly Fact[], musts: readonly Equation[]): ShiftedRow | undefined {
  const [{ table }] = facts as readonly [Fact];
  const inOrder = table.columns.flatMap((column) => facts.find((fact) => fact.column === column) ?? []);
  const cells = inOrder.filter(({ origin }) => origin !== 'computed');
  const own = equationsReached(inOrder, musts);
  const broken = own.filter(({ verdict }) => verdict === 'broken');
  const along = own.find(
    (equation) => equation.rule.direction === 'row' && ownFacts(equation).every((fact) => inOrder.includes(fact)),
  );
  const isOff = along && (along.verdict !== 'holds' || along.defines !== undefined);
  if (!isOff || broken.length < 2 || cells.length < 4 || !cells.every(isWritten)) return undefined;
  const ways = new Map<string, ShiftedRow>();
  for (const [from, extra] of cells.entries()) {
    if (!isSurplus(extra, cells[from - 1], cells[from + 1])) continue;
    for (const to of cells.keys()) {
      const way = to === from ? undefined : movedBack(cells, from, to, { own, broken, musts });
      if (way) ways.set(way.repairs.map(({ fact, should }) => `${fact.column.name} ${should.toFixed()}`).join(), way);
    }
  }
  const [way, ...others] = ways.values();
  return others.length === 0 ? way : undefined;
}

/** The equations that numbers stand in, and those that any `=` stands in which is computed from them. */
export function equationsReached(facts: Iterable<Fact>, musts: readonly Equation[]): readonly Equation[] {
  const reached = new Set(facts);
  const own = new Set<Equation>();
  for (let size = -1; size < own.size; ) {
    size = own.size;
    for (const equation of musts) {
      if (own.has(equation) || !ownFacts(equation).some((fact) => reached.has(fact))) continue;
      own.add(equation);
      if (equation.defines) reached.add(equation.defines);
    }
  }
  return musts.filter((equation) => own.has(equation));
}

function isWritten({ origin, value }: Fact): boolean {
  return origin === 'blank' || (origin === 'typed' && value !== undefined);
}

/** Nothing is lost where a cell goes that is empty, says 0, or says what the one beside it says. */
function isSurplus({ origin, value }: Fact, ...beside: readonly (Fact | undefined)[]): boolean {
  return origin === 'blank' || value?.eq(0) === true || beside.some((other) => value && other?.value?.eq(value));
}

function isBrokenIn(column: FormatColumn, equations: readonly Equation[]): boolean {
  return equations.some(({ along, verdict }) => along === column && verdict === 'broken');
}

/** The cells without the one at `from`, and with the number that the equations give at `to`. */
function movedBack(
  cells: readonly Fact[],
  from: number,
  to: number,
  {
    own,
    broken,
    musts,
  }: { readonly own: readonly Equation[]; readonly broken: readonly Equation[]; readonly musts: readonly Equation[] },
): ShiftedRow | undefined {
  const kept = cells.toSpliced(from, 1).map(({ value }) => value);
  const values: readonly (Big | undefined)[] = kept.toSpliced(to, 0, undefined);
  const isPossible = ({ column, value: before, origin }: Fact, index: number) => {
    const value = values[index];
    if (index === to) return true;
    if (origin === 'blank') return value !== undefined;
    // What changes in a column breaks what holds there, and has to change where something does not.
    const changes = value !== undefined && before !== undefined && !value.eq(before);
    return value !== undefined && changes === isBrokenIn(column, own);
  };
  if (!cells.every(isPossible)) return undefined;
  const copies = new Map(
    cells.map(({ value: _, ...fact }, index): [Fact, Fact] => {
      const value = values[index];
      return [cells[index] as Fact, value ? { ...fact, origin: 'typed', value } : { ...fact, origin: 'computed' }];
    }),
  );
  const supposed = solvedAnew(musts, (fact) => copies.get(fact) ?? unsolved(fact));
  const after = new Map(musts.map((equation, index) => [equation, supposed.equations[index]]));
  const holds = own.filter((equation) => after.get(equation)?.verdict === 'holds');
  const proofs = holds.filter((equation) => after.get(equation)?.defines === undefined);
  const isWorse = musts.some((equation) => after.get(equation)?.verdict === 'broken' && equation.verdict !== 'broken');
  if (isWorse || proofs.length < enough || !broken.every((equation) => holds.includes(equation))) return undefined;
  const repairs = cells.flatMap((fact): Repair[] => {
    const should = supposed.facts.get(fact)?.value;
    return !should || (fact.origin === 'typed' && fact.value?.eq(should)) ? [] : [{ fact, should }];
  });
  const [extra, lost] = [cells[from], cells[to]];
  const missing = lost && supposed.facts.get(lost)?.value;
  const isAllowed = repairs.every(({ fact, should }) => mayHold(fact, should));
  const isMore = repairs.filter(({ fact, should }) => !should.eq(fact.value ?? 0)).length > 2;
  return extra && lost && missing && isAllowed && isMore
    ? {
        kind: 'shifted-row',
        extra,
        lost,
        missing,
        repairs,
        broken: holds.filter((equation) => equation.verdict !== 'holds'),
      }
    : undefined;
}
