/**
 * Feeds gkreport with documents and requests changed at random, the same ones for the same seeds:
 * `npm run fuzz -- [--documents 100000] [--requests 50000] [--changes 2000] [--seed 1] [--all]`. What fails is told with its seed and text.
 * Besides it reads every example cut off behind every character, and changed at random in so many ways; with 0 it does not.
 * A run can be cut: documents 1 to 100 are `--seed 1 --documents 50` and `--seed 51 --documents 50`; requests are cut every 5000.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { shippedFormats, shippedReports } from '../test/support/examples.ts';
import { type Failure, fuzzEngine } from './fuzz/engine-fuzz.ts';
import { begun, changed } from './fuzz/example-fuzz.ts';
import { builtServer, fuzzServer } from './fuzz/server-fuzz.ts';
import { watchdog } from './fuzz/watchdog.ts';

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '100000' },
    requests: { type: 'string', default: '50000' },
    /** Of each example. */
    changes: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    /** Tries tidying, a quick fix and all that is certain of each document, instead of one of them. */
    all: { type: 'boolean', default: false },
    /** Where texts that fail go; left out, they are only told. */
    keep: { type: 'string' },
  },
});
const seed = Number(values.seed);
let failed = 0;
const watched = watchdog();
const starts = (one: number, text: string) => {
  watched(one, text);
  if (one > seed && (one - seed) % 500 === 0) console.log(`${one - seed} documents, ${failed} failed`);
};

const documents = Number(values.documents);
await fuzzEngine({ count: documents, firstSeed: seed, all: values.all, tell, starts });
console.log(`${documents} documents from seed ${seed}, ${failed} failed`);
const changes = Number(values.changes);
for (const path of changes > 0 ? [...shippedReports, ...shippedFormats] : []) {
  try {
    console.log(`${path}: ${await begun(path)} beginnings, ${await changed(path, changes, seed)} changed at random`);
  } catch (error) {
    tell({
      seed,
      what: `${path}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      text: '',
    });
  }
}
const session = 5000;
for (let done = 0; done < Number(values.requests); done += session) {
  const count = Math.min(session, Number(values.requests) - done);
  await fuzzServer({ server: builtServer, count, seed: seed + done, tell });
  console.log(`${done + count} requests from seed ${seed}, ${failed} failed`);
}
process.exitCode = failed > 0 ? 1 : 0;

function tell({ seed: one, what, text }: Failure): void {
  failed += 1;
  console.log(`seed ${one}: ${what.split('\n').slice(0, 6).join('\n')}\n`);
  if (values.keep === undefined) return;
  mkdirSync(values.keep, { recursive: true });
  writeFileSync(join(values.keep, `${one}.txt`), `${what}\n\n======\n${text}`);
}
