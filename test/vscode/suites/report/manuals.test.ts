import * as vscode from 'vscode';
import { equal, ok } from '../../support/assert.ts';
import { closeEverything, openFile } from '../../support/documents.ts';
import { waitFor } from '../../support/wait-for.ts';

interface Code {
  readonly value: string;
  readonly target: vscode.Uri;
}

/** Waits until the active tab shows a document of the package in an editor, and gives that editor. */
function waitForPage(path: string): Promise<string> {
  return waitFor(
    `${path} is shown`,
    () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      if (input instanceof vscode.TabInputCustom) return `${input.viewType} ${input.uri.path}`;
      return input instanceof vscode.TabInputText ? `text ${input.uri.path}` : 'nothing';
    },
    (shown) => shown.endsWith(path),
  );
}

describe('manuals', () => {
  afterEach(closeEverything);

  it('are where the code of a finding leads, in the preview of Markdown', async () => {
    const { document } = await openFile('wrong.gkreport');
    const [found] = await waitFor(
      'there are findings',
      () => vscode.languages.getDiagnostics(document.uri),
      (all) => all.length > 0,
    );
    const code = found?.code as Code;
    equal(code.target.toString(true), `gkreport-docs:/docs/checks.md#${code.value}`);
    await vscode.commands.executeCommand('vscode.open', code.target);
    equal(await waitForPage('/docs/checks.md'), 'vscode.markdown.preview.editor /docs/checks.md');
  });

  it('are opened by a command, examples as reports', async () => {
    await vscode.commands.executeCommand('gkreport.openManual', 'docs/language.md');
    equal(await waitForPage('/docs/language.md'), 'vscode.markdown.preview.editor /docs/language.md');
    await vscode.commands.executeCommand('gkreport.openManual', 'examples/宿迁市2024.gkreport');
    equal(await waitForPage('/examples/宿迁市2024.gkreport'), 'text /examples/宿迁市2024.gkreport');
    const document = vscode.window.activeTextEditor?.document;
    equal(document?.languageId, 'gkreport');
    ok(document?.getText().includes('# '), 'There is no text.');
  });
});
