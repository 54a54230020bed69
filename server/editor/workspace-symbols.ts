import { type LangiumDocument, UriUtils } from 'langium';
import type { LangiumSharedServices, WorkspaceSymbolProvider } from 'langium/lsp';
import { SymbolKind, type WorkspaceSymbol, type WorkspaceSymbolParams } from 'vscode-languageserver-protocol';
import { tablesOf } from '../language/definitions.ts';
import { type Format, isFormatFile } from '../language/generated/ast.ts';
import { freeTablesOf } from '../report/free-tables.ts';
import { rangeOfProperty } from '../report/positions.ts';
import type { Report } from '../report/report.ts';
import type { TextRange } from '../report/text-range.ts';
import type { EditorServices } from './module.ts';

/** Something to be found, and every text it is found by; the first one is shown. */
interface Entry {
  readonly names: readonly [string, ...string[]];
  readonly kind: SymbolKind;
  readonly range: TextRange;
  readonly container?: string;
}

const top: TextRange = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Finds formats and their tables by name or label, reports by title or body, and the tables reports make themselves. */
export class WorkspaceParts implements WorkspaceSymbolProvider {
  readonly #services: LangiumSharedServices;

  constructor(services: LangiumSharedServices) {
    this.#services = services;
  }

  getSymbols({ query }: WorkspaceSymbolParams): WorkspaceSymbol[] {
    const wanted = query.trim().toLowerCase();
    return this.#services.workspace.LangiumDocuments.all
      .flatMap((document) =>
        this.#entries(document)
          .filter(({ names }) => names.some((name) => this.#fits(wanted, name)))
          .map(({ names, kind, range, container }) => ({
            name: names[0],
            kind,
            location: { uri: document.uri.toString(), range },
            ...(container !== undefined && { containerName: container }),
          })),
      )
      .toArray();
  }

  /** Chinese has no word boundaries: any part of a name finds it. */
  #fits(wanted: string, name: string): boolean {
    return name.toLowerCase().includes(wanted) || this.#services.lsp.FuzzyMatcher.match(wanted, name);
  }

  #entries(document: LangiumDocument): readonly Entry[] {
    const file = document.parseResult.value;
    if (isFormatFile(file)) return file.formats.flatMap(formatEntries);
    const services = this.#services.ServiceRegistry.getServices(document.uri) as EditorServices;
    const report = services.editor.reader.read(document);
    return report ? reportEntries(report, UriUtils.basename(document.uri)) : [];
  }
}

function formatEntries(format: Format): readonly Entry[] {
  if (!format.name) return [];
  const tables = tablesOf([format]).filter(({ name }) => name);
  return [
    {
      names: [format.name, ...(format.title === undefined ? [] : [format.title])],
      kind: SymbolKind.Package,
      range: rangeOfProperty(format, 'name'),
    },
    ...tables.map(
      (table): Entry => ({
        names: [table.name, ...(table.label === undefined ? [] : [table.label])],
        kind: SymbolKind.Struct,
        range: rangeOfProperty(table, 'name'),
        container: format.name,
      }),
    ),
  ];
}

function reportEntries(report: Report, fileName: string): readonly Entry[] {
  const { title, header } = report;
  const body = header.body ?? '';
  const name = title?.text.trim() || `${body}${header.year ?? ''}` || fileName;
  const container = name.includes(body) ? {} : { container: body };
  return [
    { names: [name, body], kind: SymbolKind.File, range: title?.range ?? top, ...container },
    ...freeTablesOf(report).map(
      (table): Entry => ({ names: [table.title], kind: SymbolKind.Struct, range: table.titleRange, container: name }),
    ),
  ];
}
