import Big from 'big.js';

/** How many decimals a quotient has: as many as 占比. */
const decimals = 2;

/** Nobody writes a factor with more decimals than this. */
const written = 12;

/** Rounded half up to as many decimals as a quotient has. */
export function rounded(value: Big): Big {
  return value.round(decimals, Big.roundHalfUp);
}

/** A quotient as it prints: rounded half up to two decimals; what that would turn into 0 keeps two digits. */
export function printedQuotient(value: Big): Big {
  const printed = rounded(value);
  return printed.eq(0) ? value.prec(2, Big.roundHalfUp) : printed;
}

/** Whether a factor stands for a quotient that does not come out, such as 1/3: its decimals are cut off somewhere. */
export function isCutOff(factor: Big): boolean {
  return factor.c.length - 1 - factor.e > written;
}

/** A sum, rounded half up to two decimals where one of its factors is cut off: 9 times 1/3 is 3. */
export function withoutTail(sum: Big, factors: readonly Big[]): Big {
  return factors.some(isCutOff) ? rounded(sum) : sum;
}
