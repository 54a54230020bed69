import {
  type AstNode,
  type AstNodeDescription,
  AstUtils,
  DocumentState,
  type LangiumSharedCoreServices,
  type URI,
  UriUtils,
} from 'langium';
import { writtenSchoolYear, writtenYear } from '../shared/report-years.ts';
import { builtInScheme } from './built-in-formats.ts';
import { reportTitleOf } from './definitions.ts';
import { FormatDefinition, isFormatChoice, isFormatDefinition, type ReportFile } from './generated/ast.ts';
import { headerValue, reportYear } from './header-values.ts';
import { holdsFormats, type KnowsFormats } from './index-manager.ts';
import { isReportName } from './readable-file.ts';
import type { FormatClues } from './report-digest.ts';
import { type Unread, whyUnreadDocument } from './unread.ts';

/**
 * The formats a report may choose from: those of the workspace, so that an office can stand in its own version of a national
 * format, then the built-in ones. Where several bear one name, or apply to one year, the one in the nearest folder counts, and
 * of several as near the first by its path: never the one that happened to be read first.
 */
export class FormatCatalogue {
  readonly #shared: LangiumSharedCoreServices & KnowsFormats;
  // Every reference of a report asks for the formats; what is written in reports leaves them as they are.
  readonly #known = new Map<string, readonly FormatDefinition[]>();
  readonly #choices = new Map<string, readonly FormatDefinition[]>();
  readonly #titles = new Map<FormatDefinition, ReturnType<typeof reportTitleOf>>();

  constructor(services: { readonly shared: LangiumSharedCoreServices & KnowsFormats }) {
    this.#shared = services.shared;
    onFormatsChanged(services.shared, () => this.forget());
  }

