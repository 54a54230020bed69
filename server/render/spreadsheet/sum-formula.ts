import type { Equation, Fact } from '../../report/evaluated.ts';

/** Where a number stands on its sheet, from 0. */
export interface SheetPlace {
  readonly row: number;
  readonly column: number;
}

/** The equations that make each number a total: see {@link Equation.total}. */
export type Totals = ReadonlyMap<Fact, readonly Equation[]>;

/** Which numbers of a report are totals. */
export function totalsOf(equations: readonly Equation[]): Totals {
  const totals = new Map<Fact, Equation[]>();
  for (const equation of equations) {
    const { kind, total } = equation;
    if (kind !== 'must' || !total) continue;
    const known = totals.get(total);
    if (known) known.push(equation);
    else totals.set(total, [equation]);
  }
  return totals;
}

/**
 * The formula of a total whose sum holds: `SUM(D4:I4)`. A total that does not agree, or one of whose numbers stands on no
 * place of the sheet as a number, keeps its number without a formula, so that opening the file does not quietly change
 * what was reported.
 */
export function sumFormula(
  fact: Fact,
  totals: Totals,
  placeOf: (fact: Fact) => SheetPlace | undefined,
): string | undefined {
  const equations = totals.get(fact) ?? [];
  // One that is the sum of its row but not of its column does not agree.
  if (equations.some(({ verdict }) => verdict === 'broken')) return undefined;
  for (const { right, verdict } of equations) {
    if (verdict !== 'holds' || !right.every((term) => term.coefficient.eq(1) && term.uri === undefined)) continue;
    const places = right.map((term) => term.fact && placeOf(term.fact));
    if (places.every((place) => place !== undefined)) return `SUM(${rangesOf(places).join(',')})`;
  }
  return undefined;
}

/** Cells beside or below one another as one range: D4:I4. */
function rangesOf(places: readonly SheetPlace[]): string[] {
  const runs: { readonly from: SheetPlace; to: SheetPlace }[] = [];
  for (const place of places) {
    const run = runs.at(-1);
    if (run && follows(run.from, run.to, place)) run.to = place;
    else runs.push({ from: place, to: place });
  }
  return runs.map(({ from, to }) => (from === to ? address(from) : `${address(from)}:${address(to)}`));
}

function follows(from: SheetPlace, last: SheetPlace, next: SheetPlace): boolean {
  const alongRow = next.row === last.row && next.row === from.row && next.column === last.column + 1;
  const alongColumn = next.column === last.column && next.column === from.column && next.row === last.row + 1;
  return alongRow || alongColumn;
}

/** `D4`: columns by letters, rows from 1. */
export function address({ row, column }: SheetPlace): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}
