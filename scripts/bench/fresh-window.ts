// Opens one window of VS Code on the built extension, `node fresh-window.ts Node|web`, and prints what it took as JSON: a process
// of its own, since a window ends with it.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { openFromExplorer, runCommand, waitForExplorer } from '../../test/vscode/driver/workbench-actions.ts';
import type { Page } from '../../test/vscode/host/browser-library.ts';
import { end, endOnSignals } from '../../test/vscode/host/closing.ts';
import { openWorkbench, scratchFolder } from '../../test/vscode/host/workbench.ts';
import { project } from '../bundles.ts';
import type { WindowTimes } from './extension-host.ts';

const wrong = '错误示例2024.gkreport';
const alsoWrong = '又一份2024.gkreport';

endOnSignals();
const folder = join(scratchFolder(), 'reports');
for (const name of [wrong, alsoWrong])
  cpSync(join(project, 'examples', wrong), join(folder, name), { recursive: true });
const page = await openWorkbench(
  {
    target: folder,
    extensionDevelopmentPaths: [project],
    extensionTestsPath: undefined,
    extensionsFolder: undefined,
    userDataFolder: undefined,
    locale: undefined,
    web: process.argv[2] === 'web',
    serverCommand: [],
  },
  async () => undefined,
);
await waitForExplorer(page);
const first = await untilWave(page, wrong);
const second = await untilWave(page, alsoWrong);
await runCommand(page, 'Developer: Show Running Extensions');
const row = page.locator('.runtime-extensions-editor .extension:has-text("gkreport")').first();
await row.waitFor();
const told = /(\d+)\s*ms/.exec(await row.innerText());
if (!told) throw new Error(`VS Code tells no time of activation: ${await row.innerText()}`);
const times: WindowTimes = { activation: Number(told[1]), first, second };
process.stdout.write(JSON.stringify(times));
await end(0);

/** Milliseconds from the double click to the first wave below a wrong number. */
async function untilWave(window: Page, name: string): Promise<number> {
  const start = performance.now();
  await openFromExplorer(window, name);
  await window.locator('.squiggly-error, .squiggly-warning').first().waitFor();
  return performance.now() - start;
}
