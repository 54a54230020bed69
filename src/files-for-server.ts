import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ClientFiles, largestFile } from '../server/protocol.ts';

/** Reads for the server what only VS Code can reach: files of a remote repository, or of a page. */
export function offerFiles(client: BaseLanguageClient): vscode.Disposable {
  const open = (uri: string) => client.protocol2CodeConverter.asUri(uri);
  return vscode.Disposable.from(
    client.onRequest(ClientFiles.read, async ({ uri }) => readText(open(uri))),
    client.onRequest(ClientFiles.list, async ({ uri }) => orNull(() => listFolder(open(uri)))),
  );
}

/** A file of the size of reports, or why it is none; null where there is no such file. */
async function readText(uri: vscode.Uri): Promise<string | ClientFiles.Refusal | null> {
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.File) === 0) {
      return { code: 'GK_NOT_ORDINARY' };
    }
    if (size > largestFile) {
      return { code: 'GK_TOO_LARGE' };
    }
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    const code = error instanceof vscode.FileSystemError ? error.code : '';
    return code === 'FileNotFound' ? null : { code: codes[code] ?? 'EIO' };
  }
}

/** What VS Code calls the troubles of file systems, as the operating system calls them. */
const codes: Readonly<Record<string, string>> = {
  NoPermissions: 'EACCES',
  Unavailable: 'ETIMEDOUT',
  FileIsADirectory: 'GK_NOT_ORDINARY',
};

async function listFolder(uri: vscode.Uri): Promise<ClientFiles.Entry[]> {
  const entries = await vscode.workspace.fs.readDirectory(uri);
  return entries.map(([name, type]) => ({
    name,
    isFile: (type & vscode.FileType.File) !== 0,
    isDirectory: (type & vscode.FileType.Directory) !== 0,
  }));
}

/** What is not there is an answer, not a failure. */
async function orNull<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch {
    return null;
  }
}
