import * as vscode from 'vscode';
import { equal, ok } from '../../support/assert.ts';
import { closeEverything, openFile, storedText, typeOver, workspaceFile } from '../../support/documents.ts';
import { takeFirst } from '../../support/lists.ts';
import { waitFor } from '../../support/wait-for.ts';

const shown = async (): Promise<readonly string[]> =>
  (await vscode.commands.executeCommand<readonly string[] | undefined>('gkreport.internal.reportsView')) ?? [];

/** Waits until the view shows these lines. */
async function waitForView(...wanted: readonly string[]): Promise<void> {
  const isWanted = (lines: readonly string[]) => JSON.stringify(lines) === JSON.stringify(wanted);
  const lines = await waitFor(`the view shows\n${wanted.join('\n')}`, shown, isWanted);
  equal(lines, wanted);
}

describe('the view of annual reports', () => {
  before(async () => {
    await openFile('区1/甲局2024.gkreport');
  });
  afterEach(closeEverything);

  it('lists the reports of the folder by year and agency, with how each stands', () =>
    waitForView(
      '2024 2 reports, 1 with errors',
      '  (pass) 示例县甲局',
      '  (error) 示例县乙局 1 error',
      '2023 1 report',
      '  (pass) 示例县甲局',
    ));

  it('keeps up with what is typed, headers included', async () => {
    const editor = await openFile('区1/甲局2024.gkreport');
    await typeOver(editor, '机关: 示例县甲局', '机关: 示例县丁局');
    await waitFor('the view shows the new name', shown, (lines) => lines.some((line) => line.includes('示例县丁局')));
    await closeEverything();
    await waitFor('the view shows the old name', shown, (lines) => !lines.some((line) => line.includes('示例县丁局')));
  });

  it('keeps up with files that come and go', async () => {
    const from = workspaceFile('区1/甲局2023.gkreport');
    const to = workspaceFile('区2/甲局2022.gkreport');
    const text = (await storedText(from)).replace('年度: 2023', '年度: 2022').replace('2024-01-20', '2023-01-20');
    await vscode.workspace.fs.writeFile(to, new TextEncoder().encode(text));
    await waitFor('the view has the year', shown, (lines) => lines.includes('2022 1 report'));
    await vscode.workspace.fs.delete(to);
    await waitFor('the view has the year no more', shown, (lines) => !lines.includes('2022 1 report'));
  });
});

describe('the command for an audit', () => {
  afterEach(closeEverything);

  it('writes the tables of all reports of a folder where it is told to', async () => {
    await openFile('区1/甲局2024.gkreport');
    const out = workspaceFile('审核');
    await vscode.workspace.fs.createDirectory(out);
    const written = await vscode.commands.executeCommand<readonly vscode.Uri[]>('gkreport.auditReports', {
      ...{ folder: workspaceFile('').toString().replace(/\/$/, ''), to: ['xlsx', 'json'], out: out.toString() },
      ...{ roster: workspaceFile('名单.csv').toString(), overwrite: true },
    });
    equal(
      written.map(({ path }) => path.slice(path.lastIndexOf('/') + 1)),
      ['audit.xlsx', 'audit.json'],
    );
    const { files, roster } = JSON.parse(await storedText(vscode.Uri.joinPath(out, 'audit.json')));
    equal(
      files.map((file: { readonly path: string; readonly outcome: string }) => `${file.path} ${file.outcome}`),
      ['区1/甲局2023.gkreport passed', '区1/甲局2024.gkreport passed', '区2/乙局2024.gkreport errors'],
    );
    equal(
      roster.bodies.map((one: { readonly body: string; readonly status: string }) => `${one.body} ${one.status}`),
      ['示例县甲局 in-time', '示例县丙局 missing', '示例县乙局 unlisted'],
    );
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(out, 'audit.xlsx'));
    ok(bytes[0] === 0x50 && bytes[1] === 0x4b, 'A workbook is an archive.');
  });
});

describe('a report of the offices above', () => {
  const file = () => workspaceFile('示例县政府2024.gkreport');

  before(async () => {
    const own = await storedText(workspaceFile('区1/甲局2024.gkreport'));
    const text = own
      .replace(
        '机关: 示例县甲局\n机关类型: 部门\n',
        '机关: 示例县人民政府\n机关类型: 政府\n下级: 区1/甲局2024.gkreport\n下级: 区2/乙局2024.gkreport\n',
      )
      .replace('| 行政许可 | 12 |', '| 行政许可 |    |');
    await vscode.workspace.fs.writeFile(file(), new TextEncoder().encode(text));
  });
  afterEach(closeEverything);
  after(() => vscode.workspace.fs.delete(file()));

  it('is filled with what the reports below come to, what is typed into them included', async () => {
    const below = await openFile('区1/甲局2024.gkreport');
    await typeOver(below, '| 行政处罚 | 3 |', '| 行政处罚 | 9 |');
    const { document } = await openFile('示例县政府2024.gkreport');
    const isAsked = async () => {
      const kind = vscode.CodeActionKind.Source.append('fillFromBelow.gkreport').value;
      const range = new vscode.Range(0, 0, 0, 0);
      const offered = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        range,
        kind,
      );
      return offered.length > 0;
    };
    await waitFor('the numbers below are known', isAsked, (isThere) => isThere);
    const before = document.getText();
    void vscode.commands.executeCommand('gkreport.fillFromBelow');
    await new Promise((resolve) => setTimeout(resolve, 500));
    equal(document.getText(), before, 'It was written before anybody had seen it.');
    await takeFirst(() => document.getText().includes('| 行政处罚 | 12 |'));
    ok(/\| 行政许可 \| +24 \|/.test(document.getText()), document.getText());
  });
});
