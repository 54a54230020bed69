import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import { chmod, constants, copyFile, link, lstat, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { existsAlready, folderInTheWay, leadsNowhere, noSuchFolder, notAnOrdinaryFile } from './file-messages.ts';
import { fileRefusal } from './file-refusal.ts';
import { Refusal } from './refusal.ts';

/**
 * Writes a file whole or not at all: under another name beside it first. A file that exists is refused, or with `force`
 * replaced: a link stays a link to the file behind it, and who may do what with the file stays as it is. What is no
 * ordinary file is refused even then.
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array,
  { force }: { readonly force: boolean },
): Promise<void> {
  const existing = await ordinaryFile(path);
  const target = existing && force ? await realpath(path) : path;
  // A name of its own: a long one would become too long with anything behind it.
  const beside = join(dirname(target), `.gkreport-${randomUUID()}.tmp`);
  try {
    await writeFile(beside, content, { flag: 'wx', ...(existing && { mode: existing.mode }) });
    // The mask of the process took away rights that the file has.
    if (existing) await chmod(beside, existing.mode);
    await (force ? rename(beside, target) : place(beside, target));
  } catch (error) {
    if (isCode(error, 'EEXIST')) throw new Refusal(existsAlready(path));
    throw isCode(error, 'ENOENT') ? new Refusal(noSuchFolder(dirname(path))) : fileRefusal(path, error);
  } finally {
    await rm(beside, { force: true });
  }
}

/** The file at a path, behind links; undefined where nothing is. */
async function ordinaryFile(path: string): Promise<Stats | undefined> {
  const stats = await stat(path).catch(() => undefined);
  if (stats?.isFile()) return stats;
  if (stats) throw new Refusal(stats.isDirectory() ? folderInTheWay(path) : notAnOrdinaryFile(path));
  const isLink = await lstat(path).then(
    (own) => own.isSymbolicLink(),
    () => false,
  );
  if (isLink) throw new Refusal(leadsNowhere(path));
  return undefined;
}

/** Unlike renaming, both ways fail where the file exists, even if it came up this very moment. */
async function place(beside: string, path: string): Promise<void> {
  try {
    await link(beside, path);
  } catch (error) {
    if (isCode(error, 'EEXIST')) throw error;
    // Some file systems, such as those of memory sticks, have no links.
    await copyFile(beside, path, constants.COPYFILE_EXCL);
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
