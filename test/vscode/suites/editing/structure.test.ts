import * as vscode from 'vscode';
import { equal, ok } from '../../support/assert.ts';
import { closeEverything, openFile, rangeOf } from '../../support/documents.ts';
import { waitFor } from '../../support/wait-for.ts';

/** What VS Code gathers for the report, as soon as it is something. */
async function gathered<Item>(command: string, ...more: readonly unknown[]): Promise<readonly Item[]> {
  const { document } = await openFile('示例局2024.gkreport');
  return waitFor(
    `${command} finds something`,
    async () => (await vscode.commands.executeCommand<Item[] | undefined>(command, document.uri, ...more)) ?? [],
    (found) => found.length > 0,
  );
}

describe('the structure of a report', () => {
  after(closeEverything);

  it('is the outline, with the tables inside their chapters', async () => {
    const [title, ...others] = await gathered<vscode.DocumentSymbol>('vscode.executeDocumentSymbolProvider');
    equal([title?.name, others.length], ['示例县水务局2024年政府信息公开工作年度报告', 0]);
    const chapter = title?.children.find(({ name }) => name.includes('主动公开'));
    equal(
      chapter?.children.map(({ name }) => name),
      ['第二十条第一项', '第二十条第五项', '第二十条第六项', '第二十条第八项'],
    );
  });

  it('can be folded', async () => {
    const { document } = await openFile('示例局2024.gkreport');
    const folds = await gathered<vscode.FoldingRange>('vscode.executeFoldingRangeProvider');
    const startsWith = (text: string) => folds.some(({ start }) => start === rangeOf(document, text).start.line);
    equal(
      ['格式:', '## 三', '表 申请办理'].filter((text) => !startsWith(text)),
      [],
    );
  });

  it('is selected step by step: cell, row, table, chapter', async () => {
    const { document } = await openFile('示例局2024.gkreport');
    const place = rangeOf(document, '12 |').start;
    const [innermost] = await gathered<vscode.SelectionRange>('vscode.executeSelectionRangeProvider', [place]);
    const texts: string[] = [];
    for (let range = innermost; range; range = range.parent) texts.push(document.getText(range.range));
    ok(texts.includes('12'), `The cell is not among ${texts.join(' / ')}`);
    ok(texts.includes('| 行政许可 | 12 |'), `The row is not among ${texts.join(' / ')}`);
    ok(
      texts.some((text) => text.startsWith('表 第二十条第五项')),
      `The table is not among ${texts.join(' / ')}`,
    );
  });

  it('is coloured by what its words mean', async () => {
    const { document } = await openFile('示例局2024.gkreport');
    const tokens = await waitFor(
      'there are tokens',
      () =>
        vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
          'vscode.provideDocumentSemanticTokens',
          document.uri,
        ),
      (found) => (found?.data.length ?? 0) > 0,
    );
    ok(tokens && tokens.data.length % 5 === 0, 'These are no tokens.');
  });

  it('leads to the report of last year', async () => {
    const links = await gathered<vscode.DocumentLink>('vscode.executeLinkProvider', 99);
    const targets = links.map(({ target }) => decodeURIComponent(target?.path.split('/').at(-1) ?? ''));
    ok(targets.includes('示例局2023.gkreport'), `It is not among ${targets.join(', ')}`);
  });
});
