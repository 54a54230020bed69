import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { dist, loadedWith } from '../bundles.ts';
import { exampleFile } from './bench-server.ts';
import { quantile, type Tell } from './figures.ts';
import { writeFolder } from './folders.ts';
import { type ProgramCosts, runProgram } from './process-costs.ts';

const cli = join(dist, 'cli.js');
const times = 7;

/** What the command line takes from its start to its end, for one report. The clock and the processor are told. */
export async function benchPrograms(tell: Tell): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gkreport-bench-'));
  try {
    const [report = ''] = writeFolder(folder, { bodies: 1 });
    const page = join(folder, 'page.html');
    await runProgram([cli, 'export', exampleFile, '--to', 'html', '--out', page, '--force', '--allow-errors']);
    const commands: readonly (readonly [string, readonly string[], number?])[] = [
      ['--version', ['--version'], 150],
      ['check of one report', ['check', report], 450],
      ['import of one page', ['import', page, '--out', join(folder, 'page.gkreport'), '--force']],
      ['export --to docx', ['export', report, '--to', 'docx', '--out', join(folder, 'a.docx'), '--force'], 1_000],
      ['export --to pdf', ['export', report, '--to', 'pdf', '--out', join(folder, 'a.pdf'), '--force'], 1_600],
    ];
    for (const [what, words, goal] of commands) {
      const runs: ProgramCosts[] = [];
      for (let count = 0; count < times; count++) {
        const run = await runProgram([cli, ...words]);
        if (run.status !== 0 && words[0] !== 'import') throw new Error(`${words.join(' ')} ended with ${run.status}.`);
        runs.push(run);
      }
      const middle = (name: 'processor' | 'wall' | 'memory') =>
        quantile(
          runs.map((run) => run[name]),
          0.5,
        );
      tell({ what, value: middle('processor'), unit: 'ms', ...(goal && { goal }) });
      const clock = words[0] === 'import' ? { goal: 500 } : {};
      tell({ what: `${what}, by the clock`, value: middle('wall'), unit: 'ms', ...clock });
      tell({ what: `${what}, memory`, value: middle('memory'), unit: 'MB' });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What is loaded and what is shipped, in bytes. */
export function benchSizes(tell: Tell): void {
  const { outputs } = JSON.parse(readFileSync(join(dist, 'metafile.json'), 'utf8')) as Metafile;
  const loaded = loadedWith(outputs, ['dist/server.mjs']);
  const bytes = [...loaded].reduce((sum, path) => sum + (outputs[path]?.bytes ?? 0), 0);
  tell({ what: 'code that the server loads at its start', value: bytes / 1024, unit: 'KB', goal: 1_434 });
  for (const name of readdirSync(dist).filter((each) => each.endsWith('.vsix')))
    tell({ what: 'the extension as it is packed', value: statSync(join(dist, name)).size / 1e6, unit: 'MB', goal: 18 });
}
