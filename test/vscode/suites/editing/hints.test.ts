import * as vscode from 'vscode';
import { equal, ok } from '../../support/assert.ts';
import { closeEverything, openFile, rangeOf } from '../../support/documents.ts';
import { waitFor } from '../../support/wait-for.ts';

describe('hints and lenses', () => {
  after(closeEverything);

  it('name the column of a first row; what stands behind rows is no hint, which would have them wrapped', async () => {
    const { document } = await openFile('示例局2024.gkreport');
    const everything = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = await waitFor(
      'there are hints',
      () =>
        vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, everything),
      (found) => found.length > 0,
    );
    const on = (text: string) => hints.filter(({ position }) => position.line === rangeOf(document, text).start.line);
    const labels = (found: readonly vscode.InlayHint[]) =>
      found.map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')));
    equal(labels(on('| 行政事业性收费')), ['收费金额:']);
    equal(labels(on('| 办理总计')), []);
    equal(labels(on('| 本年新收')), []);
  });

  it('count verdicts above a table, and lead to preview and export above the title', async () => {
    const { document } = await openFile('示例局2024.gkreport');
    const lenses = await waitFor(
      'there are lenses',
      () => vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 99),
      (found) => found.length > 0,
    );
    const above = (text: string) =>
      lenses
        .filter(({ range }) => range.start.line === rangeOf(document, text).start.line)
        .map(({ command }) => command?.title);
    equal(above('# {机关}'), ['Preview', 'Export']);
    ok(/^\d+ equations: \d+ agree$/.test(above('表 复议诉讼')[0] ?? ''), `Above the table: ${above('表 复议诉讼')[0]}`);
  });
});
