import * as vscode from 'vscode';
import { equal } from '../../support/assert.ts';
import { closeEverything, openFile, workspaceFile } from '../../support/documents.ts';
import { extension } from '../../support/extension.ts';
import { waitForFindings } from '../../support/findings.ts';
import { waitFor } from '../../support/wait-for.ts';

function waitUntilActive(): Promise<boolean> {
  return waitFor(
    'the extension is active',
    () => extension().isActive,
    (isActive) => isActive,
  );
}

// The first suite of its scenario: nothing has been opened yet.
describe('activation', () => {
  after(closeEverything);

  it('comes with a folder that holds reports, whose findings are shown before one is opened', async function () {
    // Without a search for files, as in a browser, VS Code does not look into folders.
    if (workspaceFile('wrong.gkreport').scheme !== 'file') this.skip();
    await waitUntilActive();
    await waitForFindings(workspaceFile('wrong.gkreport'), 'findings', (findings) => findings.length > 0);
    equal(vscode.window.visibleTextEditors.length, 0);
  });

  it('comes with opening a report', async () => {
    const { document } = await openFile('correct.gkreport');
    equal(document.languageId, 'gkreport');
    await waitUntilActive();
  });
});
