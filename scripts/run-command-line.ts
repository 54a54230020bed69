import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { dist, project } from './bundles.ts';

/** Runs the built command line as its users do, in the folder of the project; ends with its exit code when it finds errors or cannot run. */
export function runCommandLine(...words: readonly string[]): void {
  process.stdout.write(`\n> gkreport ${words.join(' ')}\n`);
  const { status } = spawnSync(process.execPath, [join(dist, 'cli.js'), ...words], { cwd: project, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
