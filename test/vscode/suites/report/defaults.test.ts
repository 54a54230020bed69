import * as vscode from 'vscode';
import { equal, ok } from '../../support/assert.ts';
import { closeEverything, openFile, rangeOf } from '../../support/documents.ts';
import { manifest } from '../../support/extension.ts';

describe('defaults for Chinese', () => {
  afterEach(closeEverything);

  it('are in force for every language of the manifest', () => {
    const defaults = Object.entries(manifest().contributes.configurationDefaults);
    for (const [scope, settings] of defaults.filter(([key]) => key.startsWith('['))) {
      const configuration = vscode.workspace.getConfiguration('', { languageId: scope.slice(1, -1) });
      const inForce = Object.keys(settings).map((key) => [key, configuration.get(key)]);
      equal(inForce, Object.entries(settings), scope);
    }
  });

  it('wrap long paragraphs and leave Chinese punctuation unmarked', async () => {
    const { document } = await openFile('correct.gkreport');
    const editor = vscode.workspace.getConfiguration('editor', document);
    equal([editor.get('wordWrap'), editor.get('unicodeHighlight.ambiguousCharacters')], ['on', false]);
  });

  it('take a run of Chinese characters for a word, and a number for another', async () => {
    const { document } = await openFile('correct.gkreport');
    const label = rangeOf(document, '行政事业性收费 | 0');
    const word = document.getWordRangeAtPosition(label.start.translate(0, 2));
    ok(word, 'There is no word.');
    equal(document.getText(word), '行政事业性收费');
    equal(document.getText(document.getWordRangeAtPosition(label.end)), '0');
  });

  it('comment with two slashes', async () => {
    const editor = await openFile('correct.gkreport');
    const row = rangeOf(editor.document, '| 行政强制 | 0 |');
    editor.selection = new vscode.Selection(row.start, row.start);
    await vscode.commands.executeCommand('editor.action.commentLine');
    equal(editor.document.lineAt(row.start.line).text, '// | 行政强制 | 0 |');
  });
});
