import * as vscode from 'vscode';
import { equal, ok } from '../../support/assert.ts';
import { closeEverything, storedText, workspaceFile } from '../../support/documents.ts';
import { waitForFindings } from '../../support/findings.ts';

const answers = { body: '示例县财政局', bodyKind: '部门', year: 2023 };

describe('new report', () => {
  afterEach(closeEverything);

  it('writes the whole form into a new file and opens it', async () => {
    const target = workspaceFile('new/2023.gkreport');
    await vscode.commands.executeCommand('gkreport.newReport', { ...answers, target });
    equal(vscode.window.activeTextEditor?.document.uri.toString(), target.toString());
    const text = await storedText(target);
    for (const part of ['示例县财政局', '部门', '2023', '表 申请办理', '表 复议诉讼', '## 六、其他需要报告的事项']) {
      ok(text.includes(part), `「${part}」 is missing in\n${text}`);
    }
  });

  it('opens an unsaved text where no file is named, a report that is checked', async () => {
    await vscode.commands.executeCommand('gkreport.newReport', answers);
    const document = vscode.window.activeTextEditor?.document;
    ok(document, 'No text is open.');
    equal([document.isUntitled, document.languageId], [true, 'gkreport']);
    await waitForFindings(document.uri, 'findings on what is not filled in yet', (findings) => findings.length > 0);
  });

  it('has the name that saving gives it, the cursor where writing begins, and nothing but hints', async () => {
    await vscode.commands.executeCommand('gkreport.newReport', { body: '示例县教育局', year: 2023 });
    const editor = vscode.window.activeTextEditor;
    ok(editor, 'No text is open.');
    const { document, selection } = editor;
    equal(document.uri.path.split('/').at(-1), '示例县教育局2023.gkreport');
    ok(document.getText().includes('机关类型: 部门'), 'The name tells the kind.');
    equal(document.lineAt(selection.active.line - 5).text, '## 一、总体情况');
    equal(selection.isEmpty && document.lineAt(selection.active.line).text, '');
    const findings = await waitForFindings(document.uri, 'findings', (found) => found.length > 0);
    equal(
      findings.filter((finding) => !finding.startsWith('Information')),
      [],
    );
  });

  it('never takes the place of a file that exists', async () => {
    const target = workspaceFile('correct.gkreport');
    const before = await storedText(target);
    await vscode.commands.executeCommand('gkreport.newReport', { ...answers, target });
    equal(await storedText(target), before);
  });

  it('begins from last year’s report beside it, at the first text to read again', async () => {
    await vscode.commands.executeCommand('gkreport.newReportFromLastYear', workspaceFile('correct.gkreport'));
    const editor = vscode.window.activeTextEditor;
    ok(editor, 'No text is open.');
    const { document, selection } = editor;
    equal([document.isUntitled, document.uri.path.split('/').at(-1)], [true, '示例县水务局2025.gkreport']);
    ok(document.getText().includes('年度: 2025\n上年: ./correct.gkreport\n'), 'Last year’s report is linked.');
    ok(document.lineAt(selection.active.line).text.startsWith('// 沿用: '), 'The cursor is where reading begins.');
    await waitForFindings(document.uri, 'hints at what was taken over', (findings) =>
      findings.some((finding) => /Taken over|删去这行注释/.test(finding)),
    );
  });
});
