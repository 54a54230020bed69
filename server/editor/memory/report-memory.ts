import { type LangiumDocument, URI } from 'langium';
import * as z from 'zod/mini';
import { formatClues } from '../../language/format-catalogue.ts';
import { hasAskedForFormats } from '../../language/formats-asked.ts';
import { isReportFile } from '../../language/generated/ast.ts';
import { headerValue } from '../../language/header-values.ts';
import type { FormatClues, ReportDigest } from '../../language/report-digest.ts';
import { linksOf } from '../../language/report-paths.ts';
import type { GkSharedServices } from '../../language/services.ts';
import { failureOf } from '../../language/unread.ts';
import type { SetAside } from '../set-aside.ts';
import { ReportNeeds, type SettingsAt } from './report-needs.ts';
import type { ReportStore } from './report-store.ts';

/** One who keeps something of the reports that no editor shows, beside their digest. */
export interface Keeper {
  /**
   * Keeps what it needs of a report whose syntax tree is about to be let go. Gives it as what can be JSON; `notForLater` where it
   * holds for now only.
   */
  keep(document: LangiumDocument): unknown;
  /** Takes what it gave for a report of the same text at an earlier time; throws where that cannot be. */
  recall(document: LangiumDocument, given: unknown): void;
}

/** What is kept of a report is not to be found again at the next start. */
export const notForLater: unique symbol = Symbol('not for later');

const clues = z.object({
  choice: z.optional(z.string()),
  year: z.optional(z.number()),
  isSchoolYear: z.boolean(),
  title: z.string(),
});

const storedReport = z.object({
  /** The text it was made of, by its fingerprint, and all else that it depends on. */
  text: z.string(),
  needs: z.string(),
  lastYear: z.optional(z.string()),
  clues,
  asksFormats: z.boolean(),
  body: z.optional(z.string()),
  /** What each keeper gave. */
  kept: z.record(z.string(), z.unknown()),
});

type StoredReport = z.infer<typeof storedReport>;

/**
 * What stays of the reports that no editor shows: here as long as the server runs, and in a store, if there is one, for the next
 * start. Reports with others below them are always read: what is found in them depends on thousands.
 */
export class ReportMemory {
  readonly #shared: GkSharedServices;
  readonly #setAside: SetAside;
  readonly #keepers = new Map<string, Keeper>();
  #stored: { readonly store: ReportStore; readonly needs: ReportNeeds } | undefined;

  constructor(shared: GkSharedServices, setAside: SetAside) {
    this.#shared = shared;
    this.#setAside = setAside;
    shared.workspace.ClosedReports.onClosing((document) => this.#keep(document));
    shared.workspace.ClosedReports.recallBy((document) => this.#recall(document));
  }

  /** Has what is kept stay for the next start. */
  storeIn(store: ReportStore, settingsAt: SettingsAt): void {
    this.#stored = { store, needs: new ReportNeeds(this.#shared, store, settingsAt) };
  }

  /** Has something kept of every report. */
  add(name: string, keeper: Keeper): void {
    this.#keepers.set(name, keeper);
  }

  #keep(document: LangiumDocument): void {
    const kept = new Map([...this.#keepers].map(([name, keeper]) => [name, keeper.keep(document)]));
    const { value } = document.parseResult;
    if (!this.#stored || !isReportFile(value)) return;
    const { store, needs } = this.#stored;
    const links = linksOf(document);
    const told = { links, clues: formatClues(value), asksFormats: hasAskedForFormats(value) };
    const seen = needs.noteClosing(document, told.clues);
    const earlier = this.#earlier(links);
    const isForLater =
      links.below.length === 0 && failureOf(document) === undefined && !(earlier && needs.isUnseen(earlier));
    const all = isForLater && ![...kept.values()].includes(notForLater) ? needs.of(document, told) : undefined;
    if (all === undefined) return;
    const stored: StoredReport = {
      text: seen.text,
      needs: all,
      lastYear: links.lastYear?.toString(),
      clues: told.clues,
      asksFormats: told.asksFormats,
      body: headerValue(value, '机关'),
      kept: Object.fromEntries(kept),
    };
    store.save(nameOf(document), stored);
  }

  async #recall(document: LangiumDocument): Promise<ReportDigest | undefined> {
    if (!this.#stored || this.#setAside.has(document.uri)) return undefined;
    const { store, needs } = this.#stored;
    try {
      const stored = await this.#storedOf(document, store);
      if (!stored) return undefined;
      const digest = digestIn(stored);
      const earlier = this.#earlier(digest.links);
      // What its last year's report says must be known, though that may be its turn only later.
      if (earlier && needs.isUnseen(earlier)) {
        const ofEarlier = await this.#storedOf(earlier, store);
        if (!ofEarlier) return undefined;
        needs.note(earlier, { text: ofEarlier.text, clues: cluesIn(ofEarlier) });
      }
      if (needs.of(document, digest) !== stored.needs) return undefined;
      for (const [name, keeper] of this.#keepers) keeper.recall(document, stored.kept[name]);
      needs.note(document, { text: stored.text, clues: digest.clues });
      return digest;
    } catch {
      // It is read, and whatever is wrong is told then.
      return undefined;
    }
  }

  #earlier({ lastYear }: ReportDigest['links']): LangiumDocument | undefined {
    return lastYear && this.#shared.workspace.LangiumDocuments.getDocument(lastYear);
  }

  /** What is stored of a report, if its file still has the same text. */
  async #storedOf(document: LangiumDocument, store: ReportStore): Promise<StoredReport | undefined> {
    const stored = storedReport.safeParse(await store.load(nameOf(document))).data;
    if (!stored) return undefined;
    const text = await this.#shared.workspace.FileSystemProvider.readFile(document.uri);
    return store.fingerprint(text) === stored.text ? stored : undefined;
  }
}

function digestIn(stored: StoredReport): ReportDigest {
  const { lastYear, asksFormats, body } = stored;
  return {
    links: { lastYear: lastYear === undefined ? undefined : URI.parse(lastYear), below: [] },
    clues: cluesIn(stored),
    asksFormats,
    body,
  };
}

function cluesIn({ clues: { choice, year, isSchoolYear, title } }: StoredReport): FormatClues {
  return { choice, year, isSchoolYear, title };
}

function nameOf({ uri }: LangiumDocument): string {
  return uri.toString();
}
