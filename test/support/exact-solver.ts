import { createRequire } from 'node:module';
import type { Highs } from 'highs';
import type { System } from '../../server/report/diagnosis/search.ts';

// Its types are those of a module of another kind than it is.
const load: () => Promise<Highs> = createRequire(import.meta.url)('highs');
const highs = await load();

/**
 * The fewest numbers that explain what is broken, by an integer programme: of each number how much it is too high, how
 * much too low, and whether it is wrong at all. Explanations by the very numbers of `besides` do not count.
 */
export function exactlyFewest(system: System, besides: Iterable<number> = []): readonly number[] | undefined {
  const { equations, residuals, allows } = system;
  const numbers = Array.from({ length: equations[0]?.length ?? 0 }, (_, number) => number);
  const most = residuals.reduce((sum, residual) => sum + Math.abs(residual), 1);
  const sum = (terms: readonly string[]) => terms.join(' + ').replaceAll('+ -', '- ');
  const holds = equations.map((row, index) => {
    const terms = numbers.flatMap((number) => {
      const coefficient = row[number] as number;
      return coefficient === 0 ? [] : [`${coefficient} h${number}`, `${-coefficient} l${number}`];
    });
    return ` ${sum(terms)} = ${residuals[index]}`;
  });
  const moves = numbers.flatMap((number) => [
    ` h${number} - ${most} w${number} <= 0`,
    ` l${number} - ${most} w${number} <= 0`,
  ]);
  const taken = [...besides];
  const others = taken.length > 0 ? [` ${taken.map((number) => `w${number}`).join(' + ')} <= ${taken.length - 1}`] : [];
  const bounds = numbers.map((number) => ` 0 <= h${number} <= ${highest(number, most, allows)}`);
  const wrong = numbers.map((number) => `w${number}`);
  const solution = highs.solve(
    [
      ...['Minimize', ` ${wrong.join(' + ')}`, 'Subject To', ...holds, ...moves, ...others],
      ...['Bounds', ...bounds, 'Binary', ` ${wrong.join(' ')}`, 'End', ''],
    ].join('\n'),
    { mip_feasibility_tolerance: 1e-9, primal_feasibility_tolerance: 1e-9, output_flag: false },
  );
  if (solution.Status !== 'Optimal') return undefined;
  const { Columns: columns } = solution;
  return numbers.filter((number) => (columns[`w${number}`]?.Primal ?? 0) > 0.5);
}

/** By how much a number may be too high at most: no further than to 0, where it may not be less. */
function highest(number: number, most: number, allows: System['allows']): number {
  let [low, high] = [0, most];
  if (allows(number, high)) return high;
  while (low + 1 < high) {
    const middle = Math.floor((low + high) / 2);
    if (allows(number, middle)) low = middle;
    else high = middle;
  }
  return low;
}
