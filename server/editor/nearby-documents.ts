import { DocumentState, isOperationCancelled, type LangiumDocument, URI, UriUtils } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import {
  type CancellationToken,
  DidChangeWatchedFilesNotification,
  type Disposable,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { lastYearUri } from '../language/header-values.ts';
import { isFormatName } from '../language/readable-file.ts';
import { isMissing } from '../workspace/file-problems.ts';
import { logError } from './log.ts';
import type { EditorSharedServices } from './services.ts';

/** A file that was not there is not looked for again at once: not at every keystroke. */
const patience = 2_000;

/**
 * Reads what open reports need from beside them when no workspace folder holds it: authors often open a single file. Last
 * year's report is read wherever 上年 points, formats from the report's own folder. What no open report needs any more is
 * forgotten, so that it never matters what was open before.
 */
export function readNearbyDocuments(services: EditorSharedServices): void {
  const nearby = new NearbyDocuments(services);
  const { DocumentBuilder } = services.workspace;
  DocumentBuilder.onBuildPhase(DocumentState.Linked, () => nearby.follow());
  DocumentBuilder.onUpdate((_changed, deleted) => {
    if (deleted.length > 0) nearby.lookAgain(deleted);
  });
  services.lsp.DocumentUpdateHandler.onWatchedFilesChange(({ changes }) => {
    nearby.lookAgain(changes.map(({ uri }) => URI.parse(uri)));
  });
  services.lsp.LanguageServer.onInitialize(({ capabilities }) => {
    if (capabilities.workspace?.didChangeWatchedFiles?.relativePatternSupport) nearby.watch();
  });
}

/** A report, or a folder whose formats are meant. */
interface Place {
  readonly uri: URI;
  readonly isFolder: boolean;
}

class NearbyDocuments {
  readonly #services: EditorSharedServices;
  /** When a place was last looked at, in milliseconds. */
  readonly #lookedAt = new Map<string, number>();
  /** The documents that were read here, with the place they were read for. */
  readonly #held = new Map<string, string>();
  readonly #watchers = new Map<string, Promise<Disposable>>();
  #watches = false;
  #following = Promise.resolve();

  constructor(services: EditorSharedServices) {
    this.#services = services;
  }

  /** Has the editor tell of what happens at these places: they lie outside of the folders it watches. */
  watch(): void {
    this.#watches = true;
  }

  /** Not awaited by anyone: a build has to end before what is read here can be built. */
  follow(): void {
    this.#following = this.#following.then(() => this.#follow()).catch((error) => logError(this.#services, error));
  }

  /** As {@link follow}, at once also for files of which something was heard. */
  lookAgain(uris: readonly URI[]): void {
    for (const uri of uris) for (const place of [uri, UriUtils.dirname(uri)]) this.#lookedAt.delete(place.toString());
    this.follow();
  }

  async #follow(): Promise<void> {
    const { TextDocuments, LangiumDocuments } = this.#services.workspace;
    const open = TextDocuments.all().flatMap(({ uri }) => LangiumDocuments.getDocument(URI.parse(uri)) ?? []);
    const places = open.flatMap((document) => placesOf(document)).filter((place) => !this.#isSearched(place));
    const needed = new Map(places.map((place) => [place.uri.toString(), place]));
    const found = (await Promise.all([...needed.values()].map((place) => this.#unreadAt(place)))).flat();
    const unneeded = [...this.#held].filter(([, place]) => !needed.has(place)).map(([uri]) => URI.parse(uri));
    for (const uri of unneeded) this.#held.delete(uri.toString());
    const released = (
      await Promise.all(unneeded.map(async (uri) => ((await this.#isOfWorkspace(uri)) ? [] : [uri])))
    ).flat();
    this.#watchOnly(places.map(({ uri, isFolder }) => (isFolder ? uri : UriUtils.dirname(uri))));
    if (found.length > 0 || released.length > 0) await this.#update(found, released);
  }

  async #update(found: URI[], released: URI[]): Promise<void> {
    const { WorkspaceLock, DocumentBuilder, LangiumDocuments, LangiumDocumentFactory } = this.#services.workspace;
    await WorkspaceLock.write(async (token) => {
      for (const uri of found) {
        if (LangiumDocuments.hasDocument(uri)) continue;
        // Told to be a file: the builder would search a folder that is called like a report.
        const document = LangiumDocumentFactory.fromModel({ $type: 'Unread' }, uri);
        document.state = DocumentState.Changed;
        LangiumDocuments.addDocument(document);
      }
      await DocumentBuilder.update(found, released, token);
    });
  }

  /** The files of a place that are there but not read yet. */
  async #unreadAt(place: Place): Promise<readonly URI[]> {
    const key = place.uri.toString();
    const now = Date.now();
    const documents = this.#services.workspace.LangiumDocuments;
    if (documents.hasDocument(place.uri) || now - (this.#lookedAt.get(key) ?? 0) < patience) return [];
    this.#lookedAt.set(key, now);
    const files = place.isFolder ? await this.#formatsIn(place.uri) : await this.#fileAt(place.uri);
    const unread = files.filter((uri) => !documents.hasDocument(uri));
    for (const uri of unread) this.#held.set(uri.toString(), key);
    return unread;
  }

  /** Whatever is called so, be it only to say why it cannot be read. */
  async #fileAt(uri: URI): Promise<readonly URI[]> {
    try {
      await this.#services.workspace.FileSystemProvider.stat(uri);
      return [uri];
    } catch (error) {
      return isMissing(error) ? [] : [uri];
    }
  }

  async #formatsIn(folder: URI): Promise<readonly URI[]> {
    const entries = await this.#services.workspace.FileSystemProvider.readDirectory(folder).catch(() => []);
    return entries.filter(({ isFile, uri }) => isFile && isFormatName(uri)).map(({ uri }) => uri);
  }

  /** Formats in folders of the workspace are known. Reports are too, but what is only called like one can be told of. */
  #isSearched({ uri, isFolder }: Place): boolean {
    return isFolder && this.#services.workspace.WorkspaceManager.isWithin({ uri, isFile: false, isDirectory: true });
  }

  async #isOfWorkspace(uri: URI): Promise<boolean> {
    const entry = await this.#services.workspace.FileSystemProvider.stat(uri).catch(() => undefined);
    return entry?.isFile === true && this.#services.workspace.WorkspaceManager.isWithin(entry);
  }

  #watchOnly(folders: readonly URI[]): void {
    const connection = this.#services.lsp.Connection;
    if (!this.#watches || !connection) return;
    const wanted = new Map(folders.map((folder) => [folder.toString(), folder]));
    for (const [folder, watcher] of this.#watchers) {
      if (wanted.has(folder)) continue;
      this.#watchers.delete(folder);
      watcher.then((registered) => registered.dispose()).catch((error) => logError(this.#services, error));
    }
    for (const baseUri of wanted.keys()) {
      if (this.#watchers.has(baseUri)) continue;
      const watchers = [{ globPattern: { baseUri, pattern: '*.{gkreport,gkformat}' } }];
      const registered = connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      registered.catch((error) => logError(this.#services, error));
      this.#watchers.set(baseUri, registered);
    }
  }
}

/** Where a report needs something from beside it: its own folder, and last year's report. */
function placesOf(document: LangiumDocument): readonly Place[] {
  const { uri } = document;
  if (isFormatName(uri) || uri.scheme === 'untitled') return [];
  const lastYear = lastYearUri(document);
  const folder = { uri: UriUtils.dirname(uri), isFolder: true };
  return lastYear ? [folder, { uri: lastYear, isFolder: false }] : [folder];
}

/**
 * Waits until the formats and what an editor has opened are read. A change that came before this request may still wait for
 * its build: without this it would answer for the text before the change, or know nothing of a document just opened.
 */
export async function workspaceRead({ workspace }: LangiumSharedServices): Promise<void> {
  await workspace.WorkspaceManager.ready;
  await workspace.WorkspaceLock.read(() => undefined);
}

/** Waits until a document is read and its names are bound; undefined when there is no such document. */
export async function linkedDocument(
  shared: LangiumSharedServices,
  uri: URI,
  token: CancellationToken,
): Promise<LangiumDocument | undefined> {
  const { workspace } = shared;
  try {
    await workspaceRead(shared);
    if (!workspace.LangiumDocuments.hasDocument(uri)) return undefined;
    await workspace.DocumentBuilder.waitUntil(DocumentState.Linked, uri, token);
    return workspace.LangiumDocuments.getDocument(uri);
  } catch (error) {
    if (isOperationCancelled(error)) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Superseded.');
    throw error;
  }
}
