import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Packages that are needed for one purpose only and lie, with a lock file of their own, beside what needs them. */
export interface OwnPackages {
  /** Has the `package.json` and its lock file. */
  readonly folder: string;
  /** What they are, for the one line that is printed. */
  readonly name: string;
  /** Files in the folder, besides the lock file, that decide what an installation looks like. */
  readonly recipe: readonly string[];
  /** What is to be done once npm has installed the packages. */
  readonly finish: () => void;
}

/** Installs packages unless exactly these are there already; a second run costs nothing. */
export function installOnce(packages: OwnPackages, say: (text: string) => void): void {
  const stamp = join(packages.folder, 'node_modules', '.installed');
  const wanted = fingerprint(packages);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say(`installing ${packages.name} from npm (once)`);
  runNpm(packages.folder, ['ci']);
  packages.finish();
  writeFileSync(stamp, wanted); // last: an interrupted installation starts anew
}

/** Runs npm, but no script of any package. */
export function runNpm(folder: string, command: readonly string[]): void {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--engine-strict=false'];
  const result = spawnSync('npm', [...command, ...quiet], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  if (result.status === 0) return;
  throw new Error(`npm ${command[0]} failed in ${folder}: ${result.error?.message ?? `exit code ${result.status}`}`);
}

function fingerprint({ folder, recipe }: OwnPackages): string {
  const hash = createHash('sha256');
  for (const name of ['package-lock.json', ...recipe]) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}
