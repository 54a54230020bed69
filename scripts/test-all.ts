/**
 * Runs every suite of `test/vscode` on what `npm run package` has built: `node scripts/test-packed.ts`. The suites wait
 * more than they compute, so those with mouse and keyboard run beside the others; each run prints when it has ended.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { installHost } from '../test/vscode/host/install.ts';
import { dist } from './bundles.ts';

const vsix = ['--vsix', join(dist, 'gkreport.vsix')];

/** Runs of one line follow each other: they bundle their suites into the same folder. */
const lines = [[['--ui']], [vsix, [...vsix, '--web']]];

installHost((text) => process.stdout.write(`\n=== ${text}\n`));
const results = await Promise.all(
  lines.map(async (runs) => {
    const passed: boolean[] = [];
    for (const run of runs) passed.push(await passes(run));
    return passed;
  }),
);
process.exitCode = results.flat().every(Boolean) ? 0 : 1;

/** Whether the suites that `scripts/test-vscode.ts` runs with these arguments pass. */
function passes(run: readonly string[]): Promise<boolean> {
  const program = spawn(process.execPath, [join(import.meta.dirname, 'test-vscode.ts'), ...run]);
  const printed: Buffer[] = [];
  for (const stream of [program.stdout, program.stderr]) stream.on('data', (part: Buffer) => printed.push(part));
  return new Promise((resolve, reject) => {
    program.on('error', reject);
    program.on('close', (code) => {
      process.stdout.write(Buffer.concat(printed));
      resolve(code === 0);
    });
  });
}
