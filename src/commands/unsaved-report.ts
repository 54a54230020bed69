import * as vscode from 'vscode';
import type { NewReportRequest } from '../../server/shared/report-protocol.ts';
import { formType } from '../form/form-editor.ts';
import { fileExists } from './export-places.ts';

/** The folder of the report that is being edited, which the new one most likely goes beside; else the first that is open. */
export function folderAtHand(): vscode.Uri | undefined {
  const edited = vscode.window.activeTextEditor?.document;
  const isInFolder = edited?.languageId === 'gkreport' && !edited.isUntitled;
  return isInFolder ? vscode.Uri.joinPath(edited.uri, '..') : vscode.workspace.workspaceFolders?.[0]?.uri;
}

/**
 * Opens a new report unsaved, under the name and in the folder that saving will give it; under no name where there is no
 * place for it.
 */
export async function openUnsaved(place: vscode.Uri | undefined, text: string): Promise<vscode.TextDocument> {
  const document = place && (await openAt(place));
  if (place === undefined || document === undefined) {
    return vscode.workspace.openTextDocument({ language: 'gkreport', content: text });
  }
  const edit = new vscode.WorkspaceEdit();
  edit.insert(place, new vscode.Position(0, 0), text);
  await vscode.workspace.applyEdit(edit);
  return document;
}

/** Some file systems, of repositories on the web, have no place for what is not saved. */
async function openAt(place: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(place);
  } catch {
    return undefined;
  }
}

/** How many names are tried; who has that many new reports of one body has other worries. */
const mostNames = 20;

/**
 * The address of an unsaved text that will become a file: the place given or, where a file or another new text has the
 * name, one beside it with a number.
 */
export async function freePlace(file: vscode.Uri): Promise<vscode.Uri | undefined> {
  for (let number = 1; number <= mostNames; number += 1) {
    const path = number === 1 ? file.path : file.path.replace(/(\.\w+)?$/, `-${number}$1`);
    const unsaved = file.with({ scheme: 'untitled', path });
    const isOpen = vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === unsaved.toString());
    if (!isOpen && !(await fileExists(file.with({ path })))) {
      return unsaved;
    }
  }
  return undefined;
}

/** Shows a new report in the editor that the author has chosen for reports: in the form or, at a place, in the text. */
export async function showNew(
  document: vscode.TextDocument,
  { line, character }: NewReportRequest.Result['cursor'],
): Promise<void> {
  if (opensAsForm(document)) {
    await vscode.commands.executeCommand('gkreport.openForm', document.uri);
    return;
  }
  const editor = await vscode.window.showTextDocument(document);
  const cursor = new vscode.Position(line, character);
  editor.selection = new vscode.Selection(cursor, cursor);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** What *Configure Default Editor* has written. VS Code itself takes a text that is not saved for a file that is not there. */
function opensAsForm(document: vscode.TextDocument): boolean {
  const associations = vscode.workspace
    .getConfiguration('workbench')
    .get<Record<string, unknown>>('editorAssociations');
  return Object.entries(associations ?? {}).some(([glob, editor]) => {
    const pattern = glob.includes('/') ? glob : `**/${glob}`;
    return editor === formType && vscode.languages.match({ pattern }, document) > 0;
  });
}
