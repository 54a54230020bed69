import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { closeAllEditors, waitForExplorer } from '../driver/workbench-actions.ts';
import type { Page } from '../host/browser-library.ts';
import { close, endOnSignals } from '../host/closing.ts';
import { openWorkbench, scratchFolder } from '../host/workbench.ts';
import { workspacesFolder } from '../launch/scenarios.ts';

const project = join(import.meta.dirname, '..', '..', '..');
let page: Page | undefined;
/** The folder that is open, on this machine. */
export const workspaceFolder = join(scratchFolder(), 'report');

/** The workbench that all suites of this folder share, a copy of the workspace `report` open in it. */
export function workbench(): Page {
  if (!page) throw new Error('The workbench is not open yet.');
  return page;
}

/** Puts a file into the workspace; to be called before the workbench opens, which does not see what comes later. */
export function writeWorkspaceFile(name: string, text: string): void {
  const file = join(workspaceFolder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const settings: Record<string, unknown> = {};

/** Adds to the settings of the workspace, which all suites share; to be called before the workbench opens. */
export function addSettings(more: Readonly<Record<string, unknown>>): void {
  Object.assign(settings, more);
  writeWorkspaceFile('.vscode/settings.json', JSON.stringify(settings));
}

/** A workbench of its own on the web host, a folder of this machine open in it; whoever asks closes it. */
export function openWebWorkbench(folder: string): Promise<Page> {
  return openOn(folder, true);
}

async function openOn(target: string, web: boolean): Promise<Page> {
  const opened = await openWorkbench(
    {
      target,
      extensionDevelopmentPaths: [project],
      extensionTestsPath: undefined,
      extensionsFolder: undefined,
      userDataFolder: undefined,
      locale: undefined,
      web,
      serverCommand: [],
    },
    async () => undefined,
  );
  await waitForExplorer(opened);
  return opened;
}

before(async function () {
  this.timeout(300_000);
  endOnSignals();
  cpSync(join(workspacesFolder, 'report'), workspaceFolder, { recursive: true });
  page ??= await openOn(workspaceFolder, false);
});

afterEach(async function () {
  if (this.currentTest?.state === 'failed') {
    const picture = join(project, 'dist', `failed: ${this.currentTest.title}.png`);
    await workbench().screenshot({ path: picture });
    process.stderr.write(`What the workbench showed: ${picture}\n`);
    await workbench().keyboard.press('Escape'); // a menu or a question it left open would take the keys of the next test
  }
  await closeAllEditors(workbench());
});

after(close);
