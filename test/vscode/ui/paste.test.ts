import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { openFromExplorer, runCommand } from '../driver/workbench-actions.ts';
import { editorText, fileText, placeCursorBehind, putOnClipboard, waitForLine } from './editor.ts';
import { workbench } from './opened-workbench.ts';

const file = 'correct.gkreport';
const copied = (name: string) =>
  readFileSync(new URL(`../../fixtures/clipboards/${name}.html`, import.meta.url), 'utf8');

/** What VS Code has said, the last first; opens the list of it, for in the stand-in nothing pops up. */
async function notifications(): Promise<readonly string[]> {
  await workbench().locator('.statusbar-item .codicon-bell-dot').first().click();
  const messages = workbench().locator('.notifications-center .notification-list-item-message');
  await messages.first().waitFor();
  const texts = await messages.allInnerTexts();
  await runCommand(workbench(), 'Notifications: Clear All Notifications');
  return texts;
}

describe('ordinary paste', () => {
  beforeEach(() => openFromExplorer(workbench(), file));

  it('turns cells copied from Excel into the rows of the table at the cursor, in one step to undo', async () => {
    await placeCursorBehind('| 上年结转', file);
    await putOnClipboard({ html: copied('excel'), text: 'not what is wanted' });
    await workbench().keyboard.press('Control+v');
    await waitForLine('1047');
    const after = await editorText();
    assert.match(after, /\n\| 不掌握 +\| +968 \| +74 \| +0 \| +1 \| +3 \| +1 \| +1047 \|\n/);
    assert.match(after, /\n\| 办理总计 +\| += \| += \| += \| += \| += \| += \| += \|\n/);
    assert.doesNotMatch(after, /not what is wanted/);
    await workbench().keyboard.press('Control+z');
    await waitForLine('其余     |');
    assert.equal(await editorText(), fileText(file));
  });

  it('takes text with tabs as well', async () => {
    await placeCursorBehind('| 行政复议         |', file);
    await putOnClipboard({ text: '１\t0\t0\t0\t1\r\n2\t0\t0\t0\t2\r\n' });
    await workbench().keyboard.press('Control+v');
    await waitForLine('| 2 | 0 | 0 | 0 | 2 |');
    assert.match(
      await editorText(),
      /\n\| 行政复议 +\| 1 \| 0 \| 0 \| 0 \| 1 \|\n\| 未经复议直接起诉 \| 2 \| 0 \| 0 \| 0 \| 2 \|\n/,
    );
  });

  it('refuses what does not fit and says why, and pastes it as text the second time', async () => {
    await placeCursorBehind('| 行政许可 |', file);
    await putOnClipboard({ text: '1\t2\r\n3\t4' });
    await workbench().keyboard.press('Control+v');
    assert.equal(
      (await notifications())[0],
      'The clipboard has 2 rows of 2 numbers; 第二十条第五项 needs 1 column. Paste once more to paste it as text.',
    );
    await workbench().keyboard.press('Control+v');
    await waitForLine('4 12 |');
    assert.equal(await editorText(), fileText(file).replace('| 行政许可 |', '| 行政许可 |1\t2\n3\t4'));
  });

  it('pastes text elsewhere, and offers a new table in its place', async () => {
    await placeCursorBehind('公开申请{申请办理.本年新收}件。', file);
    await putOnClipboard({ html: '<table><tr><td>渠道</td><td>条数</td></tr></table>', text: '渠道\t条数' });
    await workbench().keyboard.press('Control+v');
    await waitForLine('件。渠道');
    await workbench().locator('.post-edit-widget').first().click();
    await workbench().locator('.action-widget .monaco-list-row:has-text("Insert a new table")').first().click();
    await waitForLine('表 "标题"');
    await workbench().keyboard.insertText('发布渠道');
    assert.match(await editorText(), /件。\n\n表 "发布渠道"\n\| 渠道 \| 条数 \|\n\n主动公开、/);
  });
});
