import assert from 'node:assert/strict';
import { byCause } from '../../../../server/report/diagnosis/by-cause.ts';
import { closedSets } from '../../../../server/report/diagnosis/closed-sets.ts';

import { independentParts, parityRows } from '../../../../server/report/diagnosis/parity.ts';
import { canChange, columnsOf } from '../../../../server/report/diagnosis/repairs.ts';
import { atLeast, type ErrorPattern, fewestOff, type System } from '../../../../server/report/diagnosis/search.ts';
import { systemOf } from '../../../../server/report/diagnosis/written-system.ts';
import { exactlyFewest } from '../../../support/exact-solver.ts';
import { reportWith } from '../../../support/random-tables.ts';
import { fixture, quickReader } from '../../../support/reports.ts';
import {
  below,
  consistentRows,
  randomFrom,
  rowsOf,
  slipped,
  slips,
  withWrong,
} from '../../../support/wrong-numbers.ts';

const bounds = { steps: 20_000, explanations: 2_000, numbers: 20 };

/** Equations over so many numbers as their coefficients, what each is off by, and its class. */
function system(...equations: readonly (readonly [coefficients: readonly number[], off: number])[]): System {
  return {
    equations: equations.map(([coefficients]) => Float64Array.from(coefficients)),
    residuals: Float64Array.from(equations, ([, off]) => off),
    classes: equations.map((_, index) => index),
    allows: () => true,
  };
}

const told = (explanations: readonly ErrorPattern[]) =>
  explanations
    .map((one) =>
      [...one]
        .sort(([a], [b]) => a - b)
        .map(([number, off]) => `${number}: ${off}`)
        .join(', '),
    )
    .sort();

/** The smallest sets of numbers that explain what is broken, of all sets of numbers that go round in no circle. */
function fewestTried(one: System): readonly ErrorPattern[] {
  const count = one.equations[0]?.length ?? 0;
  const found = Array.from({ length: 2 ** count }, (_, set) =>
    offIn(
      one,
      [...Array(count).keys()].filter((number) => set & (1 << number)),
    ),
  ).flatMap((pattern) => pattern ?? []);
  const fewest = Math.min(...found.map(({ size }) => size));
  return found.filter(({ size }) => size === fewest);
}

/** By how much so many numbers are off if they are all that is wrong. */
function offIn({ equations, residuals }: System, numbers: readonly number[]): ErrorPattern | undefined {
  const off = new Map<number, number>();
  const left = () =>
    equations.map((row, at) =>
      [...off].reduce((rest, [number, by]) => rest - (row[number] ?? 0) * by, residuals[at] ?? 0),
    );
  for (;;) {
    const open = numbers.filter((number) => !off.has(number));
    const rest = left();
    if (open.length === 0) return rest.every((by) => by === 0) && ![...off.values()].includes(0) ? off : undefined;
    const index = equations.findIndex((row) => open.filter((number) => row[number] !== 0).length === 1);
    const number = open.find((one) => equations[index]?.[one]);
    if (number === undefined) return undefined;
    off.set(number, rest[index] ?? 0);
  }
}

describe('the fewest numbers that explain broken equations', () => {
  it('are none where none is broken', () => {
    assert.deepEqual(told(fewestOff(system([[1, 1], 0]), bounds).explanations), ['']);
  });

  it('are one number that is off by the same in all of its equations', () => {
    const { explanations } = fewestOff(system([[1, 1, 0], 5], [[1, 0, -1], 5], [[0, 1, 1], 0]), bounds);
    assert.deepEqual(told(explanations), ['0: 5']);
  });

  it('are all that do where several do', () => {
    const { explanations } = fewestOff(system([[1, 1, 1], 5]), bounds);
    assert.deepEqual(told(explanations), ['0: 5', '1: 5', '2: 5']);
  });

  it('are two in one equation, each by what its other equation says', () => {
    const { explanations } = fewestOff(system([[1, 1, 0], 7], [[1, 0, 1], 5], [[0, 1, -1], 2]), bounds);
    assert.deepEqual(told(explanations), ['0: 5, 1: 2', '0: 7, 2: -2', '1: 7, 2: 5']);
  });

  it('hold only what their cells may', () => {
    const one = system([[1, 1], 5]);
    const { explanations } = fewestOff({ ...one, allows: (number, off) => number === 1 || off < 5 }, bounds);
    assert.deepEqual(told(explanations), ['1: 5']);
  });

  it('are every set that does, each once, as trying all sets of numbers shows', () => {
    const random = randomFrom(5);
    for (let at = 0; at < 50; at++) {
      // Three rows and three columns, each number in one of both, and four of the numbers off by a little.
      const off = Array.from({ length: 9 }, (_, number) => (number < 4 ? 1 + below(3, random) - below(5, random) : 0));
      const numbers = off.map((by) => ({ by, place: random() })).sort((a, b) => a.place - b.place);
      const lines = [...[0, 1, 2].map((row) => (number: number) => Math.floor(number / 3) === row)];
      for (const column of [0, 1, 2]) lines.push((number) => number % 3 === column);
      const one = system(
        ...lines.map((isIn) => {
          const coefficients = numbers.map((_, number) => Number(isIn(number)));
          return [coefficients, numbers.reduce((sum, { by }, number) => sum + (isIn(number) ? by : 0), 0)] as const;
        }),
      );
      assert.deepEqual(told(fewestOff(one, bounds).explanations), told(fewestTried(one)), `${at}`);
    }
  });

  it('are looked for no longer than a search may take', () => {
    const { complete, steps } = fewestOff(system([[1, 1, 1], 5], [[1, 0, 1], 3]), { ...bounds, steps: 0 });
    assert.equal(complete, false);
    assert.ok(steps <= 3, `${steps}`);
    assert.equal(fewestOff(system([[1, 1, 1], 5]), { ...bounds, explanations: 2 }).complete, false);
  });
});

