import { type LangiumDocument, type LangiumSharedCoreServices, URI } from 'langium';
import type { KnowsFormats } from './index-manager.ts';

/**
 * What has become known of reports that no editor shows after others that ask for it may have been checked: what one names, its
 * numbers, that its file is gone. Whoever asks for it is to be checked anew.
 */
export class Tidings {
  readonly #workspace: LangiumSharedCoreServices['workspace'] & KnowsFormats['workspace'];
  /** Reports that were read, and such as are gone, by address. */
  readonly #read = new Set<string>();
  readonly #gone = new Set<string>();
  /** Those that are read anew for what has become known: of themselves nothing has, and rings would never end. */
  readonly #told = new Set<string>();

  constructor(workspace: LangiumSharedCoreServices['workspace'] & KnowsFormats['workspace']) {
    this.#workspace = workspace;
  }

  /** A report was read. */
  readOf({ uri }: LangiumDocument): void {
    if (!this.#told.delete(uri.toString())) this.#read.add(uri.toString());
  }

  /** The file of a report was found to be gone: whoever tells of it later tells nothing new. */
  goneIs(uri: URI): void {
    this.#gone.add(uri.toString());
  }

  /** Reports are about to be read only because they were told of others. */
  told(documents: readonly LangiumDocument[]): void {
    for (const { uri } of documents) this.#told.add(uri.toString());
  }

  /** All that are to be checked anew, once. */
  take(): readonly LangiumDocument[] {
    if (this.#read.size + this.#gone.size === 0) return [];
    const { IndexManager, LangiumDocuments } = this.#workspace;
    const concerned = new Set([...IndexManager.askingFor(this.#read), ...IndexManager.dependantsOf(this.#gone)]);
    for (const told of [this.#read, this.#gone]) told.clear();
    return [...concerned].flatMap((uri) => LangiumDocuments.getDocument(URI.parse(uri)) ?? []);
  }
}
