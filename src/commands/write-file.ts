import * as vscode from 'vscode';
import { randomName } from '../random.ts';

/**
 * Writes a file whole or not at all: under another name beside it first. Where it exists and may not be overwritten,
 * it stays as it is and the promise rejects.
 */
export async function writeWhole(
  target: vscode.Uri,
  content: string | Uint8Array,
  options: { overwrite: boolean },
): Promise<void> {
  // A name of its own: a long one would become too long with anything behind it.
  const beside = vscode.Uri.joinPath(target, '..', `.gkreport-${randomName()}.tmp`);
  try {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    await vscode.workspace.fs.writeFile(beside, bytes);
    await vscode.workspace.fs.rename(beside, target, options);
  } catch (error) {
    await removeQuietly(beside);
    throw error;
  }
}

/** Whether there is such a file; any other failure to look is thrown on. */
export async function fileExists(file: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(file);
    return true;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') {
      return false;
    }
    throw error;
  }
}

/** The first failure is the one to tell; the file may not even have been created. */
async function removeQuietly(file: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(file);
  } catch {}
}
