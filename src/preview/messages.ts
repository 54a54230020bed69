// What host and view say to each other. Both sides read messages through these schemas: neither trusts what arrives.
import * as z from 'zod/mini';
import { PageReceiver, PageSender } from '../../server/shared/page-pieces.ts';

// The policy of a webview forbids making code from text, which schemas else do to be faster.
z.config({ jitless: true });

/** Lines count from 0 and may carry a fraction. */
const line = z.number().check(z.gte(0));

/** How a report is shown: as text that fills the window, or on a sheet of A4 paper as it is printed. */
export const look = z.enum(['screen', 'page']);
/** One of {@link look}. */
export type Look = z.infer<typeof look>;

/**
 * Why the page does not show the text as it is now; `line` is where the cause is, if it has a place in the text. `startsAgain`
 * offers to start the checker, which has ended.
 */
export const banner = z.object({
  text: z.string(),
  line: z.optional(z.int().check(z.gte(0))),
  startsAgain: z.optional(z.boolean()),
});
/** See {@link banner}. */
export type Banner = z.infer<typeof banner>;

/**
 * What was found in the text as it is now, and how many of its sums agree: apart, since narrow windows show the first
 * only, and the narrowest its numbers.
 */
export const status = z.object({ found: z.string(), short: z.string(), sums: z.string() });
/** See {@link status}. */
export type Status = z.infer<typeof status>;

/** A page as {@link SentPage} has it. */
const sentPage = z.object({
  id: z.number(),
  base: z.optional(z.number()),
  pieces: z.readonly(z.array(z.union([z.string(), z.readonly(z.tuple([z.int(), z.int(), z.int()]))]))),
});

/** From the host to the view. Lines are those of the text that the page shows, a banner's that of the text as it is now. */
export const hostMessage = z.discriminatedUnion('kind', [
  /**
   * The page from now on, with the banner given and no other. `version` is that of the text it shows, `status` that of the
   * text as it is now. `line` is where to begin, when the view shows it first.
   */
  z.object({
    kind: z.literal('content'),
    /** The document shown; it changes when a file is renamed or first saved. */
    uri: z.string(),
    page: sentPage,
    version: z.number(),
    status,
    banner: z.optional(banner),
    line: z.optional(line),
    /** Where an older page is kept, for a form: what could be read of the text as it is now. */
    current: z.optional(z.object({ page: sentPage, version: z.number() })),
  }),
  /** The content could not be renewed: keep it and say so. */
  z.object({ kind: z.literal('stale'), banner }),
  z.object({ kind: z.literal('scroll'), line }),
  /** The author's cursor stands in this line. */
  z.object({ kind: z.literal('cursor'), line }),
  /** Asks for an `inspected` message with the same number. */
  z.object({ kind: z.literal('inspect'), id: z.number() }),
]);
/** See {@link hostMessage}. */
export type HostMessage = z.infer<typeof hostMessage>;

type SentContent = Extract<HostMessage, { kind: 'content' }>;

/** What a view is to show: the message that brings it, its pages as HTML. */
export interface PageContent extends Omit<SentContent, 'kind' | 'page' | 'current'> {
  readonly html: string;
  readonly current?: { readonly html: string; readonly version: number } | undefined;
}

/** Makes the messages that bring a view its content: of pages much like those it has, only what changes. */
export class ContentSender {
  readonly #pages = new PageSender();

  /** `known`: the pages that the view has. */
  message({ html, current, ...other }: PageContent, known: readonly number[]): SentContent {
    const page = this.#pages.send(html, known);
    // The view has received the page when it comes to the other one.
    const second = current && { page: this.#pages.send(current.html, [page.id]), version: current.version };
    return { kind: 'content', ...other, page, ...(second && { current: second }) };
  }
}

/** The other side, in a view. */
export class ContentReceiver {
  readonly #pages = new PageReceiver();

  /** The pages that are here. */
  get known(): number[] {
    return [...this.#pages.known];
  }

  /** What a message brings; undefined where it is based on a page that never arrived. */
  content({ kind: _, page, current, ...other }: SentContent): PageContent | undefined {
    const html = this.#pages.receive(page);
    if (html === undefined) return undefined;
    if (!current) return { ...other, html };
    const second = this.#pages.receive(current.page);
    return second === undefined ? undefined : { ...other, html, current: { html: second, version: current.version } };
  }
}

/** What a view shows: for tests of the whole extension. */
export const inspection = z.object({
  html: z.string(),
  /** The same without its marks. */
  text: z.string(),
  version: z.number(),
  scrollLine: line,
  /** Both parts of what the bar says of the text. */
  status: z.string(),
  /** Its text; empty while the content is up to date. */
  banner: z.string(),
  look,
});
/** See {@link inspection}. */
export type Inspection = z.infer<typeof inspection>;

/** From the view to the host. Lines are those of the text that the page shows, where nothing else is said. */
export const viewMessage = z.discriminatedUnion('kind', [
  /** The script has no page that another could be based on; `line` is where the reader was before a reload. */
  z.object({ kind: z.literal('ready'), line: z.optional(line) }),
  /** The content last sent is on the page; the next can be based on one of these. */
  z.object({ kind: z.literal('shown'), known: z.array(z.number()) }),
  /** The reader scrolled; this line is at the top. */
  z.object({ kind: z.literal('scrolled'), line }),
  /** The reader wants to see where this comes from; `character` counts UTF-16 units from 0. */
  z.object({ kind: z.literal('clicked'), line: z.int().check(z.gte(0)), character: z.int().check(z.gte(0)) }),
  /** The reader wants to see the line that a banner names, in the text as it is now. */
  z.object({ kind: z.literal('sought'), line: z.int().check(z.gte(0)) }),
  /** The reader wants the report as files. */
  z.object({ kind: z.literal('export') }),
  /** The reader wants the checker to be started again. */
  z.object({ kind: z.literal('restart') }),
  z.object({ kind: z.literal('inspected'), id: z.number(), inspection }),
]);
/** See {@link viewMessage}. */
export type ViewMessage = z.infer<typeof viewMessage>;

/** What an author has begun to type into a field of a form: what it said before, and what is typed so far. */
export const draft = z.object({ field: z.string(), before: z.string(), text: z.string() });
/** See {@link draft}. */
export type Unfinished = z.infer<typeof draft>;

/** What the editor keeps of a preview over a reload of its window. */
export const persistedState = z.object({
  uri: z.string().check(z.minLength(1)),
  line: z._default(line, 0),
  look: z.catch(look, 'screen'),
  /** Of a form. */
  draft: z.optional(draft),
});
/** See {@link persistedState}. */
export type PreviewState = z.infer<typeof persistedState>;
