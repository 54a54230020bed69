import {
  type AstNodeDescription,
  AstUtils,
  DocumentState,
  type LangiumSharedCoreServices,
  WorkspaceCache,
} from 'langium';
import { builtInScheme } from './built-in-formats.ts';
import { Format, isFormat, isFormatChoice, type ReportFile } from './generated/ast.ts';
import { reportYear } from './header-values.ts';

/** The formats a report may choose from: those of the workspace, then the built-in ones. */
export class FormatCatalogue {
  readonly #shared: LangiumSharedCoreServices;
  // Every reference of a report asks for the formats; they change only when documents are indexed or go.
  readonly #known: WorkspaceCache<'all', readonly Format[]>;

  constructor(services: { readonly shared: LangiumSharedCoreServices }) {
    this.#shared = services.shared;
    this.#known = new WorkspaceCache(services.shared, DocumentState.IndexedContent);
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
    const all = this.all();
    const extended = new Set(all.map(({ base }) => base?.$refText));
    return all.filter((format) => !extended.has(format.name) || this.layers(format).some(hasChapters));
  }

  byName(name: string): Format | undefined {
    return this.all().find((format) => format.name === name);
  }

  /**
   * The format of a year: one that says so and extends no other that reports could choose. What several formats have in
   * common and they extend is none: it says nothing of years.
   */
  byYear(year: number): Format | undefined {
    return this.all().find((format) => {
      const bases = this.layers(format).slice(1);
      const isAddition =
        format.base && (bases.length === 0 || bases.some(({ applicability }) => applicability.length > 0));
      return !isAddition && appliesTo(format, year);
    });
  }

  /** The format the header names, or else the one of its year. */
  of(file: ReportFile): Format | undefined {
    const choice = file.header.find(isFormatChoice)?.format?.$refText;
    if (choice) return this.forReports().find(({ name }) => name === choice);
    const year = reportYear(file);
    return year === undefined ? undefined : this.byYear(year);
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
