import assert from 'node:assert/strict';
import { openFromExplorer, waitForWebview, webview } from '../driver/workbench-actions.ts';
import { workbench } from './opened-workbench.ts';

describe('the code of a finding', () => {
  it('leads to the section about its check, from the finding that F8 goes to', async () => {
    await openFromExplorer(workbench(), 'wrong.gkreport');
    const link = workbench().locator('.marker-widget a.code-link').first();
    for (let attempt = 0; attempt < 120 && (await link.count()) === 0; attempt += 1) {
      await workbench().keyboard.press('F8');
      await workbench().waitForTimeout(500);
    }
    const code = await link.innerText();
    await link.click();
    await waitForWebview(workbench());
    const section = webview(workbench()).locator(`h3:has-text("${code.trim()}")`).first();
    await section.waitFor();
    assert.equal(await webview(workbench()).locator('h3').count(), 1);
  });
});
