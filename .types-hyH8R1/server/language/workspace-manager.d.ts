import { DefaultWorkspaceManager, type FileSystemNode, type LangiumDocument, type LangiumSharedCoreServices, type Stream, URI } from 'langium';
import type { InitializeParams, WorkspaceFolder, WorkspaceFoldersChangeEvent } from 'vscode-languageserver-protocol';
/**
 * Finds the reports and formats of the opened folders, and adds the national formats, even to no folder at all. Files are
 * noted only, and read when they are built: one that cannot be read, or takes long, then keeps nobody waiting.
 */
export declare class GkWorkspaceManager extends DefaultWorkspaceManager {
    #private;
    constructor(services: LangiumSharedCoreServices);
    protected loadAdditionalDocuments(_folders: WorkspaceFolder[], collect: (document: LangiumDocument) => void): Promise<void>;
    protected loadWorkspaceDocuments(uris: Stream<URI>, collect: (document: LangiumDocument) => void): Promise<void>;
    /** Of an editor without any folder there are none, rather than that nobody knows. */
    initialize({ workspaceFolders, rootUri }: InitializeParams): void;
    /** Follows the folders that an editor opens and closes. */
    changeFolders({ added, removed }: WorkspaceFoldersChangeEvent): void;
    /** Whether a file or folder would be found at the start: in an opened folder, and in none that is left out. */
    isWithin({ uri, ...entry }: FileSystemNode): boolean;
}
