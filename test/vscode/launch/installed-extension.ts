import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Host, runCommandLine } from './host.ts';

/** Installs a VSIX as a user would, into an empty extensions folder, and gives the folder it was unpacked to. */
export function installVsix(host: Host, vsix: string, extensionsFolder: string, userDataFolder: string): string {
  const file = resolve(vsix);
  if (!existsSync(file)) throw new Error(`There is no VSIX at ${file}.`);
  const folders = [`--extensions-dir=${extensionsFolder}`, `--user-data-dir=${userDataFolder}`];
  runCommandLine(host, ['--install-extension', file, ...folders]);
  const installed = readdirSync(extensionsFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const [only, ...others] = installed.filter((entry) => !entry.name.startsWith('.'));
  if (!only || others.length > 0) throw new Error(`${file} did not install as one extension.`);
  return join(extensionsFolder, only.name);
}
