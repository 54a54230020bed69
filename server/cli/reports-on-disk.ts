import { Cancellation, type LangiumDocument, type LangiumSharedCoreServices, type URI } from 'langium';
import { isReportFile } from '../language/generated/ast.ts';
import { headerOf } from '../language/header-text.ts';
import { reportYear } from '../language/header-values.ts';
import { isReportName } from '../language/readable-file.ts';
import type { HeaderLinks, ReportPath } from '../language/report-digest.ts';
import { fits, type KnownReports, linksOf } from '../language/report-paths.ts';
import type { BelowReport } from '../report/below.ts';
import { isMissing } from '../workspace/file-problems.ts';

/** What is known of a report that is no document: what its header says. */
interface Known {
  readonly links: HeaderLinks;
  readonly year: number | undefined;
  /** What its reading threw; it names nothing then. */
  readonly problem?: unknown;
}

/**
 * The reports that those at hand lead to by 上年 and 下级, however far: of the others only the header is read, and only what it
 * names is kept, for a province may have thousands below it. Whoever wants to know of a report has its links followed first.
 */
export class ReportsOnDisk implements KnownReports {
  readonly #workspace: LangiumSharedCoreServices['workspace'];
  /** By address; undefined where no file is. */
  readonly #known = new Map<string, Known | undefined>();
  /** The reports below a folder, in the order of their paths; undefined where it could not be searched. */
  readonly #below = new Map<string, readonly URI[] | undefined>();
  /** What those show that have one above them, by address; undefined where they cannot be read. */
  readonly #numbers = new Map<string, BelowReport | undefined>();

  constructor(workspace: LangiumSharedCoreServices['workspace']) {
    this.#workspace = workspace;
  }

  /** Looks for all that a report leads to, and tells which of those that it names itself cannot be read. */
  async follow(document: LangiumDocument): Promise<ReadonlyMap<URI, unknown>> {
    await this.#followYears(document);
    const unread = new Map<URI, unknown>();
    const seen = new Set([document.uri.toString()]);
    const { below } = linksOf(document);
    const paths = [...below];
    for (const path of paths)
      for (const uri of path ? await this.#find(path) : []) {
        if (seen.has(uri.toString())) continue;
        seen.add(uri.toString());
        const known = await this.#read(uri);
        if (known?.problem !== undefined && below.includes(path)) unread.set(uri, known.problem);
        paths.push(...(known?.links.below ?? []));
      }
    return unread;
  }

  linksAt(uri: URI): HeaderLinks | undefined {
    const document = this.#workspace.LangiumDocuments.getDocument(uri);
    return document ? linksOf(document) : this.#known.get(uri.toString())?.links;
  }

  reportsAt(path: ReportPath): readonly URI[] {
    if (path.kind === 'file') return this.linksAt(path.uri) && isReportName(path.uri) ? [path.uri] : [];
    return (this.#below.get(path.folder.toString()) ?? []).filter((uri) => fits(path, uri));
  }

  readonly numbersOf = (uri: URI): BelowReport | undefined => this.#numbers.get(uri.toString());

  /** Notes what a report shows those above it, before it is let go of. */
  keepNumbers(uri: URI, numbers: BelowReport | undefined): void {
    this.#numbers.set(uri.toString(), numbers);
  }

  /** Whether nobody has tried yet to read the numbers of a report that is no document. */
  lacksNumbers(uri: URI): boolean {
    return this.#atHand(uri) === undefined && !this.#numbers.has(uri.toString());
  }

  /** Whether there is a report, or in a folder one that fits, which is asked only where none does; throws where nobody knows. */
  existsSync(uri: URI): boolean {
    const key = uri.toString();
    if (isReportName(uri) && this.#known.has(key)) return this.#known.get(key) !== undefined;
    if (this.#below.get(key)) return false;
    throw new Error(`Nobody knows of ${key}.`);
  }

  /** One year back tells of most reports that no chain of 上年 leads back to them: of those that say of which year they are. */
  async #followYears(document: LangiumDocument): Promise<void> {
    const { lastYear } = linksOf(document);
    if (!lastYear) return;
    const own = this.#atHand(document.uri)?.year;
    if (own !== undefined && (await this.#read(lastYear))?.year !== undefined) return;
    const seen = new Set<string>();
    for (let next: URI | undefined = lastYear; next && !seen.has(next.toString()); ) {
      seen.add(next.toString());
      next = (await this.#read(next))?.links.lastYear;
    }
  }

  async #find(path: ReportPath): Promise<readonly URI[]> {
    if (path.kind === 'file') return isReportName(path.uri) && (await this.#read(path.uri)) ? [path.uri] : [];
    const key = path.folder.toString();
    if (!this.#below.has(key)) this.#below.set(key, await this.#searched(path.folder));
    return this.reportsAt(path);
  }

  async #searched(folder: URI): Promise<readonly URI[] | undefined> {
    try {
      const found = await this.#reportsIn(folder);
      return [...found].sort((one, other) => (one.path < other.path ? -1 : 1));
    } catch (error) {
      return isMissing(error) ? [] : undefined;
    }
  }

  async #reportsIn(folder: URI): Promise<readonly URI[]> {
    const { FileSystemProvider, WorkspaceManager } = this.#workspace;
    const found: URI[] = [];
    for (const entry of await FileSystemProvider.readDirectory(folder)) {
      if (!WorkspaceManager.shouldIncludeEntry(entry)) continue;
      if (entry.isDirectory) found.push(...(await this.#reportsIn(entry.uri).catch(() => [])));
      else if (isReportName(entry.uri)) found.push(entry.uri);
    }
    return found;
  }

  async #read(uri: URI): Promise<Known | undefined> {
    const key = uri.toString();
    const atHand = this.#atHand(uri);
    if (atHand || this.#known.has(key)) return atHand ?? this.#known.get(key);
    const known = await this.#readHeader(uri);
    this.#known.set(key, known);
    return known;
  }

  async #readHeader(uri: URI): Promise<Known | undefined> {
    const { FileSystemProvider, LangiumDocumentFactory } = this.#workspace;
    try {
      // What is only called like a report is none.
      if (!(await FileSystemProvider.stat(uri)).isFile) return undefined;
      const text = headerOf(await FileSystemProvider.readFile(uri));
      return knownOf(await LangiumDocumentFactory.fromString(text, uri, Cancellation.CancellationToken.None));
    } catch (problem) {
      return isMissing(problem) ? undefined : { links: { lastYear: undefined, below: [] }, year: undefined, problem };
    }
  }

  #atHand(uri: URI): Known | undefined {
    const document = this.#workspace.LangiumDocuments.getDocument(uri);
    return document && knownOf(document);
  }
}

function knownOf(document: LangiumDocument): Known {
  const { value } = document.parseResult;
  return { links: linksOf(document), year: isReportFile(value) ? reportYear(value) : undefined };
}
