import * as vscode from 'vscode';
import { equal, ok } from '../../support/assert.ts';
import {
  closeEverything,
  openFile,
  openUntitled,
  storedText,
  typeOver,
  workspaceFile,
} from '../../support/documents.ts';
import { findingsOf, waitForFindings } from '../../support/findings.ts';

const wrongRow = '| 行政复议         | 1 | 0 | 0 | 0 | 3 |';
const rightRow = '| 行政复议         | 1 | 0 | 0 | 0 | 1 |';
const otherwiseWrongRow = '| 行政复议         | 1 | 0 | 0 | 0 | 5 |';

const isOneError = (findings: readonly string[]): boolean =>
  findings.length === 1 && findings[0]?.startsWith('Error ') === true;
const isClean = (findings: readonly string[]): boolean => findings.length === 0;

describe('diagnostics', () => {
  afterEach(closeEverything);

  it('appear when a wrong report is opened, on the wrong number', async () => {
    const { document } = await openFile('wrong.gkreport');
    await waitForFindings(document.uri, 'one error', isOneError);
    const [diagnostic] = vscode.languages.getDiagnostics(document.uri);
    ok(diagnostic, 'The finding went away.');
    equal(document.getText(diagnostic.range), '3');
    equal(document.lineAt(diagnostic.range.start.line).text, wrongRow);
  });

  it('change while typing, vanish with what was wrong, and come back with it', async () => {
    const editor = await openFile('wrong.gkreport');
    const { uri } = editor.document;
    const [before] = await waitForFindings(uri, 'one error', isOneError);
    await typeOver(editor, wrongRow, otherwiseWrongRow);
    await waitForFindings(uri, 'another error', (findings) => isOneError(findings) && findings[0] !== before);
    await typeOver(editor, otherwiseWrongRow, rightRow);
    await waitForFindings(uri, 'no finding', isClean);
    await typeOver(editor, rightRow, wrongRow);
    await waitForFindings(uri, `again ${before}`, (findings) => isOneError(findings) && findings[0] === before);
  });

  it('are shown for a text that was never saved', async () => {
    const { document } = await openUntitled(await storedText(workspaceFile('wrong.gkreport')));
    await waitForFindings(document.uri, 'one error', isOneError);
  });

  it('are none for a report that is right, checked with one that is not', async () => {
    const right = await openFile('correct.gkreport');
    const wrong = await openFile('wrong.gkreport');
    await waitForFindings(wrong.document.uri, 'one error', isOneError);
    equal(findingsOf(right.document.uri), []);
  });
});
