import * as vscode from 'vscode';
import { equal, ok } from '../../support/assert.ts';
import { closeEverything, openFile, typeOver, workspaceFile } from '../../support/documents.ts';
import { findingsOf, waitForFindings } from '../../support/findings.ts';
import { waitForBanner, waitForPreview } from '../../support/preview.ts';
import { endServer, serverPid } from '../../support/server-process.ts';
import { waitFor } from '../../support/wait-for.ts';

const wrongRow = '| 行政复议         | 1 | 0 | 0 | 0 | 3 |';
const otherwiseWrongRow = '| 行政复议         | 1 | 0 | 0 | 0 | 5 |';
const statutoryLabel = '一、本年新收政府信息公开申请数量';

/** Whether the wrong total is among the findings. */
const tells =
  (number: number) =>
  (findings: readonly string[]): boolean =>
    findings.some((finding) => finding.startsWith('Error ') && finding.includes(`总计 is ${number},`));

/** Where the server is no process of this machine's, nobody can end it. */
const canEnd = serverPid !== undefined;

describe('when the checker ends', () => {
  afterEach(closeEverything);

  it('while an author types, findings are those of the text again, and nothing typed is lost', async function () {
    if (!canEnd) this.skip();
    const editor = await openFile('wrong.gkreport');
    const { uri } = editor.document;
    await waitForFindings(uri, 'one error', tells(3));
    await typeOver(editor, wrongRow, otherwiseWrongRow);
    await waitForFindings(uri, 'another error', tells(5));
    for (let time = 0; time < 3; time++) {
      await endServer();
      await typeOver(editor, otherwiseWrongRow, wrongRow);
      await waitForFindings(uri, 'the first error', tells(3));
      await typeOver(editor, wrongRow, otherwiseWrongRow);
      await waitForFindings(uri, 'the other error', tells(5));
    }
    ok(editor.document.getText().includes(otherwiseWrongRow), 'What was typed is gone.');
  });

  it('again and again, everything says that nothing is checked, until it is started again', async function () {
    if (!canEnd) this.skip();
    const { document } = await openFile('wrong.gkreport');
    const { uri } = document;
    await waitForFindings(uri, 'one error', tells(3));
    await vscode.commands.executeCommand('gkreport.openPreviewToSide');
    await waitForPreview(uri, statutoryLabel);
    // Four starts are allowed; some were used above.
    for (let time = 0; time < 6; time++) await endServer();
    await waitForBanner(uri, /the checker is not running/);
    equal(findingsOf(uri), []);
    const lenses = () =>
      vscode.commands.executeCommand<readonly vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
    equal((await lenses()).length, 0);
    await vscode.commands.executeCommand('gkreport.restartServer');
    await waitForFindings(uri, 'one error', tells(3));
    await waitFor(
      'the preview is up to date',
      () =>
        vscode.commands.executeCommand<{ readonly banner: string } | undefined>('gkreport.internal.previewState', uri),
      (state) => state?.banner === '',
    );
    await waitFor('there are lenses', lenses, (all) => all.length > 0);
  });

  it('is started again by its command at any time', async () => {
    await openFile('wrong.gkreport');
    const uri = workspaceFile('wrong.gkreport');
    await waitForFindings(uri, 'one error', tells(3));
    await vscode.commands.executeCommand('gkreport.restartServer');
    await waitForFindings(uri, 'one error', tells(3));
  });
});
