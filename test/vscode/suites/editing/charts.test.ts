import { unzipSync } from 'fflate';
import * as vscode from 'vscode';
import { equal, ok } from '../../support/assert.ts';
import { closeEverything, openFile, workspaceFile } from '../../support/documents.ts';
import { waitForPreview } from '../../support/preview.ts';

describe('a chart', () => {
  afterEach(closeEverything);

  it('is drawn in the preview', async () => {
    const { document } = await openFile('示例局2024.gkreport');
    await vscode.commands.executeCommand('gkreport.openPreviewToSide');
    const { html } = await waitForPreview(document.uri, '申请来源');
    ok(html.includes('<svg'), 'There is no drawing.');
  });

  it('is a picture in Word', async () => {
    const uri = workspaceFile('示例局2024.gkreport');
    const target = workspaceFile('示例局2024.docx');
    await vscode.commands.executeCommand('gkreport.export', { uri, to: 'docx', target, overwrite: true });
    const parts = Object.keys(unzipSync(await vscode.workspace.fs.readFile(target)));
    equal(parts.filter((name) => name.startsWith('word/media/')).length, 1);
  });
});
