import * as vscode from 'vscode';
import { equal, ok } from '../../support/assert.ts';
import {
  closeEverything,
  openFile,
  openUntitled,
  storedText,
  typeOver,
  workspaceFile,
} from '../../support/documents.ts';
import { previewState, previewTabs, readableText, waitForBanner, waitForPreview } from '../../support/preview.ts';
import { waitFor } from '../../support/wait-for.ts';

/** In the tables of every report of this format, and in no report's source. */
const statutoryLabel = '一、本年新收政府信息公开申请数量';

describe('preview', () => {
  afterEach(closeEverything);

  it('shows the tables of a file as the statutory form prints them', async () => {
    const { document } = await openFile('correct.gkreport');
    await vscode.commands.executeCommand('gkreport.openPreview');
    const { html, version, banner } = await waitForPreview(document.uri, statutoryLabel);
    ok(readableText(html).includes('示例县水务局2024年政府信息公开工作年度报告'), 'The title is missing.');
    ok(/<th[^>]*rowspan="3"/.test(html), 'No heading of the statutory form spans its three header rows.');
    equal({ version, banner }, { version: document.version, banner: '' });
  });

  it('shows a text that was never saved', async () => {
    const { document } = await openUntitled(await storedText(workspaceFile('correct.gkreport')));
    await vscode.commands.executeCommand('gkreport.openPreview');
    await waitForPreview(document.uri, statutoryLabel);
  });

  it('follows the typing, bound numbers in the text included', async () => {
    const editor = await openFile('correct.gkreport');
    const { uri } = editor.document;
    await vscode.commands.executeCommand('gkreport.openPreviewToSide');
    await waitForPreview(uri, '新收政府信息公开申请2件');
    await typeOver(editor, '本局{年度}年新收', '本局全年新收');
    await waitForPreview(uri, '本局全年新收政府信息公开申请2件');
    await typeOver(editor, '| 本年新收 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |', '| 本年新收 | 7 | 0 | 0 | 0 | 0 | 0 | 7 |');
    await waitForPreview(uri, '本局全年新收政府信息公开申请7件');
  });

  it('keeps the page while a line cannot be read, says which, and goes on when it is mended', async () => {
    const editor = await openFile('correct.gkreport');
    const { uri } = editor.document;
    await vscode.commands.executeCommand('gkreport.openPreviewToSide');
    const whole = await waitForPreview(uri, '新收政府信息公开申请2件');
    await typeOver(editor, '| 予以公开 |', '予以公开 |');
    await typeOver(editor, '本局{年度}年新收', '本局全年新收');
    const kept = await waitForBanner(
      uri,
      /^Line 33 cannot be read: .* Below is the report as it was before the change\.$/,
    );
    equal(readableText(kept.html), readableText(whole.html));
    ok(/[1-9]\d* errors?\b/.test(kept.status), `The status does not tell of the error: ${kept.status}`);
    await typeOver(editor, '\n予以公开 |', '\n| 予以公开 |');
    const mended = await waitForPreview(uri, '本局全年新收政府信息公开申请2件');
    equal({ version: mended.version, banner: mended.banner }, { version: editor.document.version, banner: '' });
  });

  it('shows a wrong number at once, without a banner', async () => {
    const editor = await openFile('correct.gkreport');
    const { uri } = editor.document;
    await vscode.commands.executeCommand('gkreport.openPreviewToSide');
    await waitForPreview(uri, '新收政府信息公开申请2件');
    await typeOver(editor, '| 本年新收 | 2 | 0 | 0 | 0 | 0 | 0 | 2 |', '| 本年新收 | 7 | 0 | 0 | 0 | 0 | 0 | 8 |');
    const { html, banner } = await waitForPreview(uri, '新收政府信息公开申请8件');
    ok(/<td[^>]*class="[^"]*gk-broken/.test(html), 'No cell is marked.');
    equal(banner, '');
  });

  it('shows what can be read of a text that was never whole, and says that something is missing', async () => {
    const source = (await storedText(workspaceFile('correct.gkreport'))).replace('| 予以公开 |', '予以公开 |');
    const { document } = await openUntitled(source);
    await vscode.commands.executeCommand('gkreport.openPreview');
    const { html } = await waitForBanner(document.uri, /^Line 33 cannot be read: .* Below is what could be read\.$/);
    ok(readableText(html).includes(statutoryLabel), 'The rest of the report is not shown.');
  });

  it('opens to the side and leaves the cursor in the text', async () => {
    const editor = await openFile('correct.gkreport');
    await vscode.commands.executeCommand('gkreport.openPreviewToSide');
    await waitForPreview(editor.document.uri, statutoryLabel);
    equal(vscode.window.activeTextEditor?.document.uri.toString(), editor.document.uri.toString());
    equal(vscode.window.tabGroups.all.length, 2);
  });

  it('is there once however often it is asked for, and again after it was closed', async () => {
    const { document } = await openFile('correct.gkreport');
    await vscode.commands.executeCommand('gkreport.openPreview', document.uri);
    await waitForPreview(document.uri, statutoryLabel);
    await vscode.commands.executeCommand('gkreport.openPreview', document.uri);
    equal(previewTabs().length, 1);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await waitFor(
      'no preview is left',
      () => previewState(document.uri),
      (state) => state === undefined,
    );
    await vscode.commands.executeCommand('gkreport.openPreview', document.uri);
    await waitForPreview(document.uri, statutoryLabel);
  });

  it('shows hostile text', async () => {
    const hostile = '<script>document.body.remove()</script><img src=x onerror="document.body.remove()">';
    const source = (await storedText(workspaceFile('correct.gkreport'))).replace('本年度没有收取信息处理费', hostile);
    const { document } = await openUntitled(source);
    await vscode.commands.executeCommand('gkreport.openPreview');
    const { html } = await waitForPreview(document.uri, hostile);
    ok(!/<(script|img)/.test(html), 'The hostile text became elements.');
  });
});
