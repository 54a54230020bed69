import * as vscode from 'vscode';
import { equal } from '../../support/assert.ts';
import { openFile, workspaceFile } from '../../support/documents.ts';
import { previewTabs, waitForPreview } from '../../support/preview.ts';

/**
 * A reload of the window ends the tests and starts them anew. A setting of the user outlives it and tells the second run
 * that it is the second; the extension's own state must not, for that is what is tested.
 */
const marker = { section: 'window.title', value: 'reloaded' };

describe('reload of the window', () => {
  it('brings the preview back with what it showed', async () => {
    const uri = workspaceFile('correct.gkreport');
    if (vscode.workspace.getConfiguration().get(marker.section) !== marker.value) {
      await openFile('correct.gkreport');
      await vscode.commands.executeCommand('gkreport.openPreviewToSide');
      await waitForPreview(uri, '一、本年新收政府信息公开申请数量');
      await vscode.workspace.getConfiguration().update(marker.section, marker.value, vscode.ConfigurationTarget.Global);
      await vscode.commands.executeCommand('workbench.action.reloadWindow');
      await new Promise(() => undefined); // this run ends here, with its window
    }
    await waitForPreview(uri, '一、本年新收政府信息公开申请数量');
    equal(previewTabs().length, 1);
  });
});
