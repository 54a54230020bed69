import type { ErrorPattern, System } from './search.ts';

/** A slip that makes several numbers wrong at once: by how much each is off, and others by any multiple of this. */
export interface Move {
  readonly off: ErrorPattern;
  readonly free?: ErrorPattern;
}

/** A slip with the numbers that it makes wrong, and the equations that these stand in. */
export interface Reaching extends Move {
  readonly numbers: readonly number[];
  readonly equations: readonly number[];
  /** What it leaves in each of the equations, and what every multiple of what is free leaves there. */
  readonly fixed: readonly number[];
  readonly more: readonly number[];
}

/** Slips that mend the most first: one of these is found before the steps are used up. Those that mend nothing are none. */
export function mostMendedFirst(moves: readonly Move[], system: System): readonly Reaching[] {
  const equationsOf = incidenceOf(system.equations);
  return moves
    .map((move) => reaching(move, system, equationsOf))
    .map((move) => ({ move, most: Math.max(0, ...waysOf(move, system.residuals).map(({ mended }) => mended)) }))
    .sort((a, b) => b.most - a.most)
    .map(({ move }) => move);
}

function reaching(move: Move, { equations }: System, equationsOf: readonly (readonly number[])[]): Reaching {
  const { off, free = new Map() } = move;
  const numbers = [...new Set([...off.keys(), ...free.keys()])];
  const reached = [...new Set(numbers.flatMap((number) => equationsOf[number] ?? []))];
  const leftBy = (pattern: ErrorPattern) => (index: number) => {
    let left = 0;
    for (const [number, by] of pattern) left += (equations[index]?.[number] as number) * by;
    return left;
  };
  return { ...move, numbers, equations: reached, fixed: reached.map(leftBy(off)), more: reached.map(leftBy(free)) };
}

/** The equations that every number stands in. */
export function incidenceOf(equations: System['equations']): readonly (readonly number[])[] {
  const known = incidences.get(equations);
  if (known) return known;
  const found = Array.from({ length: equations[0]?.length ?? 0 }, (_, number) =>
    [...equations.keys()].filter((index) => equations[index]?.[number] !== 0),
  );
  incidences.set(equations, found);
  return found;
}

// The same for all that is off in the same equations.
const incidences = new WeakMap<System['equations'], readonly (readonly number[])[]>();

/** How many times what is free is off, and how many more equations hold then than do not any more. */
interface Way {
  readonly times: number;
  readonly mended: number;
}

/**
 * By how much a slip makes numbers off, as far as anything speaks for it: those that may be off by any amount, by what
 * makes one of its equations hold. An amount that is taken from an equation proves nothing by that one.
 */
export function waysOf(move: Reaching, residuals: System['residuals']): readonly Way[] {
  const { equations, fixed, more, free } = move;
  if (!free) {
    const mended = mendedBy(move, residuals, 0);
    return mended > 0 ? [{ times: 0, mended }] : [];
  }
  const ways: Way[] = [];
  for (let at = 0; at < equations.length; at++) {
    const factor = more[at] as number;
    if (factor === 0) continue;
    const times = ((residuals[equations[at] as number] as number) - (fixed[at] as number)) / factor;
    if (times === 0 || ways.some((way) => way.times === times)) continue;
    const mended = mendedBy(move, residuals, times);
    if (mended > 1) ways.push({ times, mended });
  }
  return ways;
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
