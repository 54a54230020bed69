import { randomUUID } from 'node:crypto';
import { constants, copyFile, link, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { existsAlready } from './file-messages.ts';
import { fileRefusal } from './file-refusal.ts';
import { Refusal } from './refusal.ts';

/**
 * Writes a file whole or not at all: under another name beside it first. A file that exists is replaced only with
 * `force`, and refused otherwise; `mode` is who may do what with it.
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array,
  { force, mode }: { readonly force: boolean; readonly mode?: number },
): Promise<void> {
  const beside = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(beside, content, { flag: 'wx', ...(mode !== undefined && { mode }) });
    await (force ? rename(beside, path) : place(beside, path));
  } catch (error) {
    throw isCode(error, 'EEXIST') ? new Refusal(existsAlready(path)) : fileRefusal(path, error);
  } finally {
    await rm(beside, { force: true });
  }
}

/** Where a file goes: the path itself, or under the proposed name in the folder that it names. */
export async function targetFile(path: string, proposedName: string): Promise<string> {
  const isFolder = await stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  return isFolder ? join(path, proposedName) : path;
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
