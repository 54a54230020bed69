import * as vscode from 'vscode';
import { equal, ok } from '../../support/assert.ts';
import { closeEverything, openFile, typeOver, workspaceFile } from '../../support/documents.ts';
import { findingsOf, waitForFindings } from '../../support/findings.ts';
import { type MortalServers, servers } from '../../support/mortal-server.ts';
import { waitForPreview } from '../../support/preview.ts';
import { waitFor } from '../../support/wait-for.ts';

const wrongRow = '| 行政复议         | 1 | 0 | 0 | 0 | 3 |';
const otherwiseWrongRow = '| 行政复议         | 1 | 0 | 0 | 0 | 5 |';
const statutoryLabel = '一、本年新收政府信息公开申请数量';

/** Whether the wrong total is among the findings. */
const tells =
  (number: number) =>
  (findings: readonly string[]): boolean =>
    findings.some((finding) => finding.startsWith('Error ') && finding.includes(`总计 is ${number},`));

describe('when the checker ends', () => {
  let mortal: MortalServers;
  before(async function () {
    // Where the server is no process of this machine's, nobody can end it.
    if (!servers) return this.skip();
    mortal = servers;
    // Only a worker that starts from now on can be ended.
    await openFile('wrong.gkreport');
    await waitForFindings(workspaceFile('wrong.gkreport'), 'one error', tells(3));
    await vscode.commands.executeCommand('gkreport.restartServer');
  });
  afterEach(closeEverything);

  it('while an author types, findings are those of the text again, and nothing typed is lost', async () => {
    const editor = await openFile('wrong.gkreport');
    const { uri } = editor.document;
    await waitForFindings(uri, 'one error', tells(3));
    await typeOver(editor, wrongRow, otherwiseWrongRow);
    await waitForFindings(uri, 'another error', tells(5));
    const times: number[] = [];
    for (let time = 0; time < 3; time++) {
      const ended = await mortal.end();
      ok(ended !== undefined, 'There was no server to end.');
      await typeOver(editor, otherwiseWrongRow, wrongRow);
      await waitForFindings(uri, 'the first error', tells(3));
      times.push(Date.now() - ended);
      await typeOver(editor, wrongRow, otherwiseWrongRow);
      await waitForFindings(uri, 'the other error', tells(5));
    }
    // Alone on a machine it is well below a second; this one may be busy.
    // biome-ignore lint/suspicious/noConsole: the only way to tell a time.
    console.log(`Milliseconds from the end of the checker to findings: ${times.join(', ')}`);
    ok(Math.min(...times) < 10_000, `Findings were back after ${times.join(', ')} ms.`);
    ok(editor.document.getText().includes(otherwiseWrongRow), 'What was typed is gone.');
  });

  it('again and again, everything says that nothing is checked, until it is started again', async () => {
    const { document } = await openFile('wrong.gkreport');
    const { uri } = document;
    await waitForFindings(uri, 'one error', tells(3));
    await vscode.commands.executeCommand('gkreport.openPreviewToSide');
    await waitForPreview(uri, statutoryLabel);
    // Four starts are allowed; some were used above.
    const hasEnded = async () => /the checker is not running/.test(await banner(uri));
    let ends = 0;
    while (ends < 6 && (await mortal.end(hasEnded)) !== undefined) ends += 1;
    ok(ends < 6, 'It is started again for ever.');
    equal(findingsOf(uri), []);
    const lenses = () =>
      vscode.commands.executeCommand<readonly vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
    equal((await lenses()).length, 0);
    await vscode.commands.executeCommand('gkreport.restartServer');
    await waitForFindings(uri, 'one error', tells(3));
    await waitFor(
      'the preview is up to date',
      () => banner(uri),
      (shown) => shown === '',
    );
    await waitFor('there are lenses', lenses, (all) => all.length > 0);
  });

  it('at one report of the folder, that is set aside by name and the others are checked', async () => {
    const editor = await openFile('wrong.gkreport');
    const { uri } = editor.document;
    const fatal = workspaceFile('fatal.gkreport');
    await waitForFindings(uri, 'one error', tells(3));
    mortal.dieAt('/fatal.gkreport');
    try {
      await vscode.commands.executeCommand('gkreport.restartServer');
      await waitForFindings(fatal, 'the word that it is left out', (findings) =>
        findings.some((finding) => finding.includes('the checker ended several times')),
      );
      await waitForFindings(uri, 'one error', tells(3));
      await typeOver(editor, wrongRow, otherwiseWrongRow);
      await waitForFindings(uri, 'another error', tells(5));
      await openFile('fatal.gkreport');
      equal(findingsOf(fatal).length, 1);
      // Two that it ended are enough; where the host stands still, the last word of one may not be heard any more.
      ok([2, 3].includes(mortal.deaths()), `${mortal.deaths()} servers ended`);
    } finally {
      mortal.dispose();
      await vscode.commands.executeCommand('gkreport.restartServer');
    }
    await waitForFindings(fatal, 'no such word', (findings) => findings.every((finding) => !finding.includes('ended')));
  });

  it('is started again by its command at any time', async () => {
    await openFile('wrong.gkreport');
    const uri = workspaceFile('wrong.gkreport');
    await waitForFindings(uri, 'one error', tells(3));
    await vscode.commands.executeCommand('gkreport.restartServer');
    await waitForFindings(uri, 'one error', tells(3));
  });
});

/** What the preview of a report says above the page. */
async function banner(uri: vscode.Uri): Promise<string> {
  const state = await vscode.commands.executeCommand<{ readonly banner: string } | undefined>(
    'gkreport.internal.previewState',
    uri,
  );
  return state?.banner ?? 'no page';
}
