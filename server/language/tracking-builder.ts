import {
  type AstNode,
  type BuildOptions,
  Cancellation,
  DocumentState,
  interruptAndCheck,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  type URI,
} from 'langium';
import type { KnowsDocuments } from './documents.ts';
import { GuardedBuilder } from './guarded-builder.ts';
import type { KnowsFormats } from './index-manager.ts';

/** What is needed to know which documents are to be built. */
export type TrackingServices = LangiumSharedCoreServices & KnowsFormats & KnowsDocuments;

/**
 * A builder that keeps track of what is not built to its end. Langium looks at every document there is at each change, and asks each
 * one whether it depends on what changed: with thousands of them that takes longer than checking the one that did.
 */
export abstract class TrackingBuilder extends GuardedBuilder {
  readonly #services: TrackingServices;
  /** All that are not built to their end, and some that are. */
  readonly #begun = new Set<LangiumDocument>();

  constructor(services: TrackingServices) {
    super(services);
    this.#services = services;
    services.workspace.LangiumDocuments.onAdded((document) => this.#begun.add(document));
  }

  /** Whether a document is to be built with whatever has changed. */
  protected abstract isDue(document: LangiumDocument): boolean;

  /** As Langium does it, step by step, but for looking at every document. */
  override async update(
    changed: URI[],
    deleted: URI[],
    token: Cancellation.CancellationToken = Cancellation.CancellationToken.None,
  ): Promise<void> {
    this.currentState = DocumentState.Changed;
    const gone = deleted.flatMap((uri) => this.langiumDocuments.deleteDocuments(uri));
    for (const document of gone) this.cleanUpDeleted(document);
    const changedUris = (await Promise.all(changed.map((uri) => this.findChangedUris(uri)))).flat();
    for (const uri of changedUris) this.resetToState(this.#documentAt(uri), DocumentState.Changed);
    const goneUris = gone.map(({ uri }) => uri);
    const all = new Set([...changedUris, ...goneUris].map(String));
    for (const document of this.#services.workspace.IndexManager.documentsAffected(all))
      this.resetToState(document, DocumentState.ComputedScopes);
    await this.emitUpdate(changedUris, goneUris);
    await interruptAndCheck(token);
    await this.buildDocuments(this.sortDocuments(this.#unfinished()), this.updateBuildOptions, token);
  }

  #documentAt(uri: URI): LangiumDocument {
    const known = this.langiumDocuments.getDocument(uri);
    if (known) return known;
    const document = this.langiumDocumentFactory.fromModel({ $type: 'Unread' }, uri);
    document.state = DocumentState.Changed;
    this.langiumDocuments.addDocument(document);
    return document;
  }

  /** What is due and not built to its end, in the order of their addresses. */
  #unfinished(): LangiumDocument[] {
    for (const document of this.#begun) if (this.#isFinished(document)) this.#begun.delete(document);
    const key = ({ uri }: LangiumDocument) => uri.toString();
    return [...this.#begun]
      .filter((document) => this.isDue(document))
      .sort((one, other) => (key(one) < key(other) ? -1 : 1));
  }

  #isFinished(document: LangiumDocument): boolean {
    if (this.langiumDocuments.getDocument(document.uri) !== document) return true;
    const isBuilt = this.buildState.get(document.uri.toString())?.completed ?? false;
    return document.state >= DocumentState.Validated && isBuilt;
  }

  protected override prepareBuild(documents: LangiumDocument[], options: BuildOptions): void {
    for (const document of documents) this.#begun.add(document);
    super.prepareBuild(documents, options);
  }

  override resetToState<T extends AstNode>(document: LangiumDocument<T>, state: DocumentState): void {
    if (state < DocumentState.Validated) this.#begun.add(document);
    super.resetToState(document, state);
  }
}
