import assert from 'node:assert/strict';
import { explorerRow, runCommand } from '../driver/workbench-actions.ts';
import { workbench } from './opened-workbench.ts';

/** Opens the explorer's menu on both reports, and chooses to export them. */
async function exportBoth(): Promise<void> {
  await explorerRow(workbench(), 'correct.gkreport').click();
  await workbench().locator('.tab.active:has-text("correct.gkreport")').first().waitFor();
  await workbench().waitForTimeout(1000); // what has been opened is selected alone once more a moment later
  await explorerRow(workbench(), 'wrong.gkreport').click({ modifiers: ['Control'] });
  await explorerRow(workbench(), 'wrong.gkreport').click({ button: 'right' });
  await workbench().waitForTimeout(300); // a menu that has just opened takes no click, lest it be the one that opened it
  await workbench().locator('.monaco-menu .action-item:has-text("Export…")').first().click();
  await workbench().locator('.quick-input-list .monaco-list-row:has-text("Word")').first().waitFor();
}

/** Those formats that are chosen already. */
async function chosen(): Promise<readonly string[]> {
  const rows = workbench().locator('.quick-input-list .monaco-list-row:has([aria-checked="true"])');
  return (await rows.allInnerTexts()).map((text) => /\.\w+/.exec(text)?.[0] ?? text);
}

async function toggle(format: string): Promise<void> {
  await workbench().locator(`.quick-input-list .monaco-list-row:has-text("${format}")`).first().click();
}

/** Waits for a question that says so, and answers it. */
async function answer(question: string, button: string): Promise<void> {
  const box = workbench().locator(`.monaco-dialog-box:has-text("${question}")`);
  await box.waitFor();
  await box.locator(`.monaco-button:has-text("${button}")`).first().click();
}

/** Waits until a notification says so, whether or not it is still in sight. */
async function waitForNotification(text: string): Promise<void> {
  await runCommand(workbench(), 'Notifications: Show Notifications');
  await workbench().locator(`.notifications-center .notification-list-item:has-text("${text}")`).first().waitFor();
  await runCommand(workbench(), 'Notifications: Clear All Notifications');
}

describe('export from the explorer', () => {
  it('takes several reports and formats, asks about errors, and says what was written', async () => {
    await exportBoth();
    assert.deepEqual(await chosen(), ['.docx']);
    await toggle('Word');
    await workbench().keyboard.press('Enter');
    await workbench().locator('.quick-input-title:has-text("Tick at least one file type.")').waitFor();
    for (const format of ['Plain text', 'JSON']) await toggle(format);
    await workbench().keyboard.press('Enter');
    await answer('wrong.gkreport: 1 error(s)', 'Leave Them Out');
    for (const name of ['correct.txt', 'correct.json']) await explorerRow(workbench(), name).waitFor();
    await waitForNotification('Exported 2 files: correct.txt · correct.json');
  });

  it('remembers the formats, and asks before it overwrites', async () => {
    await exportBoth();
    assert.deepEqual(await chosen(), ['.txt', '.json']);
    await workbench().keyboard.press('Enter');
    await answer('wrong.gkreport: 1 error(s)', 'Export Anyway');
    await answer('2 files already exist', 'Overwrite');
    await explorerRow(workbench(), 'wrong.json').waitFor();
    await waitForNotification('Exported 4 files: correct.txt · correct.json · wrong.txt · wrong.json');
  });
});
