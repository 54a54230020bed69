import * as vscode from 'vscode';
import type { Feature } from '../feature.ts';

/**
 * Tells the server when the caret leaves a line that was edited: what is found there is held back until then. Nothing is
 * told of lines that the caret only passes.
 */
export const followCaret: Feature = ({ server }) => {
  const edited = new Map<string, number>();
  return vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges: [change] }) => {
      if (document.languageId === 'gkreport' && change) {
        edited.set(document.uri.toString(), change.range.start.line + change.text.split('\n').length - 1);
      }
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document }, selections: [selection] }) => {
      const key = document.uri.toString();
      const line = edited.get(key);
      if (line !== undefined && selection && selection.active.line !== line) {
        edited.delete(key);
        void server.caretMoved(document.uri, selection.active.line);
      }
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => edited.delete(uri.toString())),
  );
};
