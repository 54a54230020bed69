import { type LangiumDocument, UriUtils } from 'langium';
import type { WorkspaceSymbolProvider } from 'langium/lsp';
import type { WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver-protocol';
import { isFormatFile } from '../../language/generated/ast.ts';
import { digestOf } from '../../language/report-digest.ts';
import { loadReadings, matchName } from '../completion/match-name.ts';
import type { EditorSharedServices } from '../services.ts';
import type { Entry } from './entry.ts';
import { formatEntries } from './format-entries.ts';
import { EntryPacker, type PackedEntries, stored, unpacked } from './packed-entries.ts';
import { reportEntries } from './report-entries.ts';

/** As many symbols as anyone reads: a thousand reports share the names of their rows. */
const most = 200;

/**
 * Finds formats and all they define, reports by title or body, and the chapters, tables and rows of reports. The best
 * matches come first; of equal ones formats, titles, tables and chapters come before columns and rows.
 */
export class WorkspaceParts implements WorkspaceSymbolProvider {
  readonly #services: EditorSharedServices;
  readonly #packer = new EntryPacker();
  /** What stays of reports that no editor shows. */
  readonly #closed = new WeakMap<LangiumDocument, PackedEntries>();

  constructor(services: EditorSharedServices) {
    this.#services = services;
    services.editor.memory.add('names', {
      keep: (document) => {
        const packed = this.#packer.pack(this.#entries(document));
        this.#closed.set(document, packed);
        return stored(packed);
      },
      recall: (document, given) => {
        this.#closed.set(document, this.#packer.recall(given));
      },
    });
  }

  async getSymbols({ query }: WorkspaceSymbolParams): Promise<WorkspaceSymbol[]> {
    await loadReadings();
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
    const closed = digestOf(document) && this.#closed.get(document);
    if (closed) return unpacked(closed);
    const file = document.parseResult.value;
    if (isFormatFile(file)) return file.formats.flatMap(formatEntries);
    const report = this.#services.editor.reader.read(document);
    return report ? reportEntries(report, UriUtils.basename(document.uri)) : [];
  }
}

/** How a query finds a symbol, and by which of its names. */
interface Found {
  readonly name: string;
  /** 0: the whole name; 1: how a name begins; 2: any part of one; 3: by pinyin, or with its numbering left out. */
  readonly rank: number;
}

/**
 * Chinese has no word boundaries: any part of a name finds it, and so does its pinyin. The name that holds the query is
 * the one to show, because editors look for the query once more in what they show.
 */
function nameFinder(query: string): (names: Entry['names']) => Found | undefined {
  const wanted = query.trim().toLowerCase();
  // A thousand reports repeat the same few labels.
  const known = new Map<string, number | undefined>();
  const rankOf = (name: string) => {
    if (!known.has(name)) known.set(name, rank(wanted, name));
    return known.get(name);
  };
  return (names) => {
    let best: Found | undefined;
    for (const name of names) {
      const own = rankOf(name);
      // What only reads like the query is shown by its usual name.
      if (own !== undefined && (!best || own < best.rank)) best = { name: own < 3 ? name : names[0], rank: own };
    }
    return best;
  };
}

function rank(wanted: string, name: string): number | undefined {
  const lower = name.toLowerCase();
  if (lower === wanted) return 0;
  const at = lower.indexOf(wanted);
  if (at >= 0) return at === 0 ? 1 : 2;
  return matchName(wanted, name) ? 3 : undefined;
}
