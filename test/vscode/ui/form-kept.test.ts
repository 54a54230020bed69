import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { report2021 } from '../../server/checks/support/report-texts.ts';
import {
  appears,
  closeAllEditors,
  explorerRow,
  runCommand,
  waitForExplorer,
  webview,
} from '../driver/workbench-actions.ts';
import type { Page } from '../host/browser-library.ts';
import { scratchFolder } from '../host/workbench.ts';
import { addSettings, openWebWorkbench, workbench, workspaceFolder, writeWorkspaceFile } from './opened-workbench.ts';

const name = '未保存.gkreport';
const closed = '已报送.gkreport';
for (const file of [name, closed]) writeWorkspaceFile(file, report2021);
const settings = { 'files.readonlyInclude': { '已报送.*': true } };
addSettings(settings);

const cell = '第二十条第五项.行政许可.处理决定';
const other = '第二十条第六项.行政处罚.处理决定';

const webFolder = join(scratchFolder(), 'kept');
const hosts: Readonly<Record<string, () => Promise<Page>>> = {
  'on the Node host': async () => {
    const page = await workbench().context().newPage();
    await page.goto(await workbench().locator('body').evaluate<string>('location.href'));
    await waitForExplorer(page);
    return page;
  },
  'on the web host': () => {
    mkdirSync(join(webFolder, '.vscode'), { recursive: true });
    writeFileSync(join(webFolder, '.vscode', 'settings.json'), JSON.stringify(settings));
    for (const file of [name, closed]) writeFileSync(join(webFolder, file), report2021);
    return openWebWorkbench(webFolder);
  },
};

for (const [host, opened] of Object.entries(hosts))
  describe(`a form that is not saved or cannot be, ${host}`, function () {
    this.timeout(180_000);
    let page: Page;
    const field = (called: string) => webview(page).locator(`[data-field="${called}"]`).first();
    const goTo = async (called: string) => {
      await field(called).click();
      await webview(page).locator('#form-input:focus').waitFor();
    };
    const openForm = async (file: string) => {
      await explorerRow(page, file).click();
      await page.locator('.editor-actions .codicon-edit').first().click();
      await field(cell).waitFor();
    };
    const typed = () =>
      webview(page).locator('#form-input').evaluate<string>('document.querySelector("#form-input").value');

    before(async () => {
      page = await opened();
      page.on('dialog', (dialog) => void dialog.dismiss());
    });
    afterEach(() => closeAllEditors(page));
    after(() => page.close());

    it('comes back after a reload of the window: what was entered is not saved yet, and typing goes on', async () => {
      await openForm(name);
      await goTo(cell);
      await page.keyboard.type('81');
      await page.keyboard.press('Enter');
      await webview(page).locator(`[data-field="${cell}"][data-text="81"]:not(.form-pending)`).waitFor();
      await page.keyboard.type('92'); // Enter has gone on to the next field
      await reload(page);
      await page.locator(`.tab.active.dirty:has-text("${name}")`).first().waitFor();
      await webview(page).locator(`[data-field="${cell}"][data-text="81"]`).first().waitFor();
      await webview(page).locator('#form-input.open').waitFor();
      assert.equal(await typed(), '92');
      if (host === 'on the Node host') assert.equal(readFileSync(join(workspaceFolder, name), 'utf8'), report2021);
      await page.keyboard.press('Enter');
      await webview(page).locator(`[data-field="${other}"][data-text="92"]:not(.form-pending)`).waitFor();
      await page.keyboard.press('Control+s');
      await page.locator('.tab.active:not(.dirty)').first().waitFor();
    });

    it('says that an example that comes with the extension is read-only, and takes no key', async () => {
      await openExample(page);
      await page.locator('.editor-actions .codicon-edit').first().click();
      await field(cell).waitFor();
      const before = await field(cell).innerText();
      await goTo(cell);
      await webview(page).locator('#form-field-text:has-text("The file is read-only")').waitFor();
      await page.keyboard.type('7');
      assert.equal(await typed(), before);
      assert.equal(await page.locator('.tab.dirty').count(), 0);
    });

    it('says that a file is read-only which the settings protect, and takes no key', async () => {
      await openForm(closed);
      await goTo(cell);
      await webview(page).locator('#form-field-text:has-text("The file is read-only")').waitFor();
      const before = await typed();
      await page.keyboard.type('7');
      await page.keyboard.press('Enter');
      assert.ok((await webview(page).locator(`[data-field="${cell}"][data-text="${before}"]`).count()) > 0);
      assert.equal(await page.locator('.tab.dirty').count(), 0);
    });
  });

async function openExample(page: Page): Promise<void> {
  await runCommand(page, 'Open Manual');
  await page.locator('.quick-input-list .monaco-list-row:has-text("a real report")').first().click();
  await page.locator('.tab.active:has-text("宿迁市2024")').first().waitFor();
}

/** The window asks before it goes as long as it has not kept what is not saved: it is told to stay, and asked again. */
async function reload(page: Page): Promise<void> {
  const address = await page.locator('body').evaluate<string>('location.href');
  for (let tries = 1; ; tries += 1) {
    const goes = await page.goto(address).then(
      () => true,
      () => false,
    );
    if (goes) break;
    assert.ok(tries < 100, 'The window does not keep what is not saved.');
    await page.waitForTimeout(200);
  }
  await waitForExplorer(page);
  assert.ok(await appears(page.locator('.tab').first(), 30_000));
}
