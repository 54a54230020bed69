import {
  type BuildOptions,
  Cancellation,
  DefaultDocumentBuilder,
  DocumentState,
  interruptAndCheck,
  isOperationCancelled,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  type MaybePromise,
  OperationCancelled,
  type URI,
} from 'langium';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver-protocol';
import { FormatCatalogue } from './format-catalogue.ts';
import { hasAskedForFormats } from './formats-asked.ts';
import { type FormatDefinition, isFormatFile, isReportFile } from './generated/ast.ts';
import { holdsFormats, type KnowsFormats } from './index-manager.ts';
import { noteFailure, type Unread, whyUnreadDocument } from './unread.ts';
import type { HasFolders } from './workspace-manager.ts';

/** The formats a document was linked with: its own and those below it, and all there were, the unreadable ones included. */
interface Used {
  readonly own: readonly FormatDefinition[];
  readonly all: readonly (FormatDefinition | Unread)[];
}

/** Hears what is worked at, which may be nothing, and what has just been checked to the end. */
type WorkListener = (document: LangiumDocument | undefined, checked?: LangiumDocument) => Promise<void>;

/** Somebody who waits until all documents have reached a state. */
interface Waiter {
  readonly state: DocumentState;
  readonly reached: () => void;
}

/**
 * Builds what changed, and what depends on it, which is less than Langium would: links lead into the document itself and into
 * the formats it uses, so that a report is linked anew when its format, or the choice of it, has changed, and checked
 * anew when last year's report has. An editor's text counts, whatever becomes of its file. What throws at one document costs no
 * other one its build.
 */
export class GkDocumentBuilder extends DefaultDocumentBuilder {
  readonly #services: LangiumSharedCoreServices & HasFolders & KnowsFormats;
  readonly #used = new WeakMap<LangiumDocument, Used>();
  readonly #waiters = new Set<Waiter>();
  readonly #failureListeners: ((document: LangiumDocument, error: unknown) => void)[] = [];
  #tellWork: WorkListener = async () => undefined;
  #atWork: LangiumDocument | undefined;
  #catalogue: FormatCatalogue | undefined;
  #formats: Used['all'] = [];

  constructor(services: LangiumSharedCoreServices & HasFolders & KnowsFormats) {
    super(services);
    this.#services = services;
  }

  /** Hears which document is being worked at, before that begins. */
  onWork(listener: WorkListener): void {
    this.#tellWork = listener;
  }

  /** Hears of whatever was thrown at a document, which goes on without that step. */
  onFailure(listener: (document: LangiumDocument, error: unknown) => void): void {
    this.#failureListeners.push(listener);
  }

