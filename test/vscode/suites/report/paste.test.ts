import * as vscode from 'vscode';
import { closeEverything, openFile, openUntitled, rangeOf } from '../../support/documents.ts';
import { waitFor } from '../../support/wait-for.ts';

/** Pastes a text in the way that has a kind, behind some text of the editor. */
async function pasteAs(kind: string, copied: string, editor: vscode.TextEditor, behind: string): Promise<void> {
  const { end } = rangeOf(editor.document, behind);
  editor.selection = new vscode.Selection(end, end);
  await vscode.env.clipboard.writeText(copied);
  await vscode.commands.executeCommand('editor.action.pasteAs', { kind });
}

describe('paste', () => {
  afterEach(closeEverything);

  it('fills rows of a table of the form', async () => {
    const editor = await openFile('correct.gkreport');
    await pasteAs('gkreport.table', '行政强制\t1,234\r\n行政处罚\t５\r\n', editor, '| 行政处罚');
    await waitFor(
      'the rows are filled in',
      () => editor.document.getText(),
      (text) => text.includes('| 行政处罚 |    5 |\n| 行政强制 | 1234 |\n'),
    );
  });

  it('makes a new table outside of tables when asked to', async () => {
    const editor = await openUntitled('年度: 2024\n\n## 一、总体情况\n\n正文。');
    await pasteAs('gkreport.newTable', '渠道\t条数\r\n网站\t1,200\r\n', editor, '正文。');
    await waitFor(
      'the table is there',
      () => editor.document.getText(),
      (text) => text.endsWith('正文。\n\n表 "标题"\n| 渠道 | 条数 |\n| 网站 | 1200 |'),
    );
  });
});
