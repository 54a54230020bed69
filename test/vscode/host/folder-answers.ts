import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

/** A folder of this machine that the web workbench sees as `hostfs:/NAME`. */
export interface MountedFolder {
  readonly folder: string;
  readonly name: string;
}

/**
 * Answers a question of the host file system about `path` (`/NAME/…`) as JSON: `stat`, `readdir` or `walk` (all files
 * below). Nothing where there is no such file or the question is for the bytes.
 */
export function answerAboutFile(mounted: MountedFolder, path: string, question: string): string | undefined {
  const file = resolve(mounted.folder, relative(`/${mounted.name}`, path));
  if (!existsSync(file)) return undefined;
  if (question === 'stat') {
    const { size, ctimeMs, mtimeMs } = statSync(file);
    return JSON.stringify({ type: fileType(statSync(file).isDirectory()), ctime: ctimeMs, mtime: mtimeMs, size });
  }
  if (question === 'readdir') {
    const entries = readdirSync(file, { withFileTypes: true });
    return JSON.stringify(entries.map((entry) => [entry.name, fileType(entry.isDirectory())]));
  }
  if (question === 'walk') {
    const files = readdirSync(file, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
    return JSON.stringify(files.map((entry) => addressOf(mounted, join(entry.parentPath, entry.name))));
  }
  return undefined;
}

/** `vscode.FileType`: 1 is a file, 2 a folder. */
function fileType(isFolder: boolean): 1 | 2 {
  return isFolder ? 2 : 1;
}

function addressOf(mounted: MountedFolder, file: string): string {
  return ['', mounted.name, ...relative(mounted.folder, file).split(sep)].join('/');
}
