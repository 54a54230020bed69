import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { goToLine, openFromExplorer, waitForExplorer } from '../driver/workbench-actions.ts';
import type { Page } from '../host/browser-library.ts';
import { fileText } from './editor.ts';
import { workbench, workspaceFolder, writeWorkspaceFile } from './opened-workbench.ts';

const name = '两个窗口.gkreport';
writeWorkspaceFile(name, fileText('wrong.gkreport'));

/** Waits until the status bar of a window gives this verdict on the report in its editor. */
async function waitForVerdict(page: Page, words: string): Promise<void> {
  await page.locator(`.statusbar-item[id$="gkreport.verdict"]:has-text("${words}")`).waitFor();
}

describe('two windows on one folder', () => {
  let other: Page;
  before(async function () {
    this.timeout(120_000);
    other = await workbench().context().newPage();
    await other.goto(await workbench().locator('body').evaluate<string>('location.href'));
    await waitForExplorer(other);
  });
  after(() => other.close());

  it('have checkers of their own, and both tell what is right of a report that is changed', async () => {
    for (const page of [workbench(), other]) {
      await openFromExplorer(page, name);
      await waitForVerdict(page, '1 disagree');
    }
    const right = fileText('wrong.gkreport').replace('| 1 | 0 | 0 | 0 | 3 |', '| 1 | 0 | 0 | 0 | 1 |');
    writeFileSync(join(workspaceFolder, name), right);
    for (const page of [workbench(), other]) await waitForVerdict(page, '44 equations agree');
    // What is typed in one and not saved is nothing to the other.
    await goToLine(other, right.split('\n').findIndex((line) => line.startsWith('| 行政复议')) + 1);
    for (const key of ['End', 'ArrowLeft', 'ArrowLeft', '5']) await other.keyboard.press(key);
    await waitForVerdict(other, '1 disagree');
    await waitForVerdict(workbench(), '44 equations agree');
    await other.keyboard.press('Control+z');
    await waitForVerdict(other, '44 equations agree');
  });
});
