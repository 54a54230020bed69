import * as vscode from 'vscode';
import wrongExample from '../../../../examples/错误示例2024.gkreport';
import { equal, ok } from '../../support/assert.ts';
import { closeEverything, openUntitled } from '../../support/documents.ts';
import { waitForFindings } from '../../support/findings.ts';
import { waitFor } from '../../support/wait-for.ts';

const { Error: error } = vscode.DiagnosticSeverity;

/** The preferred quick fix at a finding; none where nothing is to be preferred. */
async function preferredFix(uri: vscode.Uri, { range }: vscode.Diagnostic): Promise<vscode.CodeAction | undefined> {
  const offered = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
  );
  return offered.find(({ isPreferred }) => isPreferred);
}

function errorsOf(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ severity }) => severity === error);
}

/** Waits until the findings are those of the text as it now is: until two looks, some time apart, show the same. */
async function settled(document: vscode.TextDocument): Promise<void> {
  let before = '';
  await waitFor(
    'the findings of the text have come to rest',
    async () => {
      const last = before;
      await new Promise((resolve) => setTimeout(resolve, 400));
      before = vscode.languages
        .getDiagnostics(document.uri)
        .map(({ message }) => message)
        .join('\n');
      return before === last;
    },
    (rests) => rests,
  );
}

/** Applies the first preferred fix of an error, and gives its title; nothing where no error has one. */
async function applyOneFix(document: vscode.TextDocument): Promise<string | undefined> {
  for (const finding of errorsOf(document.uri)) {
    const fix = await preferredFix(document.uri, finding);
    if (fix?.edit === undefined) continue;
    ok(await vscode.workspace.applyEdit(fix.edit), `${fix.title} was not applied.`);
    return fix.title;
  }
  return undefined;
}

describe('quick fixes', () => {
  afterEach(closeEverything);

  it('lead from the example that is wrong on purpose to a report without errors, one undo for each', async () => {
    const { document } = await openUntitled(wrongExample);
    await waitForFindings(document.uri, 'its errors', (findings) => findings.some((one) => one.startsWith('Error')));
    await settled(document);
    const texts = [document.getText()];
    for (let title = await applyOneFix(document); title !== undefined; title = await applyOneFix(document)) {
      ok(!texts.includes(document.getText()), `${title} led back to an earlier text.`);
      texts.push(document.getText());
      await settled(document);
    }
    equal(
      errorsOf(document.uri).map(({ message }) => message),
      [],
    );
    ok(texts.length > 3, `Only ${texts.length - 1} fixes were needed.`);
    for (const before of texts.toReversed().slice(1)) {
      await vscode.commands.executeCommand('undo');
      equal(document.getText(), before, 'One undo did not take one fix back.');
    }
  });

  it('that leave no choice are made by one command', async () => {
    const { document } = await openUntitled(wrongExample.replace('责任编缉: 办公室', '责任编辑： 办公室'));
    await waitForFindings(document.uri, 'its errors', (findings) => findings.some((one) => one.startsWith('Error')));
    await settled(document);
    const before = errorsOf(document.uri).length;
    await vscode.commands.executeCommand('editor.action.fixAll');
    await waitFor(
      'fewer errors are left',
      () => errorsOf(document.uri).length,
      (left) => left < before,
    );
  });
});
