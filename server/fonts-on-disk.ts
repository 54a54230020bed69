import { opendir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fontFolders } from './font-folders.ts';
import { type OfficialFont, officialFonts } from './official-fonts.ts';
import type { FontFile, FontRole } from './render/pdf/pdf-resources.ts';

/** Where fonts are looked for. */
export interface FontPlaces {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/** This computer and its user. */
export function ownFontPlaces(): FontPlaces {
  return { platform: process.platform, environment: process.env, home: homedir() };
}

/** Fonts of a system lie at most so many folders below those it names. */
const deepest = 4;

/**
 * The official fonts that are installed: for each role the best of those known. Folders that are not there and files
 * that cannot be read are passed over.
 */
export async function officialFontsOnDisk(places: FontPlaces = ownFontPlaces()): Promise<readonly FontFile[]> {
  const wanted = new Set(officialFonts.flatMap(({ files }) => files.map(known)));
  const found = new Map<string, string>();
  for (const folder of fontFolders(places)) {
    for await (const { name, path } of filesIn(folder, deepest)) {
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

async function* filesIn(
  folder: string,
  depth: number,
): AsyncGenerator<{ readonly name: string; readonly path: string }> {
  try {
    for await (const entry of await opendir(folder)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && depth > 0) yield* filesIn(path, depth - 1);
      else if (!entry.isDirectory()) yield { name: entry.name, path };
    }
  } catch {
    // A folder that is not there, or not for everyone's eyes.
  }
}
