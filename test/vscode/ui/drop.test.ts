import assert from 'node:assert/strict';
import { evaluate } from '../driver/typist.ts';
import { openFromExplorer } from '../driver/workbench-actions.ts';
import { editorText, fileText, waitForLine } from './editor.ts';
import { workbench } from './opened-workbench.ts';

const file = 'correct.gkreport';

/** Drags a report of the workspace, Shift held down, onto the line of the editor that has a text. */
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
  const items = [{ mimeType: 'text/uri-list', data: `${place.folder}/${name}` }];
  for (const type of ['dragEnter', 'dragOver', 'drop']) {
    const data = { items, files: [], dragOperationsMask: 1 };
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
