import { URI } from 'langium';
import { DefaultDocumentUpdateHandler, type LangiumSharedServices } from 'langium/lsp';
import {
  type DidChangeWatchedFilesParams,
  FileChangeType,
  type TextDocumentChangeEvent,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isFormatName, isReportName } from '../language/readable-file.ts';
import type { HasFolders } from '../language/workspace-manager.ts';
import { logError } from './log.ts';
import type { SetAside } from './set-aside.ts';

interface WatchedEvent {
  readonly uri: URI;
  readonly type: FileChangeType;
}

function isReadable(uri: URI): boolean {
  return isReportName(uri) || isFormatName(uri);
}

/**
 * Carries what happens to documents and files into the engine. What is open is what the editor shows, whatever becomes of
 * its file. What closes is read from its file again where that lies in a folder of the workspace, and else forgotten.
 */
export class EditorUpdateHandler extends DefaultDocumentUpdateHandler {
  readonly #services: LangiumSharedServices & HasFolders;
  readonly #setAside: SetAside;

  constructor(services: LangiumSharedServices & HasFolders, setAside: SetAside) {
    super(services);
    this.#services = services;
    this.#setAside = setAside;
  }

  didCloseDocument({ document }: TextDocumentChangeEvent<TextDocument>): void {
    const uri = URI.parse(document.uri);
    this.#setAside.forgive(uri);
    void this.#followClosing(uri);
  }

  async #followClosing(uri: URI): Promise<void> {
    const { FileSystemProvider, WorkspaceManager } = this.#services.workspace;
    const isInFolder = WorkspaceManager.isWithin({ uri, isFile: true, isDirectory: false });
    // A file that nobody can look for counts as gone.
    const hasFile = isInFolder && (await FileSystemProvider.exists(uri).catch(() => false));
    if (this.#isOpen(uri)) return;
    this.fireDocumentUpdate(hasFile ? [uri] : [], hasFile ? [] : [uri]);
  }

  override didChangeWatchedFiles({ changes }: DidChangeWatchedFilesParams): void {
    // Of several things that happened to one file the last counts.
    const last = new Map(changes.map((change) => [URI.parse(change.uri).toString(), change]));
    const events = [...last.values()].map(({ uri, type }) => ({ uri: URI.parse(uri), type }));
    this.#follow(events.filter((event) => this.#concernsDocuments(event)));
    const perhapsFolders = events.filter(({ uri, type }) => type === FileChangeType.Created && !isReadable(uri));
    for (const event of perhapsFolders) void this.#followFolder(event);
  }

  #follow(events: readonly WatchedEvent[]): void {
    if (events.length === 0) return;
    this.onWatchedFilesChangeEmitter.fire({
      changes: events.map(({ uri, type }) => ({ uri: uri.toString(), type })),
    });
    const isGone = ({ type }: WatchedEvent) => type === FileChangeType.Deleted;
    const changed = events.filter((event) => !isGone(event) && !this.#isOpen(event.uri)).map(({ uri }) => uri);
    const deleted = events.filter(isGone).map(({ uri }) => uri);
    if (changed.length > 0 || deleted.length > 0) this.fireDocumentUpdate(changed, deleted);
  }

  /**
   * Editors tell of every file of a folder, for a folder that comes or goes takes reports along: by its name alone nobody
   * knows it from a file. What neither is a report or format nor holds one is to cost nothing.
   */
  #concernsDocuments({ uri, type }: WatchedEvent): boolean {
    if (isReadable(uri)) return true;
    return type === FileChangeType.Deleted && this.#services.workspace.LangiumDocuments.getDocuments(uri).length > 0;
  }

  async #followFolder(event: WatchedEvent): Promise<void> {
    const entry = await this.#services.workspace.FileSystemProvider.stat(event.uri).catch(() => undefined);
    if (entry?.isDirectory) this.#follow([event]);
  }

  /** Reads the folders that are added to the workspace, and forgets what only those had that are removed. */
  didChangeWorkspaceFolders(change: WorkspaceFoldersChangeEvent): void {
    const { WorkspaceManager, LangiumDocuments } = this.#services.workspace;
    WorkspaceManager.changeFolders(change);
    const lost = change.removed.flatMap(({ uri }) => LangiumDocuments.getDocuments(URI.parse(uri)));
    const gone = lost.filter(({ uri }) => !WorkspaceManager.isWithin({ uri, isFile: true, isDirectory: false }));
    this.fireDocumentUpdate(
      change.added.map(({ uri }) => URI.parse(uri)),
      gone.map(({ uri }) => uri),
    );
  }

  protected override fireDocumentUpdate(changed: URI[], deleted: URI[]): void {
    void this.#update(changed, deleted);
  }

  async #update(changed: URI[], deleted: URI[]): Promise<void> {
    const { WorkspaceManager, WorkspaceLock, DocumentBuilder } = this.#services.workspace;
    try {
      await WorkspaceManager.ready;
      await WorkspaceLock.write((token) => DocumentBuilder.update(changed, deleted, token));
    } catch (error) {
      logError(this.#services, error);
    }
  }

  #isOpen(uri: URI): boolean {
    return this.#services.workspace.TextDocuments.get(uri) !== undefined;
  }
}
