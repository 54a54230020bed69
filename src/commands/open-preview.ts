import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Feature } from '../feature.ts';
import { topLine } from '../preview/editor-sync.ts';
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

/** `gkreport.openPreview [uri]`: the finished report in place of the text. */
export const openPreview = openPreviewIn('gkreport.openPreview', vscode.ViewColumn.Active);

/** `gkreport.openPreviewToSide [uri]`: the finished report beside the text; the text keeps the focus. */
export const openPreviewToSide = openPreviewIn('gkreport.openPreviewToSide', vscode.ViewColumn.Beside);

function openPreviewIn(command: string, column: vscode.ViewColumn): Feature {
  return ({ previews }) =>
    vscode.commands.registerCommand(command, (argument: unknown) => {
      const uri = targetReport(z.optional(uriArgument).parse(argument), previews);
      if (uri !== undefined) {
        const editor = vscode.window.visibleTextEditors.find(
          ({ document }) => document.uri.toString() === uri.toString(),
        );
        previews.show(uri, column, editor === undefined ? 0 : topLine(editor));
      }
    });
}

/**
 * `gkreport.internal.previewState [uri]`, not offered to people: what the preview of a report shows at this moment, read
 * from its page, and undefined where no page is shown.
 */
export const previewState: Feature = ({ previews }) =>
  vscode.commands.registerCommand('gkreport.internal.previewState', async (argument: unknown) => {
    const uri = targetReport(z.optional(uriArgument).parse(argument), previews);
    const preview = uri && previews.find(uri);
    const inspection = await preview?.view.inspect();
    return inspection && { uri: preview?.uri.toString(), ...inspection };
  });