describe('what is broken', () => {
  // Two rows and two columns, each number in one of both.
  const grid = (...off: readonly [number, number, number, number]) =>
    system([[1, 1, 0, 0], off[0]], [[0, 0, 1, 1], off[1]], [[1, 0, 1, 0], off[2]], [[0, 1, 0, 1], off[3]]);
  const causes = (one: System) =>
    byCause(one, bounds).ways.map((way) => way.map(({ explanations }) => told(explanations)));

  it('falls into sets of equations that can be explained without the others', () => {
    assert.deepEqual(closedSets(grid(5, 3, 5, 3)), [
      [0, 2],
      [1, 3],
    ]);
    assert.deepEqual(closedSets(grid(5, 3, 6, 2)), [[0, 1, 2, 3]]);
    assert.deepEqual(closedSets(grid(0, 0, 0, 0)), []);
  });

  it('is explained set by set', () => {
    assert.deepEqual(causes(grid(5, 3, 5, 3)), [[['0: 5'], ['3: 3']]]);
  });

  it('is explained in every way that takes as few numbers', () => {
    assert.deepEqual(causes(grid(5, 5, 5, 5)), [
      [['0: 5'], ['3: 5']],
      [['1: 5'], ['2: 5']],
    ]);
  });

  it('is explained by numbers that hang together where no set is by itself', () => {
    assert.deepEqual(causes(grid(5, 3, 6, 2)), [
      [['0: 3, 1: 2, 2: 3', '0: 5, 2: 1, 3: 2', '0: 6, 1: -1, 3: 3', '1: 5, 2: 6, 3: -3']],
    ]);
  });

  it('takes fewer numbers together than each set by itself, where a number holds two of them together', () => {
    // A row of three totals that leave something out: each stands in the sum above and in the balance below.
    const totals = system(
      [[1, 1, -1, 0, 0, 0], 0],
      [[0, 0, 0, 1, 1, -1], 0],
      [[1, 0, 0, -1, 0, 0], 2],
      [[0, 1, 0, 0, -1, 0], 1],
      [[0, 0, 1, 0, 0, -1], 3],
      [[-1, 0, 0, 0, 0, 0], -2],
      [[0, -1, 0, 0, 0, 0], -1],
      [[0, 0, -1, 0, 0, 0], -3],
    );
    assert.deepEqual(told(byCause(totals, bounds).ways.flatMap((way) => way.flatMap((one) => one.explanations))), [
      '0: 2, 1: 1, 2: 3',
    ]);
  });
});

const read = await quickReader('国办2021');
const city = rowsOf(read(fixture('宿迁2024.gkreport')));
const tries = Number(process.env.WRONG_NUMBERS ?? 4);

/** 表三 with so many wrong numbers, as a system. */
function systemWith(count: number, seed: number): System {
  const random = randomFrom(seed);
  const rows = seed % 2 === 0 ? city : consistentRows(random);
  const wrong = slipped(rows, Object.values(slips), count, random);
  const { equations } = read(reportWith(withWrong(rows, wrong)));
  const part = independentParts(parityRows(equations)).find((one) => one.some(({ residual }) => !residual.eq(0))) ?? [];
  const found = systemOf(part, [...columnsOf(part).keys()].filter(canChange));
  assert.ok(found);
  return found;
}

// Thousands, if asked to: WRONG_NUMBERS=500 npx mocha …
describe('an integer programme over the equations of 表三', () => {
  for (const count of [1, 2, 3, 4, 6])
    it(`needs as many numbers as the search finds for ${count} slips, and no fewer than it says beforehand`, () => {
      for (let seed = 1; seed <= tries; seed++) {
        const one = systemWith(count, count * 1000 + seed);
        if (one.equations.length === 0) continue;
        const { explanations, complete } = fewestOff(one, bounds);
        if (!complete) continue;
        const exact = exactlyFewest(one);
        assert.equal(byCause(one, bounds).size, exact?.length, `seed ${seed}, cause by cause`);
        assert.equal(explanations[0]?.size, exact?.length, `seed ${seed}`);
        assert.ok(atLeast(one) <= (exact?.length ?? 0), `seed ${seed}`);
        assert.ok(
          explanations.some((explanation) => exact?.every((number) => explanation.has(number))),
          `seed ${seed}`,
        );
        if (explanations.length !== 1) continue;
        const next = exactlyFewest(one, explanations[0]?.keys());
        assert.ok((next?.length ?? Number.POSITIVE_INFINITY) > (exact?.length ?? 0), `seed ${seed} has another`);
      }
    });
});
