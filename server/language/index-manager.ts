import {
  type AstNodeDescription,
  Cancellation,
  DefaultIndexManager,
  type LangiumDocument,
  type Stream,
  URI,
} from 'langium';
import { isFormatFile } from './generated/ast.ts';
import { isFormatName } from './readable-file.ts';
import type { ReportPath } from './report-digest.ts';
import { fits, linksOf } from './report-paths.ts';

/** An index that can tell which documents of formats there are. */
export interface KnowsFormats {
  readonly workspace: { readonly IndexManager: GkIndexManager };
}

/**
 * What a report depends on that its references do not show: last year's report, those of 下级. It is kept the other way round, by
 * what is named, so that a change costs nothing at the thousands of reports that do not name it. Which formats a report depends on is known
 * only when they have been read, see the document builder.
 */
export class GkIndexManager extends DefaultIndexManager {
  /** Of each report what it names, to take it out again. */
  readonly #named = new Map<string, readonly { readonly map: Map<string, Set<string>>; readonly key: string }[]>();
  /** Reports by what they name: as 上年, and as a file of 下级. */
  readonly #followers = new Map<string, Set<string>>();
  readonly #above = new Map<string, Set<string>>();
  /** Of each report the patterns of 下级. */
  readonly #patterns = new Map<string, readonly ReportPath[]>();
  readonly #formats = new Map<string, URI>();
  // Each document is asked about the same changes.
  readonly #affected = new WeakMap<Set<string>, ReadonlySet<string>>();

  /** The documents of formats, be they readable or not. */
  get formats(): readonly LangiumDocument[] {
    return [...this.#formats.values()].flatMap((uri) => this.documents.getDocument(uri) ?? []);
  }

  /** Reports give nothing to others by its name: only formats are looked through. */
  override allElements(nodeType?: string, uris?: Set<string>): Stream<AstNodeDescription> {
    return super.allElements(nodeType, uris ?? new Set(this.#formats.keys()));
  }

  override async updateContent(document: LangiumDocument, token = Cancellation.CancellationToken.None): Promise<void> {
    this.#forget(document.uri);
    this.#note(document);
    await super.updateContent(document, token);
  }

  override removeContent(uri: URI): void {
    this.#forget(uri);
    super.removeContent(uri);
  }

  /** The documents that are to be built anew when others have changed: those that depend on them, without these. */
  documentsAffected(changed: ReadonlySet<string>): readonly LangiumDocument[] {
    const affected = [...this.dependantsOf(changed)].filter((uri) => !changed.has(uri));
    return affected.flatMap((uri) => this.documents.getDocument(URI.parse(uri)) ?? []);
  }

  override isAffected({ uri }: LangiumDocument, changedUris: Set<string>): boolean {
    const affected = this.#affected.get(changedUris) ?? this.dependantsOf(changedUris);
    this.#affected.set(changedUris, affected);
    return affected.has(uri.toString());
  }

  /** Who names what is looked for in the trees when somebody asks: kept, it would be most of what there is to keep of a report. */
  override async updateReferences(): Promise<void> {}

  /** Those that name one of the reports as last year's, and those that have one below them, or below those in turn: they may lead back. */
  dependantsOf(changed: ReadonlySet<string>): ReadonlySet<string> {
    return new Set([...this.above(changed), ...this.#followersOf(changed)]);
  }

  /** The reports that may ask for numbers of these: those above them, and above the reports that name them as last year's. */
  askingFor(reports: ReadonlySet<string>): ReadonlySet<string> {
    return this.above([...reports, ...this.#followersOf(reports)]);
  }

  #followersOf(reports: ReadonlySet<string>): readonly string[] {
    return [...reports].flatMap((key) => [...(this.#followers.get(key) ?? [])]);
  }

  /** The reports that have one of these below them, or below those in turn, by address. */
  above(reports: Iterable<string>): ReadonlySet<string> {
    const above = new Set<string>();
    // What is added while one goes through is come to as well.
    const reached = new Set(reports);
    for (const key of reached)
      for (const report of this.#directlyAbove(key)) {
        above.add(report);
        reached.add(report);
      }
    return above;
  }

  #directlyAbove(key: string): readonly string[] {
    const uri = URI.parse(key);
    const byPattern = [...this.#patterns].filter(([, paths]) => paths.some((path) => fits(path, uri)));
    return [...(this.#above.get(key) ?? []), ...byPattern.map(([report]) => report)];
  }

  #note(document: LangiumDocument): void {
    const report = document.uri.toString();
    if (holdsFormats(document)) this.#formats.set(report, document.uri);
    const { lastYear, below } = linksOf(document);
    const files = below.flatMap((path) => (path?.kind === 'file' ? [path.uri.toString()] : []));
    const named = [
      ...(lastYear ? [{ map: this.#followers, key: lastYear.toString() }] : []),
      ...files.map((key) => ({ map: this.#above, key })),
    ];
    for (const { map, key } of named) map.set(key, (map.get(key) ?? new Set()).add(report));
    if (named.length > 0) this.#named.set(report, named);
    const patterns = below.filter((path) => path?.kind === 'pattern');
    if (patterns.length > 0) this.#patterns.set(report, patterns);
  }

  #forget(uri: URI): void {
    const report = uri.toString();
    for (const { map, key } of this.#named.get(report) ?? []) {
      const reports = map.get(key);
      reports?.delete(report);
      if (reports?.size === 0) map.delete(key);
    }
    this.#named.delete(report);
    this.#patterns.delete(report);
    this.#formats.delete(report);
  }
}

/** Whether a document is one of formats: by its name, or by what the editor says of a text that was never saved. */
export function holdsFormats({ uri, parseResult }: LangiumDocument): boolean {
  return isFormatName(uri) || isFormatFile(parseResult.value);
}
