import * as vscode from 'vscode';
import type { NewReportRequest } from '../../server/protocol.ts';
import { fileExists } from './write-file.ts';

/**
 * Opens a new report unsaved, under the name and in the folder that saving will give it; without a name where the
 * workspace has no folder of files, or where a file or another new report has the name already.
 */
export async function openUnsaved({ fileName, text }: NewReportRequest.Result): Promise<vscode.TextDocument> {
  const uri = await freeName(fileName);
  if (uri === undefined) {
    return vscode.workspace.openTextDocument({ language: 'gkreport', content: text });
  }
  const document = await vscode.workspace.openTextDocument(uri);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, new vscode.Position(0, 0), text);
  await vscode.workspace.applyEdit(edit);
  return document;
}

async function freeName(fileName: string): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (folder?.scheme !== 'file') {
    return undefined;
  }
  const file = vscode.Uri.joinPath(folder, fileName);
  const unsaved = file.with({ scheme: 'untitled' });
  const isOpen = vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === unsaved.toString());
  return isOpen || (await fileExists(file)) ? undefined : unsaved;
}
