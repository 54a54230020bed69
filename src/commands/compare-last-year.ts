import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { type YearsTarget, yearsTargets } from '../../server/shared/export-targets.ts';
import type { Feature } from '../feature.ts';
import { fileName } from '../preview/shell.ts';
import { YearsPanels } from '../years/years-panels.ts';
import { targetReport, uriArgument } from './open-preview.ts';

/** What other extensions and tests may say instead of being asked. */
const saveArguments = z.tuple([z.optional(uriArgument), z.optional(uriArgument)]);

/**
 * `gkreport.compareLastYear [report]`: a report beside last year's, tables and text; `gkreport.saveComparison [report, file]` writes
 * that as a page or a workbook, by the ending of the file.
 */
export const compareLastYear: Feature = ({ server, previews }) => {
  const panels = new YearsPanels(server);
  const failed = (uri: vscode.Uri, error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} could not be compared: {1}', fileName(uri), reason));
  };
  const askedFor = (first: unknown, second: unknown) => {
    // Menus pass what else is selected behind the report.
    const [given, place] = saveArguments.parse([first, second instanceof vscode.Uri ? second : undefined]);
    const named = given?.scheme === 'webview-panel' ? undefined : given;
    return { uri: named ?? panels.active ?? targetReport(undefined, previews), place };
  };
  return vscode.Disposable.from(
    panels,
    vscode.commands.registerCommand('gkreport.compareLastYear', async (first: unknown) => {
      const { uri } = askedFor(first, undefined);
      if (!uri) return false;
      try {
        return await panels.show(uri);
      } catch (error) {
        failed(uri, error);
        return false;
      }
    }),
    vscode.commands.registerCommand('gkreport.saveComparison', async (first: unknown, second: unknown) => {
      const { uri, place } = askedFor(first, second);
      if (!uri) return undefined;
      try {
        const chosen = place ?? (await askPlace(uri));
        if (!chosen) return undefined;
        const result = await server.years(uri, targetOf(chosen));
        if (result === null) throw new Error(vscode.l10n.t('it is no report'));
        if ('problem' in result) throw new Error(result.problem);
        await vscode.workspace.fs.writeFile(chosen, bytesOf(result.content));
        return chosen;
      } catch (error) {
        failed(uri, error);
        return undefined;
      }
    }),
    vscode.commands.registerCommand('gkreport.internal.yearsPage', (first: unknown) =>
      panels.shown(uriArgument.parse(first)),
    ),
  );
};

function askPlace(report: vscode.Uri): Thenable<vscode.Uri | undefined> {
  const name = `${fileName(report).replace(/\.gkreport$/, '')}-${vscode.l10n.t('compared with last year')}.xlsx`;
  const isKept = report.scheme !== 'untitled';
  return vscode.window.showSaveDialog({
    ...(isKept && { defaultUri: vscode.Uri.joinPath(report, '..', name) }),
    filters: { Excel: ['xlsx'], HTML: ['html'] },
    saveLabel: vscode.l10n.t('Save Comparison'),
  });
}

/** By the ending of the file; whatever else it is called, it is a workbook. */
function targetOf({ path }: vscode.Uri): YearsTarget {
  return yearsTargets.find((target) => path.toLowerCase().endsWith(`.${target}`)) ?? 'xlsx';
}

function bytesOf(content: { readonly text: string } | { readonly base64: string }): Uint8Array {
  if ('text' in content) return new TextEncoder().encode(content.text);
  return Uint8Array.from(atob(content.base64), (character) => character.charCodeAt(0));
}
