import * as vscode from 'vscode';

/** The settings by which an author protects files. */
const settings = ['files.readonlyInclude', 'files.readonlyExclude'] as const;

/** Whether the workbench lets nobody write a document: a former version of a file, say, or one that its owner protects. */
export async function isReadOnly(document: vscode.TextDocument): Promise<boolean> {
  const { uri } = document;
  if (document.isUntitled) {
    return false;
  }
  const isWritable = vscode.workspace.fs.isWritableFileSystem(uri.scheme);
  if (isWritable === false || isProtected(document)) {
    return true;
  }
  try {
    const { permissions } = await vscode.workspace.fs.stat(uri);
    return permissions === vscode.FilePermission.Readonly;
  } catch {
    // Where no file system is known, an extension has made the text up to be read.
    return isWritable === undefined;
  }
}

/** Hears of changed settings that may protect other documents. */
export function onDidProtect(listener: () => unknown): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (settings.some((setting) => event.affectsConfiguration(setting))) {
      listener();
    }
  });
}

/** The workbench keeps these settings for editors of text; an edit that an extension makes it lets pass. */
function isProtected(document: vscode.TextDocument): boolean {
  const [isIncluded, isExcluded] = settings.map((setting) => {
    const globs = vscode.workspace.getConfiguration(undefined, document).get<Record<string, boolean>>(setting, {});
    return Object.entries(globs).some(([glob, isOn]) => isOn && matches(glob, document));
  });
  return isIncluded === true && isExcluded !== true;
}

/** Globs are meant from the folders of the workspace, unless they begin at the root. */
function matches(glob: string, document: vscode.TextDocument): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  const patterns: readonly vscode.GlobPattern[] = folder ? [glob, new vscode.RelativePattern(folder, glob)] : [glob];
  return patterns.some((pattern) => vscode.languages.match({ pattern }, document) > 0);
}
