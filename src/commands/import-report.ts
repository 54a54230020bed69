import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { base64 } from '../../server/shared/base64.ts';
import { importable, largestImport } from '../../server/shared/importable.ts';
import type { ReportServer } from '../client.ts';
import type { Feature } from '../feature.ts';
import { fileName } from '../preview/shell.ts';
import { uriArgument } from './open-preview.ts';
import { folderAtHand, freePlace, openUnsaved } from './unsaved-report.ts';

const importArguments = z.tuple([z.optional(uriArgument), z.optional(z.array(uriArgument))]);

/** `gkreport.importReport [file, files]`: gives the reports opened. */
export const importReport: Feature = ({ server, homeFolder }) =>
  vscode.commands.registerCommand('gkreport.importReport', async (file: unknown, files: unknown) => {
    const [one, several] = importArguments.parse([file, Array.isArray(files) ? files : undefined]);
    const chosen =
      several ??
      (one ? [one] : await askFiles(folderAtHand() ?? homeFolder, { several: true, label: vscode.l10n.t('Import') }));
    const title = vscode.l10n.t('Importing reports');
    return vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title, cancellable: true },
      async (progress, token) => {
        const opened: vscode.Uri[] = [];
        for (const [index, each] of (chosen ?? []).entries()) {
          if (token.isCancellationRequested) break;
          progress.report({
            message: `${index + 1}/${chosen?.length} ${fileName(each)}`,
            increment: 100 / (chosen?.length ?? 1),
          });
          opened.push(...(await importOne(each, server)));
        }
        return opened;
      },
    );
  });

/** Asks for published reports. */
export async function askFiles(
  folder: vscode.Uri | undefined,
  { several, label }: { readonly several: boolean; readonly label: string },
): Promise<readonly vscode.Uri[] | undefined> {
  return vscode.window.showOpenDialog({
    ...(folder && { defaultUri: folder }),
    canSelectMany: several,
    filters: { [vscode.l10n.t('Published report')]: [...importable] },
    openLabel: label,
  });
}

/** Opens the report unsaved, with what there is to know of the import beside it. */
async function importOne(file: vscode.Uri, server: ReportServer): Promise<readonly vscode.Uri[]> {
  const name = fileName(file);
  try {
    const bytes = await bytesOf(file);
    const imported = await server.import({ name, content: base64(bytes), uri: file.toString() });
    if ('problem' in imported) throw new Error(imported.problem);
    const document = await openUnsaved(
      await freePlace(vscode.Uri.joinPath(file, '..', imported.fileName)),
      imported.text,
    );
    await vscode.window.showTextDocument(document, { preview: false });
    const told = await vscode.workspace.openTextDocument({ content: imported.told, language: 'plaintext' });
    await vscode.window.showTextDocument(told, {
      viewColumn: vscode.ViewColumn.Beside,
      preserveFocus: true,
      preview: true,
    });
    return [document.uri];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} could not be imported: {1}', name, reason));
    return [];
  }
}

/** A file of the size of reports; throws for larger ones. */
export async function bytesOf(file: vscode.Uri): Promise<Uint8Array> {
  const { size } = await vscode.workspace.fs.stat(file);
  if (size > largestImport) throw new Error(vscode.l10n.t('The file is too large for an annual report.'));
  return vscode.workspace.fs.readFile(file);
}
