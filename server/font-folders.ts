import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

/** A computer and its user, as far as fonts are concerned. */
export interface FontPlaces {
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
