import type { Fact } from '../../server/report/evaluated.ts';
import type { Report } from '../../server/report/report.ts';

/** Two numbers of a grid by their index, the left or the upper one first. */
export type Pair = readonly [number, number];

/** The numbers of a table row by row, and plain arithmetic with them, apart from the engine's. */
export interface NumberGrid {
  readonly facts: readonly Fact[];
  readonly numbers: readonly number[];
  /** Every two cells side by side. */
  readonly beside: readonly Pair[];
  /** Every two cells one below the other. */
  readonly below: readonly Pair[];
  /** Whether every sum and balance that must hold does so with these numbers. */
  agrees(numbers: readonly number[]): boolean;
  /** Whether two cells stand in the very same sums, on the same side, so that no sum tells them apart. */
  interchangeable(pair: Pair): boolean;
}

/** A table of a report in which everything is typed. */
export function numberGrid({ facts: all, equations }: Report, tableName: string): NumberGrid {
  const facts = all.filter(({ table }) => table.name === tableName);
  const width = facts[0]?.table.columns.length ?? 0;
  const indexOf = new Map(facts.map((fact, index) => [fact, index]));
  const sums = equations
    .filter(({ kind, table, rule }) => kind === 'must' && table.name === tableName && rule.relation === '=')
    .map(({ left, right }) =>
      [...left.map((term) => ({ term, sign: 1 })), ...right.map((term) => ({ term, sign: -1 }))].map(
        ({ term, sign }) => {
          const index = term.fact && indexOf.get(term.fact);
          if (index === undefined) throw new Error(`${term.label} is no number of the table.`);
          return { index, factor: sign * Number(term.coefficient) };
        },
      ),
    );
  const factorsOf = (index: number) =>
    JSON.stringify(sums.map((sum) => sum.find((term) => term.index === index)?.factor ?? 0));
  return {
    facts,
    numbers: facts.map(({ value }) => Number(value)),
    beside: facts.flatMap((_, index): Pair[] => (index % width < width - 1 ? [[index, index + 1]] : [])),
    below: facts.flatMap((_, index): Pair[] => (index + width < facts.length ? [[index, index + width]] : [])),
    agrees: (numbers) =>
      sums.every((sum) => sum.reduce((total, { index, factor }) => total + factor * (numbers[index] ?? 0), 0) === 0),
    interchangeable: ([a, b]) => factorsOf(a) === factorsOf(b),
  };
}

/** The numbers with two of them exchanged. */
export function exchanged(numbers: readonly number[], [a, b]: Pair): readonly number[] {
  return numbers.with(a, numbers[b] ?? 0).with(b, numbers[a] ?? 0);
}

/** The neighbours that, exchanged, make every sum agree. */
export function mendingExchanges(grid: NumberGrid, numbers: readonly number[]): Pair[] {
  return [...grid.beside, ...grid.below].filter(
    (pair) => numbers[pair[0]] !== numbers[pair[1]] && grid.agrees(exchanged(numbers, pair)),
  );
}
