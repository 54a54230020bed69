import assert from 'node:assert/strict';
import { goToLine, openFromExplorer, webview } from '../driver/workbench-actions.ts';
import { waitFor } from '../support/wait-for.ts';
import { waitForLine } from './editor.ts';
import { workbench } from './opened-workbench.ts';

/** Each line of the editor as it is shown, and what is put behind it. */
interface ShownLine {
  readonly text: string;
  readonly behind: string;
}

function shownLines(): Promise<readonly ShownLine[]> {
  return workbench()
    .locator('body')
    .evaluate(`[...document.querySelectorAll('.editor-instance .view-line')].map((line) => ({
      text: line.textContent.replaceAll('\\u00a0', ' ').trim(),
      behind: [...line.querySelectorAll('span')]
        .map((part) => getComputedStyle(part, '::after').content)
        .filter((content) => content.startsWith('"'))
        .join(''),
    }))`);
}

describe('the rows of a table', () => {
  let usual = { width: 0, height: 0 };
  before(() => {
    usual = workbench().viewportSize() ?? usual;
  });
  after(() => workbench().setViewportSize(usual));

  it('are one line each beside Explorer and preview on a small screen, with the values of = behind them', async () => {
    await workbench().setViewportSize({ width: 1366, height: 768 });
    await openFromExplorer(workbench(), 'correct.gkreport');
    await workbench().locator('.editor-actions .codicon-open-preview').first().click();
    await webview(workbench()).locator('.gk-table').first().waitFor();
    await workbench().locator('.tab:has-text("correct.gkreport")').first().click();
    await goToLine(workbench(), 34);
    await waitForLine('办理总计');
    const total = '| 办理总计 | = | = | = | = | = | = | = |';
    const lines = await waitFor('values are shown', shownLines, (all) =>
      all.some(({ behind }) => behind.includes('2')),
    );
    const rows = lines.filter(({ text }) => text.startsWith('|'));
    assert.ok(rows.length > 3, JSON.stringify(lines));
    assert.deepEqual(
      rows.filter(({ text }) => !text.endsWith('|')),
      [],
    );
    assert.equal(rows.find(({ text }) => text === total)?.behind, '"2 0 0 0 0 0 2"');
  });
});
