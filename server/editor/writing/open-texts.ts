import { type URI, UriUtils } from 'langium';
import { NormalizedTextDocuments } from 'langium/lsp';
import type { TextDocument } from 'vscode-languageserver-textdocument';

type Configuration = ConstructorParameters<typeof NormalizedTextDocuments<TextDocument>>[0];

/**
 * The texts that an editor shows. Whether it shows one is asked of thousands of documents at a key, and Langium would read each
 * address anew for that: addresses that were read already are written the one way that texts are kept by.
 */
export class OpenTexts extends NormalizedTextDocuments<TextDocument> {
  readonly #byAddress = new Map<string, TextDocument>();

  constructor(configuration: Configuration) {
    super(configuration);
    const address = (document: TextDocument) => UriUtils.normalize(document.uri);
    // The first to hear of it: nobody is told of a text that cannot be had yet.
    this.onDidOpen(({ document }) => this.#byAddress.set(address(document), document));
    this.onDidChangeContent(({ document }) => this.#byAddress.set(address(document), document));
    this.onDidClose(({ document }) => this.#byAddress.delete(address(document)));
  }

  override get(uri: string | URI): TextDocument | undefined {
    return typeof uri === 'string' ? super.get(uri) : this.#byAddress.get(uri.toString());
  }
}
