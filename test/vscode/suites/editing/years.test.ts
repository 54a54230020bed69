import * as vscode from 'vscode';
import { equal, ok } from '../../support/assert.ts';
import { closeEverything, openFile, rangeOf, storedText, workspaceFile } from '../../support/documents.ts';
import { waitFor } from '../../support/wait-for.ts';

const report = '示例局2024.gkreport';

const page = (uri: vscode.Uri) =>
  vscode.commands.executeCommand<string | undefined>('gkreport.internal.yearsPage', uri);

describe('a report of which last year’s is there', () => {
  afterEach(closeEverything);

  it('is shown beside last year’s, as it reads now', async () => {
    const editor = await openFile(report);
    const { uri } = editor.document;
    equal(await vscode.commands.executeCommand('gkreport.compareLastYear', uri), true);
    ok((await page(uri))?.includes('<td>12</td><td>12</td>'), 'The tables are not shown.');
    await editor.edit((edit) => edit.replace(rangeOf(editor.document, '| 行政许可 | 12 |'), '| 行政许可 | 97 |'));
    await waitFor(
      'the view has followed',
      async () => (await page(uri))?.match(/<tr><th scope="row">行政许可.*/)?.[0],
      (shown) => shown?.includes('<td>97</td>') === true,
    );
  });

  it('is saved beside last year’s as a page', async () => {
    const { document } = await openFile(report);
    const file = workspaceFile('比较.html');
    await vscode.commands.executeCommand('gkreport.saveComparison', document.uri, file);
    ok((await storedText(file)).startsWith('<!doctype html>'), 'No page was written.');
    await vscode.workspace.fs.delete(file);
  });
});

describe('the information processing fee', () => {
  afterEach(closeEverything);

  it('is calculated, and its sentence written at the cursor', async () => {
    const editor = await openFile(report);
    const { end } = rangeOf(editor.document, '## 一、总体情况\n\n');
    editor.selection = new vscode.Selection(end, end);
    const said = { written: '12件、35页', insert: true };
    equal(await vscode.commands.executeCommand('gkreport.calculateFee', editor.document.uri, said), '250');
    ok(/收取信息处理费3件，共计250元。/.test(editor.document.lineAt(end.line).text), editor.document.getText());
  });
});
