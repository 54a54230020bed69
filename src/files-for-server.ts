import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ClientFiles } from '../server/protocol.ts';

/** Reads for the server what only VS Code can reach: files of a remote repository, or of a page. */
export function offerFiles(client: BaseLanguageClient): vscode.Disposable {
  const open = (uri: string) => client.protocol2CodeConverter.asUri(uri);
  return vscode.Disposable.from(
    client.onRequest(ClientFiles.read, async ({ uri }) => orNull(() => readText(open(uri)))),
    client.onRequest(ClientFiles.list, async ({ uri }) => orNull(() => listFolder(open(uri)))),
  );
}

async function readText(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

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
