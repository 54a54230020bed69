import assert from 'node:assert/strict';
import { appears, clickUntilOnLine, openFromExplorer, webview } from '../driver/workbench-actions.ts';
import { waitFor } from '../support/wait-for.ts';
import { placeCursorBehind } from './editor.ts';
import { workbench } from './opened-workbench.ts';

const name = 'correct.gkreport';

/** Where an element of the page is, as the page has it. */
function box(selector: string): Promise<{ top: number; bottom: number }> {
  const measured = `(({ top, bottom }) => ({ top, bottom }))(document.querySelector('${selector}').getBoundingClientRect())`;
  return webview(workbench()).locator('body').evaluate(measured);
}

/** The line that the cursor is on, as the page says it. */
function currentLine(): Promise<string | null> {
  return webview(workbench()).locator('body').evaluate('document.querySelector(".current-line")?.dataset.line ?? null');
}

async function openBeside(): Promise<void> {
  await openFromExplorer(workbench(), name);
  await workbench().locator('.editor-actions .codicon-open-preview').first().click();
  await webview(workbench()).locator('article h1').waitFor();
}

/** Writes a line into a table that is no row of it: line 33. */
async function writeStrayLine(): Promise<void> {
  await placeCursorBehind('| 上年结转 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |', name);
  await workbench().keyboard.press('Enter');
  await workbench().keyboard.type('stray');
}

describe('the banner of a preview', () => {
  it('leads by mouse and keyboard to the line that cannot be read', async () => {
    await openBeside();
    await writeStrayLine();
    const button = webview(workbench()).locator('#preview-banner-line');
    await button.waitFor();
    assert.equal((await box('#preview-banner')).top, 0);
    for (const lead of [
      () => webview(workbench()).locator('#preview-banner-text').click(),
      () => button.press('Enter'),
    ]) {
      await webview(workbench()).locator('article h1').click();
      await lead();
      // A busy window may hear of a click's focus only after the line was shown, and take the page for what is active.
      const place = workbench().locator('.statusbar-item:has-text("Ln 33, Col 1")').first();
      if (!(await appears(place, 15_000))) await lead();
      await place.waitFor();
    }
    // Clicks on the kept page lead to lines as they are now.
    await clickUntilOnLine(workbench(), webview(workbench()).locator('td:has-text("12")').first(), () => 19);
    await clickUntilOnLine(workbench(), webview(workbench()).locator('article p').last(), () => 51);
  });

  it('hides neither the line of the cursor nor what scrolls to the top', async () => {
    await openBeside();
    await writeStrayLine();
    await webview(workbench()).locator('#preview-banner-line').waitFor();
    for (const [text, linesAbove] of [
      ['| 行政许可 | 12 |', 0],
      ['| 复议后起诉       | 0 | 0 | 0 | 0 | 0 |', 1],
      ['本局', 0],
    ] as const) {
      const before = await currentLine();
      await placeCursorBehind(text, name, linesAbove);
      await waitFor(`the preview has followed to ${text}`, currentLine, (line) => line !== null && line !== before);
      const [banner, bar] = [await box('#preview-banner'), await box('#preview-bar')];
      await waitFor(
        `${text} stands between ${banner.bottom} and ${bar.top}`,
        () => box('.current-line'),
        ({ top, bottom }) => top >= banner.bottom - 1 && bottom <= bar.top + 1,
      );
    }
  });
});
