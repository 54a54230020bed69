/**
 * Lets an author edit, save, move and delete reports and formats, and compares after every tenth step with a server that has
 * just been started: `npm run test:history -- [STEPS] [SEED]`.
 */
import { liveThrough } from '../test/server/editor/history/compare.ts';

const [steps = 5_000, seed = 1] = process.argv.slice(2).map(Number);
await liveThrough(steps, seed);
process.stdout.write(`${steps} steps of seed ${seed}: always as in a server just started\n`);
