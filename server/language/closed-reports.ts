import {
  Cancellation,
  DocumentState,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  TextDocument,
  type URI,
} from 'langium';
import { formatClues } from './format-catalogue.ts';
import { hasAskedForFormats } from './formats-asked.ts';
import { isReportFile } from './generated/ast.ts';
import { headerValue } from './header-values.ts';
import { isReportName } from './readable-file.ts';
import { digested, digestOf, type ReportDigest } from './report-digest.ts';
import { linksOf } from './report-paths.ts';
import { whyUnreadDocument } from './unread.ts';

/** Tells what is remembered of a report from an earlier time; undefined where nothing is, or it holds no longer. */
type Memory = (document: LangiumDocument) => Promise<ReportDigest | undefined>;

/** Services among which there is {@link ClosedReports}. */
export interface KnowsClosed {
  readonly workspace: { readonly ClosedReports: ClosedReports };
}

/** How many reports are read at a time that nobody waits for. */
const batchSize = 16;
/** How many of those stay at hand that somebody asked for although no editor shows them. */
const mostKept = 8;

/**
 * The reports of the opened folders that no editor shows. They are read a few at a time while nobody waits, and of each only a digest
 * stays: thousands of them take little memory, and no time of those that are open. Without an editor there are none: whoever
 * has documents then wants them as they are.
 */
export class ClosedReports {
  readonly #services: LangiumSharedCoreServices;
  /** To be read or checked while nobody waits, in the order of their addresses. */
  #waiting = new Set<LangiumDocument>();
  /** Those whose text, as it is now, was never read: nobody knows yet what they name. */
  readonly #unread = new WeakSet<LangiumDocument>();
  /** Those that somebody asked for, the last one last. */
  readonly #kept = new Set<LangiumDocument>();
  readonly #wanted = new Set<LangiumDocument>();
  /** All that may have a syntax tree, open ones too. */
  readonly #atHand = new Set<LangiumDocument>();
  readonly #waitingListeners: (() => void)[] = [];
  readonly #closingListeners: ((document: LangiumDocument) => void)[] = [];
  #memory: Memory = async () => undefined;

  constructor(services: LangiumSharedCoreServices) {
    this.#services = services;
  }

  /** How many wait to be read or checked. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** Hears that some wait. */
  onWaiting(listener: () => void): void {
    this.#waitingListeners.push(listener);
  }

  /** Hears of a report whose syntax tree is about to be let go: what else is wanted of it is to be kept now. */
  onClosing(listener: (document: LangiumDocument) => void): void {
    this.#closingListeners.push(listener);
  }

  /** Has somebody asked what is remembered of a report before it is read. */
  recallBy(memory: Memory): void {
    this.#memory = memory;
  }

  /** Whether a report that was never read need not be: what is remembered of it stands in its place then. */
  async recall(document: LangiumDocument): Promise<boolean> {
    const digest = this.isUnread(document) ? await this.#memory(document) : undefined;
    if (!digest) return false;
    this.#unread.delete(document);
    remain(document, digest);
    return true;
  }

  /** Whether a document is a report that no editor shows. */
  has({ uri }: LangiumDocument): boolean {
    const { TextDocuments } = this.#services.workspace;
    return TextDocuments !== undefined && isReportName(uri) && TextDocuments.get(uri) === undefined;
  }

  /** Whether nobody minds when a document is read: no editor shows it, and nobody asked for it lately. */
  canWait(document: LangiumDocument): boolean {
    return this.has(document) && !this.#kept.has(document);
  }

  /** Those that can wait, and the others. */
  apart(documents: readonly LangiumDocument[]): readonly [LangiumDocument[], LangiumDocument[]] {
    const closed = new Set(documents.filter((document) => this.canWait(document)));
    return [[...closed], documents.filter((document) => !closed.has(document))];
  }

  isWaiting(document: LangiumDocument): boolean {
    return this.#waiting.has(document) && this.canWait(document);
  }

