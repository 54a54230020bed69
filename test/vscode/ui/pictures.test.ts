import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { png } from '../../support/pictures.ts';
import { copyText, evaluate } from '../driver/typist.ts';
import {
  clickUntilOnLine,
  closeAllEditors,
  explorerRow,
  goToLine,
  openFromExplorer,
  webview,
} from '../driver/workbench-actions.ts';
import type { Page } from '../host/browser-library.ts';
import { workspacesFolder } from '../launch/scenarios.ts';
import { openWebWorkbench, workbench, workspaceFolder } from './opened-workbench.ts';

const file = 'correct.gkreport';
const picture = Buffer.from(png(320, 160));

/** Puts a picture on the clipboard, as a program that takes pictures of the screen does. */
async function copyPicture(page: Page): Promise<void> {
  await evaluate(
    page,
    `(async () => {
    const bytes = Uint8Array.from(atob(${JSON.stringify(picture.toString('base64'))}), (one) => one.charCodeAt(0));
    const blob = new Blob([bytes], { type: 'image/png' });
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
  })()`,
  );
}

/** Pastes below the first paragraph, and waits for the line of the picture. */
async function pasteBelowText(page: Page, line: number, written: string): Promise<void> {
  await goToLine(page, line);
  await page.keyboard.press('End');
  await copyPicture(page);
  await page.keyboard.press('Control+v');
  await page
    .locator(`.editor-instance .view-line:has-text(${JSON.stringify(written)})`)
    .first()
    .waitFor();
}

const hosts: Readonly<Record<string, () => Promise<Page>>> = {
  'on the Node host': async () => workbench(),
  'on the web host': () => openWebWorkbench(join(workspacesFolder, 'report')),
};

for (const [host, opened] of Object.entries(hosts))
  describe(`a picture that is pasted, ${host}`, function () {
    this.timeout(180_000);
    let page: Page;
    before(async () => {
      page = await opened();
    });
    afterEach(() => closeAllEditors(page));
    after(async () => {
      if (page !== workbench()) await page.close();
    });

    it('is saved beside the report under a free name, stands on a line, and is shown and clicked in the preview', async () => {
      await openFromExplorer(page, file);
      await pasteBelowText(page, 11, '图片 "图片" ./图片.png');
      await explorerRow(page, '图片.png').waitFor();
      await pasteBelowText(page, 11, '图片 "图片1" ./图片1.png');
      await explorerRow(page, '图片1.png').waitFor();
      const text = await copyText(page);
      assert.match(text, /都有进展。\n图片 "图片1" \.\/图片1\.png\n图片 "图片" \.\/图片\.png\n\n## 二、/);
      if (page === workbench())
        for (const name of ['图片.png', '图片1.png']) {
          const saved = join(workspaceFolder, name);
          assert.ok(existsSync(saved));
          assert.deepEqual(readFileSync(saved).subarray(0, 8), picture.subarray(0, 8));
        }
      await page.locator('.editor-actions .codicon-open-preview').first().click();
      const shown = webview(page).locator('article figure img').last();
      await shown.waitFor();
      await waitUntilDrawn(() =>
        shown.evaluate<string>(`(({ naturalWidth, complete, src }) => naturalWidth + ' ' + complete + ' ' + src)(
          [...document.querySelectorAll('article figure img')].at(-1))`),
      );
      const line = text.split('\n').indexOf('图片 "图片" ./图片.png') + 1;
      await clickUntilOnLine(page, shown, () => line);
    });
  });

/** Waits until a picture has its pixels: its width is told, whether it is loaded, and its address. */
async function waitUntilDrawn(state: () => Promise<string>): Promise<void> {
  for (let tries = 0; !(await state()).startsWith('320 true '); tries++) {
    if (tries === 60) assert.fail(`The picture is not drawn: ${await state()}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}
