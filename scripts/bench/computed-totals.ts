/** What can be known of wrong numbers at all where totals are `=`, which are right whatever they add up. */
import { independentParts, parityRows } from '../../server/report/diagnosis/parity.ts';
import { canChange, columnsOf } from '../../server/report/diagnosis/repairs.ts';
import { systemOf } from '../../server/report/diagnosis/written-system.ts';
import type { Report } from '../../server/report/report.ts';
import { exactlyFewest } from '../../test/support/exact-solver.ts';
import { reportWith } from '../../test/support/random-tables.ts';
import {
  blamedIn,
  type Random,
  type Rows,
  randomFrom,
  slipped,
  slips,
  type WrongNumber,
  withWrong,
} from '../../test/support/wrong-numbers.ts';

/** Which cells say `=`. */
type Computed = (cell: Pick<WrongNumber, 'row' | 'column'>) => boolean;

const inLastColumn: Computed = ({ column }) => column === 6;
const inTotals: Computed = (cell) => inLastColumn(cell) || cell.row === '办理总计';

/** A line for each number of wrong numbers: in how many reports the diagnosis names all, and in how many one could. */
export function computedTotals(
  tries: number,
  columns: readonly string[],
  from: (random: Random) => Rows,
  read: (text: string) => Report,
): readonly string[] {
  const { 'any number': any = () => [] } = slips;
  const placeOf = ({ row, column }: WrongNumber) => `${row}·${columns[column]}`;
  return (
    [
      ['of rows', inLastColumn],
      ['of rows and columns', inTotals],
    ] as const
  ).flatMap(([what, isComputed]) => [
    `  totals ${what} that are =`,
    '  k  all named  one explanation by exact search',
    ...[1, 2, 3, 4, 6].map((count) => {
      const random = randomFrom(count * 7919 + 11);
      let [named, only] = [0, 0];
      for (let at = 0; at < tries; at++) {
        const right = from(random);
        const typed = (rows: Rows, random: Random) => any(rows, random).filter((cell) => !isComputed(cell));
        const wrong = slipped(right, [typed], count, random);
        const report = read(reportWith(withComputed(withWrong(right, wrong), isComputed)).replace(/^上年: .*\n/m, ''));
        const blamed = blamedIn(report).named;
        if (wrong.every((one) => blamed.get(placeOf(one)) === String(right.get(one.row)?.[one.column]))) named++;
        if (isOnly(report, new Set(wrong.map(placeOf)))) only++;
      }
      const shown = (part: number) => `${((100 * part) / tries).toFixed(1)} %`.padStart(8);
      return `${String(count).padStart(3)}   ${shown(named)}    ${shown(only)}`;
    }),
  ]);
}

function withComputed(rows: Rows, isComputed: Computed): ReadonlyMap<string, readonly (number | string)[]> {
  return new Map(
    [...rows].map(([row, numbers]) => [
      row,
      numbers.map((number, column) => (isComputed({ row, column }) ? '=' : number)),
    ]),
  );
}

/** Whether no other numbers, as few, explain what is broken, and these do. */
function isOnly({ equations }: Report, places: ReadonlySet<string>): boolean {
  const rows = parityRows(equations);
  const found = new Set<string>();
  for (const part of independentParts(rows)) {
    if (part.every(({ residual }) => residual.eq(0))) continue;
    const system = systemOf(part, [...columnsOf(part).keys()].filter(canChange));
    const fewest = system && exactlyFewest(system);
    if (!fewest) return false;
    const next = exactlyFewest(system, fewest);
    if (next && next.length <= fewest.length) return false;
    for (const number of fewest) {
      const fact = system.numbers[number];
      if (fact) found.add(`${fact.row.name}·${fact.column.name}`);
    }
  }
  return found.size === places.size && [...places].every((place) => found.has(place));
}
