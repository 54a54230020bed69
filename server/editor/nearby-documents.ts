import { DocumentState, type LangiumDocument, URI, UriUtils } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { lastYearUri } from '../language/last-year.ts';

/** A file that was not there is not looked for again at once: not at every keystroke. */
const patience = 2_000;

/**
 * Reads what a report needs from beside it when no workspace folder holds it: authors often open a single file. Last
 * year's report is read wherever 上年 points, formats from the report's own folder.
 */
export function readNearbyDocuments({ workspace }: LangiumSharedServices): void {
  const nearby = new NearbyFiles(workspace);
  workspace.DocumentBuilder.onBuildPhase(DocumentState.Linked, (documents) => {
    // Only what an editor shows: a folder full of reports is read by the workspace manager.
    const shown = documents.filter(({ uri }) => workspace.TextDocuments.get(uri) !== undefined);
    // Not awaited: this build has to end before the next can begin.
    void readMissing(shown);
  });

  const readMissing = async (shown: readonly LangiumDocument[]): Promise<void> => {
    const lists = await Promise.all(shown.map((document) => nearby.of(document)));
    const missing = [...new Set(lists.flat().map((uri) => uri.toString()))].map((uri) => URI.parse(uri));
    if (missing.length === 0) return;
    await workspace.WorkspaceLock.write((token) => workspace.DocumentBuilder.update(missing, [], token));
  };
}

class NearbyFiles {
  readonly #workspace: LangiumSharedServices['workspace'];
  readonly #lookedFor = new Map<string, number>();

  constructor(workspace: LangiumSharedServices['workspace']) {
    this.#workspace = workspace;
  }

  /** Files beside a report that are there but not read yet. */
  async of(document: LangiumDocument): Promise<URI[]> {
    const { uri } = document;
    if (uri.path.endsWith('.gkformat') || uri.scheme === 'untitled') return [];
    const lastYear = lastYearUri(document);
    const found = lastYear && this.#isDue(lastYear) && (await this.#exists(lastYear)) ? [lastYear] : [];
    const folder = UriUtils.dirname(uri);
    return this.#isDue(folder) ? [...found, ...(await this.#formatsIn(folder))] : found;
  }

  #isDue(uri: URI): boolean {
    if (this.#workspace.LangiumDocuments.hasDocument(uri)) return false;
    const key = uri.toString();
    const now = Date.now();
    if (now - (this.#lookedFor.get(key) ?? 0) < patience) return false;
    this.#lookedFor.set(key, now);
    return true;
  }

  async #exists(uri: URI): Promise<boolean> {
    return this.#workspace.FileSystemProvider.exists(uri).catch(() => false);
  }

  async #formatsIn(folder: URI): Promise<URI[]> {
    const entries = await this.#workspace.FileSystemProvider.readDirectory(folder).catch(() => []);
    return entries
      .filter(({ isFile, uri }) => isFile && uri.path.endsWith('.gkformat'))
      .map(({ uri }) => uri)
      .filter((uri) => !this.#workspace.LangiumDocuments.hasDocument(uri));
  }
}
