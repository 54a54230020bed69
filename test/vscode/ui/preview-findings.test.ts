import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFromExplorer, webview } from '../driver/workbench-actions.ts';
import { waitFor } from '../support/wait-for.ts';
import { workbench, writeWorkspaceFile } from './opened-workbench.ts';

const example = '错误示例2024.gkreport';
const project = join(import.meta.dirname, '..', '..', '..');
writeWorkspaceFile(example, readFileSync(join(project, 'examples', example), 'utf8'));

async function openPreview(): Promise<void> {
  await openFromExplorer(workbench(), example);
  await workbench().locator('.editor-actions .codicon-open-preview').first().click();
  await webview(workbench()).locator('.gk-broken .gk-flag').first().waitFor();
  await webview(workbench()).locator('#preview-status').click();
  await workbench().waitForTimeout(500); // until the workbench knows that the page has the keys
}

function inPage<Result>(expression: string): Promise<Result> {
  return webview(workbench()).locator('body').evaluate(expression);
}

const told = () => inPage<string>('document.querySelector("#preview-finding-text").textContent');

describe('the findings of a preview', () => {
  it('are reached by F8 and Shift+F8, one after the other, and each says why it is one', async () => {
    await openPreview();
    const reasons = await inPage<readonly string[]>(
      '[...document.querySelectorAll(":is(.gk-broken, .gk-doubtful) > .gk-flag")].map((flag) => flag.getAttribute("aria-label"))',
    );
    assert.ok(reasons.length > 3);
    // The tour begins at what is seen of the page.
    await inPage('window.scrollTo(0, 0)');
    const wanted = reasons.map((reason, index) => `${index + 1}/${reasons.length} ${reason}`);
    for (const text of [...wanted, wanted[0]]) {
      await workbench().keyboard.press('F8');
      await webview(workbench()).locator('.current-finding').waitFor();
      assert.equal(await told(), text);
      const seen = 'document.activeElement.classList.contains("current-finding")';
      assert.ok(await inPage<boolean>(seen), text);
      const inSight = `(() => { const { top, bottom } = document.activeElement.getBoundingClientRect();
        return top >= 0 && bottom <= document.querySelector("#preview-foot").getBoundingClientRect().top + 1; })()`;
      assert.ok(await inPage<boolean>(inSight), text);
    }
    await workbench().keyboard.press('Shift+F8');
    assert.equal(await told(), wanted.at(-1));
  });

  it('are watched by screen readers, and go with Escape', async () => {
    await openPreview();
    assert.equal(await inPage('document.querySelector("#preview-finding").getAttribute("role")'), 'status');
    await workbench().keyboard.press('F8');
    assert.notEqual(await told(), '');
    await workbench().keyboard.press('Escape');
    assert.equal(await told(), '');
    assert.equal(await inPage('document.querySelectorAll(".current-finding").length'), 0);
  });

  it('lead to their line in the text, by Enter and by a button', async () => {
    for (const lead of [
      () => workbench().keyboard.press('Enter'),
      () => webview(workbench()).locator('#preview-finding-line').press('Enter'),
    ]) {
      await openPreview();
      await workbench().keyboard.press('F8');
      await webview(workbench()).locator('.current-finding').waitFor();
      const line = await inPage<number>(
        'Number(document.querySelector(".current-finding").closest("[data-line]").dataset.line)',
      );
      await lead();
      await workbench()
        .locator(`.statusbar-item:has-text("Ln ${line + 1}, ")`)
        .first()
        .waitFor();
    }
  });
});

describe('the bar below a preview', () => {
  let usual = { width: 0, height: 0 };
  before(() => {
    usual = workbench().viewportSize() ?? usual;
  });
  afterEach(() => workbench().setViewportSize(usual));

  for (const [name, width, height] of [
    ['on a small laptop', 1366, 768],
    ['there at 200 % zoom', 683, 384],
  ] as const)
    it(`takes one line ${name}, and says what was found`, async () => {
      await openPreview();
      const usualWidth = await inPage<number>('window.innerWidth');
      await workbench().setViewportSize({ width, height });
      await waitFor(
        'the page has its new width',
        () => inPage<number>('window.innerWidth'),
        (now) => now !== usualWidth,
      );
      const bar = 'document.querySelector("#preview-bar")';
      const line = `Number.parseFloat(getComputedStyle(${bar}).lineHeight)`;
      assert.ok((await inPage<number>(`${bar}.offsetHeight`)) < 2 * (await inPage<number>(line)));
      assert.ok(await inPage<boolean>(`${bar}.scrollWidth <= ${bar}.clientWidth`));
      const status = 'document.querySelector("#preview-status")';
      assert.ok(await inPage<boolean>(`${status}.scrollWidth <= ${status}.clientWidth`));
      assert.match(await webview(workbench()).locator('#preview-found').innerText(), /\d+ errors?, \d+ warnings?/);
      for (const button of ['#preview-look', '#preview-export']) await webview(workbench()).locator(button).waitFor();
    });
});
