import {
  type AstNode,
  type Cancellation,
  DefaultServiceRegistry,
  type LangiumCoreServices,
  type LangiumDocument,
  type LangiumDocumentFactory,
  type Stream,
  stream,
  type URI,
  UriUtils,
} from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { GkDocumentFactory } from '../language/document-factory.ts';
import { GkDocuments } from '../language/documents.ts';
import { isFormatName, isReportName, RefusedFile, refusedFile } from '../language/readable-file.ts';
import { noteReading } from '../language/unread.ts';
import { isMissing, whyUnread } from '../workspace/file-problems.ts';
import { isTooLarge } from '../workspace/guarded-files.ts';
import type { SetAside } from './set-aside.ts';

/**
 * Takes the text of a document from the editor, or else from its file. One that cannot be had counts as empty, with a note
 * why: reading never fails.
 */
export class EditorDocumentFactory extends GkDocumentFactory {
  readonly #setAside: SetAside;

  constructor(services: LangiumSharedServices, setAside: SetAside) {
    super(services);
    this.#setAside = setAside;
  }

  protected override async getUpdatedText<T extends AstNode>(
    document: LangiumDocument<T>,
    open: TextDocument | undefined,
    token: Cancellation.CancellationToken,
  ): Promise<string> {
    const { uri } = document;
    try {
      if (this.#setAside.has(uri)) throw new RefusedFile(uri, refusedFile.setAside);
      const text = await super.getUpdatedText(document, open, token);
      if (isTooLarge(text)) throw new RefusedFile(uri, refusedFile.tooLarge);
      noteReading(document, undefined);
      return text;
    } catch (error) {
      const missing = open === undefined && isMissing(error);
      noteReading(document, { fileName: UriUtils.basename(uri), reason: whyUnread(error), missing });
      return '';
    }
  }
}

/**
 * The documents there are, in the order of their addresses whenever they were read: answers that go through all of them do not
 * depend on what happened before. A request for another one is refused; Langium would read it there and then, half, and
 * for good.
 */
export class EditorDocuments extends GkDocuments {
  readonly #factory: LangiumDocumentFactory;
  readonly #workspace: LangiumSharedServices['workspace'];
  #sorted: readonly LangiumDocument[] | undefined;

  constructor(services: LangiumSharedServices) {
    super(services);
    this.#factory = services.workspace.LangiumDocumentFactory;
    this.#workspace = services.workspace;
  }

  override get all(): Stream<LangiumDocument> {
    const key = ({ uri }: LangiumDocument) => uri.toString();
    this.#sorted ??= [...super.all].sort((one, other) => (key(one) < key(other) ? -1 : 1));
    return stream(this.#sorted);
  }

  override addDocument(document: LangiumDocument): void {
    this.#sorted = undefined;
    super.addDocument(document);
  }

  override deleteDocument(uri: URI): LangiumDocument | undefined {
    this.#sorted = undefined;
    return super.deleteDocument(uri);
  }

  override deleteDocuments(folder: URI): LangiumDocument[] {
    this.#sorted = undefined;
    return super.deleteDocuments(folder);
  }

  override async getOrCreateDocument(uri: URI): Promise<LangiumDocument> {
    const known = this.getDocument(uri);
    if (known) return known;
    // Opened this moment: the build that knows it has not begun yet.
    const open = this.#workspace.TextDocuments.get(uri);
    if (!open) throw new ResponseError(LSPErrorCodes.ServerCancelled, `There is no document ${uri.toString()}.`);
    const document = this.#factory.fromTextDocument(open, uri);
    this.addDocument(document);
    return document;
  }
}

/**
 * Tells the language of a document by what the editor says, else by its name. An unsaved text has no name that tells it, and a
 * file of any name may be opened as a report: once closed nothing tells its language, while a build may still be at it.
 * Until it is forgotten it counts as a report.
 */
export class EditorServiceRegistry extends DefaultServiceRegistry {
  override getServices(uri: URI): LangiumCoreServices {
    const language = isFormatName(uri) ? 'gkformat' : 'gkreport';
    const told = this.textDocuments?.get(uri)?.languageId;
    return this.languageIdMap.get(told ?? language) ?? this.languageIdMap.get(language) ?? super.getServices(uri);
  }

  override hasServices(uri: URI): boolean {
    return this.textDocuments?.get(uri) !== undefined || isReportName(uri) || isFormatName(uri);
  }
}
