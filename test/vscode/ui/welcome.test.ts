import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '../host/browser-library.ts';
import { scratchFolder } from '../host/workbench.ts';
import { workbench } from './opened-workbench.ts';

/** A further page of the workbench, on a folder of this machine or on none; whoever asks closes it. */
async function opened(folder: string | undefined): Promise<Page> {
  const url = new URL(await workbench().locator('body').evaluate<string>('location.href'));
  url.searchParams.delete('folder');
  if (folder === undefined) url.searchParams.set('ew', 'true');
  else url.searchParams.set('folder', folder);
  const page = await workbench().context().newPage();
  await page.goto(url.href);
  return page;
}

const welcome = (page: Page, text: string) => page.locator(`.welcome-view-content:has-text("${text}")`).first();

describe('who has no report yet', function () {
  this.timeout(180_000);
  let page: Page | undefined;
  afterEach(() => page?.close());

  it('is led from a window without a folder to last year’s report, to a new one, and step by step', async () => {
    page = await opened(undefined);
    const view = welcome(page, 'Begin with last year’s report');
    await view.waitFor();
    for (const button of ['Import Report…', 'New Report…'])
      await page.locator(`.welcome-view-content .monaco-button:has-text("${button}")`).first().waitFor();
    await page.locator('.welcome-view-content a:has-text("Make a report step by step")').first().click();
    await page.locator('.gettingStartedContainer:has-text("The first annual report")').first().waitFor();
    await page.locator('[data-step-id$="#import"]').first().waitFor();
  });

  it('is led from the list of a folder without reports to a new one', async () => {
    const folder = join(scratchFolder(), 'none');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, '通知.txt'), '');
    page = await opened(folder);
    await page.locator('.pane-header:has-text("Annual Reports")').first().click();
    await welcome(page, 'There is no annual report in this folder yet').waitFor();
    await page.locator('.welcome-view-content .monaco-button:has-text("New Report…")').first().click();
    await page.locator('.quick-input-widget .quick-input-box input').first().waitFor();
    await page.keyboard.press('Escape');
  });
});
