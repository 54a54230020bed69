import * as vscode from 'vscode';
import { equal } from '../../support/assert.ts';
import { closeEverything, openUntitled, rangeOf } from '../../support/documents.ts';
import { waitFor } from '../../support/wait-for.ts';

const untidy = ['##二、主动公开政府信息情况', '', '表 第二十条第六项', '|行政处罚|3|', '| 行政强制 |10|', ''].join(
  '\n',
);
const tidy = [
  '## 二、主动公开政府信息情况',
  '',
  '表 第二十条第六项',
  '| 行政处罚 |  3 |',
  '| 行政强制 | 10 |',
  '',
].join('\n');

function waitForText(document: vscode.TextDocument, text: string): Promise<string> {
  return waitFor(
    'the text is formatted',
    () => document.getText(),
    (seen) => seen === text,
  );
}

describe('formatting', () => {
  afterEach(closeEverything);

  it('sets headings and tables of the whole text right', async () => {
    const { document } = await openUntitled(untidy);
    await vscode.commands.executeCommand('editor.action.formatDocument');
    await waitForText(document, tidy);
  });

  it('of a selection leaves the rest as it is', async () => {
    const editor = await openUntitled(untidy);
    editor.selection = new vscode.Selection(
      rangeOf(editor.document, '|行政处罚').start,
      rangeOf(editor.document, '|10|').end,
    );
    await vscode.commands.executeCommand('editor.action.formatSelection');
    await waitForText(editor.document, tidy.replace('## 二', '##二'));
  });

  it('while typing aligns the rows above when a row is finished, where the editor is told to', async () => {
    const settings = vscode.workspace.getConfiguration('editor');
    await settings.update('formatOnType', true, vscode.ConfigurationTarget.Workspace);
    try {
      const editor = await openUntitled(untidy.trimEnd());
      const { end } = rangeOf(editor.document, '|10|');
      editor.selection = new vscode.Selection(end, end);
      await vscode.commands.executeCommand('type', { text: '\n' });
      await waitForText(editor.document, tidy.replace('## 二', '##二'));
      equal(editor.selection.active.line, 5);
    } finally {
      await settings.update('formatOnType', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
