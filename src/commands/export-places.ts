import * as vscode from 'vscode';
import type { ExportRequest } from '../../server/shared/report-protocol.ts';
import { fileName } from '../preview/shell.ts';
import { randomName } from '../random.ts';
import type { WantedExport } from './export-arguments.ts';
import { confirmOverwriting } from './export-questions.ts';

/** A file of a report, as the server made it. */
interface MadeFile {
  readonly report: vscode.Uri;
  readonly file: ExportRequest.File;
}

/** A file and where it goes. */
export interface PlacedFile extends MadeFile {
  readonly place: vscode.Uri;
}

/**
 * Decides where files go: one where the author says, several beside their reports. Asks before any is overwritten;
 * undefined when the author would rather not.
 */
export async function placeFiles(
  files: readonly MadeFile[],
  { target, folder, overwrite }: WantedExport,
): Promise<readonly PlacedFile[] | undefined> {
  const [only] = files;
  if (only !== undefined && files.length === 1 && target === undefined && folder === undefined) {
    // The dialog itself asks before overwriting.
    const place = await askPlace(only);
    return place && distinct([{ ...only, place }]);
  }
  const placed: PlacedFile[] = [];
  const folders = new Map<string, vscode.Uri | undefined>();
  for (const made of files) {
    const key = made.report.toString();
    if (!folders.has(key)) {
      folders.set(key, folder ?? folderOf(made.report) ?? (await askFolder()));
    }
    const into = folders.get(key);
    const place = target ?? (into && vscode.Uri.joinPath(into, made.file.fileName));
    if (place === undefined) {
      return undefined;
    }
    placed.push({ ...made, place });
  }
  return (await mayWrite(distinct(placed), overwrite)) ? placed : undefined;
}

async function mayWrite(files: readonly PlacedFile[], overwrite: boolean | undefined): Promise<boolean> {
  const exist = await Promise.all(files.map(({ place }) => fileExists(place)));
  const existing = files.filter((_, index) => exist[index]).map(({ place }) => fileName(place));
  return existing.length === 0 || (overwrite ?? (await confirmOverwriting(existing)));
}

/** Beside the report; undefined where nothing can be written there. */
function folderOf(report: vscode.Uri): vscode.Uri | undefined {
  const isKept = report.scheme !== 'untitled' && vscode.workspace.fs.isWritableFileSystem(report.scheme) !== false;
  return isKept ? vscode.Uri.joinPath(report, '..') : vscode.workspace.workspaceFolders?.[0]?.uri;
}

async function askPlace({ report, file }: MadeFile): Promise<vscode.Uri | undefined> {
  const folder = folderOf(report);
  return vscode.window.showSaveDialog({
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, file.fileName) }),
    filters: { [file.target.toUpperCase()]: [file.target] },
    saveLabel: vscode.l10n.t('Export'),
  });
}

async function askFolder(): Promise<vscode.Uri | undefined> {
  const [folder] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      openLabel: vscode.l10n.t('Export'),
    })) ?? [];
  return folder;
}

/** Neither two files go into one, nor one into its report. */
function distinct(files: readonly PlacedFile[]): readonly PlacedFile[] {
  const moves = files.map((made) => ({ made, report: made.report.toString(), place: made.place.toString() }));
  const [one, other] = samePlace(moves) ?? [];
  if (one === undefined || other === undefined) {
    return files;
  }
  const name = fileName(one.made.place);
  if (one === other) {
    throw new Error(vscode.l10n.t('{0} is the report itself.', name));
  }
  const reports = [fileName(one.made.report), fileName(other.made.report)];
  throw new Error(
    vscode.l10n.t(
      '{0} and {1} would both be written to {2}. See the setting gkreport.export.fileName.',
      ...reports,
      name,
    ),
  );
}

/** Where a file comes from and where it is to go, both as text of a URI. */
interface Move {
  readonly report: string;
  readonly place: string;
}

/** The first file that may not go where it is to go: another goes there already, or its report is there. */
export function samePlace<Each extends Move>(moves: readonly Each[]): readonly [Each, Each] | undefined {
  const taken = new Map<string, Each>();
  for (const each of moves) {
    const other = each.place === each.report ? each : taken.get(each.place);
    if (other !== undefined) {
      return [other, each];
    }
    taken.set(each.place, each);
  }
  return undefined;
}

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
