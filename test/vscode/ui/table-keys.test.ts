import assert from 'node:assert/strict';
import { openFromExplorer } from '../driver/workbench-actions.ts';
import { waitFor } from '../support/wait-for.ts';
import { compose } from './compose.ts';
import { editorText, fileText, placeCursorBehind, waitForSelection } from './editor.ts';
import { whileHostStandsStill } from './frozen-host.ts';
import { workbench } from './opened-workbench.ts';

const file = 'correct.gkreport';

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await workbench().keyboard.press(key);
}

/** Waits until the active editor has a text. */
async function waitForText(wanted: string): Promise<void> {
  await waitFor(`the text is\n${wanted}`, editorText, (text) => text === wanted);
}

describe('a table', () => {
  it('is aligned when the cursor leaves it, in one step to undo that stays undone', async () => {
    await openFromExplorer(workbench(), file);
    await placeCursorBehind('| 上年结转 | 0', file);
    await press('1', '2');
    const typed = fileText(file).replace('| 上年结转 | 0', '| 上年结转 | 012');
    assert.equal(await editorText(), typed);
    const aligned = typed
      .replace('| 本年新收 | 2 |', '| 本年新收 |   2 |')
      .replace('| 予以公开 | 2 |', '| 予以公开 |   2 |')
      .replace('| 办理总计 | = |', '| 办理总计 |   = |')
      .replace('| 其余     | 0 |\n\n## 四', '| 其余     |   0 |\n\n## 四');
    await placeCursorBehind('| 上年结转 | 0', file);
    await press('ArrowUp', 'ArrowUp', 'ArrowUp');
    await waitForText(aligned);
    await press('Control+z');
    await waitForText(typed);
    await press('Control+Home', 'ArrowDown', 'ArrowDown');
    assert.equal(await editorText(), typed);
    await press('Control+z');
    await waitForText(fileText(file));
    await press('Control+y', 'Control+y');
    await waitForText(aligned);
  });
});

describe('Tab', () => {
  beforeEach(async () => {
    await openFromExplorer(workbench(), file);
  });

  it('goes from number to number in a row, and on in the next row', async () => {
    await placeCursorBehind('| 本年新收 | 2 | 0 | 0 | 0 | 0 | 0', file);
    await press('Tab');
    await waitForSelection(31, 35, 1);
    await press('8', 'Tab');
    await waitForSelection(32, 11, 1);
    await press('9', 'Shift+Tab');
    await waitForSelection(31, 35, 1);
    await press('7');
    assert.equal(
      await editorText(),
      fileText(file)
        .replace('| 本年新收 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |', '| 本年新收 | 2 | 0 | 0 | 0 | 0 | 0 | 7 |')
        .replace('| 上年结转 | 0 |', '| 上年结转 | 9 |'),
    );
  });

  it('lets no key fall into another cell, however slow the extension host is', async () => {
    await placeCursorBehind('| 本年新收', file);
    await whileHostStandsStill(async () => {
      for (let number = 10; number < 31; number += 1) {
        await press('Tab');
        await workbench().keyboard.type(String(number), { delay: 30 });
      }
      for (const number of ['99', '98']) {
        await press('Shift+Tab');
        await workbench().keyboard.type(number, { delay: 30 });
      }
    });
    const written = (await editorText()).match(/^\| (?:本年新收|上年结转|予以公开) .*$/gm) ?? [];
    assert.deepEqual(
      written.map((row) =>
        row
          .split('|')
          .map((cell) => cell.trim())
          .slice(1, -1)
          .join(' '),
      ),
      ['本年新收 10 11 12 13 14 15 16', '上年结转 17 18 19 20 21 22 23', '予以公开 24 25 26 27 98 99 30'],
    );
  });

  it('is an ordinary key elsewhere', async () => {
    await placeCursorBehind('本局', file);
    await press('Tab');
    assert.match(await editorText(), /^本局[ \t]+\{年度\}/m);
  });

  it('takes what completion offers', async () => {
    await placeCursorBehind('| 上年结转 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |', file);
    await workbench().keyboard.press('Enter');
    await workbench().keyboard.type('|');
    await compose('guojia', '国家');
    await workbench()
      .locator('.suggest-widget.visible .monaco-list-row[data-index="0"]:has-text("国家秘密")')
      .first()
      .waitFor();
    await press('Tab');
    assert.match(await editorText(), /\n\| 国家秘密 +\|.*\|\n\| 予以公开/);
  });
});
