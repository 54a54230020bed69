import * as vscode from 'vscode';
import { equal, ok } from '../../support/assert.ts';
import { closeEverything, storedText, workspaceFile } from '../../support/documents.ts';
import { waitForFindings } from '../../support/findings.ts';

describe('the examples', () => {
  afterEach(closeEverything);

  it('are copied into a new folder each time, and the one to begin with is opened', async () => {
    const copy = () => vscode.commands.executeCommand<vscode.Uri>('gkreport.openExamples', workspaceFile('.'));
    const first = await copy();
    try {
      equal(first.path.split('/').slice(-2), ['gkreport examples', '错误示例2024.gkreport']);
      equal(vscode.window.activeTextEditor?.document.uri.toString(), first.toString());
      await waitForFindings(first, 'its mistakes are found', (findings) => findings.length >= 10);
      const beside = vscode.Uri.joinPath(first, '..', '行政执法', '行政执法.gkformat');
      ok((await storedText(beside)).includes('格式 行政执法'), 'The folders within come along.');
      const second = await copy();
      equal(second.path.split('/').at(-2), 'gkreport examples 2');
      await closeEverything();
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(second, '..'), { recursive: true });
    } finally {
      await closeEverything();
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(first, '..'), { recursive: true });
    }
  });
});
