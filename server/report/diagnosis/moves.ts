import { equationLinks } from './links.ts';
import type { ErrorPattern, System } from './search.ts';

/** A slip that makes several numbers wrong at once: by how much each is off, and others by any multiple of this. */
export interface Move {
  readonly off: ErrorPattern;
  readonly free?: ErrorPattern;
}

/** Numbers that are off, and the slips that made several of them wrong at once. */
export interface Explained<Kind> {
  readonly off: ErrorPattern;
  readonly moves: readonly Kind[];
}

/** A slip, or two that share equations, with the numbers made wrong, and the equations that these stand in. */
export interface Reaching<Kind extends Move = Move> {
  readonly move: Move;
  readonly slips: readonly Kind[];
  readonly numbers: readonly number[];
  readonly equations: readonly number[];
  /** What it leaves in each of the equations, and what every multiple of what is free leaves there. */
  readonly fixed: readonly number[];
  readonly more: readonly number[];
}

/** Slips that mend the most first: one of these is found before the steps are used up. Those that mend nothing are none. */
export function mostMendedFirst<Kind extends Move>(moves: readonly Kind[], system: System): readonly Reaching<Kind>[] {
  const alone = moves.map((move) => reaching(move, system));
  return [...alone, ...twoAtOnce(alone, system)]
    .map((one) => ({ one, most: Math.max(0, ...waysOf(one, system.residuals).map(({ mended }) => mended)) }))
    .sort((a, b) => b.most - a.most)
    .map(({ one }) => one);
}

/** A slip with what it reaches. */
export function reaching<Kind extends Move>(move: Kind, system: System): Reaching<Kind> {
  return reachingOf(move, [move], system);
}

/** Slips that make numbers wrong together, with what they reach. */
export function reachingOf<Kind extends Move>(
  move: Move,
  slips: readonly Kind[],
  { equations }: System,
): Reaching<Kind> {
  const { equationsOf } = equationLinks(equations);
  const { off, free = new Map() } = move;
  const numbers = [...new Set([...off.keys(), ...free.keys()])];
  const reached = [...new Set(numbers.flatMap((number) => [...(equationsOf[number] ?? [])]))];
  const leftBy = (pattern: ErrorPattern) => (index: number) => {
    let left = 0;
    for (const [number, by] of pattern) left += (equations[index]?.[number] as number) * by;
    return left;
  };
  return { move, slips, numbers, equations: reached, fixed: reached.map(leftBy(off)), more: reached.map(leftBy(free)) };
}

/** So many pairs are quickly looked through. */
const mostPairs = 20_000;

/**
 * Two slips of many numbers each that share equations, such as two rows that stand one column beside their own: neither
 * mends what the other upsets as well. Undone together they make all they reach agree, but for one equation of each.
 */
function twoAtOnce<Kind extends Move>(alone: readonly Reaching<Kind>[], system: System): Reaching<Kind>[] {
  const long = alone.filter(({ numbers }) => numbers.length > few);
  const found: Reaching<Kind>[] = [];
  let pairs = 0;
  for (const [at, one] of long.entries())
    for (const { times, mended } of waysOf(one, system.residuals, 1)) {
      const left = residualsAfter(one, system.residuals, times);
      const open = new Set(one.equations.filter((index) => left[index] !== 0));
      for (let next = at + 1; next < long.length && open.size > 0 && pairs < mostPairs; next++) {
        const other = long[next] as Reaching<Kind>;
        if (!other.equations.some((index) => open.has(index))) continue;
        pairs++;
        const shared = other.equations.filter((index) => one.equations.includes(index)).length;
        const fewest = one.equations.length + other.equations.length - shared - 2 - mended;
        for (const way of waysOf(other, left, fewest)) {
          const off = new Map([...offOf(one.move, times), ...offOf(other.move, way.times)]);
          if (off.size === one.numbers.length + other.numbers.length)
            found.push(reachingOf({ off }, [...one.slips, ...other.slips], system));
        }
      }
    }
  return found;
}

/** Whether a number stands in a broken equation that another does not stand in. */
export function suspicionIn({ equations, residuals }: System): (number: number, beside: number) => boolean {
  const { equationsOf } = equationLinks(equations);
  return (number, beside) =>
    (equationsOf[number] ?? []).some((index) => residuals[index] !== 0 && equations[index]?.[beside] === 0);
}

/** How many times what is free is off, and how many more equations hold then than do not any more. */
interface Way {
  readonly times: number;
  readonly mended: number;
}

/**
 * By how much a slip makes numbers off, as far as enough speaks for it: those that may be off by any amount, by what
 * makes one of its equations hold.
 */
export function waysOf(reach: Reaching, residuals: System['residuals'], fewest = fewestMended(reach)): readonly Way[] {
  const { move, equations, fixed, more } = reach;
  if (!move.free) {
    const mended = mendedBy(reach, residuals, 0);
    return mended >= fewest ? [{ times: 0, mended }] : [];
  }
  const ways: Way[] = [];
  for (let at = 0; at < equations.length; at++) {
    const factor = more[at] as number;
    if (factor === 0) continue;
    const times = ((residuals[equations[at] as number] as number) - (fixed[at] as number)) / factor;
    if (times === 0 || ways.some((way) => way.times === times)) continue;
    const mended = mendedBy(reach, residuals, times);
    if (mended >= fewest) ways.push({ times, mended });
  }
  return ways;
}

/** An amount that is taken from an equation proves nothing by that one; of many numbers each has to mend something. */
function fewestMended({ move: { free }, slips, numbers, equations }: Reaching): number {
  if (slips.length > 1) return equations.length - slips.length;
  return numbers.length > few ? numbers.length : free ? 2 : 1;
}

/** Of more numbers, each has something to say for it. */
const few = 2;

function mendedBy({ equations, fixed, more }: Reaching, residuals: System['residuals'], times: number): number {
  let count = 0;
  for (let at = 0; at < equations.length; at++) {
    const residual = residuals[equations[at] as number] as number;
    const rest = residual - (fixed[at] as number) - times * (more[at] as number);
    if (residual !== 0 && rest === 0) count++;
    else if (residual === 0 && rest !== 0) count--;
  }
  return count;
}

/** What is left in the equations once the numbers are right. */
export function residualsAfter(
  { equations, fixed, more }: Reaching,
  residuals: System['residuals'],
  times: number,
): Float64Array {
  const left = Float64Array.from(residuals);
  for (let at = 0; at < equations.length; at++)
    left[equations[at] as number] =
      (residuals[equations[at] as number] as number) - (fixed[at] as number) - times * (more[at] as number);
  return left;
}

/** By how much each number is off. */
export function offOf({ off, free }: Move, times: number): ErrorPattern {
  const all = new Map(off);
  for (const [number, by] of free ?? []) all.set(number, (all.get(number) ?? 0) + by * times);
  return all;
}
