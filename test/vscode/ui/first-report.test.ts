import assert from 'node:assert/strict';
import { readPage } from '../../project/docs/markdown.ts';
import { explorerRow, exportOnly, goToLine, openFromExplorer, runCommand } from '../driver/workbench-actions.ts';
import { waitFor } from '../support/wait-for.ts';
import { editorText, putOnClipboard, waitForLine } from './editor.ts';
import { workbench, writeWorkspaceFile } from './opened-workbench.ts';

const lastYear = '上年.gkreport';
const thisYear = '示例市林业局2025.gkreport';
writeWorkspaceFile(lastYear, '');

// What the reader copies stands in the page itself.
const { headings, blocks, prose } = readPage('docs/first-report.md');
const [publishedPage, rows, paragraph] = blocks.map(({ text }) => text);

/** The steps of the page, in the words that are followed here. */
const steps = [
  ['1. A folder and a file', /make a new file named\s+\./],
  ['2. Last year’s page', /click into the empty file and press Ctrl\+V/],
  ['3. This year’s report', /Press F1 and run \*New Report from Last Year…\*/],
  ['4. Numbers from Excel', /click on the line {2}and press Ctrl\+V/],
  ['5. Empty cells', /Click on the line, press Ctrl\+\. and then Enter/],
  ['6. Text', /in place of the line that was taken over[\s\S]*delete every line that\s+begins with/],
  ['7. Nothing is left', /\*equations agree\*, and no errors\. Press Ctrl\+S/],
  ['8. The Word file', /Press F1, run \*Export…\*, tick \*Word\* and press Enter/],
] as const;

describe('the first report of a clerk, as docs/first-report.md has it step by step', function () {
  this.timeout(240_000);

  it('is written in the steps that are followed here', () => {
    assert.deepEqual(
      headings.filter(({ level }) => level === 2).map(({ text }) => text),
      steps.map(([heading]) => heading),
    );
    for (const [heading, words] of steps) assert.match(prose.join('\n'), words, heading);
    assert.equal(blocks.length, 3);
  });

  it('goes from last year’s page on the clipboard to this year’s report in Word', async () => {
    await openFromExplorer(workbench(), lastYear);
    // The extension is there.
    await workbench().locator('.statusbar-item:has-text("equations agree")').first().waitFor();
    await paste(publishedPage);
    await waitForLine('示例市林业局');
    const imported = await editorText();
    assert.match(imported, /^机关: 示例市林业局$/m);
    assert.match(imported, /^\| 本年新收 +\| +2 \|/m);
    await workbench().keyboard.press('Control+s');
    await workbench().locator(`.tab.active:not(.dirty):has-text("${lastYear}")`).first().waitFor();

    await runCommand(workbench(), 'New Report from Last Year');
    await workbench().locator(`.tab.active:has-text("${thisYear}")`).first().waitFor();
    await waitForLine('// 沿用');
    // The cursor goes to the first note when the text is there already, and may undo that all of it is selected.
    const begun = await waitFor('the whole text is there', editorText, (text) => text.includes('\n表 '));
    assert.match(begun, /^上年: \.\/上年\.gkreport$/m);
    assert.match(begun, /^\| 上年结转 +\| +1 \|/m);

    await goToLine(workbench(), (await lineOf(/^表 申请办理$/)) + 1);
    await paste(rows);
    // What is under way would end with looking at the whole text.
    await workbench().locator('.view-line:has-text("本年新收"):has-text("3")').first().waitFor();
    assert.match(await editorText(), /^\| 不掌握 +\| +1 \|/m);

    for (const table of await linesOf(/^表 /)) await enterWhatIsEmpty(table);

    const written = await lineOf(/政府信息＿＿条/);
    await goToLine(workbench(), written + 1);
    await workbench().keyboard.press('Home');
    await workbench().keyboard.press('Shift+End');
    await paste(paragraph?.trimEnd());
    await waitForLine('92条');
    for (const line of (await linesOf(/^\/\/ 沿用/)).toReversed()) {
      await goToLine(workbench(), line + 1);
      await workbench().keyboard.press('Control+Shift+k');
    }
    await waitForText(/^(?![\s\S]*沿用)[\s\S]*92条/);

    await workbench().locator('.statusbar-item:has-text("equations agree"):not(:has-text("error"))').first().waitFor();
    await workbench().keyboard.press('Control+s');
    await explorerRow(workbench(), thisYear).waitFor();
    // The editor of the file takes the place, and the keys, of that of the text not saved yet.
    await workbench().locator(`.tab.active:not(.dirty):has-text("${thisYear}")`).first().waitFor();

    await runCommand(workbench(), 'Export…');
    await exportOnly(workbench(), 'Word');
    await explorerRow(workbench(), thisYear.replace('gkreport', 'docx')).waitFor();
  });
});

async function paste(text: string | undefined): Promise<void> {
  await putOnClipboard({ text: text ?? assert.fail('The page lacks a text to copy.') });
  await workbench().keyboard.press('Control+v');
}

/** The lines of the active editor that fit, from 0. */
async function linesOf(pattern: RegExp): Promise<readonly number[]> {
  const lines = (await editorText()).split('\n');
  return lines.flatMap((line, index) => (pattern.test(line) ? [index] : []));
}

async function lineOf(pattern: RegExp): Promise<number> {
  const [line] = await linesOf(pattern);
  return line ?? assert.fail(`No line fits ${pattern}.`);
}

async function waitForText(pattern: RegExp): Promise<void> {
  await waitFor(`the text fits ${pattern}`, editorText, (text) => pattern.test(text));
}

/** Takes the first offer on a line, which no cell of the table is empty behind. */
async function enterWhatIsEmpty(line: number): Promise<void> {
  const isEmpty = async () => {
    const [table = ''] = (await editorText()).split('\n').slice(line).join('\n').split('\n\n', 1);
    return /\| +(?=\|)/.test(table.replaceAll(/^\| +\|/gm, '|x|'));
  };
  for (let tries = 1; await isEmpty(); tries += 1) {
    assert.ok(tries < 30, `The table on line ${line + 1} stays empty.`);
    await goToLine(workbench(), line + 1);
    await workbench().keyboard.press('Control+.');
    const offered = workbench().locator('.action-widget .monaco-list-row:has-text("empty")').first();
    await offered.waitFor({ timeout: 5000 }).then(
      () => workbench().keyboard.press('Enter'),
      () => workbench().keyboard.press('Escape'),
    );
    await workbench().waitForTimeout(500);
  }
}
