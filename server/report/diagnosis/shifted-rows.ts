import type { Equation } from '../evaluated.ts';
import type { FormatRow } from '../format.ts';
import { withBlanksAsZero } from './blanks.ts';
import type { ShiftedRow } from './diagnosis.ts';
import { offOf, reaching, residualsAfter, waysOf } from './moves.ts';
import { ownFacts, parityRows } from './parity.ts';
import type { Repair } from './repairs.ts';
import type { SlipRepairs } from './slips.ts';
import { runsIn } from './text-lines.ts';
import { misplacementsIn, slipsOf, systemOf } from './written-system.ts';

/** So many equations, but for the one that gives the lost number, have to speak for a shift. */
const enough = 3;

/** A row of fewer has no numbers beside their own. */
const fewestCells = 4;

/** Fewer numbers that are off are an exchange, or one written over its neighbour. */
const fewestMoved = 3;

/**
 * Rows whose numbers stand one column beside their own from some cell on: one was left out, or written twice or where
 * none belongs, and the others moved up. With them moved back, and the lost one as the equations give it, all equations of
 * the row agree, and in no other way. A row of which at most two cells would change is none of these.
 */
export function shiftedRows(equations: readonly Equation[]): readonly ShiftedRow[] {
  const blanks = equations.flatMap(ownFacts).filter(({ origin }) => origin === 'blank');
  const withBlanks = new Set(blanks.map(({ row }) => row));
  const found = rowsToDoubt(equations).flatMap((row) => shiftOf(row, equations, withBlanks) ?? []);
  // What two rows explain is explained by neither.
  return found.filter(
    (one) => !found.some((other) => other !== one && one.broken.some((at) => other.broken.includes(at))),
  );
}

/** Rows with numbers that stand in two broken equations or more, and whose own does not hold. */
function rowsToDoubt(equations: readonly Equation[]): FormatRow[] {
  const counts = new Map<FormatRow, number>();
  const sound = new Set<FormatRow>();
  for (const { coefficients, residual } of parityRows(equations)) {
    const rows = new Set([...coefficients.keys()].map(({ row }) => row));
    const [only, ...others] = rows;
    if (residual.eq(0) && only && others.length === 0 && coefficients.size > 1) sound.add(only);
    for (const row of residual.eq(0) ? [] : rows) counts.set(row, (counts.get(row) ?? 0) + 1);
  }
  return [...counts].flatMap(([row, count]) => (count > 1 && !sound.has(row) ? [row] : []));
}

function shiftOf(
  row: FormatRow,
  equations: readonly Equation[],
  withBlanks: ReadonlySet<FormatRow>,
): ShiftedRow | undefined {
  const supposed = (withBlanks.has(row) && withBlanksAsZero(equations, row)) || equations;
  const written = new Map(supposed.map((equation, index) => [equation, equations[index] as Equation]));
  const [run, ...more] = runsIn(supposed).filter(({ along, cells }) => along === 'row' && cells[0]?.row === row);
  if (!run || more.length > 0 || run.cells.length < fewestCells) return undefined;
  const rows = parityRows(supposed).filter(({ coefficients }) => run.cells.some((fact) => coefficients.has(fact)));
  // Each number that stands beside its own column leaves something there.
  const isUpset = rows.filter(({ residual }) => !residual.eq(0)).length >= fewestMoved;
  const along = rows.find(({ equation }) => ownFacts(equation).every((fact) => fact.row === row));
  const system = along?.residual.eq(0) || !isUpset || rows.length <= enough ? undefined : systemOf(rows, run.cells);
  if (!system) return undefined;
  const ways = new Map<string, ShiftedRow>();
  for (const move of misplacementsIn([run], system)) {
    const reach = reaching(move, system);
    for (const { times } of waysOf(reach, system.residuals)) {
      const off = offOf(move, times);
      const isAllowed = [...off].every(([number, by]) => system.allows(number, by));
      if (
        off.size < fewestMoved ||
        !isAllowed ||
        residualsAfter(reach, system.residuals, times).some((left) => left !== 0)
      )
        continue;
      const [{ misplaced: { extra, lost } = {} }] = slipsOf({ off, moves: [move] }, system) as [SlipRepairs];
      if (!extra || !lost) continue;
      const repairs = run.cells.flatMap((fact, index): Repair[] =>
        off.has(index) || fact.origin === 'blank' ? [system.repairOf(index, off.get(index) ?? 0)] : [],
      );
      const own = rows.flatMap(({ equation }) => written.get(equation) ?? []);
      const broken = own.filter(({ verdict }) => verdict !== 'holds');
      const name = repairs.map(({ fact, should }) => `${fact.column.name} ${should.toFixed()}`).join();
      ways.set(name, { kind: 'shifted-row', extra, lost: lost.fact, missing: lost.should, repairs, broken });
    }
  }
  const [way, ...others] = ways.values();
  return others.length === 0 ? way : undefined;
}
