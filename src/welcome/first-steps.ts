import * as vscode from 'vscode';
import { isRowLine } from '../../server/shared/line-kinds.ts';
import type { Feature } from '../feature.ts';

/** `gkreport.openFirstSteps`: opens the walkthrough. */
export const openFirstSteps: Feature = ({ context }) =>
  vscode.commands.registerCommand('gkreport.openFirstSteps', () =>
    vscode.commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#first-report`, false),
  );

/**
 * Tells the walkthrough what an author has done and no command stands for: that a page was pasted as a report, that a number
 * came into a table, and that something found is found no more. Each is told once.
 */
export const firstStepsDone: Feature = () => {
  const done = new Set<Step>();
  const finish = (step: Step) => {
    if (!done.has(step)) {
      done.add(step);
      void vscode.commands.executeCommand('setContext', step, true);
    }
  };
  const found = new Map<string, { readonly count: number; readonly version: number }>();
  return vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document.languageId !== 'gkreport') {
        return;
      }
      if (contentChanges.some((change) => isNumberInRow(document, change))) {
        finish('gkreport.numberFilledIn');
      }
      if (contentChanges.some((change) => isWholeReport(document, change))) {
        finish('gkreport.reportImported');
      }
    }),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      for (const document of vscode.workspace.textDocuments) {
        if (document.languageId !== 'gkreport' || !uris.some((uri) => uri.toString() === document.uri.toString())) {
          continue;
        }
        const key = document.uri.toString();
        const before = found.get(key);
        const now = { count: toMend(document.uri), version: document.version };
        found.set(key, now);
        if (before && now.count < before.count && now.version > before.version && document.getText().trim() !== '') {
          finish('gkreport.findingMended');
        }
      }
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => found.delete(uri.toString())),
  );
};

/** Context keys, which the steps of the walkthrough in the manifest wait for. */
type Step = 'gkreport.reportImported' | 'gkreport.numberFilledIn' | 'gkreport.findingMended';

/** Whether a report came into an empty file in one piece, as a page does that is pasted; a new report is not in a file yet. */
function isWholeReport(document: vscode.TextDocument, { text }: vscode.TextDocumentContentChangeEvent): boolean {
  return !document.isUntitled && /^机关:/m.test(text) && text.trim() === document.getText().trim();
}

function isNumberInRow(document: vscode.TextDocument, { text, range }: vscode.TextDocumentContentChangeEvent): boolean {
  return /\d/.test(text) && isRowLine(document.lineAt(range.start.line).text);
}

/** How many errors and warnings there are in a document. */
function toMend(uri: vscode.Uri): number {
  const worst = vscode.DiagnosticSeverity.Warning;
  return vscode.languages.getDiagnostics(uri).filter(({ severity }) => severity <= worst).length;
}
