/** `12.3 ms`, set straight below others. */
export function shown(milliseconds: number): string {
  return `${milliseconds.toFixed(1).padStart(7)} ms`;
}

/** The value below which so large a share of all lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
}

/** How long something takes. */
export async function timed(something: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await something();
  return performance.now() - start;
}
