import Big from 'big.js';
import { readFacts } from './facts.ts';
import type { Equation, Report, StatutoryTable, WrittenCell, WrittenRow } from './report.ts';
import { solvedAnew, unsolved } from './solved-anew.ts';

/**
 * Which column of a row that is one cell short has lost its 0: with a 0 put in there, every sum of it that must come
 * out and can be checked does, and no other is broken for it. Undefined where that is so of no column, or of several that
 * give different rows.
 */
export function columnOfLostZero(
  { equations }: Pick<Report, 'equations'>,
  table: StatutoryTable,
  row: WrittenRow,
): number | undefined {
  const places = Array.from({ length: row.cells.length + 1 }, (_, index) => index);
  const agreeing = places.filter((index) => agrees(equations, table, row, withZero(row, index)));
  const [first, ...others] = agreeing;
  if (first === undefined) return undefined;
  const texts = (index: number) => textsOf(withZero(row, index));
  return others.every((index) => texts(index) === texts(first)) ? first : undefined;
}

function withZero({ range, cells }: WrittenRow, index: number): readonly WrittenCell[] {
  const zero: WrittenCell = { text: '0', range, reading: { kind: 'number', value: new Big(0) } };
  return cells.toSpliced(index, 0, zero);
}

function textsOf(cells: readonly WrittenCell[]): string {
  return cells.map(({ text }) => text.trim()).join('|');
}

function agrees(
  equations: readonly Equation[],
  table: StatutoryTable,
  row: WrittenRow,
  cells: readonly WrittenCell[],
): boolean {
  const own = new Set(table.facts.flat().filter((fact) => fact.row === row.row));
  const supposed = supposedEquations(equations, table, row, cells);
  const musts = equations.flatMap((written, index) => {
    const verdict = supposed[index]?.verdict ?? 'unchecked';
    return written.kind === 'must' ? [{ written, verdict }] : [];
  });
  const isOwn = ({ left, right }: Equation) => [...left, ...right].some(({ fact }) => fact && own.has(fact));
  // Until the row counts, a total that is `=` may come from a balance, which therefore holds.
  return (
    musts.some(({ written, verdict }) => verdict === 'holds' && isOwn(written)) &&
    musts.every(({ written, verdict }) => verdict !== 'broken' || written.verdict === 'broken')
  );
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
  return solvedAnew(equations, (fact) => copies.get(fact) ?? unsolved(fact));
}
