import { DefaultServiceRegistry, type LangiumCoreServices, URI } from 'langium';
import { DefaultDocumentUpdateHandler, type LangiumSharedServices } from 'langium/lsp';
import type { TextDocumentChangeEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** What closes is read from its file again, and forgotten where there is none: its text went with the editor. */
export class ClosingUpdateHandler extends DefaultDocumentUpdateHandler {
  readonly #workspace: LangiumSharedServices['workspace'];

  constructor(services: LangiumSharedServices) {
    super(services);
    this.#workspace = services.workspace;
  }

  didCloseDocument({ document }: TextDocumentChangeEvent<TextDocument>): void {
    void this.#followClosing(URI.parse(document.uri));
  }

  async #followClosing(uri: URI): Promise<void> {
    const hasFile = !isUnsaved(uri) && (await this.#exists(uri));
    const isOpenAgain = this.#workspace.TextDocuments.get(uri) !== undefined;
    if (!isOpenAgain) this.fireDocumentUpdate(hasFile ? [uri] : [], hasFile ? [] : [uri]);
  }

  /** A file that nobody can look for counts as gone. */
  async #exists(uri: URI): Promise<boolean> {
    try {
      return await this.#workspace.FileSystemProvider.exists(uri);
    } catch {
      return false;
    }
  }
}

/**
 * An unsaved text has no file name that tells its language; once closed nothing tells it, while a build may still be at
 * it. Until it is forgotten it counts as a report.
 */
export class UnsavedServiceRegistry extends DefaultServiceRegistry {
  override getServices(uri: URI): LangiumCoreServices {
    const report = this.languageIdMap.get('gkreport');
    const isClosed = isUnsaved(uri) && this.textDocuments?.get(uri) === undefined;
    return isClosed && report ? report : super.getServices(uri);
  }
}

function isUnsaved(uri: URI): boolean {
  return uri.scheme === 'untitled';
}
