import type Big from 'big.js';
import type { Fact } from '../evaluated.ts';
import type { Repair, RepairSet } from './repairs.ts';

/** A slip of the hand in one number: whether it makes one number of another, and how much that says against it. */
interface Slip {
  readonly name: string;
  /**
   * In bits, the less the likelier: how seldom hands slip so, and among how many numbers that would come from the right
   * one the written one is; undefined where it does not come from it.
   */
  cost(written: string, meant: string): number | undefined;
  /** By chance two numbers are seldom so: more than that a digit differs. */
  readonly telling?: true;
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
    telling: true,
    cost: (written, meant) =>
      placesOf(meant).some((at) => exchangedAt(meant, at) === written) ? 2 + Math.log2(meant.length) : undefined,
  },
  {
    name: 'digit doubled',
    telling: true,
    cost: (written, meant) =>
      placesOf(meant).some((at) => meant.slice(0, at + 1) + meant.slice(at) === written)
        ? 2.5 + Math.log2(meant.length)
        : undefined,
  },
  {
    name: 'digit too many',
    telling: true,
    cost: (written, meant) =>
      placesOf(written).some((at) => withoutAt(written, at) === meant)
        ? 2.5 + Math.log2(10 * (meant.length + 1))
        : undefined,
  },
  {
    name: 'digit dropped',
    telling: true,
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

/** Numbers that one slip made wrong, as they should be, in the order of the form; which it was, if it took several. */
export interface SlipRepairs {
  readonly repairs: RepairSet;
  readonly misplaced?: { readonly bits: number; readonly lost?: Repair; readonly extra?: Fact };
}

/**
 * How much speaks against numbers being wrong all at once, in bits: each slip that it takes, where it was made, and how
 * much less usual the right numbers are than the written ones.
 */
export function costOf(slipped: readonly SlipRepairs[]): number {
  return slipped.reduce((cost, { repairs, misplaced }) => {
    if (!misplaced) return cost + repairs.reduce((sum, one) => sum + place + costOfNumber(one), 0);
    const { bits, lost } = misplaced;
    return cost + place + bits + (lost ? bitsOf(digitsOf(lost.should)) : 0);
  }, 0);
}

// The same number stands in many explanations.
const costs = new WeakMap<Repair, number>();

function costOfNumber(repair: Repair): number {
  const known = costs.get(repair) ?? costOfDigits(repair);
  costs.set(repair, known);
  return known;
}

function costOfDigits({ fact, should }: Repair): number {
  return slipBits(fact.value ?? should, should);
}

/** How much likelier a slip of the hand makes a number than any other that could stand there, in bits: 0 where it is none. */
export function evidenceOfSlip(repair: Repair): number {
  return bitsOf(digitsOf(repair.should)) - costOfNumber(repair);
}

/** How much speaks against one number being written where another is meant, in bits. */
export function slipBits(one: Big, other: Big): number {
  const [written, meant] = [one, other].map(digitsOf) as [string, string];
  const any = bitsOf(meant);
  const more = any - bitsOf(written);
  return Math.min(any, ...slips.map((slip) => (slip.cost(written, meant) ?? Number.POSITIVE_INFINITY) + more));
}

/** Whether one number is another after a slip that its digits tell, or with its sign or its point lost. */
export function looksLikeSlip(one: Big, other: Big): boolean {
  const [written, meant] = [one, other].map(digitsOf) as [string, string];
  const isTold = ({ cost, telling }: Slip) => telling === true && cost(written, meant) !== undefined;
  return !one.eq(other) && (written === meant || slips.some(isTold));
}

function digitsOf(value: Big): string {
  return value.abs().toFixed().replace('.', '');
}
