import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { installHost } from '../host/install.ts';

const folder = join(import.meta.dirname, '..', 'ui');

/**
 * Runs the suites that work the mouse and the keyboard of a workbench in the stand-in's browser: menus, keys, input
 * methods. Extension tests cannot reach these. With names, only these suites are run.
 */
export function runUiSuites(project: string, names: readonly string[], say: (text: string) => void): boolean {
  installHost(say);
  const mocha = join(project, 'node_modules', 'mocha', 'bin', 'mocha.js');
  const found = names.length > 0 ? names.map((name) => `${name}.test.ts`) : globSync('*.test.ts', { cwd: folder });
  const suites = found.map((name) => join(folder, name));
  const options = ['--no-config', '--exit', '--timeout', '120000'];
  return (
    spawnSync(process.execPath, [mocha, ...options, ...suites.sort()], { cwd: project, stdio: 'inherit' }).status === 0
  );
}
