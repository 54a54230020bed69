import assert from 'node:assert/strict';
import { openFromExplorer } from '../driver/workbench-actions.ts';
import { compose } from './compose.ts';
import { editorText, fileText, placeCursorBehind, waitForSelection } from './editor.ts';
import { workbench } from './opened-workbench.ts';

const file = 'correct.gkreport';

/** Waits until completion offers something, and gives its labels. */
async function waitForOffer(label: string): Promise<void> {
  await workbench().locator(`.suggest-widget.visible .monaco-list-row:has-text("${label}")`).first().waitFor();
}

describe('typing through an input method while completion is offered', () => {
  beforeEach(() => openFromExplorer(workbench(), file));

  it('writes a header line as it is typed', async () => {
    await placeCursorBehind('发布日期: 2025-01-20', file);
    await workbench().keyboard.press('Enter');
    await compose('lianxi', '联系');
    await waitForOffer('联系电话');
    await compose('dianhua', '电话');
    await compose(':', '：');
    await compose('0000', '０００');
    assert.equal(await editorText(), fileText(file).replace('2025-01-20\n', '2025-01-20\n联系电话：０００\n'));
  });

  it('writes a row of a table as it is typed', async () => {
    await placeCursorBehind('| 上年结转 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |', file);
    await workbench().keyboard.press('Enter');
    await compose('|', '｜');
    await compose('guojia', '国家');
    await waitForOffer('国家秘密');
    await compose('mimi', '秘密');
    await workbench().keyboard.press('Escape');
    for (const cell of ['|', '1', '|', '２', '|']) await compose(cell, cell);
    assert.equal(
      await editorText(),
      fileText(file).replace('| 上年结转 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n', '$&｜国家秘密|1|２|\n'),
    );
  });

  it('writes into a cell that is selected by Tab', async () => {
    await placeCursorBehind('| 行政许可', file);
    await workbench().waitForTimeout(500); // until the editor knows that the cursor is in a row
    await workbench().keyboard.press('Tab');
    await waitForSelection(19, 12, 2);
    await compose('1', '１');
    await compose('3', '３');
    assert.equal(await editorText(), fileText(file).replace('| 行政许可 | 12 |', '| 行政许可 | １３ |'));
  });

  it('writes prose as it is typed, and takes what is offered only when told to', async () => {
    await placeCursorBehind('本局', file);
    await compose('gong', '共');
    await workbench().keyboard.type('{');
    await compose('shenqing', '申请');
    await waitForOffer('申请办理');
    await compose('banli', '办理');
    await workbench().keyboard.press('Escape');
    await workbench().keyboard.type('}');
    await compose(',', '，');
    assert.equal(await editorText(), fileText(file).replace('本局{年度}', '本局共{申请办理}，{年度}'));
  });
});
