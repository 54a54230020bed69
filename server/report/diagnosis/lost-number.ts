import Big from 'big.js';
import { solvedAnew, unsolved } from '../equations/solve.ts';
import type { Equation, Fact } from '../evaluated.ts';
import { readFacts } from '../read/facts.ts';
import type { Report } from '../report.ts';
import type { StatutoryTable, WrittenCell, WrittenRow } from '../written.ts';
import { ownFacts } from './parity.ts';

/** A number that a row lacks: its column by index, and its text. */
interface LostNumber {
  readonly column: number;
  readonly text: string;
}

/** So many equations, but for the one that gives a number, have to speak for it. */
const enough = 3;

/**
 * Which number a row that is one cell short has lost: a 0 with which every sum of it that must come out and can be checked
 * does, and no other is broken for it; or else the number that a sum gives, where enough others agree with it. Undefined where
 * that is so of no column, or of several that give different rows.
 */
export function lostNumber(
  { equations }: Pick<Report, 'equations'>,
  table: StatutoryTable,
  row: WrittenRow,
): LostNumber | undefined {
  const columns = Array.from({ length: row.cells.length + 1 }, (_, index) => index);
  const zeros = columns.filter((column) => agreeing(equations, table, row, withCell(row, column, zero)).length > 0);
  const given = (column: number): LostNumber[] => {
    const supposed = withCell(row, column, computed);
    const agree = agreeing(equations, table, row, supposed);
    const value = agree
      .flatMap(({ left, right }) => [...left, ...right])
      .find(({ fact }) => fact?.row === row.row && fact?.column === table.definition?.columns[column])?.value;
    const proofs = agree.filter(({ defines }) => defines === undefined);
    return value?.gte(0) && proofs.length >= enough ? [{ column, text: value.toFixed() }] : [];
  };
  const found = zeros.length > 0 ? zeros.map((column) => ({ column, text: '0' })) : columns.flatMap(given);
  const [first, ...others] = found;
  if (first === undefined) return undefined;
  const texts = ({ column, text }: LostNumber) =>
    row.cells
      .map((cell) => cell.text.trim())
      .toSpliced(column, 0, text)
      .join('|');
  return others.every((other) => texts(other) === texts(first)) ? first : undefined;
}

const zero = { text: '0', reading: { kind: 'number', value: new Big(0) } } as const;
const computed = { text: '=', reading: { kind: 'computed' } } as const;

function withCell(
  { range, cells }: WrittenRow,
  index: number,
  cell: Omit<WrittenCell, 'range'>,
): readonly WrittenCell[] {
  return cells.toSpliced(index, 0, { ...cell, range });
}

/** The sums of a row that agree with other cells in it; none where one of any row is broken for it. */
function agreeing(
  equations: readonly Equation[],
  table: StatutoryTable,
  row: WrittenRow,
  cells: readonly WrittenCell[],
): readonly Equation[] {
  const supposed = supposedEquations(equations, table, row, cells);
  const musts = equations.flatMap((written, index) => {
    const now = supposed[index];
    return written.kind === 'must' && now ? [{ written, now }] : [];
  });
  // Until the row counts, a total that is `=` may come from a balance, which therefore holds.
  const isWorse = musts.some(({ written, now }) => now.verdict === 'broken' && written.verdict !== 'broken');
  const all = musts.map(({ now }) => now);
  const inRow = all.flatMap(ownFacts).filter((fact) => fact.row === row.row);
  return isWorse ? [] : equationsReached(inRow, all).filter(({ verdict }) => verdict === 'holds');
}

/** The equations as they would stand with other cells in one row, in the same order; `=` is computed anew. */
function supposedEquations(
  equations: readonly Equation[],
  { definition, rows, facts, groups, nameRange }: StatutoryTable,
  row: WrittenRow,
  cells: readonly WrittenCell[],
): readonly Equation[] {
  const others = rows.map((one) => (one === row ? { ...row, cells } : one));
  const read = definition ? readFacts(definition, others, groups, nameRange) : [];
  const copies = new Map(facts.flatMap((line, at) => line.map((fact, index) => [fact, read[at]?.[index]] as const)));
  return solvedAnew(equations, (fact) => copies.get(fact) ?? unsolved(fact)).equations;
}

/** The equations that numbers stand in, and those that any `=` stands in which is computed from them. */
function equationsReached(facts: Iterable<Fact>, musts: readonly Equation[]): readonly Equation[] {
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
