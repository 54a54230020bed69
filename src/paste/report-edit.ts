import * as vscode from 'vscode';
import type { TextEdit } from 'vscode-languageserver-protocol';

/** Edits of the server as an edit of VS Code, one step to undo. */
export function reportEdit(uri: vscode.Uri, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { range, newText } of edits) {
    const { start, end } = range;
    edit.replace(uri, new vscode.Range(start.line, start.character, end.line, end.character), newText);
  }
  return edit;
}
