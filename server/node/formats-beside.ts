import { readdir } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative } from 'node:path';

/**
 * The formats a report may choose from besides the built-in ones, as absolute paths: those in its folder, then those in
 * the folders above it up to `top`, which is its own folder where it does not lie below. The nearest comes first, because of
 * one name the first counts.
 */
export async function formatsBeside(report: string, top: string): Promise<readonly string[]> {
  const folders = foldersUpTo(top, dirname(report));
  const found = await Promise.all(folders.map(formatsIn));
  return found.flat();
}

/** A report outside the uppermost folder has its own folder only. */
function foldersUpTo(top: string, folder: string): readonly string[] {
  const path = relative(top, folder);
  const isOutside = isAbsolute(path) || path.split(/[\\/]/)[0] === '..';
  return path === '' || isOutside ? [folder] : [folder, ...foldersUpTo(top, dirname(folder))];
}

/** A folder that may be passed through but not listed offers none. */
async function formatsIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => name.endsWith('.gkformat'))
    .sort()
    .map((name) => join(folder, name));
}
