import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { hostFolder, serverFolder } from './places.ts';
import { builtInsLeftOut, serverPackages } from './trimming.ts';

const stamp = join(hostFolder, 'node_modules', '.installed');

/**
 * Installs the packages of the stand-in beside this file unless exactly these are there already. Everything comes from
 * npm; no install script runs and nothing is compiled.
 */
export function installHost(say: (text: string) => void): void {
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('installing the stand-in VS Code from npm (once)');
  npm(hostFolder, ['ci']);
  installServerPackages();
  replaceCompiledModules();
  for (const name of builtInsLeftOut) rmSync(join(serverFolder, 'extensions', name), { recursive: true, force: true });
  writeFileSync(stamp, wanted); // last: an interrupted installation starts anew
}

/** Changes whenever the lock file, this procedure or a replaced module changes. */
function fingerprint(): string {
  const replacements = readdirSync(join(hostFolder, 'replacements')).map((name) => join('replacements', name));
  const hash = createHash('sha256');
  for (const name of ['package-lock.json', 'install.ts', 'trimming.ts', ...replacements.sort()]) {
    hash.update(name).update(readFileSync(join(hostFolder, name)));
  }
  return hash.digest('hex');
}

/** The server lists its own dependencies, pinned by the shrinkwrap it ships; most serve features no test uses. */
function installServerPackages(): void {
  const file = join(serverFolder, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { dependencies: Record<string, string> };
  const kept = Object.entries(manifest.dependencies).filter(([name]) => serverPackages.includes(name));
  writeFileSync(file, JSON.stringify({ ...manifest, dependencies: Object.fromEntries(kept) }, undefined, 2));
  npm(serverFolder, ['install', '--omit=dev', '--omit=peer']);
  const platform = `${process.platform}-${process.arch}`;
  for (const folder of ['@vscode/ripgrep-universal/bin', 'node-pty/prebuilds']) {
    const binaries = join(serverFolder, 'node_modules', folder);
    for (const other of readdirSync(binaries).filter((name) => name !== platform)) {
      rmSync(join(binaries, other), { recursive: true });
    }
  }
}

/** Two modules are C++ that would have to be compiled; they only log and guard, so plain JavaScript stands in. */
function replaceCompiledModules(): void {
  for (const name of readdirSync(join(hostFolder, 'replacements'))) {
    const folder = join(serverFolder, 'node_modules', '@vscode', basename(name, '.cjs'));
    rmSync(folder, { recursive: true, force: true });
    cpSync(join(hostFolder, 'replacements', name), join(folder, 'index.cjs'));
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ main: 'index.cjs' }));
  }
}

function npm(folder: string, command: readonly string[]): void {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--engine-strict=false'];
  const { status, error } = spawnSync('npm', [...command, ...quiet], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0)
    throw new Error(`npm ${command[0]} failed in ${folder}: ${error?.message ?? `exit code ${status}`}`);
}
