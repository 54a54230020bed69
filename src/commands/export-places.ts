import * as vscode from 'vscode';
import type { ExportRequest } from '../../server/protocol.ts';
import { fileName } from '../preview/words.ts';
import type { WantedExport } from './export-arguments.ts';
import { confirmOverwriting } from './export-questions.ts';
import { samePlace } from './same-place.ts';
import { fileExists } from './write-file.ts';

/** A file of a report, as the server made it. */
export interface MadeFile {
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
