import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Previews } from '../preview/previews.ts';

/** A document or file as commands are given it: menus pass a `Uri`, keybindings and other extensions its text. */
export const uriArgument = z.union([
  z.custom<vscode.Uri>((value) => value instanceof vscode.Uri),
  z.pipe(
    z.string(),
    z.transform((text) => vscode.Uri.parse(text, true)),
  ),
]);

/**
 * The report a command is about: the one it is called with, else that of the focused preview, else the one in the
 * active editor. Says so where there is none.
 */
export function targetReport(given: vscode.Uri | undefined, previews: Previews): vscode.Uri | undefined {
  const editor = vscode.window.activeTextEditor;
  const edited = editor?.document.languageId === 'gkreport' ? editor.document.uri : undefined;
  // The title bar of a preview names the preview itself, not what it shows.
  const named = given?.scheme === 'webview-panel' ? undefined : given;
  const target = named ?? previews.active?.uri ?? edited;
  if (target === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a report (.gkreport) first.'));
  }
  return target;
}
