import type { Move } from './moves.ts';

/** What a hand writes into other cells than their own: the numbers of a run that it makes wrong at once. */
export interface Misplacement extends Move {
  readonly slip: 'exchanged' | 'shifted';
  /** How seldom hands do so, in bits. */
  readonly bits: number;
  /** The cell that says something too many, and the one whose number is lost. */
  readonly ends?: Ends;
}

/** Both by the index of the number. */
export interface Ends {
  readonly extra: number;
  readonly lost: number;
}

/** Numbers that were written one after the other: their indexes, and what they say. */
export interface WrittenRun {
  readonly numbers: readonly number[];
  readonly amounts: readonly number[];
}

/** Whether anything speaks against a number but what it shares with another: most slips are none. */
export type Suspicion = (number: number, beside: number) => boolean;

/** The slips that put numbers into the cells of others, each by what it makes of the numbers of a run. */
export const misplacements: readonly ((run: WrittenRun, isSuspect: Suspicion) => readonly Misplacement[])[] = [
  exchanges,
  shifts,
];

/** Every two neighbours that may have changed places. */
function exchanges({ numbers, amounts }: WrittenRun, isSuspect: Suspicion): Misplacement[] {
  return numbers.slice(1).flatMap((two, at): Misplacement[] => {
    const one = numbers[at] as number;
    const off = (amounts[at] as number) - (amounts[at + 1] as number);
    if (off === 0 || !isSuspect(one, two) || !isSuspect(two, one)) return [];
    const pattern = new Map([
      [one, off],
      [two, -off],
    ]);
    return [{ slip: 'exchanged', bits: 9, off: pattern }];
  });
}

/**
 * Every stretch of numbers that may stand one cell beside their own: at one end is something too many, nothing, a 0, or
 * what the cell beside it says, and at the other the number is lost that was there. A stretch of one is a number that was
 * written over its neighbour.
 */
function shifts({ numbers, amounts }: WrittenRun, isSuspect: Suspicion): Misplacement[] {
  return numbers.flatMap((extra, from) =>
    [-1, 1].flatMap((step): Misplacement[] => {
      const isNothing = amounts[from] === 0;
      const isTwice = amounts[from] === amounts[from - 1] || amounts[from] === amounts[from + 1];
      const found: Misplacement[] = [];
      const off = new Map<number, number>();
      for (let to = from + step; (isNothing || isTwice) && to >= 0 && to < numbers.length; to += step) {
        const [moved, lost] = [numbers[to - step] as number, numbers[to] as number];
        const by = (amounts[to - step] as number) - (amounts[to] as number);
        if (by !== 0 && !isSuspect(moved, lost)) break;
        if (by !== 0) off.set(moved, by);
        // What says the same as its neighbour is not where a stretch begins: that one is.
        if (off.size === 0) break;
        if (off.size === 1 && !isNothing) continue;
        const bits = off.size === 1 ? 9 : 11;
        found.push({ slip: 'shifted', bits, off: new Map(off), free: new Map([[lost, 1]]), ends: { extra, lost } });
      }
      return found;
    }),
  );
}
