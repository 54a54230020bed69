import { type LangiumDocument, UriUtils } from 'langium';
import type { LangiumSharedServices, WorkspaceSymbolProvider } from 'langium/lsp';
import type { WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver-protocol';
import { isFormatFile } from '../../language/generated/ast.ts';
import type { EditorServices } from '../services.ts';
import type { Entry } from './entry.ts';
import { formatEntries } from './format-entries.ts';
import { nameFinder } from './name-finder.ts';
import { reportEntries } from './report-entries.ts';

/** As many symbols as anyone reads: a thousand reports share the names of their rows. */
const most = 200;

/**
 * Finds formats and all they define, reports by title or body, and the chapters, tables and rows of reports. The best
 * matches come first; of equal ones formats, titles, tables and chapters come before columns and rows.
 */
export class WorkspaceParts implements WorkspaceSymbolProvider {
  readonly #services: LangiumSharedServices;

  constructor(services: LangiumSharedServices) {
    this.#services = services;
  }

  getSymbols({ query }: WorkspaceSymbolParams): WorkspaceSymbol[] {
    const find = nameFinder(query);
    return this.#services.workspace.LangiumDocuments.all
      .flatMap((document) =>
        this.#entries(document).flatMap((entry) => {
          const found = find(entry.names);
          return found ? [{ document, entry, ...found }] : [];
        }),
      )
      .toArray()
      .sort((one, other) => one.rank - other.rank || one.entry.weight - other.entry.weight)
      .slice(0, most)
      .map(({ document, entry: { kind, range, container }, name }) => ({
        name,
        kind,
        location: { uri: document.uri.toString(), range },
        ...(container !== undefined && { containerName: container }),
      }));
  }

  #entries(document: LangiumDocument): readonly Entry[] {
    const file = document.parseResult.value;
    if (isFormatFile(file)) return file.formats.flatMap(formatEntries);
    const services = this.#services.ServiceRegistry.getServices(document.uri) as EditorServices;
    const report = services.editor.reader.read(document);
    return report ? reportEntries(report, UriUtils.basename(document.uri)) : [];
  }
}
