import { readFileSync } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, posix, win32 } from 'node:path';
import { readSketches } from '../render/fonts/opentype.ts';
import type { FontFile, FontRole } from '../render/pdf/faces.ts';
import { type OfficialFont, officialFonts } from '../render/pdf/official-fonts.ts';

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

/** A computer and its user, as far as fonts are concerned. */
interface FontPlaces {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/** Fonts lie at most so many folders below those that a system names. */
export const deepestFontFolder = 4;

/** The folders in which this system keeps fonts. */
export function ownFontFolders(): readonly string[] {
  return fontFolders({ platform: process.platform, environment: process.env, home: homedir() });
}

/** The folders in which a system keeps fonts, those of the user first. */
export function fontFolders({ platform, environment, home }: FontPlaces): readonly string[] {
  if (platform === 'win32') {
    const { LOCALAPPDATA: local, WINDIR: windows = 'C:\\Windows' } = environment;
    const own = local === undefined ? [] : [win32.join(local, 'Microsoft', 'Windows', 'Fonts')];
    return [...own, win32.join(windows, 'Fonts')];
  }
  if (platform === 'darwin') {
    return [
      posix.join(home, 'Library/Fonts'),
      '/Library/Fonts',
      '/System/Library/Fonts',
      // Those that the system downloads when they are first used.
      '/System/Library/AssetsV2/com_apple_MobileAsset_Font7',
      '/System/Library/AssetsV2/com_apple_MobileAsset_Font8',
      // Those of Office.
      '/Applications/Microsoft Word.app/Contents/Resources/DFonts',
    ];
  }
  const { XDG_DATA_HOME: data = posix.join(home, '.local/share') } = environment;
  return [posix.join(data, 'fonts'), posix.join(home, '.fonts'), '/usr/local/share/fonts', '/usr/share/fonts'];
}

/** A file: its name, and with its folder. */
interface FoundFile {
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

/** What of a font file on disk is read at once: a few of its many megabytes. */
export type FontOnDisk = Pick<FontFile, 'sketches' | 'bytes'>;

/** A font file; without sketches where it is none, or cannot be read. */
export async function fontOnDisk(path: string): Promise<FontOnDisk> {
  return { sketches: await sketchesIn(path).catch(() => []), bytes: () => readFileSync(path) };
}

async function sketchesIn(path: string): Promise<readonly Uint8Array[]> {
  const file = await open(path);
  try {
    return await readSketches(async (position, length) => {
      const { buffer, bytesRead } = await file.read({ buffer: new Uint8Array(length), position, length });
      return buffer.subarray(0, bytesRead);
    });
  } finally {
    await file.close();
  }
}
