import { AstUtils, type LangiumDocument, type URI } from 'langium';
import { FormatCatalogue, formatClues, isBuiltIn } from '../../language/format-catalogue.ts';
import { type FormatDefinition, isReportFile } from '../../language/generated/ast.ts';
import type { FormatClues, ReportDigest } from '../../language/report-digest.ts';
import { reportsAmong } from '../../language/report-paths.ts';
import type { GkSharedServices } from '../../language/services.ts';
import { whyUnreadDocument } from '../../language/unread.ts';
import { lastYearLoops } from '../../workspace/link-problems.ts';
import type { ReportStore } from './report-store.ts';

/** What is set at a place that findings follow from, as what can be JSON. */
export type SettingsAt = (uri: URI) => readonly unknown[];

/** What others depend on of a report: its text, by its fingerprint, and what its format follows from. */
interface Seen {
  readonly text: string;
  readonly clues: FormatClues;
}

/**
 * What is found in a report depends on more than its text: on the formats it uses, on last year's report and its format, on settings, and
 * on the year in which it is checked. All that in one fingerprint: as long as it is the same, so are the findings.
 */
export class ReportNeeds {
  readonly #shared: GkSharedServices;
  readonly #store: ReportStore;
  readonly #settingsAt: SettingsAt;
  readonly #formats: FormatCatalogue;
  /** Of reports whose syntax tree is not there. */
  readonly #seen = new WeakMap<LangiumDocument, Seen>();
  readonly #ofFormats = new WeakMap<object, string>();

  constructor(shared: GkSharedServices, store: ReportStore, settingsAt: SettingsAt) {
    this.#shared = shared;
    this.#store = store;
    this.#settingsAt = settingsAt;
    this.#formats = new FormatCatalogue({ shared });
  }

  /** Notes what others depend on of a report whose text is about to be let go. */
  noteClosing(document: LangiumDocument, clues: FormatClues): Seen {
    const seen = { text: this.#store.fingerprint(document.textDocument.getText()), clues };
    this.#seen.set(document, seen);
    return seen;
  }

  /** Notes what others depend on of a report that was not read. */
  note(document: LangiumDocument, seen: Seen): void {
    this.#seen.set(document, seen);
  }

  /** Whether what others depend on of a report can only be told by its file. */
  isUnseen(document: LangiumDocument): boolean {
    return !isReportFile(document.parseResult.value) && this.#shared.workspace.ClosedReports.isUnread(document);
  }

  /** All that is found in a report depends on, beside its text; undefined where that cannot be told. */
  of(document: LangiumDocument, { links, clues, asksFormats }: Omit<ReportDigest, 'body'>): string | undefined {
    const { uri } = document;
    const lastYear = links.lastYear ? this.#lastYear(links.lastYear) : 'none';
    const all = asksFormats ? this.#allFormats(uri) : [];
    const known = reportsAmong(this.#shared.workspace.LangiumDocuments);
    if (lastYear === undefined || all === undefined || lastYearLoops(document, known)) return undefined;
    const year = new Date().getFullYear();
    return this.#store.fingerprint(
      JSON.stringify([uri.toString(), year, this.#settingsAt(uri), this.#ownFormats(clues, uri), all, lastYear]),
    );
  }

  #lastYear(uri: URI): string | undefined {
    const document = this.#shared.workspace.LangiumDocuments.getDocument(uri);
    if (!document) return 'absent';
    const seen = whyUnreadDocument(document) ? undefined : this.#seenOf(document);
    return seen && JSON.stringify([seen.text, this.#ownFormats(seen.clues, uri)]);
  }

  #seenOf(document: LangiumDocument): Seen | undefined {
    const { value } = document.parseResult;
    if (!isReportFile(value)) return this.#seen.get(document);
    return { text: this.#store.fingerprint(document.textDocument.getText()), clues: formatClues(value) };
  }

  /** The format that a report uses and those below it; where it has none, why it has none. */
  #ownFormats(clues: FormatClues, uri: URI): unknown {
    const format = this.#formats.toldBy(clues, uri);
    return format ? this.#formats.layers(format).map((layer) => this.#keyOf(layer)) : this.#allFormats(uri);
  }

  #allFormats(uri: URI): readonly string[] | undefined {
    return this.#formats.unread().length > 0 ? undefined : this.#formats.all(uri).map((format) => this.#keyOf(format));
  }

  #keyOf(format: FormatDefinition): string {
    const known = this.#ofFormats.get(format);
    if (known !== undefined) return known;
    const { uri, textDocument } = AstUtils.getDocument(format);
    // Those that come with the program are part of it.
    const text = isBuiltIn(uri) ? '' : this.#store.fingerprint(textDocument.getText());
    const key = [format.name, uri.toString(), text].join('\n');
    this.#ofFormats.set(format, key);
    return key;
  }
}
