import type { Locator, Page, Searchable } from '../host/browser-library.ts';

/** Waits until the explorer shows the files of the workspace. */
export async function waitForExplorer(page: Page): Promise<void> {
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
}

/** Opens a file of the explorer for good, as a double click does. */
export async function openFromExplorer(page: Page, name: string): Promise<void> {
  await explorerRow(page, name).dblclick();
  await page.locator(`.tab.active:has-text("${name}")`).first().waitFor();
}

/** The row of a file in the explorer. */
export function explorerRow(page: Page, name: string): Locator {
  return page.locator(`.explorer-folders-view .monaco-list-row:has-text("${name}")`).first();
}

/** Runs a command by its title, as the command palette shows it. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().waitFor();
  await page.keyboard.type(title);
  await page.locator(`.quick-input-list .monaco-list-row.focused:has-text("${title}")`).waitFor();
  await page.keyboard.press('Enter');
}

/** Closes every editor and throws away what was not saved. Only texts can be reverted: previews are just closed. */
export async function closeAllEditors(page: Page): Promise<void> {
  const unsaved = page.locator('.tab.dirty');
  for (let left = await unsaved.count(); left > 0; left -= 1) {
    await unsaved.first().click();
    await runCommand(page, 'View: Revert and Close Editor');
    await unsaved.nth(left - 1).waitFor({ state: 'hidden' });
  }
  if ((await page.locator('.tab').count()) > 0) await runCommand(page, 'View: Close All Editors');
  await page.locator('.tab').first().waitFor({ state: 'hidden' });
}

/** Waits until a webview is shown. */
export async function waitForWebview(page: Page): Promise<void> {
  await page.locator('iframe.webview').first().waitFor();
}

/** The page inside the webview that is shown. */
export function webview(page: Page): Searchable {
  return page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
}
