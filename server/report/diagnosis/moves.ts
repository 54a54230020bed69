import { equationLinks } from './links.ts';
import type { ErrorPattern, System } from './search.ts';

/** A slip that makes several numbers wrong at once: by how much each is off, and others by any multiple of this. */
export interface Move {
  readonly off: ErrorPattern;
  readonly free?: ErrorPattern;
}

/** A slip with the numbers that it makes wrong, and the equations that these stand in. */
export interface Reaching<Kind extends Move = Move> {
  readonly move: Kind;
  readonly numbers: readonly number[];
  readonly equations: readonly number[];
  /** What it leaves in each of the equations, and what every multiple of what is free leaves there. */
  readonly fixed: readonly number[];
  readonly more: readonly number[];
}

/** Slips that mend the most first: one of these is found before the steps are used up. Those that mend nothing are none. */
export function mostMendedFirst<Kind extends Move>(moves: readonly Kind[], system: System): readonly Reaching<Kind>[] {
  return moves
    .map((move) => reaching(move, system))
    .map((one) => ({ one, most: Math.max(0, ...waysOf(one, system.residuals).map(({ mended }) => mended)) }))
    .sort((a, b) => b.most - a.most)
    .map(({ one }) => one);
}

/** A slip with what it reaches. */
export function reaching<Kind extends Move>(move: Kind, { equations }: System): Reaching<Kind> {
  const { equationsOf } = equationLinks(equations);
  const { off, free = new Map() } = move;
  const numbers = [...new Set([...off.keys(), ...free.keys()])];
  const reached = [...new Set(numbers.flatMap((number) => [...(equationsOf[number] ?? [])]))];
  const leftBy = (pattern: ErrorPattern) => (index: number) => {
    let left = 0;
    for (const [number, by] of pattern) left += (equations[index]?.[number] as number) * by;
    return left;
  };
  return { move, numbers, equations: reached, fixed: reached.map(leftBy(off)), more: reached.map(leftBy(free)) };
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
export function waysOf(reach: Reaching, residuals: System['residuals']): readonly Way[] {
  const { move, equations, fixed, more } = reach;
  if (!move.free) {
    const mended = mendedBy(reach, residuals, 0);
    return mended >= fewestMended(reach) ? [{ times: 0, mended }] : [];
  }
  const ways: Way[] = [];
  for (let at = 0; at < equations.length; at++) {
    const factor = more[at] as number;
    if (factor === 0) continue;
    const times = ((residuals[equations[at] as number] as number) - (fixed[at] as number)) / factor;
    if (times === 0 || ways.some((way) => way.times === times)) continue;
    const mended = mendedBy(reach, residuals, times);
    if (mended >= fewestMended(reach)) ways.push({ times, mended });
  }
  return ways;
}

/** An amount that is taken from an equation proves nothing by that one; of many numbers each has to mend something. */
function fewestMended({ move: { free }, numbers }: Reaching): number {
  return numbers.length > 2 ? numbers.length : free ? 2 : 1;
}

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
