import { filesBelow } from './files-below.ts';
import { fontOnDisk } from './font-file-on-disk.ts';
import { deepestFontFolder } from './font-folders.ts';
import { type OfficialFont, officialFonts } from './official-fonts.ts';
import type { FontFile, FontRole } from './render/pdf/pdf-resources.ts';

/**
 * The official fonts that are installed: for each role the best of those known. Folders that are not there and files
 * that are no fonts or cannot be read are passed over; of several files of one name the first counts.
 */
export async function officialFontsOnDisk(folders: readonly string[]): Promise<readonly FontFile[]> {
  const wanted = new Set(officialFonts.flatMap(({ files }) => files.map(known)));
  const found = new Map<string, string>();
  for (const folder of folders) {
    for (const { name, path } of await filesBelow(folder, deepestFontFolder)) {
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
  const font = await fontOnDisk(path);
  return font.sketches.length > 0 ? { ...font, roles: [role], face: family ?? 0 } : undefined;
}

/** Names differ in case from system to system. */
function known(file: string): string {
  return file.toLowerCase();
}
