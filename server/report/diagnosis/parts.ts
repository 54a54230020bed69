import Big from 'big.js';
import type { Equation, Fact } from '../evaluated.ts';
import { ranked } from './likelihood.ts';
import { independentParts, type ParityRow } from './parity.ts';
import { type Columns, columnsOf, type Repair, type RepairSet, repaired, singleRepairs } from './repairs.ts';

/** Equations that share numbers with each other and with no other equation, some of them broken. */
export interface Part {
  readonly rows: readonly ParityRow[];
  readonly broken: readonly ParityRow[];
  readonly columns: Columns;
  /** The numbers that would mend the part alone, the likeliest first. */
  readonly singles: readonly Repair[];
  /** Three numbers or more that explain the part when changed at once, the likeliest first, where it takes as many. */
  readonly explanations?: readonly RepairSet[];
}

/** The parts that something is wrong with; what should hold besides tells which number is likelier. */
export function brokenParts(rows: readonly ParityRow[], equations: readonly Equation[]): Part[] {
  return independentParts(rows).flatMap((part) => brokenPart(part, equations) ?? []);
}

/** Rows that hang together as a part, if any of them is broken. */
export function brokenPart(rows: readonly ParityRow[], equations: readonly Equation[]): Part | undefined {
  const broken = rows.filter(({ residual }) => !residual.eq(0));
  if (broken.length === 0) return undefined;
  const columns = columnsOf(rows);
  let singles: readonly Repair[] | undefined;
  return {
    rows,
    broken,
    columns,
    get singles() {
      singles ??= ranked(singleRepairs(columns, broken), equationsOf(broken), equations);
      return singles;
    },
  };
}

/** Whether one number explains several broken equations, and no other does but those that 其余 filled. */
export function isOneToBlame({ singles: [first, ...others], broken }: Part): boolean {
  return first !== undefined && broken.length > 1 && others.every(({ fact }) => fact.origin === 'filled');
}

/** The equations behind parity rows. */
export function equationsOf(rows: readonly ParityRow[]): Equation[] {
  return rows.map(({ equation }) => equation);
}

/**
 * The rows and columns whose numbers, several of them changed, explain a part as a whole: a row that was not added up, a
 * case that is missing in a column throughout. Numbers that 其余 filled have no line of their own.
 */
export function lineRepairs({ columns, rows, broken }: Part): RepairSet[] {
  const lines = new Map<unknown, Fact[]>();
  for (const fact of columns.keys())
    if (fact.origin === 'typed')
      for (const line of [fact.row, fact.column]) {
        const facts = lines.get(line);
        if (facts) facts.push(fact);
        else lines.set(line, [fact]);
      }
  return [...lines].flatMap(([line, facts]) => {
    const set = repairsIn(line, facts, { columns, rows, broken });
    return set && set.length > 1 ? [set] : [];
  });
}

/** Compares two changed numbers by where they stand in the form. */
export function inOrderOfForm({ fact: one }: Pick<Repair, 'fact'>, { fact: other }: Pick<Repair, 'fact'>): number {
  const { rows, columns } = one.table;
  return rows.indexOf(one.row) - rows.indexOf(other.row) || columns.indexOf(one.column) - columns.indexOf(other.column);
}

/** How the numbers of a line have to change, each by what is left in the broken equations that cross it there. */
function repairsIn(
  line: unknown,
  facts: readonly Fact[],
  { columns, rows, broken }: Pick<Part, 'columns' | 'rows' | 'broken'>,
): RepairSet | undefined {
  const inLine = new Map(facts.map((fact) => [fact, columns.get(fact) ?? new Map<ParityRow, Big>()]));
  // Most lines do not reach all that is broken.
  if (!broken.every((row) => facts.some((fact) => inLine.get(fact)?.has(row)))) return undefined;
  const off = new Map<Fact, Big>();
  for (const [fact, column] of inLine) {
    const crossing = broken.find((row) => column.has(row) && row.equation.along !== line);
    const coefficient = crossing && column.get(crossing);
    if (crossing && coefficient) off.set(fact, crossing.residual.div(coefficient));
  }
  const agrees = (row: ParityRow) =>
    [...off]
      .reduce((sum, [fact, amount]) => sum.plus((columns.get(fact)?.get(row) ?? new Big(0)).times(amount)), new Big(0))
      .eq(row.residual);
  if (!rows.every(agrees)) return undefined;
  const repairs = [...off].flatMap(([fact, amount]) => repaired(fact, amount)).sort(inOrderOfForm);
  return repairs.length === off.size ? repairs : undefined;
}
