import * as vscode from 'vscode';
import type { ExportRequest } from '../../server/protocol.ts';
import { fileName } from '../preview/words.ts';
import type { PlacedFile } from './export-places.ts';

/** Formats that VS Code itself shows as what they are. */
const textTargets: readonly ExportRequest.Target[] = ['md', 'txt', 'json', 'csv'];

/** Says where the files are, and offers to open one, or its folder; to be left running, for nobody need answer. */
export async function offerToOpen(files: readonly PlacedFile[]): Promise<void> {
  const [first] = files;
  if (first === undefined) {
    return;
  }
  const open = vscode.l10n.t('Open');
  const showFolder = vscode.l10n.t('Open Folder');
  const message =
    files.length === 1
      ? vscode.l10n.t('Exported to {0}.', fileName(first.place))
      : vscode.l10n.t('Exported {0} files: {1}.', files.length, files.map(({ place }) => fileName(place)).join(' · '));
  const canOpen =
    files.length === 1 && (isOnThisComputer(first.place) || first.file.target === 'html' || isText(first));
  const answer = await vscode.window.showInformationMessage(message, ...(canOpen ? [open] : []), showFolder);
  if (answer === open) {
    await openFile(first);
  } else if (answer === showFolder) {
    const reveal = isOnThisComputer(first.place) ? 'revealFileInOS' : 'revealInExplorer';
    await vscode.commands.executeCommand(reveal, first.place);
  }
}

/** Word, a browser and the like open what VS Code cannot show, where they have the file. */
async function openFile(file: PlacedFile): Promise<void> {
  if (!isText(file) && isOnThisComputer(file.place)) {
    await vscode.env.openExternal(file.place);
  } else {
    await vscode.commands.executeCommand('vscode.open', file.place);
  }
}

function isText({ file }: PlacedFile): boolean {
  return textTargets.includes(file.target);
}

function isOnThisComputer({ scheme }: vscode.Uri): boolean {
  return scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
}
