import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { report2021 } from '../../server/checks/support/report-texts.ts';
import { explorerRow, goToLine, runCommand, waitForExplorer } from '../driver/workbench-actions.ts';
import type { Page } from '../host/browser-library.ts';
import { scratchFolder } from '../host/workbench.ts';
import { workbench } from './opened-workbench.ts';

const project = join(import.meta.dirname, '..', '..', '..');

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

const received = report2021.split('\n').find((line) => line.startsWith('| 本年新收')) ?? '';

const welcome = (page: Page, text: string) => page.locator(`.welcome-view-content:has-text("${text}")`).first();

describe('who has no report yet', function () {
  this.timeout(180_000);
  let page: Page | undefined;
  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await page?.screenshot({ path: join(project, 'dist', 'failed: welcome.png') });
    await page?.close();
  });

  it('is led from a window without a folder to last year’s report, to a new one, and step by step', async () => {
    page = await opened(undefined);
    await page.locator('.activitybar .action-label[aria-label^="Explorer"]').first().click();
    await welcome(page, 'Begin with last year’s report').waitFor();
    for (const button of ['Import Report…', 'New Report…'])
      await page.locator(`.welcome-view-content .monaco-button:has-text("${button}")`).first().waitFor();
    await page.locator('.welcome-view-content a:has-text("Make a report step by step")').first().click();
    await page.locator('.gettingStartedContainer:has-text("The first annual report")').first().waitFor();
    await page.locator('[data-step-id$="#import"]').first().waitFor();
  });

  it('sees the steps ticked that were taken since the walkthrough was opened', async () => {
    const folder = join(scratchFolder(), 'steps');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, '一份.gkreport'), report2021.replace(received, received.replace(/2 \|$/, '3 |')));
    page = await opened(folder);
    await waitForExplorer(page);
    await runCommand(page, 'The First Annual Report (Walkthrough)');
    await page.locator('[data-done-step-id$="#fill"][aria-checked="false"]').first().waitFor();
    await explorerRow(page, '一份.gkreport').click();
    await page.locator('.statusbar-item:has-text("error")').first().waitFor();
    await goToLine(page, report2021.slice(0, report2021.indexOf(received)).split('\n').length);
    for (const key of ['End', 'ArrowLeft', 'ArrowLeft', 'Backspace', '2']) await page.keyboard.press(key);
    await page.locator('.statusbar-item:has-text("equations agree"):not(:has-text("error"))').first().waitFor();
    await runCommand(page, 'New Report…');
    await page.locator('.quick-input-widget .quick-input-box input').first().waitFor();
    await page.keyboard.press('Escape');
    await runCommand(page, 'The First Annual Report (Walkthrough)');
    for (const step of ['begin', 'fill', 'mend'])
      await page.locator(`[data-done-step-id$="#${step}"][aria-checked="true"]`).first().waitFor();
    await page.locator('[data-done-step-id$="#import"][aria-checked="false"]').first().waitFor();
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