  /** All formats: those that count at a place first, or in the order of their paths where no place is given. */
  all(from?: AstNode | URI): readonly FormatDefinition[] {
    return kept(this.#known, folderOf(from), () => this.#find(addressOf(from)));
  }

  /** Files of formats that could not be read: what they hold nobody knows. */
  unread(): readonly Unread[] {
    return this.#shared.workspace.IndexManager.formats.map(whyUnreadDocument).filter((unread) => unread !== undefined);
  }

  /** Has the formats looked for again: while documents are being read, before anyone is told that they have been. */
  forget(): void {
    for (const found of [this.#known, this.#choices, this.#titles]) found.clear();
  }

  /**
   * Those that a report at a place may choose: not what is there for others to extend, and gives no chapter its heading
   * or tables.
   */
  forReports(from?: AstNode | URI): readonly FormatDefinition[] {
    return kept(this.#choices, folderOf(from), () => {
      const all = this.all(from);
      const isExtended = (format: FormatDefinition) =>
        all.some((other) => other.base?.$refText === format.name && !this.layers(format).includes(other));
      return all.filter((format) => this.layers(format).some(hasForm) || !isExtended(format));
    });
  }

  /** The format that a name stands for where it is written. */
  byName(name: string, from: AstNode | URI): FormatDefinition | undefined {
    return this.all(from).find((format) => format.name === name);
  }

  /**
   * The format of a year: one that says so and extends no other that reports could choose. What several formats have in
   * common and they extend is none: it says nothing of years. Where a national format applies, one of the workspace
   * takes its place only when its reports are titled alike: forms of another duty have to be named.
   */
  byYear(year: number, from?: AstNode | URI, isSchoolYear = false): FormatDefinition | undefined {
    const applicable = this.all(from).filter(
      (format) =>
        appliesTo(format, year) && !this.#isAddition(format) && this.#countsSchoolYears(format) === isSchoolYear,
    );
    const national = applicable.find((format) => isBuiltIn(uriOf(format)));
    if (!national) return applicable[0];
    const { pattern } = this.#title(national);
    return applicable.find((format) => format.name === national.name || this.#title(format).pattern === pattern);
  }

  #countsSchoolYears(format: FormatDefinition): boolean {
    return this.layers(format).find(({ cycles }) => cycles.length > 0)?.cycles[0]?.cycle === '学年';
  }

  #isAddition(format: FormatDefinition): boolean {
    const bases = this.layers(format).slice(1);
    return (
      format.base !== undefined && (bases.length === 0 || bases.some(({ applicability }) => applicability.length > 0))
    );
  }

  #title(format: FormatDefinition): ReturnType<typeof reportTitleOf> {
    return kept(this.#titles, format, () => reportTitleOf(this.layers(format)));
  }

  /** The format the header names, or else the one that its title and its year tell. */
  of(file: ReportFile): FormatDefinition | undefined {
    return this.toldBy(formatClues(file), file);
  }

  /** As {@link of}, by what is known of a report at a place. */
  toldBy({ choice, year, isSchoolYear, title }: FormatClues, from: AstNode | URI): FormatDefinition | undefined {
    if (choice) return this.forReports(from).find(({ name }) => name === choice);
    if (year === undefined) return undefined;
    const named = this.#titled(title, from);
    const ofYear = named.find((format) => appliesTo(format, year) && !this.#isAddition(format));
    if (ofYear) return ofYear;
    const other = this.byYear(year, from, isSchoolYear);
    // A format whose reports have a title of their own takes none that is titled as another's are.
    const hasOwnTitle = other && this.layers(other).some(({ titles }) => titles.length > 0);
    return named.length > 0 && hasOwnTitle && !named.includes(other) ? undefined : other;
  }

  /** The formats whose reports are called what the title of this one says; of several names the longest counts. */
  #titled(title: string, from: AstNode | URI): readonly FormatDefinition[] {
    const named = this.forReports(from).filter((format) => {
      const { name } = this.#title(format);
      return name !== '' && title.includes(name);
    });
    const longest = Math.max(0, ...named.map((format) => this.#title(format).name.length));
    return named.filter((format) => this.#title(format).name.length === longest);
  }

  /** The format and those it extends, itself first; a circle ends where it closes. */
  layers(format: FormatDefinition): readonly FormatDefinition[] {
    const layers: FormatDefinition[] = [];
    for (let next: FormatDefinition | undefined = format; next && !layers.includes(next); ) {
      layers.push(next);
      next = next.base ? this.byName(next.base.$refText, next) : undefined;
    }
    return layers;
  }

  #find(from: URI | undefined): readonly FormatDefinition[] {
    const formats = this.#shared.workspace.IndexManager.allElements(FormatDefinition.$type)
      .map((description) => this.#load(description))
      .filter((format) => format !== undefined)
      .toArray();
    return formats.sort((one, other) => inOrder(uriOf(one), uriOf(other), from));
  }

  #load(description: AstNodeDescription): FormatDefinition | undefined {
    const document = this.#shared.workspace.LangiumDocuments.getDocument(description.documentUri);
    if (!document) return undefined;
    const services = this.#shared.ServiceRegistry.getServices(description.documentUri);
    const node = services.workspace.AstNodeLocator.getAstNode(document.parseResult.value, description.path);
    return node && isFormatDefinition(node) ? node : undefined;
  }
}

const clues = new WeakMap<ReportFile, FormatClues>();

/** What a report says that its format follows from. Every name in it asks for its format, so it is looked for once. */
export function formatClues(file: ReportFile): FormatClues {
  const known = clues.get(file) ?? {
    choice: file.header.find(isFormatChoice)?.format?.$refText,
    year: reportYear(file),
    isSchoolYear: writtenSchoolYear(headerValue(file, '年度') ?? '') !== undefined,
    title: file.titles[0]?.$cstNode?.text ?? '',
  };
  clues.set(file, known);
  return known;
}

/** Tells when what follows from formats has to be found anew: one was read, has changed, or is gone. */
export function onFormatsChanged({ workspace }: LangiumSharedCoreServices, changed: () => void): void {
  const { DocumentBuilder } = workspace;
  DocumentBuilder.onBuildPhase(DocumentState.IndexedContent, (documents) => {
    if (documents.some(holdsFormats)) changed();
  });
  DocumentBuilder.onUpdate((_changed, deleted) => {
    if (deleted.some((uri) => !isReportName(uri))) changed();
  });
}

function kept<Key, Value>(known: Map<Key, Value>, key: Key, find: () => Value): Value {
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = find();
  known.set(key, found);
  return found;
}

function hasForm({ chapters }: FormatDefinition): boolean {
  return chapters.some(({ label, tables }) => label !== undefined || tables.length > 0);
}

function appliesTo(format: FormatDefinition, year: number): boolean {
  return format.applicability.some(({ from, to }) => {
    const [first, last] = [from, to].map((written) => (written === undefined ? undefined : writtenYear(written)));
    return first !== undefined && year >= first && (to === undefined || (last !== undefined && year <= last));
  });
}

/** Whether a document comes with the program. */
export function isBuiltIn({ scheme }: URI): boolean {
  return scheme === builtInScheme;
}

function uriOf(node: AstNode): URI {
  return AstUtils.getDocument(node).uri;
}

function addressOf(from: AstNode | URI | undefined): URI | undefined {
  return from && '$type' in from ? uriOf(from) : from;
}

function folderOf(from: AstNode | URI | undefined): string {
  const uri = addressOf(from);
  return uri ? UriUtils.dirname(uri).toString() : '';
}

/** Which of two files of formats counts first at a place; formats of one file keep their order. */
function inOrder(one: URI, other: URI, from: URI | undefined): number {
  return (
    Number(isBuiltIn(one)) - Number(isBuiltIn(other)) ||
    (from ? distance(from, one) - distance(from, other) : 0) ||
    (one.path < other.path ? -1 : Number(one.path > other.path))
  );
}

/** How many folders one goes up and down from one file to another. */
function distance(from: URI, to: URI): number {
  if (from.scheme !== to.scheme || from.authority !== to.authority) return Number.MAX_SAFE_INTEGER;
  const folders = ({ path }: URI) => path.split('/').slice(0, -1);
  const [start, end] = [folders(from), folders(to)];
  const shared = start.findIndex((name, index) => name !== end[index]);
  const common = shared < 0 ? start.length : shared;
  return start.length + end.length - 2 * common;
}
