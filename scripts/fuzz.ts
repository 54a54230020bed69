/**
 * Feeds gkreport with documents and requests changed at random, the same ones for the same seeds:
 * `npm run fuzz -- [--documents 100000] [--requests 50000] [--seed 1]`. What fails is told with its seed and text.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Failure, fuzzEngine } from './fuzz/engine-fuzz.ts';
import { builtServer, fuzzServer } from './fuzz/server-fuzz.ts';

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '100000' },
    requests: { type: 'string', default: '50000' },
    seed: { type: 'string', default: '1' },
    /** Where texts that fail go; left out, they are only told. */
    keep: { type: 'string' },
  },
});
const seed = Number(values.seed);
const slice = 500;
let failed = 0;

for (let done = 0; done < Number(values.documents); done += slice) {
  const count = Math.min(slice, Number(values.documents) - done);
  failed += (await fuzzEngine({ count, firstSeed: seed + done, tell })).length;
  const { heapUsed } = process.memoryUsage();
  if (done % (10 * slice) === 0)
    console.log(`${done + count} documents, ${failed} failed, ${Math.round(heapUsed / 1024 / 1024)} MB`);
}
for (let done = 0; done < Number(values.requests); done += 10 * slice) {
  const count = Math.min(10 * slice, Number(values.requests) - done);
  failed += (await fuzzServer({ server: builtServer, count, seed: seed + done, tell })).length;
  console.log(`${done + count} requests, ${failed} failed`);
}
process.exitCode = failed > 0 ? 1 : 0;

function tell({ seed: one, what, text }: Failure): void {
  console.log(`seed ${one}: ${what.split('\n').slice(0, 6).join('\n')}\n`);
  if (values.keep === undefined) return;
  mkdirSync(values.keep, { recursive: true });
  writeFileSync(join(values.keep, `${one}.txt`), `${what}\n\n======\n${text}`);
}
