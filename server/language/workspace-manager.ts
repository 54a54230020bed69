import {
  DefaultWorkspaceManager,
  DocumentState,
  type FileSystemNode,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  type Stream,
  URI,
  UriUtils,
} from 'langium';
import type { InitializeParams, WorkspaceFolder, WorkspaceFoldersChangeEvent } from 'vscode-languageserver-protocol';
import { builtInFormats } from './built-in-formats.ts';
import type { KnowsClosed } from './closed-reports.ts';
import { isReportName } from './readable-file.ts';

/** Services among which there is this manager. */
export interface HasFolders {
  readonly workspace: { readonly WorkspaceManager: GkWorkspaceManager };
}

/**
 * Finds the reports and formats of the opened folders, and adds the national formats, even to no folder at all. Files are
 * noted only, and read when they are built: one that cannot be read, or takes long, then keeps nobody waiting. Reports wait until
 * nobody else does.
 */
export class GkWorkspaceManager extends DefaultWorkspaceManager {
  readonly #services: LangiumSharedCoreServices & KnowsClosed;

  constructor(services: LangiumSharedCoreServices & KnowsClosed) {
    super(services);
    this.#services = services;
  }

  protected override async loadAdditionalDocuments(
    _folders: WorkspaceFolder[],
    collect: (document: LangiumDocument) => void,
  ): Promise<void> {
    for (const { uri, text } of builtInFormats)
      collect(this.#services.workspace.LangiumDocumentFactory.fromString(text, uri));
  }

  protected override async loadWorkspaceDocuments(
    uris: Stream<URI>,
    collect: (document: LangiumDocument) => void,
  ): Promise<void> {
    const reports: LangiumDocument[] = [];
    for (const uri of uris) {
      const document = this.#services.workspace.LangiumDocumentFactory.fromModel({ $type: 'Unread' }, uri);
      document.state = DocumentState.Changed;
      collect(document);
      if (isReportName(uri)) reports.push(document);
    }
    const { ClosedReports } = this.#services.workspace;
    for (const document of reports) ClosedReports.noteUnread(document);
    ClosedReports.wait(reports);
  }

  /** Of an editor without any folder there are none, rather than that nobody knows. */
  override initialize({ workspaceFolders, rootUri }: InitializeParams): void {
    this.folders = workspaceFolders ?? (rootUri ? [{ uri: rootUri, name: rootUri }] : []);
  }

  /** Follows the folders that an editor opens and closes. */
  changeFolders({ added, removed }: WorkspaceFoldersChangeEvent): void {
    const gone = new Set(removed.map(({ uri }) => uri));
    this.folders = [...(this.folders ?? []).filter(({ uri }) => !gone.has(uri)), ...added];
  }

  /** Whether a file or folder would be found at the start: in an opened folder, and in none that is left out. */
  isWithin({ uri, ...entry }: FileSystemNode): boolean {
    return (this.workspaceFolders ?? []).some((folder) => {
      const root = URI.parse(folder.uri);
      if (!UriUtils.contains(root, uri)) return false;
      if (UriUtils.equals(root, uri)) return entry.isDirectory;
      const names = UriUtils.relative(root, uri).split('/');
      const places = names.map((_, index) => UriUtils.joinPath(root, ...names.slice(0, index + 1)));
      const folders = places.slice(0, -1).map((place) => ({ uri: place, isFile: false, isDirectory: true }));
      return [...folders, { uri, ...entry }].every((one) => this.shouldIncludeEntry(one));
    });
  }
}
