import * as vscode from 'vscode';
import wrongExample from '../../../../examples/错误示例2024.gkreport';
import { equal, ok } from '../../support/assert.ts';
import { closeEverything, openUntitled } from '../../support/documents.ts';
import { waitForFindings } from '../../support/findings.ts';
import { takeFirst } from '../../support/lists.ts';
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

/**
 * Applies the first preferred fix of an error, and gives its title; nothing where there is no error any more. What is shown may be
 * of the text before as long as the checker is busy, and then has no fix.
 */
async function applyOneFix(document: vscode.TextDocument): Promise<string | undefined> {
  for (let tries = 0; tries < 20 && errorsOf(document.uri).length > 0; tries += 1) {
    for (const finding of errorsOf(document.uri)) {
      const fix = await preferredFix(document.uri, finding);
      if (fix?.edit === undefined) continue;
      ok(await vscode.workspace.applyEdit(fix.edit), `${fix.title} was not applied.`);
      return fix.title;
    }
    await settled(document);
  }
  return undefined;
}

const manyWays = `格式: 国办2021
机关: 某局
年度: 2024

# 某局2024年政府信息公开工作年度报告

## 三、收到和处理政府信息公开申请情况

表 申请办理
| 本年新收 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
| 上年结转 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| 予以公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| 其余 | 0 |
`;

describe('a finding that can be mended in many ways', () => {
  afterEach(closeEverything);

  async function openList(): Promise<{ document: vscode.TextDocument; chosen: Promise<unknown> }> {
    const { document } = await openUntitled(manyWays);
    await waitForFindings(document.uri, 'its errors', (findings) => findings.some((one) => one.startsWith('Error')));
    await settled(document);
    const choose = await waitFor(
      'the list is offered',
      async () => {
        const whole = new vscode.Range(0, 0, document.lineCount, 0);
        const offered = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          whole,
          vscode.CodeActionKind.QuickFix.value,
        );
        return offered.find(({ command }) => command?.command === 'gkreport.internal.chooseFix')?.command;
      },
      (command) => command !== undefined,
    );
    ok(choose, 'There is no list.');
    const [{ choices }] = choose.arguments as [{ readonly choices: readonly unknown[] }];
    ok(choices.length > 7, `There are ${choices.length} ways only.`);
    const chosen = Promise.resolve(vscode.commands.executeCommand(choose.command, ...(choose.arguments ?? [])));
    return { document, chosen };
  }

  it('is mended as chosen from the list, one undo for all', async () => {
    const { document, chosen } = await openList();
    let isDone = false;
    const done = chosen.then((applied) => {
      isDone = true;
      return applied;
    });
    await takeFirst(() => isDone);
    equal(await done, true);
    ok(/\| 予以公开 \| 3 \|.*\| 3 \|/.test(document.getText()), document.getText());
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), manyWays);
  });

  it('is left alone when the list is left, and when the report has changed under it', async () => {
    const { document, chosen } = await openList();
    const left = Promise.race([chosen, new Promise((resolve) => setTimeout(() => resolve('open'), 300))]);
    equal(await left, 'open', 'There was no list.');
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    equal(await chosen, false);
    equal(document.getText(), manyWays);
    await closeEverything();
    const again = await openList();
    const edit = new vscode.WorkspaceEdit();
    edit.insert(again.document.uri, new vscode.Position(again.document.lineCount, 0), '// 另\n');
    await vscode.workspace.applyEdit(edit);
    let isDone = false;
    const done = again.chosen.then((applied) => {
      isDone = true;
      return applied;
    });
    await takeFirst(() => isDone);
    equal(await done, false);
    equal(again.document.getText(), `${manyWays}// 另\n`);
  });
});

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

describe('numbers in the text that are those of the tables', () => {
  afterEach(closeEverything);

  it('are bound to them by a command that lists them first', async () => {
    const { document } = await openUntitled(
      manyWays.replace('## 三', '## 一、总体情况\n\n全年新收申请3件，上年结转0件。\n\n## 三'),
    );
    await waitForFindings(document.uri, 'its errors', (findings) => findings.some((one) => one.startsWith('Error')));
    await settled(document);
    const before = document.getText();
    void vscode.commands.executeCommand('gkreport.bindNumbers');
    await new Promise((resolve) => setTimeout(resolve, 500));
    equal(document.getText(), before, 'It was written before anybody had said so.');
    await takeFirst(() => document.getText() !== before);
    equal(
      document.getText(),
      before.replace('新收申请3件，上年结转0件', '新收申请{申请办理.本年新收}件，上年结转{申请办理.上年结转}件'),
    );
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), before);
  });
});
