import { ranked } from './likelihood.ts';
import { independentParts, type ParityRow } from './parity.ts';
import { type Columns, columnsOf, type Repair, singleRepairs } from './repairs.ts';
import type { Equation } from './report.ts';

/** Equations that share numbers with each other and with no other equation, some of them broken. */
export interface Part {
  readonly rows: readonly ParityRow[];
  readonly broken: readonly ParityRow[];
  readonly columns: Columns;
  /** The numbers that would mend the part alone, the likeliest first. */
  readonly singles: readonly Repair[];
}

/** The parts that something is wrong with; what should hold besides tells which number is likelier. */
export function brokenParts(rows: readonly ParityRow[], equations: readonly Equation[]): Part[] {
  return independentParts(rows).flatMap((part): Part[] => {
    const broken = part.filter(({ residual }) => !residual.eq(0));
    if (broken.length === 0) return [];
    const columns = columnsOf(part);
    const singles = ranked(singleRepairs(columns, broken), equationsOf(broken), equations);
    return [{ rows: part, broken, columns, singles }];
  });
}

/** Whether one number explains several broken equations, and no other does but those that 其余 filled. */
export function isOneToBlame({ singles: [first, ...others], broken }: Part): boolean {
  return first !== undefined && broken.length > 1 && others.every(({ fact }) => fact.origin === 'filled');
}

/** The equations behind parity rows. */
export function equationsOf(rows: readonly ParityRow[]): Equation[] {
  return rows.map(({ equation }) => equation);
}
