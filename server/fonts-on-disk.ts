import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type OfficialFont, officialFonts } from './official-fonts.ts';
import type { FontFile, FontRole } from './render/pdf/pdf-resources.ts';

/** Fonts of a system lie at most so many folders below those it names. */
const deepest = 4;

/**
 * The official fonts that are installed: for each role the best of those known. Folders that are not there and files
 * that cannot be read are passed over; of several files of one name the first counts.
 */
export async function officialFontsOnDisk(folders: readonly string[]): Promise<readonly FontFile[]> {
  const wanted = new Set(officialFonts.flatMap(({ files }) => files.map(known)));
  const found = new Map<string, string>();
  for (const folder of folders) {
    for (const { name, path } of await filesIn(folder, deepest)) {
      if (wanted.has(known(name)) && !found.has(known(name))) found.set(known(name), path);
    }
  }
  const roles = [...new Set(officialFonts.map(({ role }) => role))];
  const fonts = await Promise.all(roles.map((role) => bestOf(role, found)));
  return fonts.filter((font) => font !== undefined);
}

async function bestOf(role: FontRole, found: ReadonlyMap<string, string>): Promise<FontFile | undefined> {
  for (const font of officialFonts.filter((each) => each.role === role)) {
    for (const file of font.files) {
      const path = found.get(known(file));
      const loaded = path === undefined ? undefined : await load(font, path);
      if (loaded) return loaded;
    }
  }
  return undefined;
}

async function load({ role, family }: OfficialFont, path: string): Promise<FontFile | undefined> {
  try {
    return { role, bytes: await readFile(path), ...(family !== undefined && { family }) };
  } catch {
    return undefined;
  }
}

/** Names differ in case from system to system. */
function known(file: string): string {
  return file.toLowerCase();
}

interface File {
  readonly name: string;
  readonly path: string;
}

/** In the order of their names, so that the same fonts are found every time. */
async function filesIn(folder: string, depth: number): Promise<File[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const files: File[] = [];
  for (const entry of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) files.push({ name: entry.name, path });
    else if (depth > 0) files.push(...(await filesIn(path, depth - 1)));
  }
  return files;
}
