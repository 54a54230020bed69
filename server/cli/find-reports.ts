import { type Dirent, promises as fs } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { importable } from '../shared/importable.ts';
import type { Text } from '../shared/text.ts';
import { fileProblem } from '../workspace/file-problems.ts';
import { canBeImported, noReports, noSuchPath, notAnOrdinaryFile, notAReport, Refusal } from './refusal.ts';
import { targetNamed } from './target-names.ts';

/** Files to check, each once, and what is wrong with the paths that lead to none. */
export interface FoundReports {
  /** As given; below a folder joined to it. */
  readonly files: readonly string[];
  readonly refusals: readonly Refusal[];
}

/**
 * The files that paths name. Folders are searched for reports, `node_modules` and hidden folders left out. A format
 * (`.gkformat`) is checked when it is named itself.
 */
export async function findReports(paths: readonly string[]): Promise<FoundReports> {
  const files = new Map<string, string>();
  const refusals: Refusal[] = [];
  for (const path of paths) {
    try {
      for (const file of await filesOf(path)) if (!files.has(resolve(file))) files.set(resolve(file), file);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusals.push(error);
    }
  }
  return { files: [...files.values()], refusals };
}

async function filesOf(path: string): Promise<readonly string[]> {
  const stats = await fs.stat(path).catch((error: unknown) => {
    throw new Refusal(isMissing(error) ? noSuchPath(path) : fileProblem(path, error));
  });
  if (!stats.isDirectory()) {
    if (!isReport(path) && !path.endsWith('.gkformat')) throw new Refusal(whyNotChecked(path, await sourceOf(path)));
    if (!stats.isFile()) throw new Refusal(notAnOrdinaryFile(path));
    return [path];
  }
  const reports = await reportsBelow(path);
  if (reports.length === 0) throw new Refusal(noReports(path));
  return reports;
}

/** A finished file whose report lies beside it is not the one that is meant; any other can be made a report. */
function whyNotChecked(path: string, source: string | undefined): Text {
  const isImportable = importable.includes(extname(path).slice(1).toLowerCase());
  return isImportable && (source === undefined || source === '') ? canBeImported(path) : notAReport(path, source);
}

/** The report that a finished file may have been made of; undefined for files of another kind, '' where none is there. */
async function sourceOf(path: string): Promise<string | undefined> {
  const ending = extname(path);
  if (targetNamed(ending) === undefined || /^\.(?:txt|csv|json|md)$/i.test(ending)) return undefined;
  const source = `${path.slice(0, -ending.length)}.gkreport`;
  return (await isFileBehindLink(source)) ? source : '';
}

async function reportsBelow(folder: string): Promise<readonly string[]> {
  const entries = await fs.readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw new Refusal(fileProblem(folder, error));
  });
  // By code unit: the same order on every machine.
  entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  const found: string[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!isSkipped(entry)) found.push(...(await reportsBelow(path)));
    } else if (isReport(path) && (entry.isFile() || (await isFileBehindLink(path)))) found.push(path);
  }
  return found;
}

/** Linked folders are left out, since they may lead in circles; linked files are not. */
async function isFileBehindLink(path: string): Promise<boolean> {
  return fs.stat(path).then(
    (stats) => stats.isFile(),
    () => false,
  );
}

function isSkipped({ name }: Dirent): boolean {
  return name === 'node_modules' || name.startsWith('.');
}

function isReport(path: string): boolean {
  return path.endsWith('.gkreport');
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
