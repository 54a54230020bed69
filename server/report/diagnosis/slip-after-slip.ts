import { type Explained, type Move, offOf, type Reaching, reachingOf, residualsAfter, waysOf } from './moves.ts';
import type { System } from './search.ts';

/** So many beginnings are gone on with after each slip. */
const width = 12;

/** Each is come to from so many beginnings at most: among as many there are enough that differ. */
const mostNext = width * width;

/** No more slips are looked for. */
const mostSlips = 16;

/** About so much, in bits, speaks against what it takes to mend one more equation. */
const bitsOfOne = 7;

/** What is less likely than another by so much, in bits, need not be looked for. */
const farLess = 7;

/** Some slips, and what is left once they are undone. */
interface Beginning<Kind> extends Explained<Kind> {
  readonly left: Float64Array;
  readonly bits: number;
  readonly open: number;
}

/**
 * The likeliest explanations of what is broken, as far as slip after slip mends more than it breaks: only the likeliest
 * beginnings are gone on with, so that this is quick however many slips there are; others as likely may be missed.
 */
export function slipAfterSlip<Kind extends Move>(
  system: System,
  moves: readonly Reaching<Kind>[],
  bitsOf: (one: Explained<Kind>) => number,
): readonly Explained<Kind>[] {
  const slips = [...singles<Kind>(system), ...moves].map((slip) => ({ slip, known: new Map<number, number>() }));
  /** How much speaks against a slip by itself; more than anything where a cell may not hold what it leads to. */
  const bitsAgainst = ({ slip, known }: (typeof slips)[number], times: number): number => {
    const before = known.get(times);
    if (before !== undefined) return before;
    const off = offOf(slip.move, times);
    const isAllowed = [...off].every(([number, by]) => system.allows(number, by));
    const bits = isAllowed ? bitsOf({ off, moves: slip.slips }) : Number.POSITIVE_INFINITY;
    known.set(times, bits);
    return bits;
  };
  const open = system.residuals.reduce((count, residual) => count + Number(residual !== 0), 0);
  let beginnings: Beginning<Kind>[] = [{ off: new Map(), moves: [], left: system.residuals, bits: 0, open }];
  const found: Beginning<Kind>[] = [];
  for (let count = 0; count < mostSlips && beginnings.length > 0; count++) {
    const most = Math.min(...found.map(({ bits }) => bits)) + farLess;
    const next: Continued<Kind>[] = [];
    let worst = most;
    for (const one of beginnings)
      for (const some of slips) {
        const { slip } = some;
        if (slip.numbers.some((number) => one.off.has(number))) continue;
        for (const { times, mended } of waysOf(slip, one.left, slip.slips.length === 0 ? 1 : undefined)) {
          const bits = one.bits + bitsAgainst(some, times);
          const open = one.open - mended;
          const guess = bits + bitsOfOne * open;
          if (guess > worst || bits === Number.POSITIVE_INFINITY) continue;
          next.push({ one, slip, times, bits, open, guess });
          if (next.length < 2 * mostNext) continue;
          next.sort((a, b) => a.guess - b.guess);
          next.length = mostNext;
          worst = next.at(-1)?.guess ?? worst;
        }
      }
    next.sort((a, b) => a.guess - b.guess);
    const names = new Set<string>();
    beginnings = [];
    for (const { one, slip, times, bits, open: left } of next) {
      if (beginnings.length === width) break;
      const off = new Map([...one.off, ...offOf(slip.move, times)]);
      const name = [...off].sort(([a], [b]) => a - b).join(' ');
      if (names.has(name)) continue;
      names.add(name);
      const undone = residualsAfter(slip, one.left, times);
      const begun = { off, moves: [...one.moves, ...slip.slips], left: undone, bits, open: left };
      if (left === 0) found.push(begun);
      else beginnings.push(begun);
    }
  }
  return found;
}

/** Every number that may be wrong alone, by any amount. */
function singles<Kind extends Move>(system: System): Reaching<Kind>[] {
  const count = system.equations[0]?.length ?? 0;
  return Array.from({ length: count }, (_, number) =>
    reachingOf<Kind>({ off: new Map(), free: new Map([[number, 1]]) }, [], system),
  );
}

/** A slip more than some beginning, how much speaks against both, and how much against all at least, as far as one can guess. */
interface Continued<Kind extends Move> {
  readonly one: Beginning<Kind>;
  readonly slip: Reaching<Kind>;
  readonly times: number;
  readonly bits: number;
  readonly open: number;
  readonly guess: number;
}
