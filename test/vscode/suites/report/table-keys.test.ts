import * as vscode from 'vscode';
import { equal, ok } from '../../support/assert.ts';
import { closeEverything, openFile, openUntitled, rangeOf } from '../../support/documents.ts';
import { manifest } from '../../support/extension.ts';
import { waitFor } from '../../support/wait-for.ts';

/** What is selected in the editor, with its line: `31: 2`. */
function selected({ document, selection }: vscode.TextEditor): string {
  return `${selection.start.line + 1}: ${document.getText(selection)}`;
}

/** Runs a command that moves the selection, and waits until it is as wanted. */
async function run(command: string, editor: vscode.TextEditor, wanted: string): Promise<void> {
  await vscode.commands.executeCommand(command);
  await waitFor(
    `${wanted} is selected`,
    () => selected(editor),
    (seen) => seen === wanted,
  );
}

function placeCursor(editor: vscode.TextEditor, text: string): void {
  const { start } = rangeOf(editor.document, text);
  editor.selection = new vscode.Selection(start, start);
}

describe('keys in tables', () => {
  afterEach(closeEverything);

  it('select the next cell and the one before, across rows and out of the table', async () => {
    const editor = await openFile('correct.gkreport');
    placeCursor(editor, '行政处罚');
    for (const wanted of ['22: 3', '23: 0', '24: ']) await run('gkreport.table.nextCell', editor, wanted);
    placeCursor(editor, '行政强制');
    for (const wanted of ['22: 3', '21: ']) await run('gkreport.table.previousCell', editor, wanted);
  });

  it('leave other places to the editor', async () => {
    const editor = await openUntitled('正文');
    await vscode.commands.executeCommand('gkreport.table.nextCell');
    await waitFor(
      'a tab is written',
      () => editor.document.getText(),
      (text) => /^[ \t]+正文$/.test(text),
    );
  });

  it('move rows within their table', async () => {
    const editor = await openFile('correct.gkreport');
    placeCursor(editor, '行政强制');
    await vscode.commands.executeCommand('gkreport.table.moveRowDown');
    await vscode.commands.executeCommand('gkreport.table.moveRowUp');
    equal(editor.document.lineAt(21).text, '| 行政强制 | 0 |');
    equal(editor.document.lineAt(22).text, '| 行政处罚 | 3 |');
    equal(editor.selection.active.line, 21);
  });

  it('are Tab and Shift+Tab, done by the editor alone; Enter is no key but where the author has moved in a list', () => {
    const { keybindings } = manifest().contributes;
    const keys = keybindings.map((binding) => [binding.command, 'key' in binding && binding.key, binding.when]);
    const plain = keys.filter(([, key]) => /enter|tab|^[^+]$/i.test(String(key)));
    equal(
      plain.map(([command, key]) => `${command} ${key}`),
      [
        'acceptSelectedSuggestion enter',
        'focusAndAcceptSuggestion tab',
        ...['tab', 'tab', 'shift+tab'].map((key) => `runCommands ${key}`),
      ],
    );
    ok(
      plain.slice(0, 2).every(([, , when]) => String(when).includes('suggestWidgetVisible')),
      'only in a list',
    );
  });
});
