import * as vscode from 'vscode';
import type { Feature } from '../feature.ts';
import { isRow } from './table-lines.ts';

/** The context key `gkreport.inTableRow`: the cursor of the active editor stands in a row of a report's table. */
export const inTableRow: Feature = () => {
  let told = false;
  const tell = (editor: vscode.TextEditor | undefined) => {
    const now = editor !== undefined && standsInRow(editor);
    if (now !== told) {
      told = now;
      void vscode.commands.executeCommand('setContext', 'gkreport.inTableRow', now);
    }
  };
  tell(vscode.window.activeTextEditor);
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(tell),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor) {
        tell(textEditor);
      }
    }),
  );
};

/** Whether the cursor stands in a row; a selection over several lines is in none. */
export function standsInRow({ document, selection }: vscode.TextEditor): boolean {
  return document.languageId === 'gkreport' && selection.isSingleLine && isRow(document.lineAt(selection.active).text);
}
