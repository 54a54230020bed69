import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { goToLine, openFromExplorer, waitForExplorer } from '../driver/workbench-actions.ts';
import type { Page } from '../host/browser-library.ts';
import { waitFor } from '../support/wait-for.ts';
import { fileText } from './editor.ts';
import { workbench, workspaceFolder, writeWorkspaceFile } from './opened-workbench.ts';

const name = '两个窗口.gkreport';
writeWorkspaceFile(name, fileText('wrong.gkreport'));

/** Where the status bar of a window gives this verdict on the report in its editor. */
function verdict(page: Page, words: string) {
  return page.locator(`.statusbar-item[id$="gkreport.verdict"]:has-text("${words}")`);
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
      await verdict(page, '1 disagree').waitFor();
    }
    const right = fileText('wrong.gkreport').replace('| 1 | 0 | 0 | 0 | 3 |', '| 1 | 0 | 0 | 0 | 1 |');
    for (const page of [workbench(), other]) {
      // A window hears of nothing that changes before it has begun to watch its folder, and nobody can see when it does.
      const changedAgain = async () => {
        writeFileSync(join(workspaceFolder, name), right);
        await page.waitForTimeout(1_000);
        return verdict(page, '44 equations agree').count();
      };
      await waitFor('the window knows of the change', changedAgain, (count) => count > 0);
    }
    // What is typed in one and not saved is nothing to the other.
    await goToLine(other, right.split('\n').findIndex((line) => line.startsWith('| 行政复议')) + 1);
    for (const key of ['End', 'ArrowLeft', 'ArrowLeft', '5']) await other.keyboard.press(key);
    await verdict(other, '1 disagree').waitFor();
    await verdict(workbench(), '44 equations agree').waitFor();
    await other.keyboard.press('Control+z');
    await verdict(other, '44 equations agree').waitFor();
  });
});
