import assert from 'node:assert/strict';
import { openFromExplorer } from '../driver/workbench-actions.ts';
import { placeCursorBehind } from './editor.ts';
import { workbench } from './opened-workbench.ts';

const verdict = () => workbench().locator('.statusbar-item[id$="gkreport.verdict"]');

/** Waits until the status bar gives this verdict on the report in the editor. */
async function waitForVerdict(words: string): Promise<void> {
  await workbench().locator(`.statusbar-item[id$="gkreport.verdict"]:has-text("${words}")`).waitFor();
}

describe('status bar', () => {
  it('says how many sums of the report in the editor agree', async () => {
    await openFromExplorer(workbench(), 'correct.gkreport');
    await waitForVerdict('44 equations agree 9 not checked');
    await placeCursorBehind('| 本年新收 | 2', 'correct.gkreport');
    await workbench().keyboard.type('5');
    await waitForVerdict('disagree');
    await waitForVerdict('error');
  });

  it('leads to the problems', async () => {
    await openFromExplorer(workbench(), 'wrong.gkreport');
    await waitForVerdict('1 disagree');
    await waitForVerdict('1 error');
    await verdict().click();
    await workbench().locator('.markers-panel .monaco-list-row:has-text("gkreport")').first().waitFor();
    await workbench().keyboard.press('Control+j');
  });

  it('says nothing of other files', async () => {
    await openFromExplorer(workbench(), 'correct.gkreport');
    await waitForVerdict('44 equations agree');
    await workbench().keyboard.press('Control+Alt+n');
    await workbench().locator('.tab.active:has-text("Untitled")').first().waitFor();
    await verdict().waitFor({ state: 'hidden' });
  });

  it('names the format, the verdict and the length beside the language', async () => {
    await openFromExplorer(workbench(), 'correct.gkreport');
    await waitForVerdict('44 equations agree');
    await workbench().locator('.statusbar-item[id="status.languageStatus"]').click();
    const items = workbench().locator('.hover-language-status .element');
    await items.first().waitFor();
    const texts = (await items.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
    // The workbench puts what is of a higher severity first.
    assert.deepEqual(texts, [
      '国办2021 Report format',
      '49 / 1000 characters 总体情况',
      '44 equations agree 9 not checked Equations Show Problems',
    ]);
  });
});
