import * as vscode from 'vscode';
import { ok } from '../../support/assert.ts';
import { closeEverything, openFile, rangeOf } from '../../support/documents.ts';
import { waitFor } from '../../support/wait-for.ts';

/** Writes in place of a text of the report, as typing does. */
async function type(editor: vscode.TextEditor, place: string, text: string): Promise<void> {
  const { start, end } = rangeOf(editor.document, place);
  editor.selection = new vscode.Selection(start, end);
  await vscode.commands.executeCommand('type', { text });
}

describe('completion', () => {
  afterEach(closeEverything);

  it('offers what the format of the workspace adds, by its pinyin', async () => {
    const editor = await openFile('示例局2024.gkreport');
    await type(editor, '| 行政检查 | 7 |', '| xzjc');
    const list = await waitFor(
      'the row is offered',
      () =>
        vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          editor.document.uri,
          editor.selection.active,
        ),
      ({ items }) => items.some(({ label }) => nameOf(label) === '行政检查'),
    );
    const item = list.items.find(({ label }) => nameOf(label) === '行政检查');
    ok(item?.filterText?.includes('xzjc'), `Typing xzjc would filter it out: ${item?.filterText}`);
  });

  it('writes what is taken over what was typed', async () => {
    const editor = await openFile('示例局2024.gkreport');
    await type(editor, '{第二十条第六项.行政检查}', '{第二十条第六项.检查');
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await waitFor(
      'the name is taken',
      async () => {
        await vscode.commands.executeCommand('acceptSelectedSuggestion');
        return editor.document.lineAt(editor.selection.active.line).text;
      },
      (line) => /\{第二十条第六项\.行政检查\}?次。主动公开/.test(line),
    );
  });
});

function nameOf(label: string | vscode.CompletionItemLabel): string {
  return typeof label === 'string' ? label : label.label;
}
