import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import type { bundledFonts } from '../../server/bundled-fonts.ts';
import { project } from '../bundles.ts';
import { bundledCharacters } from './characters.ts';
import { renamed } from './font-names.ts';
import { mergedSlices } from './merge-slices.ts';
import { folderOf } from './package-folder.ts';

type FontName = (typeof bundledFonts)[number]['file'];

interface Recipe {
  readonly package: string;
  /** Within the package; a style sheet stands for the slices that it lists. */
  readonly source: string;
  readonly family: string;
  readonly copyright: string;
}

const noto = 'Copyright 2014-2021 Adobe (http://www.adobe.com/), 2014-2021 Google Inc (http://www.google.com/)';

/** What each bundled font is made of; all under the SIL Open Font License. */
export const fontRecipes: Readonly<Record<FontName, Recipe>> = {
  'title.ttf': {
    package: '@expo-google-fonts/noto-serif-sc',
    source: '700Bold/NotoSerifSC_700Bold.ttf',
    family: 'gkreport Biaoti',
    copyright: noto,
  },
  'song.ttf': {
    package: '@expo-google-fonts/noto-serif-sc',
    source: '400Regular/NotoSerifSC_400Regular.ttf',
    family: 'gkreport Song',
    copyright: noto,
  },
  'heiti.otf': {
    package: '@embedpdf/fonts-sc',
    source: 'fonts/NotoSansHans-Medium.otf',
    family: 'gkreport Hei',
    copyright: noto,
  },
  'kaiti.ttf': {
    package: 'lxgw-wenkai-webfont',
    source: 'lxgwwenkai-regular.css',
    family: 'gkreport Kai',
    copyright:
      'Copyright 2021-2023 LXGW (https://github.com/lxgw/LxgwWenKai), 2020 The Klee Project Authors (https://github.com/fontworks-fonts/Klee)',
  },
};

const cache = join(project, 'node_modules', '.cache', 'gkreport-fonts');

/**
 * The folder with the bundled fonts, which are made once for these versions of the packages and of this code: it takes
 * ten seconds or so.
 */
export async function preparedFonts(): Promise<string> {
  const folder = join(cache, key());
  if (existsSync(folder)) return folder;
  rmSync(cache, { recursive: true, force: true });
  const unfinished = join(cache, `${process.pid}`);
  mkdirSync(unfinished, { recursive: true });
  for (const [file, recipe] of Object.entries(fontRecipes)) writeFileSync(join(unfinished, file), await made(recipe));
  renameSync(unfinished, folder);
  return folder;
}

async function made({ package: name, source, family, copyright }: Recipe): Promise<Uint8Array> {
  const path = join(folderOf(name), source);
  const characters = bundledCharacters();
  const font = source.endsWith('.css') ? await mergedSlices(path, characters) : readFileSync(path);
  const subset = await subsetFont(Buffer.from(font), characters, {
    targetFormat: 'sfnt',
    noHinting: true,
    noLayoutClosure: true,
  });
  return renamed(subset, { family, copyright });
}

/** Everything that the fonts are made of. */
function key(): string {
  const packages = [
    'subset-font',
    'harfbuzzjs',
    'fonteditor-core',
    ...Object.values(fontRecipes).map((each) => each.package),
  ];
  const hash = createHash('sha256');
  for (const name of packages) hash.update(readFileSync(join(folderOf(name), 'package.json')));
  const own = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.ts'));
  for (const file of own.sort()) hash.update(readFileSync(join(import.meta.dirname, file)));
  return hash.digest('hex').slice(0, 16);
}
