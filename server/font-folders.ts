import { posix, win32 } from 'node:path';
import type { FontPlaces } from './fonts-on-disk.ts';

/** The folders in which a system keeps fonts, those of the user first. */
export function fontFolders({ platform, environment, home }: FontPlaces): readonly string[] {
  if (platform === 'win32') {
    const { LOCALAPPDATA: local, WINDIR: windows = 'C:\\Windows' } = environment;
    return [
      ...(local === undefined ? [] : [win32.join(local, 'Microsoft', 'Windows', 'Fonts')]),
      win32.join(windows, 'Fonts'),
    ];
  }
  if (platform === 'darwin') {
    return [
      posix.join(home, 'Library/Fonts'),
      '/Library/Fonts',
      '/System/Library/Fonts',
      // Downloaded by the system when they are first used.
      '/System/Library/AssetsV2/com_apple_MobileAsset_Font7',
      '/System/Library/AssetsV2/com_apple_MobileAsset_Font8',
      // Those of Office.
      '/Applications/Microsoft Word.app/Contents/Resources/DFonts',
      '/Applications/wpsoffice.app/Contents/Resources/office6/fonts',
    ];
  }
  const { XDG_DATA_HOME: data = posix.join(home, '.local/share') } = environment;
  return [
    posix.join(data, 'fonts'),
    posix.join(home, '.fonts'),
    '/usr/local/share/fonts',
    '/usr/share/fonts',
    '/opt/kingsoft/wps-office/office6/fonts',
  ];
}
