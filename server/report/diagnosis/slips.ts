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

/** Two numbers that changed places take one slip, and so does one that was written beside its own. */
const misplaced = 4;

/**
 * How much speaks against numbers being wrong all at once, in bits: each slip that it takes, where it was made, and how
 * much less usual the right numbers are than the written ones.
 */
export function costOf(set: RepairSet): number {
  const counted = new Set<Repair>();
  let cost = 0;
  for (const one of set)
    for (const other of set)
      if (!counted.has(one) && !counted.has(other) && areMisplaced(one, other)) {
        cost += place + misplaced + (isWrittenIn(one, other) ? 0 : bitsOf(digitsOf(other.should)));
        counted.add(one).add(other);
      }
  for (const repair of set) if (!counted.has(repair)) cost += place + costOfNumber(repair);
  return cost;
}

/** Whether the number of one cell stands in the one beside it, and the number of that in its place, or 0. */
export function areMisplaced(one: Repair, other: Repair): boolean {
  const isMoved = isWrittenIn(other, one) && (isWrittenIn(one, other) || one.fact.value?.eq(0) === true);
  return isMoved && areNeighbours(one, other);
}

function costOfNumber({ fact, should }: Repair): number {
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
  if (one.table !== other.table) return false;
  const { rows, columns } = one.table;
  const apart = (list: readonly unknown[], a: unknown, b: unknown) => Math.abs(list.indexOf(a) - list.indexOf(b));
  return apart(rows, one.row, other.row) + apart(columns, one.column, other.column) === 1;
}
