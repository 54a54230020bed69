import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { fileExists } from '../commands/export-places.ts';
import { uriArgument } from '../commands/open-preview.ts';
import { folderAtHand } from '../commands/unsaved-report.ts';
import type { Feature } from '../feature.ts';
import { examples, firstExample } from './examples.ts';

const intoFolder = z.optional(uriArgument);

/** How many folders of examples one folder may hold. */
const mostCopies = 100;

/**
 * `gkreport.openExamples [folder]`: copies the examples into a new folder within one of the author's choice, opens the first of
 * them, and gives its address. Nothing that is there is written over.
 */
export const openExamples: Feature = ({ context, homeFolder }) =>
  vscode.commands.registerCommand('gkreport.openExamples', async (argument: unknown) => {
    const folder = intoFolder.parse(argument) ?? (await askFolder(folderAtHand() ?? homeFolder));
    if (folder === undefined) {
      return undefined;
    }
    try {
      const copies = await newFolder(folder);
      for (const path of examples) {
        const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, 'examples', path));
        await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(copies, path), bytes);
      }
      const first = vscode.Uri.joinPath(copies, firstExample);
      await vscode.window.showTextDocument(first, { preview: false });
      if (vscode.workspace.getWorkspaceFolder(first) === undefined) {
        void offerToOpen(copies);
      }
      return first;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(vscode.l10n.t('The examples could not be copied: {0}', reason));
      return undefined;
    }
  });

async function askFolder(proposed: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
  const [chosen] =
    (await vscode.window.showOpenDialog({
      ...(proposed && { defaultUri: proposed }),
      canSelectFiles: false,
      canSelectFolders: true,
      openLabel: vscode.l10n.t('Copy Examples Here'),
    })) ?? [];
  return chosen;
}

/** The name of a folder that is not there yet. */
async function newFolder(within: vscode.Uri): Promise<vscode.Uri> {
  const name = vscode.l10n.t('gkreport examples');
  for (let number = 1; number <= mostCopies; number += 1) {
    const folder = vscode.Uri.joinPath(within, number === 1 ? name : `${name} ${number}`);
    if (!(await fileExists(folder))) {
      return folder;
    }
  }
  throw new Error(vscode.l10n.t('{0} already exists and was not changed.', name));
}

/** What lies in a folder is only listed, and found in, once that is open. */
async function offerToOpen(folder: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t('Open Folder');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t('The examples are in {0}.', folder.fsPath),
    open,
  );
  if (chosen === open) {
    await vscode.commands.executeCommand('vscode.openFolder', folder);
  }
}
