import Big from 'big.js';
import type { FormatTable } from '../../report/format.ts';
import { findNamed, givenBy } from '../../report/names.ts';

/** More readings than these are none. */
const mostReadings = 2000;

/**
 * The ways to read digits that have run together as so many numbers: blanks part numbers for certain, and no number but 0 begins
 * with 0. Empty where there are too many to tell, or none.
 */
export function digitReadings(digits: string, count: number): readonly (readonly string[])[] {
  const pieces = digits.trim().split(/\s+/);
  if (pieces.length > count || pieces.some((piece) => !/^-?\d+(?:\.\d+)?$/.test(piece))) return [];
  let partial: readonly (readonly string[])[] = [[]];
  for (const [index, piece] of pieces.entries()) {
    const left = pieces.length - index - 1;
    partial = partial.flatMap((before) => {
      const room = count - before.length - left;
      // The last piece has to fill what is left.
      return splits(piece, left === 0 ? room : 1, room).map((numbers) => [...before, ...numbers]);
    });
    if (partial.length > mostReadings) return [];
  }
  return partial.filter(({ length }) => length === count);
}

/** A run of digits as at least and at most so many numbers. */
function splits(piece: string, least: number, most: number): readonly (readonly string[])[] {
  if (piece === '') return least <= 0 ? [[]] : [];
  // A decimal number, or a negative one, is whole.
  if (/[-.]/.test(piece)) return least <= 1 && most >= 1 ? [[piece]] : [];
  if (most < 1 || piece.length < least) return [];
  const found: (readonly string[])[] = [];
  const longest = piece.startsWith('0') ? 1 : piece.length - Math.max(least - 1, 0);
  for (let length = 1; length <= longest; length++) {
    const rest = splits(piece.slice(length), least - 1, most - 1);
    for (const others of rest) found.push([piece.slice(0, length), ...others]);
    if (found.length > mostReadings) break;
  }
  return found;
}

/** Those readings whose total column is the sum of the others, where a rule of the form says so. */
export function withRightTotal(
  readings: readonly (readonly string[])[],
  table: FormatTable,
): readonly (readonly string[])[] {
  const rules = table.rules.filter(
    ({ kind, relation, direction }) => kind === 'must' && relation === '=' && direction === 'row',
  );
  if (rules.length === 0) return readings;
  const { columns } = table;
  const sum = (terms: (typeof rules)[number]['left'], cells: readonly string[]) =>
    terms.reduce((total, { coefficient, segments }) => {
      const column = segments.length === 1 ? findNamed(columns, segments[0] ?? '')?.found : undefined;
      const cell = column && cells[columns.indexOf(column)];
      return cell === undefined ? total : total.plus(coefficient.times(new Big(cell)));
    }, new Big(0));
  const fits = (cells: readonly string[]) => {
    const blocks = Array.from({ length: cells.length / columns.length }, (_, index) =>
      cells.slice(index * columns.length, (index + 1) * columns.length),
    );
    return blocks.every((block) =>
      rules.every((rule) => givenBy(rule, table) === undefined || sum(rule.left, block).eq(sum(rule.right, block))),
    );
  };
  return readings.filter(fits);
}
