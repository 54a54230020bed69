import * as vscode from 'vscode';
import { equal, ok } from '../../support/assert.ts';
import { closeEverything, openFile, workspaceFile } from '../../support/documents.ts';
import { findingsOf, waitForFindings } from '../../support/findings.ts';
import { waitFor } from '../../support/wait-for.ts';

const report = '示例市水务局2023.gkreport';
const isPublished = (finding: string) => /published page|公布的页面/.test(finding);

/** The texts of all tabs' documents that are shown beside a report. */
const shown = () => vscode.window.visibleTextEditors.map(({ document }) => document.getText());

describe('a report that exists elsewhere', () => {
  afterEach(closeEverything);

  it('is imported from a page, and what has to be known of it stands beside it', async () => {
    const opened = await vscode.commands.executeCommand<readonly vscode.Uri[]>(
      'gkreport.importReport',
      workspaceFile('公布.html'),
    );
    const [uri] = opened;
    ok(uri, 'Nothing was opened.');
    const document = await vscode.workspace.openTextDocument(uri);
    equal([document.isUntitled, document.languageId], [true, 'gkreport']);
    ok(/表 第二十条第五项\n[^\n]*\n\| 行政许可 +\| +8 \|/.test(document.getText()), document.getText());
    await waitFor('the import report is shown', shown, (texts) => texts.some((text) => text.startsWith('公布.html')));
  });

  for (const file of ['公布.docx', '公布.pdf'])
    it(`is imported from ${file}`, async () => {
      const [uri] = await vscode.commands.executeCommand<readonly vscode.Uri[]>(
        'gkreport.importReport',
        workspaceFile(file),
      );
      ok(uri, 'Nothing was opened.');
      const document = await vscode.workspace.openTextDocument(uri);
      ok(/表 第二十条第五项\n[^\n]*\n\| 行政许可 +\| +3 \|/.test(document.getText()), document.getText());
    });

  it('is compared with its published page until that is stopped', async () => {
    const { document } = await openFile(report);
    const differences = await vscode.commands.executeCommand(
      'gkreport.comparePublished',
      document.uri,
      workspaceFile('公布.html'),
    );
    equal(differences, 2);
    const findings = await waitForFindings(document.uri, 'what differs', (found) => found.some(isPublished));
    const places = findings.filter(isPublished).map((finding) => /\d+(?=:)/.exec(finding)?.[0]);
    equal(places, ['16', '20']);
    await vscode.commands.executeCommand('gkreport.stopComparing', document.uri);
    await waitFor(
      'nothing differs any more',
      () => findingsOf(document.uri).filter(isPublished),
      (found) => found.length === 0,
    );
  });

  it('is filled from a register of applications, and what came of it stands beside it', async () => {
    const { document } = await openFile(report);
    const changes = await vscode.commands.executeCommand<number | undefined>(
      'gkreport.fillFromLedger',
      document.uri,
      workspaceFile('台账.csv'),
      { confirm: false },
    );
    ok(changes !== undefined && changes > 0, `${changes} changes were made.`);
    const lines = document.getText().replace(/ +/g, ' ');
    for (const line of [
      '| 本年新收 | 1 | 1 | 0 | 0 | 0 | 0 | = |',
      '| 予以公开 | 1 | 0 | 0 | 0 | 0 | 0 | = |',
      '| 结转下年 | 0 | 1 | 0 | 0 | 0 | 0 | = |',
    ])
      ok(lines.includes(line), lines);
    ok(
      shown().some((text) => text.startsWith('台账.csv')),
      shown().join('\n---\n'),
    );
  });
});
