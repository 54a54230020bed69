import { groupBy } from '../../shared/group-by.ts';
import type { Equation, Fact } from '../evaluated.ts';
import { canChange } from './repairs.ts';

/** Two cells side by side, the left one first, or one below the other, the upper one first. */
export type Neighbours = readonly [Fact, Fact];

/**
 * Every two neighbouring cells of the tables that equations speak of, in the order of the text. What counts is the text
 * as it is typed: the lines above and below, not the rows of the form, some of which 其余 may fill.
 */
export function neighboursIn(equations: readonly Equation[]): Neighbours[] {
  const lines = linesOf(equations);
  return lines.flatMap(({ cells, table }, index): Neighbours[] => {
    const below = lines[index + 1];
    return [...cells].flatMap(([column, fact]): Neighbours[] => {
      const right = cells.get(column + 1);
      const under = below?.table === table ? below.cells.get(column) : undefined;
      return [...(right ? [[fact, right] as const] : []), ...(under ? [[fact, under] as const] : [])];
    });
  });
}

/** Cells that a hand fills one after the other: those of a row from left to right, or of a column from top to bottom. */
export interface NumberRun {
  readonly along: 'row' | 'column';
  readonly cells: readonly Fact[];
}

/** The rows and columns of what is typed, wherever a cell is computed or missing a new run begins. */
export function runsIn(equations: readonly Equation[]): readonly NumberRun[] {
  const known = runsKnown.get(equations);
  if (known) return known;
  const found = writtenRuns(linesOf(equations));
  runsKnown.set(equations, found);
  return found;
}

// Equations never change, and several ask for their lines and runs.
const runsKnown = new WeakMap<readonly Equation[], readonly NumberRun[]>();
const linesKnown = new WeakMap<readonly Equation[], readonly Line[]>();

function writtenRuns(lines: readonly Line[]): NumberRun[] {
  const rows = lines.map(({ cells }) => inTurn([...cells]));
  const columns = [...groupBy(lines, ({ table }) => table)].flatMap(([table, own]) =>
    table.columns.map((_, column) =>
      inTurn(own.flatMap(({ cells }, at) => (cells.has(column) ? [[at, cells.get(column) as Fact] as const] : []))),
    ),
  );
  const runOf = (along: NumberRun['along']) => (cells: readonly Fact[]) => ({ along, cells });
  return [...rows.flat().map(runOf('row')), ...columns.flat().map(runOf('column'))];
}

/** Typed cells whose places follow on each other. */
function inTurn(cells: readonly (readonly [place: number, fact: Fact])[]): Fact[][] {
  const runs: Fact[][] = [];
  let last = Number.NaN;
  for (const [place, fact] of cells) {
    if (fact.value === undefined || !canChange(fact)) continue;
    if (place !== last + 1) runs.push([]);
    runs.at(-1)?.push(fact);
    last = place;
  }
  return runs.filter(({ length }) => length > 1);
}

/** A written row: its cells by the index of their column. */
interface Line {
  readonly table: Fact['table'];
  readonly row: Fact['row'];
  readonly number: number;
  readonly cells: Map<number, Fact>;
}

/** Written rows in the order of the text; the line of 其余 stands for several rows and has no cells of its own. */
function linesOf(equations: readonly Equation[]): readonly Line[] {
  const known = linesKnown.get(equations);
  if (known) return known;
  const found = writtenLines(equations);
  linesKnown.set(equations, found);
  return found;
}

function writtenLines(equations: readonly Equation[]): Line[] {
  const lines = new Map<number, Line>();
  const shared = new Set<number>();
  for (const { left, right } of equations)
    for (const { fact, uri } of [...left, ...right]) {
      if (!fact || uri || fact.origin === 'missing') continue;
      const { table, row, column, range } = fact;
      const number = range.start.line;
      const line = lines.get(number) ?? { table, row, number, cells: new Map<number, Fact>() };
      if (line.row !== row || fact.origin === 'filled') shared.add(number);
      line.cells.set(table.columns.indexOf(column), fact);
      lines.set(number, line);
    }
  return [...lines.values()]
    .filter(({ number }) => !shared.has(number))
    .sort((a, b) => a.number - b.number)
    .map((line) => ({ ...line, cells: new Map(ownCells(line).sort(([a], [b]) => a - b)) }));
}

/** Cells with a place of their own: those that a row which ends early lacks all lie at its end. */
function ownCells({ cells }: Line): [number, Fact][] {
  const starts = [...cells.values()].map(({ range }) => range.start.character);
  return [...cells].filter(([, { range }]) => starts.filter((start) => start === range.start.character).length === 1);
}
