/** An axis of numbers: from where to where, and how far its marks are apart. */
export interface ValueScale {
  readonly min: number;
  readonly max: number;
  readonly interval: number;
  readonly ticks: readonly number[];
}

/** A scale with round marks, nothing among them, that holds all values; of whole numbers only, with whole marks. */
export function valueScale(values: readonly number[], mostTicks: number): ValueScale {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const rough = (high - low || 1) / mostTicks;
  const interval = Math.max(roundStep(rough), values.every(Number.isInteger) ? 1 : 0);
  const first = Math.floor(low / interval);
  const last = Math.max(first + 1, Math.ceil(high / interval));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => round((first + index) * interval));
  return { min: ticks[0] ?? 0, max: ticks.at(-1) ?? 1, interval, ticks };
}

/** One digit, of those that are easily counted in, with noughts: the least that is not less. */
export function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return round(([1, 2, 3, 4, 5, 10].find((each) => each * power >= least * (1 - 1e-9)) ?? 10) * power);
}

/** Without the dust of floating point. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
