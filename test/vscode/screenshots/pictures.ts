import { appears, explorerRow, openFromExplorer, waitForWebview, webview } from '../driver/workbench-actions.ts';
import type { Locator, Page } from '../host/browser-library.ts';

/** A picture of the editor at work on the examples. */
export interface Picture {
  /** Name of the file, without language and `.png`. */
  readonly name: string;
  /** Brings the workbench, in which no editor is open, to what the picture shows. */
  readonly arrange: (page: Page) => Promise<void>;
}

/** The pictures of the README. */
export const pictures: readonly Picture[] = [
  {
    name: 'broken-total',
    arrange: async (page) => {
      await openFromExplorer(page, '错误示例2024.gkreport');
      await page.locator('.squiggly-error').first().waitFor();
      await goTo(page, '复议后起诉');
      await page.locator('.codelens-decoration:visible').first().waitFor(); // it moves the lines, and a hover would go away
      await page.waitForTimeout(1000);
      await showHover(page, page.locator('.view-line:has-text("行政复议 "):has-text("3") span:has-text("3")').last());
    },
  },
  {
    name: 'preview',
    arrange: async (page) => {
      await openFromExplorer(page, '宿迁市2024.gkreport');
      await page.keyboard.press('Control+b'); // the side bar leaves its room to the preview
      await page.locator('.editor-actions .codicon-open-preview').first().click();
      await waitForWebview(page);
      await webview(page).locator('article table').first().waitFor();
      await goTo(page, '## 二、主动公开');
    },
  },
];

/** Finds a text in the editor and brings it to the middle. */
async function goTo(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+f');
  await page.keyboard.insertText(text);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
}

/** Points at a place until its hover shows: lines that move meanwhile, as findings and lenses arrive, take it away again. */
async function showHover(page: Page, place: Locator): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt++) {
    await place.hover();
    if (await appears(page.locator('.monaco-hover:visible').first(), 3000)) return;
    await explorerRow(page, 'README.md').hover();
  }
  throw new Error('No hover came.');
}
