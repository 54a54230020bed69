/** Which numbers hold which equations together, whatever they say. */
interface Links {
  /** The numbers of every equation, and the equations of every number. */
  readonly numbersIn: readonly Int32Array[];
  readonly equationsOf: readonly Int32Array[];
  /** What the number is multiplied by in each of these. */
  readonly factorsOf: readonly Float64Array[];
  /** For each number of an equation the other one that it stands in, but for those left aside; -1 for none. */
  readonly othersIn: readonly Int32Array[];
  /** Equations left out of account so that every number stands in two others at most, in both as it is. */
  readonly aside: Uint8Array;
}

/** The links of equations, each given by what its numbers are multiplied by. */
export function equationLinks(equations: readonly Float64Array[]): Links {
  const found = known.get(equations) ?? linksIn(equations);
  known.set(equations, found);
  return found;
}

// The same for all that is off in the same equations.
const known = new WeakMap<readonly Float64Array[], Links>();

function linksIn(equations: readonly Float64Array[]): Links {
  const equationsOf = Array.from({ length: equations[0]?.length ?? 0 }, (): number[] => []);
  const numbersIn = equations.map((row, index) => {
    const own = [...row.keys()].filter((number) => row[number] !== 0);
    for (const number of own) equationsOf[number]?.push(index);
    return Int32Array.from(own);
  });
  const aside = setAside(equations, equationsOf);
  const otherOf = (number: number, index: number) =>
    equationsOf[number]?.find((other) => other !== index && aside[other] === 0) ?? -1;
  return {
    numbersIn,
    othersIn: numbersIn.map((numbers, index) => numbers.map((number) => otherOf(number, index))),
    equationsOf: equationsOf.map((own) => Int32Array.from(own)),
    factorsOf: equationsOf.map((own, number) =>
      Float64Array.from(own, (index) => (equations[index] as Float64Array)[number] as number),
    ),
    aside,
  };
}

/**
 * The equations that multiply, and the fewest besides without which every number stands in two at most, as far as taking
 * the next best one goes.
 */
function setAside(equations: readonly Float64Array[], equationsOf: readonly (readonly number[])[]): Uint8Array {
  // Where one is multiplied, what a number leaves in two equations is not the same.
  const aside = Uint8Array.from(equations, (row) => Number(row.some((value) => value !== 0 && Math.abs(value) !== 1)));
  const excess = new Int32Array(equations.length);
  for (;;) {
    excess.fill(0);
    for (const own of equationsOf) {
      const counted = own.filter((index) => aside[index] === 0);
      if (counted.length > 2) for (const index of counted) excess[index] = (excess[index] as number) + 1;
    }
    const most = Math.max(...excess);
    if (most <= 0) return aside;
    aside[excess.indexOf(most)] = 1;
  }
}
