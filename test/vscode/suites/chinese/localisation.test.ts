import * as vscode from 'vscode';
import { equal, ok } from '../../support/assert.ts';
import { closeEverything, openFile } from '../../support/documents.ts';
import { findingsOf, waitForFindings } from '../../support/findings.ts';
import { previewState, previewTabs, waitForPreview } from '../../support/preview.ts';

const han = /\p{Script=Han}/u;

describe('an editor in Chinese', () => {
  before(function () {
    // A VS Code of the desktop speaks Chinese only with a language pack, which comes from the marketplace.
    if (vscode.env.language !== 'zh-cn') this.skip();
  });
  after(closeEverything);

  it('is told in Chinese what is wrong', async () => {
    const { document } = await openFile('wrong.gkreport');
    const [finding = ''] = await waitForFindings(document.uri, 'one error', ({ length }) => length === 1);
    ok(finding.includes('总计 = 1 + 0 + 0 + 0 = 1'), `The sum is not written out: ${finding}`);
    ok(!/[A-Za-z]/.test(finding.replace(/^Error/, '')), `There is English in ${finding}`);
    equal(findingsOf(document.uri).length, 1);
  });

  it('sees the preview named and summed up in Chinese', async () => {
    const { document } = await openFile('wrong.gkreport');
    await vscode.commands.executeCommand('gkreport.openPreview');
    await waitForPreview(document.uri, '示例县水务局');
    const status = (await previewState(document.uri))?.status ?? '';
    for (const text of [status, ...previewTabs()])
      ok(han.test(text.replace('gkreport', '')), `This is not Chinese: ${text}`);
  });
});
