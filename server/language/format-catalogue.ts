import {
  type AstNodeDescription,
  AstUtils,
  DocumentState,
  type LangiumSharedCoreServices,
  WorkspaceCache,
} from 'langium';
import { builtInScheme } from './built-in-formats.ts';
import { reportTitleOf } from './definitions.ts';
import { Format, isFormat, isFormatChoice, type ReportFile } from './generated/ast.ts';
import { reportYear } from './header-values.ts';

/** The formats a report may choose from: those of the workspace, then the built-in ones. */
export class FormatCatalogue {
  readonly #shared: LangiumSharedCoreServices;
  // Every reference of a report asks for the formats; they change only when documents are indexed or go.
  readonly #known: WorkspaceCache<'all' | 'for reports', readonly Format[]>;
  readonly #titles: WorkspaceCache<Format, ReturnType<typeof reportTitleOf>>;

  constructor(services: { readonly shared: LangiumSharedCoreServices }) {
    this.#shared = services.shared;
    this.#known = new WorkspaceCache(services.shared, DocumentState.IndexedContent);
    this.#titles = new WorkspaceCache(services.shared, DocumentState.IndexedContent);
  }

  /** Workspace formats come first, so that an office can stand in its own version of a national format. */
  all(): readonly Format[] {
    return this.#known.get('all', () => this.#find());
  }

  #find(): readonly Format[] {
    const formats = this.#shared.workspace.IndexManager.allElements(Format.$type)
      .map((description) => this.#load(description))
      .filter((format) => format !== undefined)
      .toArray();
    return [...formats.filter((format) => !isBuiltIn(format)), ...formats.filter(isBuiltIn)];
  }

  /** Those that a report may choose: not what is there for others to extend, and has no chapters. */
  forReports(): readonly Format[] {
    return this.#known.get('for reports', () => {
      const all = this.all();
      const extended = new Set(all.map(({ base }) => base?.$refText));
      return all.filter((format) => !extended.has(format.name) || this.layers(format).some(hasChapters));
    });
  }

  byName(name: string): Format | undefined {
    return this.all().find((format) => format.name === name);
  }

  /**
   * The format of a year: one that says so and extends no other that reports could choose. What several formats have in
   * common and they extend is none: it says nothing of years. Where a national format applies, one of the workspace
   * takes its place only when its reports are titled alike: forms of another duty have to be named.
   */
  byYear(year: number): Format | undefined {
    const applicable = this.all().filter((format) => appliesTo(format, year) && !this.#isAddition(format));
    const national = applicable.find(isBuiltIn);
    if (!national) return applicable[0];
    const { pattern } = this.#title(national);
    return applicable.find((format) => format.name === national.name || this.#title(format).pattern === pattern);
  }

  #isAddition(format: Format): boolean {
    const bases = this.layers(format).slice(1);
    return (
      format.base !== undefined && (bases.length === 0 || bases.some(({ applicability }) => applicability.length > 0))
    );
  }

  #title(format: Format): ReturnType<typeof reportTitleOf> {
    return this.#titles.get(format, () => reportTitleOf(this.layers(format)));
  }

  /** The format the header names, or else the one that its title or its year tells. */
  of(file: ReportFile): Format | undefined {
    const choice = file.header.find(isFormatChoice)?.format?.$refText;
    if (choice) return this.forReports().find(({ name }) => name === choice);
    const year = reportYear(file);
    return year === undefined ? undefined : (this.#byTitle(file, year) ?? this.byYear(year));
  }

  /** The format of the year whose reports are called what the title of this one says; of several the one that says most. */
  #byTitle(file: ReportFile, year: number): Format | undefined {
    const written = file.titles[0]?.$cstNode?.text ?? '';
    let told: Format | undefined;
    let longest = 0;
    for (const format of this.forReports()) {
      const { name } = this.#title(format);
      if (name.length <= longest || !written.includes(name)) continue;
      if (!appliesTo(format, year) || this.#isAddition(format)) continue;
      told = format;
      longest = name.length;
    }
    return told;
  }

  /** The format and those it extends, itself first; a circle ends where it closes. */
  layers(format: Format): readonly Format[] {
    const layers: Format[] = [];
    for (let next: Format | undefined = format; next && !layers.includes(next); ) {
      layers.push(next);
      next = next.base ? this.byName(next.base.$refText) : undefined;
    }
    return layers;
  }

  #load(description: AstNodeDescription): Format | undefined {
    const document = this.#shared.workspace.LangiumDocuments.getDocument(description.documentUri);
    if (!document) return undefined;
    const services = this.#shared.ServiceRegistry.getServices(description.documentUri);
    const node = services.workspace.AstNodeLocator.getAstNode(document.parseResult.value, description.path);
    return node && isFormat(node) ? node : undefined;
  }
}

function hasChapters({ chapters }: Format): boolean {
  return chapters.length > 0;
}

function appliesTo(format: Format, year: number): boolean {
  return format.applicability.some(({ from, to }) => year >= Number(from) && (to === undefined || year <= Number(to)));
}

function isBuiltIn(format: Format): boolean {
  return AstUtils.getDocument(format).uri.scheme === builtInScheme;
}
