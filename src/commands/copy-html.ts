import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Feature } from '../feature.ts';
import { makeFiles } from './make-files.ts';
import { targetReport, uriArgument } from './open-preview.ts';

/** What is left out is asked for. */
const copyArguments = z.object({ uri: z.optional(uriArgument), allowErrors: z.optional(z.boolean()) });

/**
 * `gkreport.copyHtml [uri | { uri, allowErrors }]`: the report as markup for the source view of a web editor; says
 * whether it was copied. VS Code's clipboard takes text only, so the markup goes there as text.
 */
export const copyHtml: Feature = ({ server, previews }) =>
  vscode.commands.registerCommand('gkreport.copyHtml', async (argument: unknown) => {
    const { uri, allowErrors } =
      argument instanceof vscode.Uri ? { uri: argument, allowErrors: undefined } : copyArguments.parse(argument ?? {});
    try {
      const report = targetReport(uri, previews);
      const [made] = (report && (await makeFiles([report], ['fragment'], allowErrors, server))) ?? [];
      const [file] = made?.result.files ?? [];
      if (file === undefined || !('text' in file.content)) {
        return false;
      }
      await vscode.env.clipboard.writeText(file.content.text);
      void vscode.window.showInformationMessage(
        vscode.l10n.t('The report was copied as HTML. Paste it where the web editor shows its source.'),
      );
      return true;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(vscode.l10n.t('The report could not be exported: {0}', reason));
      return false;
    }
  });