  /** Has reports wait until nobody else does. */
  wait(documents: readonly LangiumDocument[]): void {
    const closed = documents.filter((document) => this.canWait(document));
    if (closed.length === 0) return;
    for (const document of closed) this.#waiting.add(document);
    const key = ({ uri }: LangiumDocument) => uri.toString();
    this.#waiting = new Set([...this.#waiting].sort((one, other) => (key(one) < key(other) ? -1 : 1)));
    for (const listener of this.#waitingListeners) listener();
  }

  /** Has reports wait until nothing else does, all other reports included. */
  waitLast(documents: readonly LangiumDocument[]): void {
    const closed = documents.filter((document) => this.canWait(document));
    for (const document of closed) {
      this.#waiting.delete(document);
      this.#waiting.add(document);
    }
    if (closed.length > 0) for (const listener of this.#waitingListeners) listener();
  }

  /** More is wanted of a report than was kept: it is read once more. */
  want(document: LangiumDocument): void {
    if (digestOf(document)) this.#wanted.add(document);
  }

  /** What is wanted by now. */
  takeWanted(): readonly LangiumDocument[] {
    const wanted = [...this.#wanted];
    this.#wanted.clear();
    return wanted;
  }

  /** As many of these as are read in one go; the others wait. */
  first(documents: readonly LangiumDocument[]): readonly LangiumDocument[] {
    const wanted = documents.filter((document) => !this.#waiting.has(document));
    this.wait(wanted.slice(batchSize));
    return wanted.slice(0, batchSize);
  }

  /** Those that have waited longest, which wait no more. */
  next(): readonly LangiumDocument[] {
    const next: LangiumDocument[] = [];
    for (const document of this.#waiting) {
      if (next.length === batchSize) break;
      this.#waiting.delete(document);
      if (this.canWait(document) && document.state < DocumentState.Validated) next.push(document);
    }
    return next;
  }

  /** What was not read after all comes first the next time. */
  putBack(documents: readonly LangiumDocument[]): void {
    const { LangiumDocuments } = this.#services.workspace;
    const unfinished = documents.filter(
      (document) => document.state < DocumentState.Validated && LangiumDocuments.getDocument(document.uri) === document,
    );
    this.#waiting = new Set([...unfinished, ...this.#waiting]);
  }

  /** The text of a document is another than it was, or was never read. */
  noteUnread(document: LangiumDocument): void {
    if (this.has(document)) this.#unread.add(document);
  }

  /** The text of a document has been read. Tells whether it was not known before. */
  noteRead(document: LangiumDocument): boolean {
    if (this.#services.workspace.TextDocuments && isReportName(document.uri)) this.#atHand.add(document);
    return this.#unread.delete(document);
  }

  isUnread(document: LangiumDocument): boolean {
    return this.#unread.has(document);
  }

  /** Whether the syntax tree of a document is not there, or not the one of its text, though its file can be read. */
  isAway(document: LangiumDocument): boolean {
    return this.has(document) && (digestOf(document) !== undefined || document.state < DocumentState.Linked);
  }

  /** Last year's report of a document, if it is known and away. */
  lastYearAway(document: LangiumDocument): LangiumDocument | undefined {
    const { lastYear } = linksOf(document);
    const earlier = lastYear && this.#services.workspace.LangiumDocuments.getDocument(lastYear);
    return earlier && earlier !== document && this.isAway(earlier) ? earlier : undefined;
  }

  /** Somebody asks for a report: it stays at hand until several others were asked for. */
  keep(document: LangiumDocument): void {
    this.#waiting.delete(document);
    this.#kept.delete(document);
    this.#kept.add(document);
    const [oldest] = this.#kept;
    if (oldest && this.#kept.size > mostKept) this.#kept.delete(oldest);
  }

  /** A document is no more. */
  forget(document: LangiumDocument): void {
    for (const set of [this.#waiting, this.#kept, this.#wanted, this.#atHand]) set.delete(document);
  }

  /** Lets go of every syntax tree that is not needed: what is open is, what was asked for, and last year's reports of these. */
  letGo(): void {
    const closed = [...this.#atHand].filter(
      (document) => document.state === DocumentState.Validated && this.canWait(document),
    );
    if (closed.length === 0) return;
    const lastYears = [...this.#atHand].flatMap((document) =>
      this.canWait(document) ? [] : (linksOf(document).lastYear?.toString() ?? []),
    );
    const needed = new Set(lastYears);
    for (const document of closed) if (!needed.has(document.uri.toString())) this.#close(document);
  }

  /**
   * Reads a report that is away beside all that is known, lends it, and forgets it again; undefined where its file cannot be
   * read.
   */
  async lend<Result>(
    { uri }: LangiumDocument,
    use: (document: LangiumDocument) => Result,
  ): Promise<Result | undefined> {
    const { FileSystemProvider, LangiumDocumentFactory } = this.#services.workspace;
    const text = await FileSystemProvider.readFile(uri).catch(() => undefined);
    if (text === undefined) return undefined;
    const document = await LangiumDocumentFactory.fromString(text, uri, Cancellation.CancellationToken.None);
    const { ScopeComputation, Linker } = this.#services.ServiceRegistry.getServices(uri).references;
    document.localSymbols = await ScopeComputation.collectLocalSymbols(document);
    document.state = DocumentState.ComputedScopes;
    await Linker.link(document);
    document.state = DocumentState.Linked;
    return use(document);
  }

  #close(document: LangiumDocument): void {
    this.#atHand.delete(document);
    const { value } = document.parseResult;
    if (!isReportFile(value) || whyUnreadDocument(document)) return;
    for (const listener of this.#closingListeners) listener(document);
    remain(document, {
      links: linksOf(document),
      clues: formatClues(value),
      asksFormats: hasAskedForFormats(value),
      body: headerValue(value, '机关'),
    });
    delete document.diagnostics;
  }
}

/** Leaves nothing but a digest of a report. */
function remain(document: LangiumDocument, digest: ReportDigest): void {
  document.parseResult = digested(document, digest);
  document.references = [];
  Object.defineProperty(document, 'textDocument', { get: () => emptyText(document.uri) });
}

function emptyText(uri: URI): TextDocument {
  return TextDocument.create(uri.toString(), 'gkreport', 0, '');
}
