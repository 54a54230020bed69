import {
  type AstNode,
  type BuildOptions,
  Cancellation,
  DocumentState,
  interruptAndCheck,
  type LangiumDocument,
  type URI,
} from 'langium';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver-protocol';
import type { ClosedReports, KnowsClosed } from './closed-reports.ts';
import { FormatCatalogue, formatClues } from './format-catalogue.ts';
import { hasAskedForFormats } from './formats-asked.ts';
import { type FormatDefinition, isFormatFile, isReportFile } from './generated/ast.ts';
import { holdsFormats } from './index-manager.ts';
import { digestOf } from './report-digest.ts';
import { Tidings } from './tidings.ts';
import { TrackingBuilder, type TrackingServices } from './tracking-builder.ts';
import { type Unread, whyUnreadDocument } from './unread.ts';
import type { HasFolders } from './workspace-manager.ts';

/** The formats a document was linked with: its own and those below it, and all there were, the unreadable ones included. */
interface Used {
  readonly own: readonly FormatDefinition[];
  readonly all: readonly (FormatDefinition | Unread)[];
}

type BuilderServices = TrackingServices & HasFolders & KnowsClosed;

/** How often it is tried to have a document ready while others change. */
const mostAttempts = 20;

/**
 * Builds what changed, and what depends on it, which is less than Langium would: links lead into the document itself and into
 * the formats it uses, so that a report is linked anew when its format, or the choice of it, has changed, and checked
 * anew when last year's report has. An editor's text counts, whatever becomes of its file. Reports that no editor shows are built when
 * nothing else is to be built, and last year's reports of others are read for them.
 */
export class GkDocumentBuilder extends TrackingBuilder {
  readonly #services: BuilderServices;
  readonly #used = new WeakMap<LangiumDocument, Used>();
  /** A build has begun and not come to its end. */
  #isUnfinished = false;
  readonly #tidings: Tidings;
  #batches = 0;
  #catalogue: FormatCatalogue | undefined;
  #formats: Used['all'] = [];

  constructor(services: BuilderServices) {
    super(services);
    this.#services = services;
    this.#tidings = new Tidings(services.workspace);
  }

