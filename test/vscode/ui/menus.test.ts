import assert from 'node:assert/strict';
import { explorerRow, openFromExplorer, runCommand, webview } from '../driver/workbench-actions.ts';
import { workbench } from './opened-workbench.ts';

/** Waits until the preview shows a report. */
async function waitForPreview(): Promise<void> {
  await webview(workbench()).locator('article h1').waitFor();
}

describe('menus', () => {
  it('give a report a button in its title bar that opens the preview beside it', async () => {
    await openFromExplorer(workbench(), 'correct.gkreport');
    await workbench().locator('.editor-actions .codicon-open-preview').first().click();
    await waitForPreview();
    assert.equal(await workbench().locator('.editor-group-container').count(), 2);
  });

  it('of the explorer open the preview of a report that is not open', async () => {
    await explorerRow(workbench(), 'correct.gkreport').click({ button: 'right' });
    await workbench().locator('.monaco-menu .action-item:has-text("Export…")').first().waitFor();
    await workbench().waitForTimeout(300); // a menu that has just opened takes no click, lest it be the one that opened it
    await workbench().locator('.monaco-menu .action-item:has-text("Open Preview")').first().click();
    await waitForPreview();
  });

  it('offer a new report among the new files', async () => {
    await runCommand(workbench(), 'New File...');
    await workbench()
      .locator('.quick-input-list .monaco-list-row:has-text("Government Information Report")')
      .first()
      .waitFor();
    await workbench().keyboard.press('Escape');
  });

  it('open the preview by its keys', async () => {
    await openFromExplorer(workbench(), 'correct.gkreport');
    await workbench().keyboard.press('Control+Shift+V');
    await waitForPreview();
    assert.equal(await workbench().locator('.editor-group-container').count(), 1);
  });
});
