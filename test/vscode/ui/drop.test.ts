import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { png } from '../../support/pictures.ts';
import { evaluate } from '../driver/typist.ts';
import { explorerRow, openFromExplorer } from '../driver/workbench-actions.ts';
import { editorText, fileText, waitForLine } from './editor.ts';
import { workbench, workspaceFolder, writeWorkspaceFile } from './opened-workbench.ts';

const file = 'correct.gkreport';
const empty = 'empty.gkreport';
writeWorkspaceFile(empty, '');

/** Drags a file, Shift held down, onto the line of the editor that has a text: one of the workspace by its name, or any by its path. */
async function drop(name: string, line: string): Promise<void> {
  const tools = await workbench().context().newCDPSession(workbench());
  const place = await evaluate<{ readonly x: number; readonly y: number; readonly folder: string }>(
    workbench(),
    `(() => {
    const lines = [...document.querySelectorAll('.editor-instance .view-line')];
    const box = lines.find((element) => element.textContent.includes(${JSON.stringify(line)})).getBoundingClientRect();
    return { x: box.x + 60, y: box.y + box.height / 2, folder: 'vscode-remote://' + location.host + new URL(location).searchParams.get('folder') };
  })()`,
  );
  const dragged = isAbsolute(name)
    ? { items: [], files: [name] }
    : { items: [{ mimeType: 'text/uri-list', data: `${place.folder}/${name}` }], files: [] };
  for (const type of ['dragEnter', 'dragOver', 'drop']) {
    const data = { ...dragged, dragOperationsMask: 1 };
    await tools.send('Input.dispatchDragEvent', { type, x: place.x, y: place.y, data, modifiers: 8 });
    await workbench().waitForTimeout(200); // a drag takes its time
  }
}

describe('a report dropped on another one', () => {
  it('becomes a line of its header', async () => {
    await openFromExplorer(workbench(), file);
    await workbench().locator('.statusbar-item:has-text("equations agree")').first().waitFor();
    await drop('wrong.gkreport', '2025-01-20');
    await waitForLine('下级');
    assert.equal(await editorText(), fileText(file).replace('2025-01-20\n', '2025-01-20\n下级: ./wrong.gkreport\n'));
  });
});

describe('a picture dropped on a report', () => {
  it('is saved beside it, and becomes a line where it was dropped', async () => {
    const picture = join(mkdtempSync(join(tmpdir(), 'gkreport-drop-')), 'flow.png');
    const bytes = Buffer.from(png(32, 16));
    writeFileSync(picture, bytes);
    await openFromExplorer(workbench(), file);
    await workbench().locator('.statusbar-item:has-text("equations agree")').first().waitFor();
    await drop(picture, '本局');
    await waitForLine('图片 "flow" ./flow.png');
    await explorerRow(workbench(), 'flow.png').waitFor();
    assert.deepEqual(readFileSync(join(workspaceFolder, 'flow.png')).subarray(0, 8), bytes.subarray(0, 8));
  });
});

describe('a page dropped on an empty report', () => {
  it('becomes the report, in one step to undo', async () => {
    const page = join(import.meta.dirname, '../../fixtures/import/xzspj-2023.html');
    await openFromExplorer(workbench(), empty);
    await drop(page, '');
    await waitForLine('六、其他需要报告的事项');
    assert.match(await editorText(), /^格式: 国办2021\n机关: .+\n/);
    await workbench().keyboard.press('Control+Z');
    // Of an empty text a copy has its line.
    assert.equal((await editorText()).trim(), '');
  });
});
