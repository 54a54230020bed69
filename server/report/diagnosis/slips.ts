import type { Fact } from '../evaluated.ts';
import type { FormatTable } from '../format.ts';
import type { Move } from './moves.ts';
import type { Repair, RepairSet } from './repairs.ts';

/** A slip of the hand in one number: whether it makes one number of another, and how much that says against it. */
interface Slip {
  readonly name: string;
  /**
   * In bits, the less the likelier: how seldom hands slip so, and among how many numbers that would come from the right
   * one the written one is; undefined where it does not come from it.
   */
  cost(written: string, meant: string): number | undefined;
}

/** How many bits a number has that may be any: those of its digits, and of how many these are. */
function bitsOf(digits: string): number {
  return Math.log2(10) * digits.length + 2;
}

/** What hands do to a number, from the digits that belong there to those that are written. */
const slips: readonly Slip[] = [
  {
    name: 'digit wrong',
    cost: (written, meant) =>
      written.length === meant.length && Array.from(written).filter((digit, at) => digit !== meant[at]).length === 1
        ? 2 + Math.log2(9 * meant.length)
        : undefined,
  },
  {
    name: 'digits exchanged',
    cost: (written, meant) =>
      placesOf(meant).some((at) => exchangedAt(meant, at) === written) ? 2 + Math.log2(meant.length) : undefined,
  },
  {
    name: 'digit doubled',
    cost: (written, meant) =>
      placesOf(meant).some((at) => meant.slice(0, at + 1) + meant.slice(at) === written)
        ? 2.5 + Math.log2(meant.length)
        : undefined,
  },
  {
    name: 'digit too many',
    cost: (written, meant) =>
      placesOf(written).some((at) => withoutAt(written, at) === meant)
        ? 2.5 + Math.log2(10 * (meant.length + 1))
        : undefined,
  },
  {
    name: 'digit dropped',
    cost: (written, meant) =>
      placesOf(meant).some((at) => withoutAt(meant, at) === written) ? 2.5 + Math.log2(meant.length) : undefined,
  },
  { name: '0 written over it', cost: (written) => (written === '0' ? 3 : undefined) },
];

function placesOf(digits: string): number[] {
  return Array.from(digits, (_, at) => at);
}

function withoutAt(digits: string, at: number): string {
  return digits.slice(0, at) + digits.slice(at + 1);
}

function exchangedAt(digits: string, at: number): string {
  return digits.slice(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.slice(at + 2);
}

/** Which cell it is, of those of a table. */
const place = 7;

/** Two numbers that changed places take one slip, and so does one that was written beside its own; few hands make it. */
const misplaced = 9;

/**
 * How much speaks against numbers being wrong all at once, in bits: each slip that it takes, where it was made, and how
 * much less usual the right numbers are than the written ones.
 */
export function costOf(set: RepairSet): number {
  return slipsIn(set).reduce((cost, [one, other]) => {
    if (!one) return cost;
    if (!other) return cost + place + costOfNumber(one);
    const lost = !isWrittenIn(other, one) ? one : isWrittenIn(one, other) ? undefined : other;
    return cost + place + misplaced + (lost ? bitsOf(digitsOf(lost.should)) : 0);
  }, 0);
}

/** Wrong numbers by the slip that each comes from: of two that one slip moved the upper or left one first. */
export function slipsIn(set: RepairSet): RepairSet[] {
  const counted = new Set<Repair>();
  const pairs = set.flatMap((one, index) =>
    set.slice(index + 1).flatMap((other): RepairSet[] => {
      const isOne = !counted.has(one) && !counted.has(other) && (areMisplaced(one, other) || areMisplaced(other, one));
      if (!isOne) return [];
      counted.add(one).add(other);
      return [placeOf(one.fact) < placeOf(other.fact) ? [one, other] : [other, one]];
    }),
  );
  return [...pairs, ...set.filter((one) => !counted.has(one)).map((one) => [one])];
}

/** The cells of a table by number, row by row, with one between the rows. */
function placeOf({ table, row, column }: Fact): number {
  return table.rows.indexOf(row) * (table.columns.length + 1) + table.columns.indexOf(column);
}

/** What slips between cells that are neighbours may have moved, by the index of the numbers. */
export function movesAmong(numbers: readonly Fact[], amountOf: (fact: Fact) => number): Move[] {
  const places = new Map<FormatTable, Map<number, number>>();
  for (const [index, fact] of numbers.entries()) {
    const own = places.get(fact.table) ?? new Map<number, number>();
    places.set(fact.table, own.set(placeOf(fact), index));
  }
  return numbers.flatMap((fact, one) =>
    [1, fact.table.columns.length + 1].flatMap((apart): Move[] => {
      const other = places.get(fact.table)?.get(placeOf(fact) + apart);
      const beside = other === undefined ? undefined : numbers[other];
      if (other === undefined || !beside) return [];
      const [a, b] = [amountOf(fact), amountOf(beside)];
      if (a === b) return [];
      const exchanged: Move = {
        off: new Map([
          [one, a - b],
          [other, b - a],
        ]),
      };
      if (a === 0) return [exchanged, { off: new Map([[one, -b]]), free: new Map([[other, 1]]) }];
      return b === 0 ? [exchanged, { off: new Map([[other, -a]]), free: new Map([[one, 1]]) }] : [exchanged];
    }),
  );
}

/** Whether the number of one cell stands in the one beside it, and the number of that in its place, or 0. */
function areMisplaced(one: Repair, other: Repair): boolean {
  const isMoved = isWrittenIn(other, one) && (isWrittenIn(one, other) || one.fact.value?.eq(0) === true);
  return isMoved && areNeighbours(one, other);
}

// The same number stands in many explanations.
const costs = new WeakMap<Repair, number>();

function costOfNumber(repair: Repair): number {
  const known = costs.get(repair) ?? costOfDigits(repair);
  costs.set(repair, known);
  return known;
}

function costOfDigits({ fact, should }: Repair): number {
  const [written, meant] = [fact.value ?? should, should].map(digitsOf) as [string, string];
  const any = bitsOf(meant);
  const more = any - bitsOf(written);
  return Math.min(any, ...slips.map((slip) => (slip.cost(written, meant) ?? Number.POSITIVE_INFINITY) + more));
}

function digitsOf(value: Repair['should']): string {
  return value.abs().toFixed().replace('.', '');
}

/** Whether the number that belongs into the cell of one stands in that of another. */
function isWrittenIn(another: Repair, one: Repair): boolean {
  return another !== one && another.fact.value?.eq(one.should) === true;
}

function areNeighbours({ fact: one }: Repair, { fact: other }: Repair): boolean {
  const apart = Math.abs(placeOf(one) - placeOf(other));
  return one.table === other.table && (apart === 1 || apart === one.table.columns.length + 1);
}
