import type Big from 'big.js';

/**
 * Whether one number is another after a slip of the hand: two neighbouring digits swapped, a digit doubled, dropped or
 * added, or the sign lost.
 */
export function looksLikeSlip(written: Big, meant: Big): boolean {
  if (written.eq(meant)) return false;
  if (written.eq(meant.times(-1))) return true;
  const [one, other] = [written.abs().toFixed(), meant.abs().toFixed()];
  if (one.length === other.length) return swapped(one, other);
  const [long, short] = one.length > other.length ? [one, other] : [other, one];
  return long.length === short.length + 1 && withoutOne(long).has(short);
}

function swapped(one: string, other: string): boolean {
  for (let at = 0; at + 1 < one.length; at++) {
    const swap = one.slice(0, at) + one.charAt(at + 1) + one.charAt(at) + one.slice(at + 2);
    if (swap === other) return true;
  }
  return false;
}

function withoutOne(digits: string): Set<string> {
  return new Set(Array.from(digits, (_, at) => digits.slice(0, at) + digits.slice(at + 1)));
}
