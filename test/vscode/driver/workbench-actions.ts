import type { Locator, Page, Searchable } from '../host/browser-library.ts';

/** Waits until the explorer shows the files of the workspace. */
export async function waitForExplorer(page: Page): Promise<void> {
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
}

/** Opens a file of the explorer for good, as a double click does, and waits until its editor takes the keys. */
export async function openFromExplorer(page: Page, name: string): Promise<void> {
  await explorerRow(page, name).dblclick();
  await page.locator(`.tab.active:has-text("${name}")`).first().waitFor();
  await page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
}

/** The row of a file in the explorer. */
export function explorerRow(page: Page, name: string): Locator {
  return page.locator(`.explorer-folders-view .monaco-list-row:has-text("${name}")`).first();
}

/**
 * Runs a command by its title, as the command palette shows it. The palette is asked for again when the key was lost, as in
 * a webview that is still loading, or when it closed because an editor took the focus a moment late.
 */
export async function runCommand(page: Page, title: string): Promise<void> {
  for (let attempt = 1; !(await findCommand(page, title)); attempt += 1)
    if (attempt === 12) throw new Error(`The command palette does not list ${title}.`);
  await page.keyboard.press('Enter');
}

/** Whether the palette, asked for a command, stands on it. */
async function findCommand(page: Page, title: string): Promise<boolean> {
  await page.keyboard.press('F1');
  const box = page.locator('.quick-input-widget input').first();
  const row = page.locator(`.quick-input-list .monaco-list-row.focused:has-text("${title}")`);
  if (!(await appears(box, 3000))) return false;
  await box.fill(`>${title}`, { timeout: 3000 }).catch(() => undefined); // it closed
  return appears(row, 3000);
}

/** Places the cursor on a line of the active editor, counted from 1, and brings it to the middle. */
export async function goToLine(page: Page, line: number): Promise<void> {
  const row = page.locator(`.quick-input-list .monaco-list-row:has-text("line ${line}")`).first();
  for (let attempt = 1; !(await asksForLine(page, line, row)); attempt += 1)
    if (attempt === 12) throw new Error(`The editor does not go to line ${line}.`);
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').first().waitFor({ state: 'hidden' });
}

async function asksForLine(page: Page, line: number, answer: Locator): Promise<boolean> {
  await page.keyboard.press('Control+g');
  const box = page.locator('.quick-input-widget input').first();
  if (!(await appears(box, 3000))) return false;
  await box.fill(`:${line}`, { timeout: 3000 }).catch(() => undefined); // it closed
  return appears(answer, 3000);
}

/** Whether something is shown before the time is up. */
export function appears(place: Locator, milliseconds: number): Promise<boolean> {
  return place.waitFor({ timeout: milliseconds }).then(
    () => true,
    () => false,
  );
}

/**
 * Closes every editor and throws away what was not saved. Only texts can be reverted: previews are just closed. What is
 * under way in an editor, as completion that arrives late, can take the command from it, which is then given again.
 */
export async function closeAllEditors(page: Page): Promise<void> {
  const unsaved = page.locator('.tab.dirty');
  for (let attempt = 1; (await unsaved.count()) > 0; attempt += 1) {
    if (attempt > 10) throw new Error('There are editors that cannot be closed.');
    const before = await unsaved.count();
    await unsaved.first().click();
    await runCommand(page, 'View: Revert and Close Editor');
    await disappears(unsaved.nth(before - 1), 5000);
  }
  if ((await page.locator('.tab').count()) > 0) await runCommand(page, 'View: Close All Editors');
  await page.locator('.tab').first().waitFor({ state: 'hidden' });
}

/** Whether something goes away before the time is up. */
function disappears(place: Locator, milliseconds: number): Promise<boolean> {
  return place.waitFor({ state: 'hidden', timeout: milliseconds }).then(
    () => true,
    () => false,
  );
}

/** Waits until a webview is shown. */
export async function waitForWebview(page: Page): Promise<void> {
  await page.locator('iframe.webview').first().waitFor();
}

/**
 * Clicks on an element of a preview until the cursor is on a line, counted from 1: the page scrolls along with its editor, so
 * that an element can move away from under the mouse.
 */
export async function clickUntilOnLine(
  page: Page,
  element: Locator,
  line: () => number | Promise<number>,
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const wanted = await line();
    await element.click();
    if (await appears(page.locator(`.statusbar-item:has-text("Ln ${wanted}, ")`).first(), 10_000)) return;
    const place = page.locator('.statusbar-item:has-text("Ln ")').first();
    if (tries === 5) throw new Error(`A click on line ${wanted} led to ${await place.innerText()}`);
  }
}

/** The page inside the webview that is shown. */
export function webview(page: Page): Searchable {
  return page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
}

/** Answers what an export asks: for one type of file and no other, though the last choice is ticked, under the proposed name. */
export async function exportOnly(page: Page, type: string): Promise<void> {
  const row = (text: string) => page.locator(`.quick-input-list .monaco-list-row${text}`);
  await row(`:has-text("${type}")`).first().waitFor();
  const others = row(`[aria-checked="true"]:not(:has-text("${type}"))`);
  while ((await others.count()) > 0) await others.first().click();
  if ((await row(`[aria-checked="true"]:has-text("${type}")`).count()) === 0)
    await row(`:has-text("${type}")`).first().click();
  await page.keyboard.press('Enter');
  const ok = page.locator('.quick-input-widget .monaco-button:has-text("OK")').first();
  // A dialog that is still listing the folder loses a click.
  do await ok.click();
  while (!(await disappears(ok, 5000)));
}
