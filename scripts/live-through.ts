/**
 * Lets an author edit, save, move and delete reports and formats, and compares after every tenth step with a server that has
 * just been started: `npm run test:history -- [STEPS] [SEED]`. With thousands of other reports around, `[OTHERS] [EVERY]`, the heap
 * is printed as well: it is to be the same at the end.
 */
import { liveThrough } from '../test/server/editor/history/compare.ts';

const [steps = 5_000, seed = 1, others = 0, every = 10] = process.argv.slice(2).map(Number);
await liveThrough(steps, seed, {
  others,
  every,
  compared(step) {
    if (others === 0) return;
    globalThis.gc?.();
    const { heapUsed } = process.memoryUsage();
    process.stdout.write(`${step} steps: ${(heapUsed / 1024 ** 2).toFixed(0)} MiB\n`);
  },
});
process.stdout.write(`${steps} steps of seed ${seed}: always as in a server just started\n`);
