import * as vscode from 'vscode';

describe('host', () => {
  it('opens a document of the workspace', async () => {
    const [uri] = await vscode.workspace.findFiles('a.txt');
    if (!uri) throw new Error('none');
    const d = await vscode.workspace.openTextDocument(uri);
    console.log(
      vscode.version,
      vscode.env.uiKind,
      vscode.env.remoteName,
      d.uri.toString(),
      typeof process,
      JSON.stringify(d.getText()),
    );
    const e = await vscode.window.showTextDocument(d);
    await vscode.commands.executeCommand('type', { text: '政' });
    console.log(e.document.getText());
  });
});
