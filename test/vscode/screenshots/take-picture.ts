// Takes one picture in one language, `node take-picture.ts NAME LANGUAGE`, from a workbench opened for it alone.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { waitForExplorer } from '../driver/workbench-actions.ts';
import { end, endOnSignals } from '../host/closing.ts';
import { defaultSettings } from '../host/default-settings.ts';
import { openWorkbench, scratchFolder } from '../host/workbench.ts';
import { editorFont, fontEnvironment } from './fonts.ts';
import { pictures, usualHeight, usualWidth } from './pictures.ts';

/** The part of the library sharp that is used. */
type Sharp = (file: string) => {
  png(options: {
    readonly palette: boolean;
    readonly quality: number;
    readonly effort: number;
    readonly dither: number;
  }): {
    toFile(path: string): Promise<unknown>;
  };
};

const project = join(import.meta.dirname, '..', '..', '..');
const [name = '', locale = 'en'] = process.argv.slice(2);

/** How the editor looks in the pictures. */
const look = {
  'editor.fontFamily': editorFont,
  'editor.fontSize': 14,
  'editor.hover.above': false,
  'editor.stickyScroll.enabled': false,
  'editor.minimap.enabled': false,
  'window.commandCenter': false,
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.layoutControl.enabled': false,
};

const picture = pictures.find((one) => one.name === name);
if (!picture) throw new Error(`There is no picture ${name}.`);
endOnSignals();
const scratch = scratchFolder();
const target = join(scratch, 'examples');
const userDataFolder = join(scratch, 'user-data');
cpSync(join(project, 'examples'), target, { recursive: true });
for (const [file, text] of Object.entries(picture.files ?? {})) writeFileSync(join(target, file), text);
mkdirSync(join(userDataFolder, 'User'), { recursive: true });
writeFileSync(join(userDataFolder, 'User', 'settings.json'), JSON.stringify({ ...defaultSettings, ...look }));

const page = await openWorkbench(
  {
    target,
    locale,
    userDataFolder,
    extensionDevelopmentPaths: [project],
    extensionTestsPath: undefined,
    extensionsFolder: undefined,
    web: false,
    serverCommand: [],
  },
  async (opened) => {
    if (picture.highContrast) await opened.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
  },
  {
    width: picture.width ?? usualWidth,
    height: picture.height ?? usualHeight,
    scale: 2,
    environment: fontEnvironment(scratch),
  },
);
await waitForExplorer(page);
const images = join(project, 'docs', 'images');
mkdirSync(images, { recursive: true });
await picture.arrange(page).catch(explain);
await page.waitForTimeout(1000); // until what fades in and out has done so
const taken = join(scratch, 'taken.png');
await page.screenshot({ path: taken });
await writeInFewColours(taken, join(images, `${name}.${locale}.png`));
process.stdout.write(`docs/images/${name}.${locale}.png\n`);
await end(0);

/** A picture of an editor has few colours: named in a palette they take a third of the room, which every package has to carry. */
async function writeInFewColours(png: string, target: string): Promise<void> {
  // It is installed with the fonts: no type of it is there before.
  const library: string = 'sharp';
  const { default: sharp } = (await import(library)) as { readonly default: Sharp };
  await sharp(png).png({ palette: true, quality: 90, effort: 10, dither: 0 }).toFile(target);
}

async function explain(error: unknown): Promise<never> {
  const instead = join(project, 'dist', 'failed-picture.png');
  await page.screenshot({ path: instead });
  process.stderr.write(`What the workbench shows instead of the picture ${name}: ${instead}\n`);
  throw error;
}
