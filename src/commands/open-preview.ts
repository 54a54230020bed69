import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Feature } from '../feature.ts';
import { topLine } from '../preview/editor-sync.ts';
import { targetReport, uriArgument } from './target.ts';

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
