import * as vscode from 'vscode';
import { equal, ok } from '../../support/assert.ts';
import { closeEverything, openFile, typeOver, workspaceFile } from '../../support/documents.ts';
import { findingsOf, waitForFindings } from '../../support/findings.ts';
import { previewState, previewTabs, readableText, waitForPreview } from '../../support/preview.ts';
import { waitFor } from '../../support/wait-for.ts';
import report from '../../workspaces/states/2024.gkreport';

const row = (total: number) => `| 行政复议         | 1 | 0 | 0 | 0 | ${total} |`;

/** A report whose one wrong total, and whose name, tell it from all others. */
const numbered = (total: number) => report.replace(row(3), row(total)).replaceAll('示例县水务局', `示例县第${total}局`);

/** What a report of {@link numbered} is to show: one finding that names its total. */
const tells =
  (total: number) =>
  (findings: readonly string[]): boolean =>
    findings.length === 1 && findings[0]?.includes(`总计 is ${total},`) === true;

async function write(path: string, text: string): Promise<vscode.Uri> {
  const uri = workspaceFile(path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

interface Status {
  readonly uri: string;
  readonly text: string;
}

/** Waits until the status bar speaks of this document, with words that fit. */
function waitForStatus(uri: vscode.Uri, words: RegExp): Promise<Status | undefined> {
  return waitFor(
    `the status bar says ${words} of ${uri.path}`,
    () => vscode.commands.executeCommand<Status | undefined>('gkreport.internal.reportStatus'),
    (status) => status?.uri === uri.toString() && words.test(status.text),
  );
}

const oneWrong = /1 disagree.*1 error/;
const allRight = /equations agree(?!.*(?:disagree|error))/;

describe('among a hundred open reports', () => {
  const totals = Array.from({ length: 100 }, (_, index) => index + 2);
  after(async () => {
    await closeEverything();
    for (const total of totals) await vscode.workspace.fs.delete(workspaceFile(`第${total}局.gkreport`));
  });

  it('findings, preview and status bar are those of the one in the editor', async function () {
    this.timeout(300_000);
    for (const total of totals)
      await vscode.workspace.openTextDocument(await write(`第${total}局.gkreport`, numbered(total)));
    for (const total of totals)
      await waitForFindings(workspaceFile(`第${total}局.gkreport`), 'its own finding', tells(total));
    // Up and down the list, so that neighbours in time are none in the list.
    for (let step = 0; step < 12; step++) {
      const total = totals[(step * 37) % totals.length] ?? 2;
      const uri = workspaceFile(`第${total}局.gkreport`);
      await vscode.window.showTextDocument(uri, { preview: false });
      await waitForStatus(uri, oneWrong);
      equal(tells(total)(findingsOf(uri)), true, `${findingsOf(uri)}`);
      if (step % 6 !== 0) continue;
      await vscode.commands.executeCommand('gkreport.openPreview');
      const { html } = await waitForPreview(uri, `示例县第${total}局`);
      for (const other of totals.filter((one) => one !== total))
        ok(!readableText(html).includes(`示例县第${other}局`), `The page of ${total} shows ${other}.`);
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    }
  });
});

describe('a report', () => {
  afterEach(closeEverything);

  it('in two editors has the findings of its text, in whichever of them that is typed', async () => {
    const left = await openFile('2024.gkreport');
    const { uri } = left.document;
    await waitForFindings(uri, 'its finding', tells(3));
    const right = await vscode.window.showTextDocument(left.document, vscode.ViewColumn.Two);
    await waitForStatus(uri, oneWrong);
    await typeOver(right, row(3), row(7));
    await waitForFindings(uri, 'the other finding', tells(7));
    await vscode.window.showTextDocument(left.document, vscode.ViewColumn.One);
    await waitForStatus(uri, oneWrong);
    await typeOver(left, row(7), row(1));
    await waitForFindings(uri, 'no finding', (findings) => findings.length === 0);
    await waitForStatus(uri, allRight);
    await vscode.commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
    await waitForStatus(uri, allRight);
    equal(findingsOf(uri), []);
  });

  for (const [how, isTyped] of [
    ['as it is stored', false],
    ['with typing that is not saved', true],
  ] as const)
    it(`that is renamed ${how} keeps preview, findings and status`, async () => {
      const [old, renamed] = [await write('旧名.gkreport', numbered(3)), workspaceFile('新名.gkreport')];
      const editor = await openFile('旧名.gkreport');
      await waitForFindings(old, 'its finding', tells(3));
      await vscode.commands.executeCommand('gkreport.openPreviewToSide');
      await waitForPreview(old, '示例县第3局');
      const total = isTyped ? 8 : 3;
      if (isTyped) await typeOver(editor, row(3), row(total));
      await waitForFindings(old, 'the finding of its text', tells(total));
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(old, renamed);
      ok(await vscode.workspace.applyEdit(edit), 'It was not renamed.');
      await waitForFindings(renamed, 'the finding of its text', tells(total));
      await waitForFindings(old, 'no finding', (findings) => findings.length === 0);
      await waitForPreview(renamed, '示例县第3局');
      equal(await previewState(old), undefined);
      equal(previewTabs().length, 1);
      ok(previewTabs()[0]?.includes('新名'), `${previewTabs()}`);
      await vscode.window.showTextDocument(renamed, { viewColumn: vscode.ViewColumn.One });
      await waitForStatus(renamed, oneWrong);
      await typeOver(await openFile('新名.gkreport'), row(total), row(1));
      await waitForFindings(renamed, 'no finding', (findings) => findings.length === 0);
      await waitForStatus(renamed, allRight);
      await closeEverything();
      await vscode.workspace.fs.delete(renamed);
    });

  it('that is reverted has the findings, the preview and the status of what is stored', async () => {
    const editor = await openFile('2024.gkreport');
    const { uri } = editor.document;
    await vscode.commands.executeCommand('gkreport.openPreviewToSide');
    await waitForPreview(uri, '示例县水务局');
    await waitForFindings(uri, 'its finding', tells(3));
    await typeOver(editor, row(3), row(1));
    await typeOver(editor, '存在的问题是公开内容不够丰富', '存在的问题是公开得太晚');
    await waitForFindings(uri, 'no finding', (findings) => findings.length === 0);
    await waitForPreview(uri, '公开得太晚');
    await waitForStatus(uri, allRight);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await waitFor(
      'the text is the stored one',
      () => editor.document.getText(),
      (text) => text === report,
    );
    await waitForFindings(uri, 'its finding', tells(3));
    await waitForPreview(uri, '公开内容不够丰富');
    await waitForStatus(uri, oneWrong);
  });
});
