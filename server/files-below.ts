import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** A file: its name, and with its folder. */
export interface FoundFile {
  readonly name: string;
  readonly path: string;
}

/**
 * The files of a folder and of those in it, so many folders deep. In the order of their names, so that they are the same
 * every time; none where there is no such folder.
 */
export async function filesBelow(folder: string, depth: number): Promise<readonly FoundFile[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const files: FoundFile[] = [];
  for (const entry of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) files.push({ name: entry.name, path });
    else if (depth > 0) files.push(...(await filesBelow(path, depth - 1)));
  }
  return files;
}
