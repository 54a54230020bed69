import assert from 'node:assert/strict';
import { explorerRow } from '../driver/workbench-actions.ts';
import { workbench } from './opened-workbench.ts';

/** Opens the explorer's menu on both reports, and chooses to export them. */
async function exportBoth(): Promise<void> {
  await explorerRow(workbench(), 'correct.gkreport').click();
  await explorerRow(workbench(), 'wrong.gkreport').click({ modifiers: ['Control'] });
  await explorerRow(workbench(), 'wrong.gkreport').click({ button: 'right' });
  await workbench().waitForTimeout(300); // a menu that has just opened takes no click, lest it be the one that opened it
  await workbench().locator('.monaco-menu .action-item:has-text("Export…")').first().click();
  await workbench().locator('.quick-input-list .monaco-list-row:has-text("Word")').first().waitFor();
}

/** The formats offered, and those of them that are chosen. */
async function chosen(): Promise<readonly string[]> {
  const rows = workbench().locator('.quick-input-list .monaco-list-row');
  const all = await rows.evaluateAll((elements) =>
    elements.map((element) => [
      element.querySelector('.label-name')?.textContent ?? '',
      element.querySelector('[role="checkbox"], input[type="checkbox"], .monaco-checkbox')?.getAttribute('aria-checked'),
    ]),
  );
  return all.flatMap(([name, checked]) => (checked === 'true' && name ? [name] : []));
}

async function toggle(format: string): Promise<void> {
  await workbench().locator(`.quick-input-list .monaco-list-row:has(.label-name:text-is("${format}"))`).first().click();
}

/** Waits for a question that says so, and answers it. */
async function answer(question: string, button: string): Promise<void> {
  const box = workbench().locator(`.monaco-dialog-box:has-text("${question}")`);
  await box.waitFor();
  await box.locator(`.monaco-button:has-text("${button}")`).first().click();
}

describe('export from the explorer', () => {
  it('takes several reports and formats, asks about errors, and says what was written', async () => {
    await exportBoth();
    for (const format of ['Plain text', 'JSON']) await toggle(format);
    await workbench().keyboard.press('Enter');
    await answer('The report still has an error', 'Leave Them Out');
    await workbench().locator('.notification-toast:has-text("Exported 2 files: correct.txt · correct.json")').waitFor();
    for (const name of ['correct.txt', 'correct.json']) await explorerRow(workbench(), name).waitFor();
  });

  it('remembers the formats, and asks before it overwrites', async () => {
    await exportBoth();
    assert.deepEqual(await chosen(), ['Plain text', 'JSON']);
    await workbench().keyboard.press('Enter');
    await answer('The report still has an error', 'Export Anyway');
    await answer('2 files exist already', 'Overwrite');
    const written = 'Exported 4 files: correct.txt · correct.json · wrong.txt · wrong.json';
    await workbench().locator(`.notification-toast:has-text("${written}")`).waitFor();
  });
});
