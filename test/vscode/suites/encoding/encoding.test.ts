import * as vscode from 'vscode';
import { equal } from '../../support/assert.ts';
import { closeEverything, openFile, typeOver } from '../../support/documents.ts';
import { waitForFindings } from '../../support/findings.ts';
import { waitForPreview } from '../../support/preview.ts';
import { waitFor } from '../../support/wait-for.ts';

/** 县 as GB 18030 writes it. */
const countyBytes = [0xcf, 0xd8];

function hasCounty(bytes: Uint8Array): boolean {
  return bytes.some((byte, index) => byte === countyBytes[0] && bytes[index + 1] === countyBytes[1]);
}

describe('a file in GB 18030', () => {
  after(closeEverything);

  it('is read as Chinese, checked, shown, and written back in its own encoding', async () => {
    const editor = await openFile('gb18030.gkreport');
    const { document } = editor;
    equal(document.lineAt(1).text, '机关: 示例县水务局');
    equal((await waitForFindings(document.uri, 'findings', (findings) => findings.length > 0)).length, 1);
    await vscode.commands.executeCommand('gkreport.openPreviewToSide');
    await waitForPreview(document.uri, '示例县水务局2024年政府信息公开工作年度报告');

    await typeOver(editor, '| 行政复议         | 1 | 0 | 0 | 0 | 3 |', '| 行政复议         | 1 | 0 | 0 | 0 | 1 |');
    await waitForFindings(document.uri, 'no finding', (findings) => findings.length === 0);
    await waitFor(
      'the file is saved',
      () => document.save(),
      () => !document.isDirty,
    );
    equal(hasCounty(await vscode.workspace.fs.readFile(document.uri)), true);
  });
});
