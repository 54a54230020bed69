import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { closeAllEditors, waitForExplorer } from '../driver/workbench-actions.ts';
import type { Page } from '../host/browser-library.ts';
import { close, endOnSignals } from '../host/closing.ts';
import { openWorkbench, scratchFolder } from '../host/workbench.ts';
import { workspacesFolder } from '../launch/scenarios.ts';

const project = join(import.meta.dirname, '..', '..', '..');
let page: Page | undefined;

/** The workbench that all suites of this folder share, a copy of the workspace `report` open in it. */
export function workbench(): Page {
  if (!page) throw new Error('The workbench is not open yet.');
  return page;
}

before(async function () {
  this.timeout(120_000);
  endOnSignals();
  const target = join(scratchFolder(), 'report');
  cpSync(join(workspacesFolder, 'report'), target, { recursive: true });
  page ??= await openWorkbench(
    {
      target,
      extensionDevelopmentPaths: [project],
      extensionTestsPath: undefined,
      extensionsFolder: undefined,
      userDataFolder: undefined,
      locale: undefined,
      web: false,
      serverCommand: [],
    },
    async () => undefined,
  );
  await waitForExplorer(page);
});

afterEach(async function () {
  if (this.currentTest?.state === 'failed') {
    const picture = join(project, 'dist', `failed: ${this.currentTest.title}.png`);
    await workbench().screenshot({ path: picture });
    process.stderr.write(`What the workbench showed: ${picture}\n`);
  }
  await closeAllEditors(workbench());
});

after(close);
