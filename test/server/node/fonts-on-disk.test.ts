import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fontFolders, officialFontsOnDisk } from '../../../server/node/fonts-on-disk.ts';
import { OtherFonts } from '../../../server/node/other-fonts.ts';
import { assembleFont, type FontTable, tableOf } from '../../../server/render/fonts/opentype.ts';
import type { FontFile } from '../../../server/render/pdf/faces.ts';
import { rareFont } from '../render/pdf/support/other-fonts.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gkreport-fonts-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(path: string, bytes: Uint8Array | string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), bytes);
}

/** A font that is called so, without anything to print. */
function fontCalled(name: string, others: readonly string[] = []): Uint8Array {
  const tags = ['head', 'hhea', 'maxp', 'cmap', 'glyf', ...others];
  const tables: FontTable[] = tags.map((tag) => ({ tag, bytes: new Uint8Array(4) }));
  return assembleFont(0x00010000, [...tables, { tag: 'name', bytes: new TextEncoder().encode(name) }]);
}

function nameOf({ sketches: [sketch] }: FontFile): string {
  const table = sketch && tableOf(sketch, 'name');
  return new TextDecoder().decode(table);
}

describe('official fonts on disk', () => {
  /** Fonts that are called as their files. */
  function put(...paths: readonly string[]): void {
    for (const path of paths) write(path, fontCalled(path));
  }

  async function found(...folders: readonly string[]): Promise<string[]> {
    const fonts = await officialFontsOnDisk(folders.map((each) => join(folder, each)));
    return fonts.map((font) => [...font.roles, nameOf(font), ...(font.face === 0 ? [] : [font.face])].join(' '));
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

  it('are those of offices, not what a system has in place of them', async () => {
    put('Fonts/LiberationSerif-Regular.ttf');
    assert.deepEqual(await found('Fonts'), []);
  });

  it('are none where there are no such folders, or folders or damaged files in the place of fonts', async () => {
    mkdirSync(join(folder, 'Fonts', 'simfang.ttf'), { recursive: true });
    write('Fonts/simhei.ttf', 'no font at all, just text');
    write('Fonts/simkai.ttf', fontCalled('simkai').subarray(0, 100));
    write('Fonts/simsun.ttc', 'ttcf\0\x01\0\0\xff\xff\xff\xff');
    assert.deepEqual(await found('Fonts', 'none'), []);
  });

  it('are passed over where the next one can be read', async () => {
    write('Fonts/仿宋_GB2312.ttf', 'no font');
    put('Fonts/simfang.ttf');
    assert.deepEqual(await found('Fonts'), ['fangsong Fonts/simfang.ttf']);
  });

  it('give all their bytes when they are asked for', async () => {
    put('Fonts/simfang.ttf');
    const [font] = await officialFontsOnDisk([join(folder, 'Fonts')]);
    assert.deepEqual(new Uint8Array(font?.bytes() ?? []), fontCalled('Fonts/simfang.ttf'));
  });
});

describe('other fonts on disk', () => {
  const [one, other] = ['\u{30000}', '\u{30001}'];

  function asked(...characters: readonly string[]): Promise<readonly FontFile[]> {
    return new OtherFonts([join(folder, 'user'), join(folder, 'system')]).find(characters);
  }

  /** The same font, so heavy. */
  function weighing(font: Uint8Array, weight: number): Uint8Array {
    const bytes = new Uint8Array(font);
    (tableOf(bytes, 'OS/2') ?? assert.fail()).setUint16(4, weight);
    return bytes;
  }

  it('are those that have the characters, whatever their names', async () => {
    write('system/deep/er/any.otf', await rareFont(one));
    write('user/another.TTF', await rareFont(other));
    write('user/none.ttf', fontCalled('none'));
    const files = await asked(one, other, '\u{30002}');
    assert.deepEqual(
      files.map(({ roles, face }) => [roles, face]),
      [
        [['other'], 0],
        [['other'], 0],
      ],
    );
    assert.deepEqual(
      files.map((file) => Buffer.from(file.bytes())),
      [await rareFont(other), await rareFont(one)].map((bytes) => Buffer.from(bytes)),
    );
    assert.deepEqual(await asked('\u{30002}'), []);
  });

  it('are as near to regular as there are any, and one for several characters', async () => {
    const font = await rareFont(one);
    write('user/a.ttf', weighing(font, 700));
    write('user/b.ttf', weighing(font, 400));
    write('user/c.ttf', weighing(font, 400));
    const files = await asked(one);
    assert.deepEqual(
      files.map((file) => Buffer.from(file.bytes())),
      [Buffer.from(weighing(font, 400))],
    );
    assert.equal((await asked(one, one)).length, 1);
  });

  it('are looked for anew every time, and the same ones when nothing has changed', async () => {
    const fonts = new OtherFonts([join(folder, 'user')]);
    assert.deepEqual(await fonts.find([one]), []);
    write('user/new.ttf', await rareFont(one));
    const [first] = await fonts.find([one]);
    const [again] = await fonts.find([one]);
    assert.ok(first);
    assert.equal(first, again);
  });

  it('are none that show characters as coloured pictures, or may not be embedded', async () => {
    const font = await rareFont(one);
    const restricted = new Uint8Array(font);
    (tableOf(restricted, 'OS/2') ?? assert.fail()).setUint16(8, 0x0002);
    write('user/restricted.ttf', restricted);
    const tags = ['head', 'hhea', 'maxp', 'name', 'cmap', 'glyf', 'OS/2'];
    const tables = tags.map((tag) => {
      const table = tableOf(font, tag) ?? assert.fail();
      return { tag, bytes: new Uint8Array(table.buffer, table.byteOffset, table.byteLength) };
    });
    write('user/coloured.ttf', assembleFont(0x00010000, [...tables, { tag: 'COLR', bytes: new Uint8Array(4) }]));
    assert.deepEqual(await asked(one), []);
    write('user/plain.ttf', assembleFont(0x00010000, tables));
    assert.equal((await asked(one)).length, 1);
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
