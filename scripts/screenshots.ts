/**
 * Takes the pictures of the README from a real workbench with the examples open: `node scripts/screenshots.ts [NAME…]`.
 * They go to `docs/images/`.
 */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand, waitForExplorer } from '../test/vscode/driver/workbench-actions.ts';
import { end, endOnSignals } from '../test/vscode/host/closing.ts';
import { defaultSettings } from '../test/vscode/host/default-settings.ts';
import { installHost } from '../test/vscode/host/install.ts';
import { openWorkbench, scratchFolder } from '../test/vscode/host/workbench.ts';
import { editorFont, fontEnvironment } from '../test/vscode/screenshots/fonts.ts';
import { pictures } from '../test/vscode/screenshots/pictures.ts';

const project = join(import.meta.dirname, '..');
const images = join(project, 'docs', 'images');

/** How the editor looks in the pictures. */
const look = {
  'editor.fontFamily': editorFont,
  'editor.fontSize': 14,
  'editor.minimap.enabled': false,
  'workbench.colorTheme': 'Default Light Modern',
};

endOnSignals();
installHost(say);
const scratch = scratchFolder();
const workspace = join(scratch, 'examples');
cpSync(join(project, 'examples'), workspace, { recursive: true });
const userDataFolder = join(scratch, 'user-data');
mkdirSync(join(userDataFolder, 'User'), { recursive: true });
writeFileSync(join(userDataFolder, 'User', 'settings.json'), JSON.stringify({ ...defaultSettings, ...look }));

const page = await openWorkbench(
  {
    target: workspace,
    extensionDevelopmentPaths: [project],
    extensionTestsPath: undefined,
    extensionsFolder: undefined,
    userDataFolder,
    web: false,
    serverCommand: [],
  },
  async () => undefined,
  { width: 1200, height: 760, scale: 2, environment: fontEnvironment(scratch, say) },
);
await waitForExplorer(page);
mkdirSync(images, { recursive: true });
const wanted = pictures.filter(({ name }) => process.argv.length === 2 || process.argv.includes(name));
for (const { name, arrange } of wanted) {
  await arrange(page).catch(async (error: unknown) => {
    const failed = join(project, 'dist', 'failed-picture.png');
    await page.screenshot({ path: failed });
    say(`What the workbench shows instead of the picture ${name}: ${failed}`);
    throw error;
  });
  await page.waitForTimeout(1000); // until what fades in and out has done so
  await page.screenshot({ path: join(images, `${name}.png`) });
  say(join('docs', 'images', `${name}.png`));
  await runCommand(page, 'View: Close All Editors');
}
await end(0);

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
