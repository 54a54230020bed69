import * as vscode from 'vscode';
import { equal, ok } from '../../support/assert.ts';
import { closeEverything } from '../../support/documents.ts';
import { waitForFindings } from '../../support/findings.ts';
import { waitForPreview } from '../../support/preview.ts';
import { waitFor } from '../../support/wait-for.ts';

/** The web workbench reads the list of folders late: first it needs the extension that has the files. */
async function openIn(folderName: string): Promise<vscode.TextDocument> {
  const folders = await waitFor(
    'both folders are open',
    () => vscode.workspace.workspaceFolders ?? [],
    ({ length }) => length === 2,
  );
  const folder = folders.find(({ name }) => name === folderName);
  ok(folder, `The folder ${folderName} is not open.`);
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, '2024.gkreport'));
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

describe('two workspace folders', () => {
  afterEach(closeEverything);

  it('keep the findings of their reports apart', async () => {
    const [city, county] = [await openIn('city'), await openIn('county')];
    const ofCity = await waitForFindings(city.uri, 'findings', (findings) => findings.length > 0);
    const ofCounty = await waitForFindings(county.uri, 'findings', (findings) => findings.length > 0);
    equal([ofCity.length, ofCounty.length], [1, 1]);
    ok(ofCity[0] !== ofCounty[0], `Both say ${ofCity[0]}`);
  });

  it('have a preview each', async () => {
    const [city, county] = [await openIn('city'), await openIn('county')];
    await vscode.commands.executeCommand('gkreport.openPreview', city.uri);
    await vscode.commands.executeCommand('gkreport.openPreviewToSide', county.uri);
    await waitForPreview(city.uri, '示例市水务局');
    await waitForPreview(county.uri, '示例县水务局');
  });
});