  override async update(
    changed: URI[],
    deleted: URI[],
    token: Cancellation.CancellationToken = Cancellation.CancellationToken.None,
  ): Promise<void> {
    const gone = deleted.flatMap((uri) => this.langiumDocuments.getDocuments(uri)).filter((one) => !this.#isOpen(one));
    this.#isUnfinished = true;
    try {
      await super.update(
        changed,
        gone.map(({ uri }) => uri),
        token,
      );
      this.#isUnfinished = false;
    } finally {
      this.#closed.letGo();
    }
  }

  override async build(
    documents: LangiumDocument[],
    options: BuildOptions = {},
    token: Cancellation.CancellationToken = Cancellation.CancellationToken.None,
  ): Promise<void> {
    await super.build(
      documents.filter((document) => this.isDue(document)),
      options,
      token,
    );
  }

  /**
   * Reads and checks some of the reports that wait until nobody else does. It is told nowhere how far all documents are: nobody
   * waits for these.
   */
  async buildWaiting(token: Cancellation.CancellationToken): Promise<void> {
    // This build may have ended another one.
    if (this.#isUnfinished) await this.update([], [], token);
    const documents = this.#closed.next();
    try {
      await this.beside(async () => {
        for (const document of documents) await this.#recall(document, token);
        const unknown = documents.filter(({ state }) => state < DocumentState.Validated);
        if (unknown.length > 0) this.#batches++;
        await this.#buildRest(unknown, this.updateBuildOptions, token);
      });
      // Whoever has thousands below is not checked anew for each few, nor while others are only recalled.
      if (this.#closed.waiting === 0 || (this.#batches > 0 && this.#batches % 8 === 0))
        await this.#tellOthers(this.updateBuildOptions, token, true);
    } finally {
      this.#closed.putBack(documents);
      this.#closed.letGo();
      await this.workAt(undefined);
    }
  }

  /** Takes what is remembered of a report for having been read and checked. */
  async #recall(document: LangiumDocument, token: Cancellation.CancellationToken): Promise<void> {
    await interruptAndCheck(token);
    if (document.state > DocumentState.Changed) return;
    // Should the server end at this, its client is to know where.
    await this.workAt(document);
    if (!(await this.#closed.recall(document))) return;
    await this.indexManager.updateContent(document, Cancellation.CancellationToken.None);
    this.beforeLinking(document);
    document.state = DocumentState.Validated;
    this.buildState.set(document.uri.toString(), { completed: true, options: this.updateBuildOptions });
    this.#tidings.readOf(document);
    await this.notifyDocumentPhase(document, DocumentState.Validated);
    await this.workAt(undefined, document);
    delete document.diagnostics;
  }

  protected override async buildDocuments(
    documents: LangiumDocument[],
    options: BuildOptions,
    token: Cancellation.CancellationToken,
  ): Promise<void> {
    try {
      const [closed, first] = this.#closed.apart(documents);
      const rest = this.#closed.first(closed);
      // What others name is known before any of them is checked.
      const atOnce = [...first, ...rest.filter((document) => this.#closed.isUnread(document))];
      const there = await this.#parse(atOnce, options, token);
      await this.#indexFormats(there);
      const [waiting, others] = this.#closed.apart(this.#outdated(documents));
      const known = new Set(there);
      await this.#buildParsed([...first.filter((document) => known.has(document)), ...others], options, token);
      const read = rest.filter((document) => known.has(document) || !atOnce.includes(document));
      await this.#buildRest(this.#closed.first([...read, ...waiting]), options, token);
      await this.#tellOthers(options, token);
    } finally {
      await this.workAt(undefined);
    }
  }

  /** Builds reports that no editor shows, once all others are built. */
  async #buildRest(
    documents: readonly LangiumDocument[],
    options: BuildOptions,
    token: Cancellation.CancellationToken,
  ): Promise<void> {
    if (documents.length > 0) await this.#buildParsed(await this.#parse(documents, options, token), options, token);
  }

  async #parse(
    documents: readonly LangiumDocument[],
    options: BuildOptions,
    token: Cancellation.CancellationToken,
  ): Promise<LangiumDocument[]> {
    const again = new Set(documents.filter((document) => digestOf(document) !== undefined));
    this.prepareBuild([...documents], options);
    await this.runCancelable([...documents], DocumentState.Parsed, token, (document) =>
      this.langiumDocumentFactory.update(document, token),
    );
    for (const document of documents) {
      const wasUnread = this.#closed.noteRead(document);
      if (this.isBeside ? wasUnread || again.has(document) : again.has(document) && !wasUnread)
        this.#tidings.readOf(document);
    }
    return await this.#forgetMissing(documents);
  }

  /** Has those checked anew that were checked before what they ask others for was known, see {@link Tidings}. */
  async #tellOthers(options: BuildOptions, token: Cancellation.CancellationToken, inBackground = false): Promise<void> {
    const concerned = this.#tidings.take().filter(({ state }) => state === DocumentState.Validated);
    for (const document of concerned) this.resetToState(document, DocumentState.ComputedScopes);
    const [closed, others] = this.#closed.apart(concerned);
    if (others.length > 0) this.currentState = DocumentState.Changed;
    if (others.length > 0) await this.#buildParsed(others, options, token);
    this.#tidings.told(closed);
    if (inBackground) this.#closed.waitLast(closed);
    else await this.beside(() => this.#buildRest(this.#closed.first(closed), options, token));
    const wanted = this.#closed.takeWanted();
    for (const document of wanted) this.resetToState(document, DocumentState.ComputedScopes);
    this.#closed.wait(wanted);
  }

  async #buildParsed(
    documents: readonly LangiumDocument[],
    options: BuildOptions,
    token: Cancellation.CancellationToken,
  ): Promise<void> {
    await this.#bringLastYears(documents, token);
    await super.buildDocuments(this.sortDocuments([...documents]), options, token);
  }

  /**
   * Reads last year's reports again that were let go, for what they say is asked of them here. Their own findings stay as
   * they are, or are found later.
   */
  async #bringLastYears(documents: readonly LangiumDocument[], token: Cancellation.CancellationToken): Promise<void> {
    const away = new Set(documents.flatMap((document) => this.#closed.lastYearAway(document) ?? []));
    const wanted = [...away].filter((document) => !documents.includes(document));
    if (wanted.length === 0) return;
    const checked = wanted.filter((document) => document.state === DocumentState.Validated);
    for (const document of checked) document.state = DocumentState.Changed;
    await this.beside(async () => {
      const there = await this.#parse(wanted, {}, token);
      await super.buildDocuments(there, {}, token);
    });
    for (const document of wanted) {
      if (checked.includes(document)) document.state = DocumentState.Validated;
      else this.buildState.delete(document.uri.toString());
    }
  }

  /** What was let go is read again from its file, however far it only has to be set back. */
  override resetToState<T extends AstNode>(document: LangiumDocument<T>, state: DocumentState): void {
    if (state === DocumentState.Changed) this.#closed.noteUnread(document);
    const isAway = state > DocumentState.Changed && digestOf(document) !== undefined;
    if (!isAway) super.resetToState(document, state);
    else if (state < DocumentState.Validated) {
      super.resetToState(document, DocumentState.IndexedReferences);
      document.state = DocumentState.Changed;
    }
  }

  protected override cleanUpDeleted<T extends AstNode>(document: LangiumDocument<T>): void {
    this.#closed.forget(document);
    super.cleanUpDeleted(document);
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

  /** A file may go between the news of it and its reading: nobody is told a second time. */
  async #forgetMissing(documents: readonly LangiumDocument[]): Promise<LangiumDocument[]> {
    const missing = documents.filter((document) => whyUnreadDocument(document)?.missing && !this.#isOpen(document));
    for (const document of missing) {
      this.langiumDocuments.deleteDocument(document.uri);
      this.cleanUpDeleted(document);
    }
    const uris = missing.map(({ uri }) => uri);
    for (const uri of uris) this.#tidings.goneIs(uri);
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
      await this.guarded(document, () => this.indexManager.updateContent(document, None));
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
    const asksFormats = digestOf(document)?.asksFormats ?? (isReportFile(value) && hasAskedForFormats(value));
    const usesAll = isFormatFile(value) || asksFormats;
    return !sameItems(used.own, now.own) || (usesAll && !sameItems(used.all, now.all));
  }

  #uses(document: LangiumDocument): Used {
    const { parseResult, uri } = document;
    const { value } = parseResult;
    const catalogue = this.#knownFormats;
    const clues = digestOf(document)?.clues ?? (isReportFile(value) ? formatClues(value) : undefined);
    const format = clues && catalogue.toldBy(clues, uri);
    return { own: format ? catalogue.layers(format) : [], all: [...catalogue.all(uri), ...catalogue.unread()] };
  }

  get #closed(): ClosedReports {
    return this.#services.workspace.ClosedReports;
  }

  get #knownFormats(): FormatCatalogue {
    this.#catalogue ??= new FormatCatalogue({ shared: this.#services });
    return this.#catalogue;
  }

  #isOpen({ uri }: LangiumDocument): boolean {
    return this.textDocuments?.get(uri) !== undefined;
  }

  protected override beforeLinking(document: LangiumDocument): void {
    this.#used.set(document, this.#uses(document));
  }

  /** Reports that wait are left waiting. */
  protected override isDue(document: LangiumDocument): boolean {
    return !this.#closed.isWaiting(document);
  }

  /**
   * Has a report read that was let go, or waits to be read, since somebody asks for it, and last year's report with it. One that was
   * opened this moment is about to be.
   */
  async #have(uri: URI, state: DocumentState, token: Cancellation.CancellationToken): Promise<void> {
    const { WorkspaceLock } = this.#services.workspace;
    // Each key that is typed meanwhile ends the build.
    for (let attempt = 0; attempt < mostAttempts && !token.isCancellationRequested; attempt++) {
      const document = this.langiumDocuments.getDocument(uri);
      if (!document) return;
      const isLacking = digestOf(document) !== undefined || document.state < state;
      if (!this.#closed.has(document)) {
        if (!isLacking || (digestOf(document) === undefined && this.currentState < state)) return;
        await WorkspaceLock.read(() => undefined);
      } else {
        if (!isLacking && !this.#closed.lastYearAway(document)) return;
        this.#closed.keep(document);
        await WorkspaceLock.write(async (writing) => {
          this.resetToState(document, DocumentState.ComputedScopes);
          await this.update([], [], writing);
        });
      }
    }
  }

  /** Whoever waits for a document that goes is told so. Langium would leave them waiting. */
  protected override async awaitDocumentState(
    state: DocumentState,
    uri: URI,
    token: Cancellation.CancellationToken,
  ): Promise<URI> {
    await this.#have(uri, state, token);
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
}

function sameItems<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
