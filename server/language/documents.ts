import { DefaultLangiumDocuments, type LangiumDocument, type URI } from 'langium';

/** Documents among which there are {@link GkDocuments}. */
export interface KnowsDocuments {
  readonly workspace: { readonly LangiumDocuments: GkDocuments };
}

/**
 * The documents there are, found by address in one step, for thousands of them are asked for at a key: Langium reads each address
 * anew for that. Who wants to know is told of new ones.
 */
export class GkDocuments extends DefaultLangiumDocuments {
  readonly #byAddress = new Map<string, LangiumDocument>();
  readonly #listeners: ((document: LangiumDocument) => void)[] = [];

  /** Hears of each document that is added. */
  onAdded(listener: (document: LangiumDocument) => void): void {
    this.#listeners.push(listener);
  }

  override getDocument(uri: URI): LangiumDocument | undefined {
    return this.#byAddress.get(uri.toString());
  }

  override hasDocument(uri: URI): boolean {
    return this.#byAddress.has(uri.toString());
  }

  override addDocument(document: LangiumDocument): void {
    super.addDocument(document);
    this.#byAddress.set(document.uri.toString(), document);
    for (const listener of this.#listeners) listener(document);
  }

  override deleteDocument(uri: URI): LangiumDocument | undefined {
    this.#byAddress.delete(uri.toString());
    return super.deleteDocument(uri);
  }

  override deleteDocuments(folder: URI): LangiumDocument[] {
    const deleted = super.deleteDocuments(folder);
    for (const { uri } of deleted) this.#byAddress.delete(uri.toString());
    return deleted;
  }
}