  override async update(
    changed: URI[],
    deleted: URI[],
    token: Cancellation.CancellationToken = Cancellation.CancellationToken.None,
  ): Promise<void> {
    const gone = deleted.flatMap((uri) => this.langiumDocuments.getDocuments(uri)).filter((one) => !this.#isOpen(one));
    await super.update(
      changed,
      gone.map(({ uri }) => uri),
      token,
    );
  }

  protected override async buildDocuments(
    documents: LangiumDocument[],
    options: BuildOptions,
    token: Cancellation.CancellationToken,
  ): Promise<void> {
    try {
      this.prepareBuild(documents, options);
      await this.runCancelable(documents, DocumentState.Parsed, token, (document) =>
        this.langiumDocumentFactory.update(document, token),
      );
      const there = await this.#forgetMissing(documents);
      await this.#indexFormats(there);
      await super.buildDocuments(this.sortDocuments([...there, ...this.#outdated(there)]), options, token);
    } finally {
      await this.#workAt(undefined);
    }
  }

  /** Langium would take in every file it is told of; only what the workspace is found to hold at the start belongs to it. */
  protected override async findChangedUris(changed: URI): Promise<URI[]> {
    if (this.langiumDocuments.hasDocument(changed) || this.textDocuments?.get(changed)) return [changed];
    const manager = this.#services.workspace.WorkspaceManager;
    const entry = await this.fileSystemProvider.stat(changed).catch(() => undefined);
    const isMeant = manager.workspaceFolders ? manager.isWithin : manager.shouldIncludeEntry;
    if (!entry || !isMeant.call(manager, entry)) return [];
    return entry.isDirectory ? manager.searchFolder(changed) : [changed];
  }

  async #workAt(document: LangiumDocument | undefined, checked?: LangiumDocument): Promise<void> {
    if (this.#atWork === document) return;
    this.#atWork = document;
    await this.#tellWork(document, checked);
  }

  /** A file may go between the news of it and its reading: nobody is told a second time. */
  async #forgetMissing(documents: readonly LangiumDocument[]): Promise<LangiumDocument[]> {
    const missing = documents.filter((document) => whyUnreadDocument(document)?.missing && !this.#isOpen(document));
    for (const document of missing) {
      this.langiumDocuments.deleteDocument(document.uri);
      this.cleanUpDeleted(document);
    }
    const uris = missing.map(({ uri }) => uri);
    if (missing.length > 0) await this.emitUpdate([], uris);
    return documents.filter((document) => !missing.includes(document));
  }

  /** Formats come before everything else: only then it is known which reports use them. */
  async #indexFormats(documents: readonly LangiumDocument[]): Promise<void> {
    const { None } = Cancellation.CancellationToken;
    const areRead = documents.some(
      (document) => holdsFormats(document) && document.state < DocumentState.IndexedContent,
    );
    for (const document of documents) {
      if (!isFormatFile(document.parseResult.value) || document.state >= DocumentState.IndexedContent) continue;
      await this.#guarded(document, () => this.indexManager.updateContent(document, None));
      document.state = DocumentState.IndexedContent;
      await this.notifyDocumentPhase(document, DocumentState.IndexedContent);
    }
    if (areRead) this.#catalogue?.forget();
  }

  /**
   * Sets those documents back that were linked with other formats than they would be now, and the reports whose last year's
   * report is among them; gives those that are not at hand already.
   */
  #outdated(atHand: readonly LangiumDocument[]): readonly LangiumDocument[] {
    const formats = [...this.#knownFormats.all(), ...this.#knownFormats.unread()];
    if (sameItems(formats, this.#formats)) return [];
    this.#formats = formats;
    const linked = this.langiumDocuments.all.filter(({ state }) => state >= DocumentState.Linked).toArray();
    const outdated = new Set(linked.filter((document) => this.#isOutdated(document)));
    const uris = new Set([...outdated].map(({ uri }) => uri.toString()));
    for (const document of linked) if (this.indexManager.isAffected(document, uris)) outdated.add(document);
    for (const document of outdated) this.resetToState(document, DocumentState.ComputedScopes);
    return [...outdated].filter((document) => !atHand.includes(document));
  }

  #isOutdated(document: LangiumDocument): boolean {
    const used = this.#used.get(document);
    if (!used) return false;
    const { value } = document.parseResult;
    const now = this.#uses(document);
    const usesAll = isFormatFile(value) || (isReportFile(value) && hasAskedForFormats(value));
    return !sameItems(used.own, now.own) || (usesAll && !sameItems(used.all, now.all));
  }

  #uses({ parseResult, uri }: LangiumDocument): Used {
    const { value } = parseResult;
    const catalogue = this.#knownFormats;
    const format = isReportFile(value) ? catalogue.of(value) : undefined;
    return { own: format ? catalogue.layers(format) : [], all: [...catalogue.all(uri), ...catalogue.unread()] };
  }

  get #knownFormats(): FormatCatalogue {
    this.#catalogue ??= new FormatCatalogue({ shared: this.#services });
    return this.#catalogue;
  }

  #isOpen({ uri }: LangiumDocument): boolean {
    return this.textDocuments?.get(uri) !== undefined;
  }

  /** Langium would also link every document that has a link to nowhere, at every change of any other. */
  protected override shouldRelink(document: LangiumDocument, changedUris: Set<string>): boolean {
    return this.indexManager.isAffected(document, changedUris);
  }

  /**
   * As Langium does it, but whoever waits for all documents to reach a state is told in every case: also when there was nothing
   * to do, and when they began to wait while others were being told. Langium would leave them waiting until the next change.
   */
  protected override async runCancelable(
    documents: LangiumDocument[],
    state: DocumentState,
    token: Cancellation.CancellationToken,
    callback: (document: LangiumDocument) => MaybePromise<unknown>,
  ): Promise<void> {
    for (const document of documents) {
      if (document.state >= state) continue;
      await interruptAndCheck(token);
      await this.#workAt(document);
      if (state === DocumentState.Linked) this.#used.set(document, this.#uses(document));
      await this.#guarded(document, () => callback(document));
      document.state = state;
      await this.notifyDocumentPhase(document, state);
      if (state === DocumentState.Validated) await this.#workAt(undefined, document);
    }
    await this.notifyBuildPhase(
      documents.filter((document) => document.state === state),
      state,
      token,
    );
    this.currentState = state;
    for (const waiter of [...this.#waiters]) if (waiter.state <= state) waiter.reached();
  }

  protected override awaitBuilderState(state: DocumentState, token: Cancellation.CancellationToken): Promise<void> {
    if (this.currentState >= state) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const settle = (action: () => void) => {
        this.#waiters.delete(waiter);
        cancelling.dispose();
        action();
      };
      const waiter: Waiter = { state, reached: () => settle(resolve) };
      const cancelling = token.onCancellationRequested(() => settle(() => reject(OperationCancelled)));
      this.#waiters.add(waiter);
    });
  }

  /**
   * Tells of what a document has reached even when a later change ends the build at that very moment. Langium keeps it to
   * itself then, and since the document is as far as that already, nobody ever hears of it: a report that was opened right
   * before another one would show no findings, and a request that waits for it would wait for good.
   */
  protected override async notifyDocumentPhase(document: LangiumDocument, state: DocumentState): Promise<void> {
    for (const listener of [...this.documentPhaseListeners.get(state)])
      await this.#guarded(document, () => listener(document, Cancellation.CancellationToken.None));
  }

  protected override async notifyBuildPhase(
    documents: LangiumDocument[],
    state: DocumentState,
    token: Cancellation.CancellationToken,
  ): Promise<void> {
    const [first] = documents;
    if (!first) return;
    for (const listener of [...this.buildPhaseListeners.get(state)]) {
      await interruptAndCheck(token);
      await this.#guarded(first, () => listener(documents, token));
    }
  }

  /** Whoever waits for a document that goes is told so. Langium would leave them waiting. */
  protected override async awaitDocumentState(
    state: DocumentState,
    uri: URI,
    token: Cancellation.CancellationToken,
  ): Promise<URI> {
    const reached = super.awaitDocumentState(state, uri, token);
    const gone = new Promise<never>((_resolve, reject) => {
      const listening = this.onUpdate((_changed, deleted) => {
        if (!deleted.some((other) => other.toString() === uri.toString())) return;
        reject(new ResponseError(LSPErrorCodes.ServerCancelled, `${uri.toString()} is gone.`));
      });
      const stop = () => listening.dispose();
      reached.then(stop, stop);
    });
    return Promise.race([reached, gone]);
  }

  /** An action that throws is told of, and over. */
  async #guarded(document: LangiumDocument, action: () => MaybePromise<unknown>): Promise<void> {
    try {
      await action();
    } catch (error) {
      if (isOperationCancelled(error)) throw error;
      noteFailure(document, error);
      for (const listener of this.#failureListeners) listener(document, error);
    }
  }
}

function sameItems<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
