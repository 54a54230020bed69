import assert from 'node:assert/strict';
import { clickUntilOnLine, openFromExplorer, webview } from '../driver/workbench-actions.ts';
import { workbench } from './opened-workbench.ts';

async function openPreview(name: string): Promise<void> {
  await openFromExplorer(workbench(), name);
  await workbench().locator('.editor-actions .codicon-open-preview').first().click();
  await webview(workbench()).locator('article h1').waitFor();
}

/** Whether the report lies there as a sheet of paper. */
function isPaged(): Promise<boolean> {
  return webview(workbench()).locator('body').evaluate('document.body.classList.contains("page-view")');
}

describe('the page of a preview', () => {
  it('shows the report as it is printed at the press of a button, and again as it was', async () => {
    await openPreview('correct.gkreport');
    const button = webview(workbench()).locator('#preview-look');
    assert.equal(await isPaged(), false);
    await button.click();
    assert.equal(await isPaged(), true);
    const size = 'getComputedStyle(document.querySelector("article p")).fontSize';
    assert.equal(await button.evaluate(size), '21.3333px'); // 16 points
    const width = 'document.querySelector("article").clientWidth';
    assert.equal(await button.evaluate(`Math.round(${width} / 96 * 25.4)`), 156);
    await button.click();
    assert.equal(await isPaged(), false);
  });

  it('looks as it did when it is shown again', async () => {
    await openPreview('correct.gkreport');
    await webview(workbench()).locator('#preview-look').click();
    await openFromExplorer(workbench(), 'wrong.gkreport');
    await workbench().locator('.tab:has-text("Preview correct.gkreport")').first().click();
    await webview(workbench()).locator('article h1').waitFor();
    assert.equal(await isPaged(), true);
  });

  it('exports its report at the press of a button', async () => {
    await openPreview('correct.gkreport');
    await webview(workbench()).locator('#preview-export').click();
    await workbench().locator('.quick-input-list .monaco-list-row:has-text("Word")').first().waitFor();
    await workbench().keyboard.press('Escape');
  });

  it('finds words on its page', async () => {
    await openPreview('correct.gkreport');
    await webview(workbench()).locator('#preview-status').click();
    await workbench().waitForTimeout(500); // until the workbench knows that the page has the keys
    await workbench().keyboard.press('Control+f');
    await workbench().locator('.webview-find-widget.visible, .simple-find-part.visible').first().waitFor();
    await workbench().keyboard.press('Escape');
  });

  for (const shown of ['article h1', 'article p', 'article th', 'article td', '.gk-bound']) {
    it(`leads from a click to where it was written: ${shown}`, async () => {
      await openPreview('correct.gkreport');
      const element = webview(workbench()).locator(shown).last();
      await clickUntilOnLine(workbench(), element, async () => {
        const line = await element.evaluate<string>(`[...document.querySelectorAll('${shown}')].at(-1).dataset.line`);
        return Number(line) + 1;
      });
    });
  }
});
