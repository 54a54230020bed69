import * as vscode from 'vscode';
import { ok } from './assert.ts';

/** A file of the opened workspace; its path begins in the first folder. */
export function workspaceFile(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  ok(folder, 'No folder is open.');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Opens a file in an editor, as a click in the explorer does. */
export async function openFile(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(workspaceFile(path)));
}

/** Opens an unsaved text in an editor. */
export async function openUntitled(content: string, language = 'gkreport'): Promise<vscode.TextEditor> {
  // An unsaved text gets the name of one that was just closed, which the extension host may still hold.
  for (let tries = 1; ; tries++) {
    const document = await vscode.workspace.openTextDocument({ language, content });
    if (document.getText() === content || tries === 10) return vscode.window.showTextDocument(document);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** Where a text stands in a document. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const start = document.getText().indexOf(text);
  ok(start >= 0, `「${text}」 is not in ${document.uri.path}.`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** Replaces a text as typing over it would: selected first, then written by the editor's own command. */
export async function typeOver(editor: vscode.TextEditor, text: string, replacement: string): Promise<void> {
  const { start, end } = rangeOf(editor.document, text);
  const viewColumn = editor.viewColumn ?? vscode.ViewColumn.Active;
  await vscode.window.showTextDocument(editor.document, { viewColumn, selection: new vscode.Range(start, end) });
  await vscode.commands.executeCommand('type', { text: replacement });
}

/** The content of a file as it is stored, read as UTF-8. */
export async function storedText(file: vscode.Uri): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true }).decode(await vscode.workspace.fs.readFile(file));
}

/** Closes every editor and throws away what was not saved, so that the next test begins as the first. */
export async function closeEverything(): Promise<void> {
  // The user's settings are written by VS Code, which may not have finished with them.
  const isOurs = ({ languageId }: vscode.TextDocument) => !languageId.startsWith('json');
  for (const document of vscode.workspace.textDocuments.filter((one) => one.isDirty && isOurs(one))) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
