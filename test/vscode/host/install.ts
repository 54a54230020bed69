import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { installOnce, runNpm } from './install-once.ts';
import { hostFolder, packageFolder, serverFolder } from './places.ts';
import { builtInsLeftOut, serverPackages } from './trimming.ts';

const replacements = readdirSync(join(hostFolder, 'replacements')).sort();

/** Installs the stand-in VS Code beside this file. Everything comes from npm, and nothing is compiled. */
export function installHost(say: (text: string) => void): void {
  const recipe = ['install.ts', 'trimming.ts', ...replacements.map((name) => join('replacements', name))];
  installOnce({ folder: hostFolder, name: 'the stand-in VS Code', recipe, finish }, say);
}

function finish(): void {
  installServerPackages();
  replaceCompiledModules();
  addWebBuilds();
  for (const name of builtInsLeftOut) rmSync(join(serverFolder, 'extensions', name), { recursive: true, force: true });
}

/** The server lists its own dependencies, pinned by the shrinkwrap it ships; most serve features no test uses. */
function installServerPackages(): void {
  const file = join(serverFolder, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { dependencies: Record<string, string> };
  const kept = Object.entries(manifest.dependencies).filter(([name]) => serverPackages.includes(name));
  writeFileSync(file, JSON.stringify({ ...manifest, dependencies: Object.fromEntries(kept) }, undefined, 2));
  runNpm(serverFolder, ['install', '--omit=dev', '--omit=peer']);
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
  for (const name of replacements) {
    const folder = join(serverFolder, 'node_modules', '@vscode', basename(name, '.cjs'));
    rmSync(folder, { recursive: true, force: true });
    cpSync(join(hostFolder, 'replacements', name), join(folder, 'index.cjs'));
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ main: 'index.cjs' }));
  }
}

/**
 * VS Code's own Markdown extension, as it was built for workbenches without a server: `code-server` leaves it out. The package that
 * has it would bring a workbench as a library besides, which the manifest has npm replace by nothing.
 */
function addWebBuilds(): void {
  const resources = join(
    packageFolder('@codingame/monaco-vscode-markdown-language-features-default-extension'),
    'resources',
  );
  const programs = join(serverFolder, 'extensions', 'markdown-language-features', 'dist', 'browser');
  mkdirSync(programs, { recursive: true });
  for (const name of ['extension.js', 'serverWorkerMain.js']) cpSync(join(resources, name), join(programs, name));
}
