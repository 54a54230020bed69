import * as vscode from 'vscode';
import { equal, ok } from '../../support/assert.ts';
import { closeEverything, openFile, rangeOf, workspaceFile } from '../../support/documents.ts';
import { waitFor } from '../../support/wait-for.ts';

const row = '行政检查 | 7';

/** What VS Code gathers for the row that the workspace's own format adds, as soon as it is as many as wanted. */
async function gathered<Item>(command: string, count: number): Promise<readonly Item[]> {
  const { document } = await openFile('示例局2024.gkreport');
  return waitFor(
    `${command} finds ${count}`,
    async () => {
      const { start } = rangeOf(document, row);
      return (await vscode.commands.executeCommand<Item[] | undefined>(command, document.uri, start)) ?? [];
    },
    (found) => found.length === count,
  );
}

function placeOf({ uri, range }: vscode.Location): string {
  return `${uri.path.split('/').at(-1)}:${range.start.line + 1}`;
}

describe('a name of a format', () => {
  afterEach(closeEverything);

  it('leads from a report to its definition', async () => {
    const command = 'vscode.executeDefinitionProvider';
    const [definition] = await gathered<vscode.Location | vscode.LocationLink>(command, 1);
    ok(definition, 'There is no definition.');
    const location =
      'targetUri' in definition ? new vscode.Location(definition.targetUri, definition.targetRange) : definition;
    equal(placeOf(location), '示例市.gkformat:4');
  });

  it('is found wherever it is used', async () => {
    const places = (await gathered<vscode.Location>('vscode.executeReferenceProvider', 3)).map(placeOf);
    equal(places.toSorted(), ['示例市.gkformat:4', '示例局2024.gkreport:12', '示例局2024.gkreport:27'].toSorted());
  });

  it('is highlighted in the report', async () => {
    await gathered<vscode.DocumentHighlight>('vscode.executeDocumentHighlights', 2);
  });

  it('is renamed in formats and reports alike', async () => {
    const { document } = await openFile('示例局2024.gkreport');
    await gathered('vscode.executeReferenceProvider', 3);
    const { start } = rangeOf(document, row);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      start,
      '行政巡查',
    );
    ok(await vscode.workspace.applyEdit(edit), 'The edit was not applied.');
    ok(document.getText().includes('{第二十条第六项.行政巡查}'), 'The sentence was not changed.');
    ok(document.getText().includes('| 行政巡查 | 7 |'), 'The row was not changed.');
    const format = await vscode.workspace.openTextDocument(workspaceFile('示例市.gkformat'));
    ok(format.getText().includes('行 行政巡查'), 'The format was not changed.');
  });

  it('is found in the workspace', async () => {
    const find = 'vscode.executeWorkspaceSymbolProvider';
    await waitFor(
      'the format and the reports are found',
      async () => {
        const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(find, '示例');
        return symbols.map(({ location }) => location.uri.path.split('/').at(-1) ?? '');
      },
      (files) =>
        ['示例市.gkformat', '示例局2023.gkreport', '示例局2024.gkreport'].every((file) => files.includes(file)),
    );
  });
});
