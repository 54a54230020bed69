import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the stand-in: its programs, and the packages that {@link installHost} puts beside them. */
export const hostFolder = import.meta.dirname;

/** VS Code's server and its web workbench, as the package `code-server` carries them. */
export const serverFolder = join(hostFolder, 'node_modules', 'code-server', 'lib', 'vscode');

/** What is unpacked once and kept between runs. */
export const cacheFolder = join(hostFolder, '.cache');

/** The folder of an installed host package. */
export function packageFolder(name: string): string {
  const folder = join(hostFolder, 'node_modules', name);
  if (!existsSync(folder)) throw new Error(`The host package ${name} is not installed.`);
  return folder;
}
