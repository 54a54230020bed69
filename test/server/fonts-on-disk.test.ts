import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fontFolders } from '../../server/font-folders.ts';
import { officialFontsOnDisk } from '../../server/fonts-on-disk.ts';

describe('official fonts on disk', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gkreport-fonts-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function put(...paths: readonly string[]): void {
    for (const path of paths) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), path);
    }
  }

  async function found(...folders: readonly string[]): Promise<string[]> {
    const fonts = await officialFontsOnDisk(folders.map((each) => join(folder, each)));
    return fonts.map(({ role, bytes, family }) =>
      [role, new TextDecoder().decode(bytes), ...(family === undefined ? [] : [family])].join(' '),
    );
  }

  it('are found by the names of their files, whatever the case, one for each role', async () => {
    put('Fonts/SIMFANG.TTF', 'Fonts/simkai.ttf', 'Fonts/SimHei.ttf', 'Fonts/simsun.ttc', 'Fonts/fzxbsjw.ttf');
    put('Fonts/times.ttf', 'Fonts/arial.ttf');
    assert.deepEqual(await found('Fonts'), [
      'title Fonts/fzxbsjw.ttf',
      'heiti Fonts/SimHei.ttf',
      'kaiti Fonts/simkai.ttf',
      'fangsong Fonts/SIMFANG.TTF',
      'song Fonts/simsun.ttc SimSun',
      'latin Fonts/times.ttf',
    ]);
  });

  it('are the better ones of several', async () => {
    put('Fonts/simfang.ttf', 'Fonts/仿宋_GB2312.ttf', 'Fonts/STZHONGS.TTF', 'Fonts/方正小标宋简体.ttf');
    assert.deepEqual(await found('Fonts'), ['title Fonts/方正小标宋简体.ttf', 'fangsong Fonts/仿宋_GB2312.ttf']);
  });

  it('are those of the user before those of the system, in folders within folders', async () => {
    put('system/truetype/x/simfang.ttf', 'user/a/simfang.ttf', 'user/b/simfang.ttf');
    assert.deepEqual(await found('user', 'none', 'system'), ['fangsong user/a/simfang.ttf']);
  });

  it('are none where there are no such folders, or folders in the place of files', async () => {
    mkdirSync(join(folder, 'Fonts', 'simfang.ttf'), { recursive: true });
    assert.deepEqual(await found('Fonts', 'none'), []);
  });
});

describe('the folders of fonts', () => {
  it('are on Windows those of the user and of the system', () => {
    const environment = { LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local', WINDIR: 'D:\\Windows' };
    assert.deepEqual(fontFolders({ platform: 'win32', environment, home: 'C:\\Users\\a' }), [
      'C:\\Users\\a\\AppData\\Local\\Microsoft\\Windows\\Fonts',
      'D:\\Windows\\Fonts',
    ]);
    assert.deepEqual(fontFolders({ platform: 'win32', environment: {}, home: '' }), ['C:\\Windows\\Fonts']);
  });

  it('are on macOS and Linux those that their systems name', () => {
    const mac = fontFolders({ platform: 'darwin', environment: {}, home: '/Users/a' });
    assert.deepEqual(mac.slice(0, 3), ['/Users/a/Library/Fonts', '/Library/Fonts', '/System/Library/Fonts']);
    assert.deepEqual(fontFolders({ platform: 'linux', environment: { XDG_DATA_HOME: '/d' }, home: '/home/a' }), [
      '/d/fonts',
      '/home/a/.fonts',
      '/usr/local/share/fonts',
      '/usr/share/fonts',
    ]);
  });
});
